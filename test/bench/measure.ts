import type { Browser } from 'playwright';
import { type BenchPage, click, heapOf, newPage } from './bench-page.ts';
import type { Condition } from './conditions.ts';
import type { ProbeOptions } from './probe.ts';
import { within } from './within.ts';

/** What one load of a page gave. Times in ms, sizes in bytes. */
export interface Load {
  readonly firstPainted: number;
  readonly painted: number;
  readonly answerReadable: number;
  /** From the click on the first question to the end of the work for the next frame. */
  readonly opening: number;
  /** The same after Event Timing, in steps of 8 ms; 0 when it was under 16. */
  readonly interaction: number;
  readonly bytesUntilPainted: number;
  readonly requestsUntilPainted: number;
  readonly bytes: number;
  readonly requests: number;
  readonly scriptTime: number;
  readonly mainThreadTime: number;
  readonly layoutShift: number;
  readonly heap: number;
  readonly nodes: number;
}

/**
 * Loads a page, opens its first answer as soon as the questions are painted, and waits until it asks for nothing more.
 *
 * @throws when all that takes more than the patience, in ms.
 */
export async function measureLoad(
  browser: Browser,
  url: string,
  options: ProbeOptions,
  condition: Condition,
  patience: number,
): Promise<Load> {
  const bench = await newPage(browser, options, condition);
  const { page, cdp } = bench;
  const run = async () => {
    await page.goto(url, { waitUntil: 'commit', timeout: 0 });
    await bench.says('all');
    const box = await page.evaluate(() => window.bench.firstQuestionBox());
    await click(cdp, box);
    await bench.says('answer');
    await page.evaluate(() => window.bench.stop());
    await page.waitForLoadState('networkidle', { timeout: 0 });
    return readLoad(bench);
  };
  try {
    return await within(patience, 'it', run());
  } finally {
    await bench.close();
  }
}

async function readLoad({ page, cdp }: BenchPage): Promise<Load> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => (metrics.find((one) => one.name === name)?.value ?? Number.NaN) * 1000;
  const inPage = await page.evaluate(readPage);
  return {
    ...inPage,
    scriptTime: metric('ScriptDuration'),
    mainThreadTime: metric('TaskDuration'),
    heap: await heapOf(cdp),
  };
}

/** Runs in the page. */
function readPage() {
  const { painted, clicked, layoutShift, nodeCount } = window.bench;
  const files = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  const { first = Number.NaN, all = Number.NaN, answer = Number.NaN } = painted;
  const sum = (some: PerformanceResourceTiming[]) =>
    some.reduce((total, { encodedBodySize }) => total + encodedBodySize, 0);
  return {
    firstPainted: first,
    painted: all,
    answerReadable: answer,
    opening: clicked.frame,
    interaction: clicked.interaction,
    bytesUntilPainted: sum(files.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= all)),
    requestsUntilPainted: files.filter(({ startTime }) => startTime <= all).length,
    bytes: sum(files),
    requests: files.length,
    layoutShift,
    nodes: nodeCount(),
  };
}
