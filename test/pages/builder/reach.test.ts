/** What the builder does without a network: it says what it lacks, keeps what is there, and takes no more than it needs. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
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
/** A frame waits for whatever else runs on the machine, which is asked to do several things at once during tests. */
const FOR_OTHERS = 5;

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
    await row.locator('.b-editor-text').click();
    await page.keyboard.press('End');
    await opened.preview.getByText('Question 199?').first().waitFor();
    await isSaved(page);

    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    };
    const text = ' and twenty letters.';
    const before = await busy();
    await page.keyboard.type(text, { delay: 60 });
    const perKey = ((await busy()) - before) / text.length;

    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
    await page.evaluate(() => {
      const times: number[] = [];
      Object.assign(window, { times });
      const { port1, port2 } = new MessageChannel();
      let start = 0;
      port1.onmessage = () => times.push(performance.now() - start);
      addEventListener(
        'keydown',
        () => {
          start = performance.now();
          // After the frame, as a message comes only then.
          requestAnimationFrame(() => port2.postMessage(undefined));
        },
        true,
      );
    });
    const timesSoFar = () => page.evaluate(() => (window as unknown as { times: number[] }).times);
    for (const [at, letter] of [...text].entries()) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await expect
        .poll(async () => (await timesSoFar()).length, { interval: 10, timeout: 5000 })
        .toBe(at + 1);
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const times = (await timesSoFar()).sort((one, other) => one - other);
    const [median = 0, p90 = 0] = [0.5, 0.9].map((part) => times[Math.floor(times.length * part)]);
    const said = `${perKey.toFixed(1)} ms of a processor a key, frames: median ${median.toFixed()} ms, 90 % ${p90.toFixed()} ms`;
    expect(median, said).toBeLessThan(BUDGET * FOR_OTHERS);
    // All that follows the frame included, at the machine's own speed, whatever else runs on it.
    expect(perKey, said).toBeLessThan(BUDGET);
    // The preview has followed.
    await opened.preview.getByText('twenty letters').waitFor({ state: 'attached' });
    await opened.close();
  },
);
