/** What holds for every command: help, errors, streams. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parseAst } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintFor, processIo } from '../../src/cli/terminal.ts';
import { folderWith, program, run } from './run-cli.ts';

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({ 'clinic.json': { variables: { phone: '+1 206 555 0142' } } });
});
afterAll(() => folder.remove());

const COMMANDS = ['compile', 'render', 'check', 'snippet', 'diff'];

describe('help', () => {
  it('of the program lists every command', async () => {
    const { status, stdout, stderr } = await run(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\w`, 'm'));
    expect((await run(['help'])).stdout).toBe(stdout);
    expect((await run(['-h'])).stdout).toBe(stdout);
  });

  it.each(COMMANDS)('of %s comes before anything else that is asked', async (name) => {
    const { status, stdout, stderr } = await run([name, '--nonsense', '--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`faq-embed ${name}: `);
    expect(stdout).toContain('Examples:');
    expect((await run(['help', name])).stdout).toBe(stdout);
  });

  it('stands on standard error when there is no command', async () => {
    const { status, stdout, stderr } = await run([]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage:');
  });

  it('tells the version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('a command line that is not understood', () => {
  it.each([
    [['rendr'], '"rendr" is not a command. Did you mean "render"?\nRun faq-embed --help.\n'],
    [
      ['deploy-it-all'],
      '"deploy-it-all" is not a command. There are compile, render, check, snippet, diff.\nRun faq-embed --help.\n',
    ],
    [['help', 'chek'], '"chek" is not a command. Did you mean "check"?\nRun faq-embed --help.\n'],
    [
      ['constructor'],
      '"constructor" is not a command. There are compile, render, check, snippet, diff.\nRun faq-embed --help.\n',
    ],
    [
      ['check', '--jsn'],
      '--jsn is not an option here. Did you mean "--json"?\nRun faq-embed check --help.\n',
    ],
    ...['file:///a%00b', 'file://host/a.json', 'file:///a%2Fb', 'https://['].map(
      (name): [string[], string] => [
        ['check', name],
        `"${name}" is not an address. Write a path or a whole URL.\nRun faq-embed check --help.\n`,
      ],
    ),
    [['check'], 'Which file? Example: faq-embed check clinic.json\nRun faq-embed check --help.\n'],
    [
      ['render', '--set', 'phone'],
      '--set expects NAME=VALUE, got "phone". Example: --set phone="+1 206 555 0142"\nRun faq-embed render --help.\n',
    ],
    [
      ['render', '--set', 'phone=1', '--set', 'phone=2'],
      '--set phone is given twice. Give it once.\nRun faq-embed render --help.\n',
    ],
    [
      ['render', '--template', 'generall'],
      '"generall" is not a template in "en". Did you mean "general"? Write the name of a file with its extension, or as ./generall.\nRun faq-embed render --help.\n',
    ],
    [
      ['check', 'a.json', '--lang', 'tlh'],
      /^There is no template in "tlh"\. Known: .*\ben\b.*\.\nRun faq-embed check --help\.\n$/,
    ],
    [
      ['render', 'clinic.json'],
      '"clinic.json" is not an FAQ document. Write --overrides FILE for your changes, --template FILE for a template.\nRun faq-embed render --help.\n',
    ],
    [
      ['render', 'clinic.json', '--overrides', 'clinic.json'],
      '"clinic.json" is an FAQ document, which needs no --template and no --overrides. Leave one out.\nRun faq-embed render --help.\n',
    ],
    [
      ['compile', 'clinic.json'],
      '"clinic.json" is not expected here. Write --overrides FILE.\nRun faq-embed compile --help.\n',
    ],
    [['diff', 'general'], /^Two templates are compared: .*Example: .*\nRun faq-embed diff --help\.\n$/],
    [
      ['check', 'http://['],
      '"http://[" is not an address. Write a path or a whole URL.\nRun faq-embed check --help.\n',
    ],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await run(args, { cwd: folder.path });
    expect([status, stdout]).toEqual([2, '']);
    if (typeof message === 'string') expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
  });
});

describe('the streams', () => {
  it('may be closed by who reads them', async () => {
    const child = spawn(process.execPath, [program, 'render', '--as', 'page', '--set', 'phone=12345'], {
      stdio: 'pipe',
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|^ {4}at /m);
  });

  /** A device that is always full: Linux has one. */
  it.runIf(existsSync('/dev/full'))('that are full end it with a sentence', async () => {
    const command = (args: string) => `'${process.execPath}' '${program}' ${args} > /dev/full`;
    for (const args of ['render --as page --set phone=12345', '--help', 'help snippet']) {
      const failed = await promisify(execFile)('sh', ['-c', command(args)]).then(
        () => undefined,
        (error: { code: number; stderr: string }) => error,
      );
      expect(failed?.code, args).toBe(1);
      expect(failed?.stderr, args).toContain('The output cannot be written (ENOSPC).\n');
      expect(failed?.stderr, args).not.toMatch(/^ {4}at |Error:/m);
    }
  });

  it('have colours on a terminal only, and none where NO_COLOR asks for none', async () => {
    const terminal = { out: true, err: false };
    const io = { ...processIo(), terminal };
    expect(paintFor('out', { ...io, env: {} })('red', 'x')).toBe('\x1b[31mx\x1b[0m');
    expect(paintFor('out', { ...io, env: { NO_COLOR: '1' } })('red', 'x')).toBe('x');
    expect(paintFor('err', { ...io, env: {} })('red', 'x')).toBe('x');
    const { stdout } = await run(['check', 'clinic.json'], { cwd: folder.path, env: { FORCE_COLOR: '1' } });
    expect(stdout).not.toContain('\x1b');
  });
});

it('shows where an error came from when FAQ_EMBED_DEBUG is set, and for no other name', async () => {
  const wrong = ['render', '--overrides', 'none.json'];
  const sentence = 'none.json: there is no such file. Check the path.\n';
  const { status, stderr } = await run(wrong, { cwd: folder.path, env: { FAQ_EMBED_DEBUG: '1' } });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^ {4}at /m);
  expect(stderr.endsWith(sentence)).toBe(true);
  // Other programs read this one: whoever has set it for them means nothing by it here.
  expect((await run(wrong, { cwd: folder.path, env: { DEBUG: '*' } })).stderr).toBe(sentence);
});

/** What a module imports, also while it runs. */
function importsOf(code: string): readonly string[] {
  const names: string[] = [];
  JSON.stringify(parseAst(code), (_, node: unknown) => {
    const { type, source } = (node ?? {}) as { type?: string; source?: { value?: unknown } };
    if (/^(Import|Export)/.test(type ?? '') && typeof source?.value === 'string') names.push(source.value);
    return node;
  });
  return names;
}

it('loads Node and what the package depends on, no more', async () => {
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as { dependencies: object };
  const parts = (await readdir(join(dirname(program), 'cli'))).filter((name) => name.endsWith('.js'));
  const files = [program, ...parts.map((name) => join(dirname(program), 'cli', name))];
  const imports = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).flatMap(importsOf);
  const packages = [...new Set(imports.filter((name) => !name.startsWith('.') && !isBuiltin(name)))];
  expect(packages).toEqual(expect.arrayContaining(['marked', 'parse5']));
  expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
});
