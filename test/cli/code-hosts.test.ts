/** action.yml and .pre-commit-hooks.yaml: what they run does what docs/checks.md promises. */
import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, type Run } from './run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

const files = {
  'faq/wrong.json': '{\n  "variables": { "fone": "1" }\n}',
  'faq/with a space.json': {},
  'faq/-dash.json': {},
};
let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith(files);
});
afterAll(() => folder.remove());

const start = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Run> =>
  new Promise((resolve) => {
    const options = { cwd: folder.path, env: { PATH: process.env.PATH, ...env } };
    execFile(command, args, options, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

describe('the GitHub Action', () => {
  const action = textOf('action.yml');
  /** The scripts of the steps, without their indentation. */
  const scripts = [...action.matchAll(/^ {6}run: \|\n((?: {8}.*\n)+)/gm)].map(([, script = '']) =>
    script.replace(/^ {8}/gm, ''),
  );
  /** The variables that the last step has, with the inputs in them. */
  const environment = (inputs: Readonly<Record<string, string>>) => {
    const last = action.slice(action.lastIndexOf('      env:'));
    const names = [...last.matchAll(/^ {8}(\w+): \$\{\{ inputs\.([\w-]+) \}\}$/gm)];
    const defaults = [...action.matchAll(/^ {2}([\w-]+):\n {4}description: .*\n {4}default: '(.*)'$/gm)];
    const given = { ...Object.fromEntries(defaults.map(([, name, value]) => [name, value])), ...inputs };
    return Object.fromEntries(names.map(([, name, input = '']) => [name, given[input]]));
  };

  /** As a runner does: bash, in the folder that was checked out. */
  const act = (inputs: Readonly<Record<string, string>>) => {
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', scripts.join('\n')];
    return start('bash', args, { FAQ_EMBED: root, ...environment(inputs) });
  };

  it('annotates what it finds, and fails', async () => {
    const { status, stdout } = await act({ files: 'faq/*.json' });
    expect(status).toBe(1);
    expect(stdout).toContain(
      '::error file=faq/wrong.json,line=2,col=18,title=faq-embed unknown-name::faq/wrong.json: variables.fone:',
    );
  });

  it('takes files one a line, whatever they are called, and runs nothing of them', async () => {
    const { status, stdout } = await act({
      files: '  faq/with a space.json\n\n\tfaq/-dash.json\n$(touch ran).json\n-x.json\n',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('file=$(touch ran).json,');
    expect(stdout).toContain('file=-x.json,');
    expect((await act({ files: 'ran' })).stdout).toContain('no such file');
    expect((await act({ files: 'faq/with a space.json' })).status).toBe(0);
  });

  it('hands on template, language and strictness', async () => {
    const { stdout } = await act({ files: 'faq/with a space.json', template: 'retail', lang: 'de' });
    const usual = await act({ files: 'faq/with a space.json' });
    expect(stdout).not.toBe(usual.stdout);
    expect((await act({ files: 'faq/with a space.json', strict: 'true' })).status).toBe(1);
    expect((await act({ files: 'faq/with a space.json', template: 'retial' })).stderr).toContain('retail');
  });

  it('is documented with every input that it has', () => {
    const inputs = [...action.matchAll(/^ {2}([\w-]+):\n {4}description/gm)].map(([, name = '']) => name);
    expect(inputs).toEqual(['files', 'template', 'lang', 'strict']);
    const page = textOf('docs/checks.md');
    for (const input of inputs) expect(page).toMatch(new RegExp(`^ +${input}:|\`${input}\``, 'm'));
  });
});

describe('the pre-commit hook', () => {
  const hook = textOf('.pre-commit-hooks.yaml');
  const field = (name: string) => new RegExp(`^[- ] ${name}: (.+)$`, 'm').exec(hook)?.[1] ?? '';

  it('checks the files whose names say that they are for it', () => {
    const pattern = new RegExp(field('files'));
    for (const name of ['faq/a.json', 'site/faq/de/a.json', 'faq.json', 'data/faq-clinic.json'])
      expect(name).toMatch(pattern);
    for (const name of ['package.json', 'faqs.md', 'faq/a.md', 'my-faq/package.json'])
      expect(name).not.toMatch(pattern);
  });

  it('runs a program that there is, and that git hands out as one', async () => {
    const entry = field('entry');
    expect(statSync(join(root, entry)).mode & 0o111).toBe(0o111);
    // Names of files follow the options.
    const { status, stdout } = await start(join(root, entry), ['--strict', 'faq/wrong.json']);
    expect([status, stdout]).toEqual([1, expect.stringContaining('fone')]);
    expect(textOf('docs/checks.md')).toContain(`- id: ${field('id')}\n`);
  });
});
