import type { Browser } from 'playwright';
import { measureLoad } from './measure.ts';
import type { BenchOptions } from './options.ts';
import { measureChanges, measureOpening, measureScrolling } from './own.ts';
import { type PageUnderTest, probeOptions } from './page-under-test.ts';
import { hostPage, snippet } from './pages.ts';
import type { OwnResults } from './results.ts';
import type { BenchServer } from './serve.ts';

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
  const opening = [];
  const scrolling = [];
  for (const tested of ours) {
    console.log(`Opening answers of ${tested.faq.size} …`);
    opening.push(await measureOpening(browser, origin, tested));
    if (tested.faq.size < 1000) continue;
    console.log(`Scrolling through ${tested.faq.size} …`);
    const limit = pages.find(({ contestant, faq }) => contestant.id === 'static' && faq === tested.faq);
    scrolling.push({
      size: tested.faq.size,
      own: await measureScrolling(browser, origin, tested),
      static: limit ? await measureScrolling(browser, origin, limit) : Number.NaN,
    });
  }
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
  return { opening, scrolling, changes, fifty, criticalPath };
}
