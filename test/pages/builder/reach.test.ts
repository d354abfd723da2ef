/** What the builder does without a network: it says what it lacks, keeps what is there, and takes no more than it needs. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../../support/host-server.ts';
import { pageEngines } from '../../support/open-page.ts';
import { editQuestion, goTo, isSaved, openBuilder, openPasted, PATH } from './builder-page.ts';

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server.close());

const SENTENCE = 'The questions could not be loaded. Check your connection, then try again.';

describe.each(pageEngines)('in %s', (engine) => {
  test('questions that cannot be loaded are said, and come when they are asked for again', async () => {
    const working = server.fail(/\/builder\/templates\//);
    const opened = await openBuilder(server, { engine });
    const { page } = opened;
    const said = page.getByRole('alert').filter({ hasText: SENTENCE });
    await said.waitFor();
    await page.getByRole('button', { name: 'Open…' }).waitFor();
    working();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('#fact-organization').fill('Northwind');
    await expect.poll(() => said.count()).toBe(0);

    // A trade of which nothing is there yet, with one that is.
    const workingAgain = server.fail(/\/builder\/templates\/.*retail/, 'drop');
    await page.getByRole('radio', { name: /^Retail/ }).check();
    await said.waitFor();
    expect(await page.locator('#fact-organization').inputValue()).toBe('Northwind');
    workingAgain();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => said.count()).toBe(0);
    await goTo(page, 'Your words');
    await page.locator('.b-question').first().waitFor();
    // Firefox notes a request that fails behind a worker among the page's errors.
    const isNotice = (text: string) => /^Failed to load .*\/retail\.json’\. A ServiceWorker /.test(text);
    expect(opened.errors.filter((text) => !(engine === 'firefox' && isNotice(text)))).toEqual([]);
    await opened.close();
  });

  test('a draft that names a template of nobody’s is shown with the general one', async () => {
    const opened = await openBuilder(server, { engine });
    const { page } = opened;
    await openPasted(page, JSON.stringify({ template: 'https://evil.example/t.json', title: 'Ours' }));
    await page.locator('.b-question').first().waitFor();
    await goTo(page, 'About you');
    await expect.poll(() => page.getByRole('radio', { name: /^Any organization/ }).isChecked()).toBe(true);
    expect(opened.failedRequests).toEqual([]);
    await opened.close();
  });

  test('without a network what is there goes on, and an editor that is not is said', async () => {
    // A worker would have kept the editor: here the browser refuses it, as some do in private windows.
    const opened = await openBuilder(server, { engine, serviceWorkers: 'block' });
    const { page, preview } = opened;
    await preview.locator('[part=question]').first().waitFor();
    const end = server.fail(/./, 'drop');
    try {
      await page.locator('#fact-organization').fill('Northwind');
      await preview.getByRole('heading', { name: 'Northwind' }).waitFor();
      await isSaved(page);
      await goTo(page, 'Your words');
      await page.locator('.b-question .b-question-name').first().click();
      await page.getByRole('status').filter({ hasText: 'The editor could not be loaded' }).waitFor();
      end();
      await isSaved(page);
      await page.reload();
      await page.locator('.b-question .b-question-name').first().click();
      await page.locator('.b-editor-text').waitFor();
    } finally {
      end();
    }
    await opened.close();
  });
});

test('what is loaded until something can be typed is less than 150 KB', async () => {
  const opened = await openBuilder(server);
  const { page } = opened;
  await page.locator('#fact-organization').waitFor();
  await opened.preview.locator('[part=question]').first().waitFor();
  const urls = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  // The preview is a page of its own, which nobody waits for; its frame's files are not among the page's own.
  const paths = [
    ...new Set([PATH, ...urls.filter((url) => url.startsWith('/') && !url.endsWith('preview.html'))]),
  ];
  expect(paths.length).toBeGreaterThan(3);
  const sizes = await Promise.all(
    paths.map(async (path) => {
      const file = fileURLToPath(new URL(`../../..${path}`, import.meta.url));
      return [path, brotliCompressSync(await readFile(file)).length] as const;
    }),
  );
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThan(150_000);
  // The editor and the reader of files follow when they are asked for.
  expect(paths.filter((path) => /answer-editor|open-text/.test(path))).toEqual([]);
  await opened.close();
});

/** So many milliseconds may a key take until it is on screen, on a device four times slower. */
const BUDGET = 50;
const SLOWNESS = 4;
const TEXT = ' and twenty letters.';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly type?: string } };
}

/**
 * What a page works from each key to the frame that shows it, with what the key has to wait for, in milliseconds of its
 * thread: whatever else runs on the machine does not count.
 */
async function keyWork(page: Page, type: () => Promise<void>): Promise<readonly number[]> {
  const browser = page.context().browser();
  const categories = ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline'];
  await browser?.startTracing(page, { categories });
  await type();
  const trace = JSON.parse(String(await browser?.stopTracing())) as { traceEvents: TraceEvent[] };
  const isKey = (event: TraceEvent) => event.name === 'EventDispatch' && event.args.data?.type === 'keydown';
  const { pid, tid } = trace.traceEvents.find(isKey) ?? {};
  const events = trace.traceEvents
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .sort((one, other) => one.ts - other.ts);
  const tasks = events.filter(({ name }) => name === 'RunTask');
  const frames = events.filter(({ name }) => name === 'Commit').map(({ ts, dur = 0 }) => ts + dur);
  const took = ({ tdur = 0 }: TraceEvent) => tdur / 1000;
  const ends = (event: TraceEvent) => event.ts + (event.dur ?? 0);
  return events.filter(isKey).map((key) => {
    const shown = frames.find((end) => end > key.ts) ?? Number.POSITIVE_INFINITY;
    return tasks
      .filter((task) => ends(task) >= key.ts && task.ts <= shown)
      .reduce((sum, task) => sum + took(task), 0);
  });
}

test.runIf(pageEngines.includes('chromium'))(
  'two hundred questions leave typing fast on a slow device',
  async () => {
    const opened = await openBuilder(server, { engine: 'chromium' });
    const { page } = opened;
    const entries = Array.from({ length: 200 }, (_, at) => [
      `q${at}`,
      { question: `Question ${at}?`, answer: `Answer ${at}, **bold**, {{organization}}.\n\n- one\n- two` },
    ]);
    const sections = { own: { title: 'Own', entries: Object.fromEntries(entries) } };
    const variables = { organization: 'Northwind' };
    await openPasted(page, JSON.stringify({ template: 'healthcare', lang: 'en', variables, sections }));
    const row = await editQuestion(page, 'Question 100?');
    await opened.preview.getByText('Question 199?').first().waitFor();
    const places: readonly (readonly [string, Locator])[] = [
      ['the question', row.getByRole('textbox', { name: 'Question', exact: true })],
      ['the answer', row.locator('.b-editor-text')],
      ['a fact', page.locator('#fact-organization')],
    ];
    const session = await page.context().newCDPSession(page);
    for (const [place, field] of places) {
      if (place === 'a fact') await goTo(page, 'About you');
      await field.click();
      await page.keyboard.press('End');
      await page.keyboard.type('Also');
      await isSaved(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
      const keys = await keyWork(page, async () => {
        await page.keyboard.type(TEXT, { delay: 80 });
      });
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      expect(keys).toHaveLength(TEXT.length);
      const p90 = [...keys].sort((one, other) => one - other)[Math.ceil(keys.length * 0.9) - 1];
      const said = `${place}: ${keys.map((key) => key.toFixed())} ms`;
      expect(p90, said).toBeLessThan(BUDGET);
    }
    await opened.close();
  },
);
