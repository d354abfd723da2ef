import type { Browser } from 'playwright';
import { conditions } from './conditions.ts';
import { contestants } from './contestants.ts';
import { faqOfSize } from './faqs.ts';
import { broken, brokenTwice, guarded, guardLimits, guardTable } from './guard-limits.ts';
import { launch } from './launch.ts';
import { expectedOf, type PageUnderTest, pageUnderTest } from './page-under-test.ts';
import { addFaqFiles, addOurFiles, addPage } from './pages.ts';
import { attempt, rotated } from './rounds.ts';
import { type BenchServer, serve } from './serve.ts';
import type { Measured } from './summary.ts';

const ROUNDS = 5;
/** When a limit is exceeded. */
const ROUNDS_AGAIN = 9;

/** A page and under what it is loaded. */
interface GuardedPage {
  readonly tested: PageUnderTest;
  readonly condition: (typeof conditions)[number];
}

/**
 * `node tools/run.js bench-guard`: static HTML and ours in one browser, in turn, and fails when ours is far slower than the
 * bench allows, or moves what is below it. Reads `dist/`; the packages of test/bench are not needed.
 */
export async function main(): Promise<number> {
  const server = await serve();
  const browser = await launch();
  try {
    const pages = await preparePages(server);
    // The first load of a browser is like no other, and nobody's.
    for (const page of pages.slice(0, 1)) await measureRounds(browser, server, [page], 1);
    const over = await judged(browser, server, pages, ROUNDS);
    if (!over.size) return 0;
    console.log(`\n${[...over.values()].join('\n')}\nMeasured again, with more rounds, before it counts:\n`);
    const overTwice = brokenTwice(over, await judged(browser, server, pages, ROUNDS_AGAIN));
    for (const sentence of overTwice) console.error(sentence);
    return overTwice.length ? 1 : 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function preparePages(server: BenchServer): Promise<GuardedPage[]> {
  await addOurFiles(server);
  const pages: GuardedPage[] = [];
  for (const size of new Set(guarded.map((one) => one.size))) {
    const faq = await faqOfSize(size);
    await addFaqFiles(server, faq);
    const expected = expectedOf(faq);
    const here = guarded.filter((one) => one.size === size);
    const ids: string[] = ['static', ...here.map(({ contestant }) => contestant)];
    for (const contestant of contestants.filter(({ id }) => ids.includes(id))) {
      await addPage(server, contestant, faq);
      const tested = pageUnderTest(contestant, faq, expected);
      for (const condition of conditions.filter(({ id }) => here.some((one) => one.condition === id)))
        pages.push({ tested, condition });
    }
  }
  return pages;
}

/** All pages in turn, so that what else the machine does hits all alike. */
async function measureRounds(
  browser: Browser,
  { origin }: BenchServer,
  pages: readonly GuardedPage[],
  rounds: number,
): Promise<Measured[]> {
  const all: Measured[] = [];
  for (let round = 0; round < rounds; round++)
    for (const { tested, condition } of rotated(pages, round)) {
      const outcome = await attempt(browser, origin, tested, condition);
      const { contestant, faq } = tested;
      all.push({ contestant: contestant.id, size: faq.size, condition: condition.id, outcome });
    }
  return all;
}

/** Prints what was measured, and returns a sentence for each limit that is exceeded. */
async function judged(
  browser: Browser,
  server: BenchServer,
  pages: readonly GuardedPage[],
  rounds: number,
): Promise<Map<string, string>> {
  const limits = guardLimits(await measureRounds(browser, server, pages, rounds));
  console.log(`${guardTable(limits)}\nMedians of ${rounds} rounds; layout shift of the worst.`);
  return broken(limits);
}
