import type { Browser } from 'playwright';
import type { Condition } from './conditions.ts';
import { measureLoad } from './measure.ts';
import { type BenchOptions, roundsOf } from './options.ts';
import { type PageUnderTest, probeOptions } from './page-under-test.ts';
import type { Measured, Outcome } from './summary.ts';

/** ms to wait for a page before it counts as one that does not come to an end. */
const PATIENCE = 30_000;

/**
 * Measures all pages in turn, as often as there are rounds, so that what else the machine does hits all alike. Each round
 * begins with another contestant.
 */
export async function runRounds(
  browser: Browser,
  origin: string,
  pages: readonly PageUnderTest[],
  { rounds, sizes, conditions }: Pick<BenchOptions, 'rounds' | 'sizes' | 'conditions'>,
  progress: (line: string) => void,
): Promise<Measured[]> {
  const all: Measured[] = [];
  const hopeless = new Set<string>();
  const total = sizes.reduce(
    (sum, size) =>
      sum + roundsOf(size, rounds) * conditions.length * pages.filter(({ faq }) => faq.size === size).length,
    0,
  );
  let done = 0;
  // The largest last: they leave a browser behind that is slower for all.
  for (const size of sizes) {
    for (let round = 0; round < roundsOf(size, rounds); round++) {
      for (const condition of conditions) {
        for (const tested of rotated(
          pages.filter(({ faq }) => faq.size === size),
          round,
        )) {
          const { id, name } = tested.contestant;
          const key = [id, size, condition.id].join();
          done++;
          if (hopeless.has(key)) continue;
          const outcome = await attempt(browser, origin, tested, condition);
          const result = 'failure' in outcome ? outcome.failure : `${Math.round(outcome.painted)} ms`;
          progress(
            `[${done}/${total}] round ${round + 1}, ${size} questions, ${condition.id}: ${name}: ${result}`,
          );
          if ('failure' in outcome) hopeless.add(key);
          all.push({ contestant: id, size, condition: condition.id, outcome });
        }
      }
    }
  }
  return all;
}

/** Who is first changes, so that nobody always is. */
export const rotated = <T>(items: readonly T[], by: number): T[] => {
  const start = items.length ? by % items.length : 0;
  return [...items.slice(start), ...items.slice(0, start)];
};

/** A load, or why there is none; a browser that is gone throws. */
export async function attempt(
  browser: Browser,
  origin: string,
  tested: PageUnderTest,
  condition: Condition,
): Promise<Outcome> {
  try {
    return await measureLoad(browser, origin + tested.path, probeOptions(tested), condition, PATIENCE);
  } catch (error) {
    if (!browser.isConnected()) throw error;
    return { failure: (error as Error).message.split('\n')[0] ?? '' };
  }
}
