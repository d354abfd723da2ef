/**
 * Every block of code in the README and docs/ is run, by its language: here what Node runs; HTML in test/pages/docs-html.test.ts, what
 * a bundler takes in test/package. JSON, and that commands exist, is asked in docs.test.ts; YAML in workflows.test.ts.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-cli.ts';
import { blocksIn, codeIn, docsPages, wordsOf } from './docs-code.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('there is no code of which nothing is tested', () => {
  const tested = ['sh', 'json', 'yaml', 'html', 'js', 'jsx', 'vue', 'astro', 'svelte', 'css', 'text', ''];
  for (const page of docsPages)
    expect(
      codeIn(page)
        .filter(({ lang }) => !tested.includes(lang))
        .map(({ text }) => text),
    ).toEqual([]);
});

/** What no test runs, and why. */
const NOT_RUN: readonly (readonly [command: RegExp, why: string])[] = [
  [/^npm (ci|start|test|run [\w:]+|pack)$/, 'the check itself'],
  [/^npm install faq-embed$/, 'the package is not on npm yet; test/package installs it'],
  [/^UPDATE_SPEECH=yes npx vitest run --project=speech$/, 'needs a screen reader'],
  [/^node tools\/serve\.js \.\.\/my-site$/, 'goes on until it is stopped: test/tools/serve.test.ts'],
  [/^docker (build|run) /, 'docs/hosting.md says so'],
  [/^aws s3 /, 'docs/hosting.md says so'],
  [/--as infographic-pdf /, 'needs a browser: test/cli/infographic.test.ts'],
];

/** The commands of a block, in turn. */
const commandsOf = (block: string): string[] =>
  block
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .flatMap((line) => line.replace(/\s+#.*/, '').split(' && '))
    .filter(Boolean);

/** Those of a page that are run, its YAML's too. */
const commandsIn = (page: string): string[] => [
  ...blocksIn(page, 'sh').flatMap(commandsOf),
  ...blocksIn(page, 'yaml').flatMap((text) =>
    [...text.matchAll(/script: (.*)/g)].map(([, command = '']) => command),
  ),
];
const isRun = (command: string) => !NOT_RUN.some(([pattern]) => pattern.test(command));

describe.each(docsPages.filter((page) => commandsIn(page).some(isRun)))('the commands of %s', (page) => {
  let folder: string;
  beforeAll(async () => {
    const outer = await mkdtemp(join(tmpdir(), 'faq-embed-docs-'));
    // As after `npm run build`, with the file that the page has people write.
    folder = join(outer, 'faq-embed');
    await mkdir(folder);
    for (const name of ['dist', 'tools', 'faq-templates', 'package.json'])
      symlinkSync(join(root, name), join(folder, name));
    cpSync(join(root, 'faq-templates/en/general.json'), join(folder, 'general-before.json'));
    const [own] = blocksIn(page, 'json').filter((text) => text.includes('"template"'));
    const written = own ?? readFileSync(join(root, 'demo/northwind.json'), 'utf8');
    for (const path of ['faq.json', 'faq/clinic.json']) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), written);
    }
    process.chdir(folder);
    const made = await runHere(['compile', '--overrides', 'faq.json', '-o', 'northwind.json']);
    expect(made.status, made.stderr).toBe(0);
  });
  afterAll(() => {
    process.chdir(root);
    return rm(dirname(folder), { recursive: true, force: true });
  });

  it('run, one after another', async () => {
    for (const command of commandsIn(page).filter(isRun)) {
      const [ours = command, file] = command.split(' > ');
      const args = /^npx faq-embed (.*)/.exec(ours)?.[1];
      const { status, stdout, stderr } = args ? await runHere(wordsOf(args)) : await shell(command, folder);
      // A strict check may find what only the organization knows.
      expect(command.includes('--strict') ? [0, 1] : [0], `${command}\n${stdout}${stderr}`).toContain(status);
      if (args && !command.includes('-o ') && !command.includes('--output')) expect(stdout).not.toBe('');
      if (file) await writeFile(join(folder, file), stdout);
    }
  });

  it('leave what the page says that they write', () => {
    for (const command of commandsIn(page).filter(isRun)) {
      const [, file] = /(?:-o|--output|>) (\S+)$/.exec(command) ?? [];
      if (file) expect(existsSync(join(folder, file)), command).toBe(true);
    }
  });
});

/** For the few commands that are the system's. */
const shell = (command: string, cwd: string) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile('sh', ['-c', command], { cwd }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

/** Of a page, but the server for votes, which goes on until it is stopped: test/pages/asked-parts.test.ts. */
const programsIn = (page: string) => blocksIn(page, 'js').filter((code) => !code.includes('.listen('));

describe.each(docsPages.filter((page) => programsIn(page).length))('the JavaScript of %s', (page) => {
  it.each(programsIn(page))('runs on Node, block %#', async (code) => {
    // A program of its own, which finds the package by its name, as one that has installed it does.
    const used = code.includes("from 'faq-embed/server'") ? OUTPUTS : '';
    const { stderr } = await node(`${code}\n${used}`);
    expect(stderr).toBe('');
  });
});

/** What the table beside it says that can be made of `faq`. */
const OUTPUTS = `
const made = await import('faq-embed/server');
for (const name of ['renderStatic', 'renderPage', 'structuredData'])
  if (!made[name](faq).includes('<')) throw new Error(name);
if (!made.renderElement(faq, { src: '/faq.json' }).includes('shadowrootmode')) throw new Error('renderElement');`;

const node = (program: string) =>
  new Promise<{ stderr: string }>((resolve) => {
    const args = ['--input-type=module', '--eval', program];
    execFile(process.execPath, args, { cwd: root, timeout: 20_000 }, (error, _, stderr) =>
      resolve({ stderr: stderr || String(error ?? '') }),
    );
  });

it('the front matter of Astro makes what its page shows', async () => {
  for (const code of blocksIn('docs/server-rendering.md', 'astro')) {
    const [, frontMatter = '', page = ''] = code.split(/^---$/m);
    const shown = [...page.matchAll(/set:html=\{(.*?)\} \/>/g)].map(([, expression]) => expression);
    expect(shown).toHaveLength(2);
    const { stderr } = await node(
      `${frontMatter}\nfor (const html of [${shown}]) if (!/^<(script|div|faq-embed)/.test(html)) throw new Error(html);`,
    );
    expect(stderr).toBe('');
  }
});

it('styles name properties and parts that there are', () => {
  const reference = readFileSync(join(root, 'docs/reference.md'), 'utf8');
  for (const page of docsPages)
    for (const css of blocksIn(page, 'css')) {
      const named = css.match(/--faq-[\w-]+|::part\([\w-]+\)/g) ?? [];
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((name) => !reference.includes(`\`${name}\``))).toEqual([]);
    }
});

it('blocks without a language are diagrams, and policies that are tested', () => {
  const others = docsPages.flatMap((page) => blocksIn(page, '').map((text) => [page, text] as const));
  expect(others.map(([page]) => page).filter((page) => !/architecture|security/.test(page))).toEqual([]);
});
