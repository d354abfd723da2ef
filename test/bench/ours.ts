import type { Browser } from 'playwright';
import { measureLoad } from './measure.ts';
import type { BenchOptions } from './options.ts';
import { measureChanges, measureOpening } from './own.ts';
import { type PageUnderTest, probeOptions } from './page-under-test.ts';
import { hostPage, snippet } from './pages.ts';
import type { OwnResults } from './results.ts';
import { measureScrolling } from './scrolling.ts';
import type { BenchServer } from './serve.ts';
import { median } from './summary.ts';
import { within } from './within.ts';

const PATIENCE = 60_000;

/** What only our element can do, on the pages of its recommended snippet. */
export async function measureOurs(
  browser: Browser,
  server: BenchServer,
  pages: readonly PageUnderTest[],
  { conditions }: BenchOptions,
  criticalPath: number,
): Promise<OwnResults> {
  const { origin } = server;
  const ours = pages.filter(({ contestant }) => contestant.id === 'snippet');
  const [smallest] = ours;
  if (!smallest) throw new Error('There is no page of ours.');
  console.log('Changing language and overrides, in and out of the page …');
  const changes = await measureChanges(browser, origin, smallest);
  console.log('50 widgets on a page …');
  const path = '/fifty.html';
  await server.add(path, hostPage(snippet(smallest.faq).repeat(50)));
  const fifty: Record<string, OwnResults['fifty'][string]> = {};
  for (const condition of conditions) {
    const load = await measureLoad(browser, origin + path, probeOptions(smallest), condition, PATIENCE);
    const { painted, bytes, requests, heap } = load;
    fifty[condition.id] = { painted, bytes, requests, heap };
  }
  // Last, since a page of ten thousand may be at work for long.
  const opening = [];
  const scrolling = [];
  for (const tested of ours) {
    const { size } = tested.faq;
    opening.push(
      ...(await orNothing(`Opening answers of ${size}`, () => measureOpening(browser, origin, tested))),
    );
    if (size < 1000) continue;
    const limit = pages.find(({ contestant, faq }) => contestant.id === 'static' && faq === tested.faq);
    const scroll = async (page: PageUnderTest) => {
      const longest = [];
      for (let time = 0; time < 3; time++)
        longest.push(
          ...(await orNothing(`Scrolling through ${size}, ${page.contestant.name}`, () =>
            measureScrolling(browser, origin, page),
          )),
        );
      return longest.length ? median(longest) : Number.NaN;
    };
    scrolling.push({ size, own: await scroll(tested), static: limit ? await scroll(limit) : Number.NaN });
  }
  return { opening, scrolling, changes, fifty, criticalPath };
}

/** A figure that cannot be had costs that figure, and is told. */
async function orNothing<T>(what: string, measure: () => Promise<T>): Promise<T[]> {
  console.log(`${what} …`);
  try {
    return [await within(PATIENCE, what, measure())];
  } catch (error) {
    console.log((error as Error).message);
    return [];
  }
}
