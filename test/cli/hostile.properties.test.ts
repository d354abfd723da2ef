/** Whatever is typed and whatever the files hold: a sentence, a status, no stack trace. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/main.ts';
import { anyJson } from '../compile/arbitraries.ts';
import { folderWith, type Run, run, runHere } from './run-cli.ts';

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({ 'a.json': {}, 'b.json': {} });
});
afterAll(() => folder.remove());
const path = (name: string) => join(folder.path, name);

function expectSentence({ status, stdout, stderr }: Run): void {
  expect([0, 1, 2]).toContain(status);
  expect(stdout + stderr).not.toMatch(/^ {4}at /m);
  expect(stdout + stderr).not.toMatch(/an unexpected error|TypeError|RangeError|\[object /);
  expect(stderr).not.toMatch(/\bundefined\b/);
  if (status !== 0) expect(stdout + stderr).toMatch(/\S/);
  if (status === 2) expect(stdout).toBe('');
}

const option = fc.constantFrom(
  ...COMMANDS.flatMap((command) => Object.keys(command.options).map((name) => `--${name}`)),
  '--help',
  '--',
  '-x',
  '--__proto__',
);
const value = fc.oneof(
  fc.constantFrom(
    'general',
    'en',
    'a=b',
    'page',
    'wix',
    '0',
    '-',
    '',
    ' ',
    '/dev/null',
    '\u0000',
    '\ud800',
    '{{x}}',
  ),
  fc.constantFrom('https://[', 'javascript:alert(1)', '__proto__=1', 'constructor=2', '1'.repeat(5000)),
  fc.constantFrom(
    'bookingUrl=https://book.ms/b/a@b.example',
    'bookingUrl=x',
    'http://127.0.0.1:1/x',
    '/faq',
    'northwind',
    'first',
    'A.json',
    'a.json',
  ),
  fc.string({ maxLength: 8 }),
);
const line = fc.tuple(
  fc.constantFrom(...COMMANDS.map(({ name }) => name), 'help', '', '__proto__'),
  fc.array(fc.oneof(option, value), { maxLength: 7 }),
);

it('any command line', { timeout: 120_000 }, async () => {
  await fc.assert(
    // Nothing is written, and no other machine asked.
    fc.asyncProperty(line, async ([name, rest]) => {
      const args = [name, ...rest.map((arg) => (arg === '--output' ? '--open' : arg))];
      expectSentence(await runHere(args, { input: '{}' }));
    }),
    { numRuns: 400 },
  );
});

it('any files, in every command', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyJson, anyJson, async (one, other) => {
      await writeFile(path('a.json'), JSON.stringify(one));
      await writeFile(path('b.json'), JSON.stringify(other));
      const document = { format: 1, lang: 'en', title: 'T', sections: [], ...(one as object), brand: other };
      await writeFile(path('c.json'), JSON.stringify(document));
      const [a, b, c] = [path('a.json'), path('b.json'), path('c.json')];
      for (const args of [
        ['check', a, b, '--json'],
        ['check', a, '--template', b],
        ['diff', a, b, '--overrides', a],
        ['diff', 'general', b, '--overrides', a, '--json'],
        ['render', '--template', a, '--overrides', b],
        ['compile', '--overrides', a],
        ['compile', '--template', a, '--overrides', b, '--lang', 'de'],
        ['check', c, '--json'],
        ['render', c],
        ['render', c, '--as', 'page'],
        ['diff', c, b, '--overrides', a],
        ['render', '--overrides', a, '--as', 'element', '--base', '/faq', '--open', 'first'],
      ]) {
        const result = await runHere(args);
        expectSentence(result);
        if (args.includes('--json') && result.status !== 2 && !result.stderr) JSON.parse(result.stdout);
      }
    }),
    { numRuns: 60 },
  );
});

it('any bytes, in the built program', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        ['check', '-'],
        ['check', '-', '--json'],
        ['render', '--overrides', '-'],
        ['diff', 'general', '-'],
      ),
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ maxLength: 50 }),
        anyJson.map((json) => JSON.stringify(json)),
      ),
      async (args, input) => expectSentence(await run(args, { input })),
    ),
    { numRuns: 25 },
  );
});
