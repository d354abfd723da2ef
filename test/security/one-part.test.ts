/** What is wrong in one part costs that part alone, and no time. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/cli/check-report.ts';
import { folderWith, runHere } from '../cli/run-cli.ts';
import { prepareFromDisk } from '../support/prepare-on-node.ts';

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({});
  // Loaded once: what is timed is the work.
  await runHere(['render']);
  await shown({ title: 'T' });
});
afterAll(() => folder.remove());

const templates = new URL('../../faq-templates/', import.meta.url).href;
/** As the element compiles and fills it. */
const shown = (overrides: object) => prepareFromDisk({ templates, overrides, data: {} });

/** Milliseconds of work, whatever else the machine does meanwhile. */
async function worked<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

async function commands(overrides: object) {
  const path = join(folder.path, 'mine.json');
  await writeFile(path, JSON.stringify(overrides));
  const [check, checking] = await worked(() => runHere(['check', path, '--json']));
  const [render, rendering] = await worked(() => runHere(['render', '--overrides', path]));
  const [report] = (JSON.parse(check.stdout) as { files: CheckReport[] }).files;
  return { problems: report?.problems ?? [], html: render.stdout, checking, rendering };
}

const basics = (entries: object) => ({ sections: { basics: { entries } } });

describe('one bad answer', () => {
  it.each([
    ['with a frameset', '<frameset><frame src="x"></frameset>'],
    ['nested very deep', '> '.repeat(2000)],
    ['nested very deep as HTML', '<div>'.repeat(900)],
    ['of brackets', '[]('.repeat(2500)],
    ['of tags', '<a'.repeat(30_000)],
    ['of stars', '*a'.repeat(100_000)],
    ['of exclamation marks', '!'.repeat(60_000)],
    ['of signs of mailboxes', 'a.-_'.repeat(20_000)],
    ['as long as a book', 'word '.repeat(200_000)],
    ['nothing but a script', '<script>alert(1)</script>'],
  ])('%s costs itself', async (_, answer) => {
    const overrides = basics({ payment: { answer }, 'what-is-it': { answer: 'MINE' } });
    const [faq, time] = await worked(() => shown(overrides));
    const ids = faq.sections.flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(ids).toContain('what-is-it');
    expect(ids).toContain('cancel');
    expect(JSON.stringify(faq.sections)).toContain('MINE');
    expect(time).toBeLessThan(500);

    const { html, problems, checking, rendering } = await commands(overrides);
    expect(html).toContain('MINE');
    expect(Math.max(checking, rendering)).toBeLessThan(1000);
    // A sentence that is true: nothing of Trusted Types on Node, nothing of a dependency's.
    for (const { message } of problems)
      expect(message).not.toMatch(/Trusted Types policy\b.*RangeError|stack/);
  });

  it('that is too much is said with what it has too much of', async () => {
    const { problems } = await commands(basics({ payment: { answer: '[]('.repeat(2500) } }));
    expect(
      problems.map(({ path, message }) => [path, message.includes('marks of Markdown or HTML')]),
    ).toEqual([['sections.basics.entries.payment.answer', true]]);
  });
});

describe('very many parts', () => {
  const COUNT = 20_000;
  const many = (entry: (at: number) => object) =>
    Object.fromEntries(Array.from({ length: COUNT }, (_, at) => [`e${at}`, entry(at)]));

  it.each([
    ['each before the next', (at: number) => ({ before: `e${at + 1}` })],
    ['each after the one before', (at: number) => ({ after: `e${at - 1}` })],
    ['each before itself', (at: number) => ({ before: `e${at}` })],
    ['in a ring', (at: number) => ({ after: `e${(at + 1) % COUNT}` })],
    ['all before the same one', () => ({ before: 'payment' })],
  ])('%s are placed in no time', async (_, place) => {
    const entries = many((at) => ({ question: `Q${at}?`, answer: 'A', ...place(at) }));
    const [faq, time] = await worked(() => shown(basics(entries)));
    expect(faq.sections[0]?.entries.length).toBeGreaterThanOrEqual(COUNT);
    // A page has less to do than this: no page has 20,000 questions.
    expect(time).toBeLessThan(2500);
    const { checking, rendering } = await commands(basics(entries));
    expect(Math.max(checking, rendering)).toBeLessThan(2500);
  });

  it('chained, with a bad link in the chain, keep their order', async () => {
    const entries = {
      ...Object.fromEntries(['c', 'b', 'a'].map((id) => [id, { question: `${id}?`, answer: id }])),
      b: { question: 'b?', answer: 'b', before: 'c' },
      a: { question: 'a?', answer: 'a', before: 'b' },
      c: { question: 'c?', answer: 'c', before: 'nowhere' },
    };
    const faq = await shown(basics(entries));
    expect(faq.sections[0]?.entries.map(({ id }) => id).slice(-3)).toEqual(['a', 'b', 'c']);
    expect(faq.problems.map(({ path }) => path)).toEqual(['sections.basics.entries.c.before']);
  });

  it.each([
    ['misspelt variables', { variables: many(() => ({ default: 'x' })) }],
    [
      'names that nothing declares',
      basics({ payment: { answer: Array.from({ length: 900 }, (_, at) => `{{phon${at}}}`).join(' ') } }),
    ],
    ['entries that bring no question', basics(many(() => ({ answer: 'A' })))],
    ['entries that are no objects', basics(many(() => 5 as never))],
    ['unknown fields', many(() => ({}))],
    ['links', basics({ payment: { answer: '[a](www.example.com/a) '.repeat(180) } })],
  ])('of %s are told in no time', async (_, overrides) => {
    const { problems, checking, rendering, html } = await commands(overrides);
    expect(html).toContain('<details');
    expect(problems.length).toBeLessThan(COUNT + 100);
    expect(rendering).toBeLessThan(3000);
    expect(checking).toBeLessThan(3000);
  });
});

describe('a link that is none', () => {
  it.each(['https:', 'http:', 'https:///', 'https:#x', 'https:?x', 'http:\\\\', 'HTTPS:'])(
    '%j costs itself, on pages with any scheme',
    async (href) => {
      const faq = await shown({
        ...basics({ payment: { answer: `See [prices](${href}).` } }),
        actions: { book: { label: 'W', href }, call: { label: 'Other', href: '/other' } },
        variables: { staffUrl: href },
      });
      expect(faq.actions.map(({ href: kept }) => kept)).toEqual(['/other']);
      expect(JSON.stringify(faq.sections)).not.toContain(`"href":${JSON.stringify(href)}`);
      expect(faq.problems.map(({ path }) => path)).toEqual(
        expect.arrayContaining(['actions.book.href', 'variables.staffUrl']),
      );
    },
  );
});
