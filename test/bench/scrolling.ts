import type { Browser } from 'playwright';
import { newPage } from './bench-page.ts';
import { SLOW_CPU } from './conditions.ts';
import { type PageUnderTest, probeOptions } from './page-under-test.ts';
import { round } from './summary.ts';

/** The longest wait for a frame while a visitor scrolls through all of it, in ms. */
export async function measureScrolling(
  browser: Browser,
  origin: string,
  tested: PageUnderTest,
): Promise<number> {
  const bench = await newPage(browser, probeOptions(tested), SLOW_CPU);
  const { page, cdp } = bench;
  try {
    await page.goto(origin + tested.path, { waitUntil: 'commit' });
    await bench.says('all');
    await page.waitForLoadState('networkidle', { timeout: 0 });
    const longest = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          window.bench.stop();
          const start = performance.now();
          let [before, most, longest, place] = [start, 0, 0, scrollY];
          const look = (now: number) => {
            most = Math.max(most, now - before);
            before = now;
            // What comes after the last movement is no scrolling.
            if (scrollY !== place) longest = most;
            place = scrollY;
            if (now - start < 3000) requestAnimationFrame(look);
            else resolve(longest);
          };
          requestAnimationFrame(look);
        }),
    );
    for (let at = 0; at < 12; at++)
      await cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: 200,
        y: 400,
        deltaX: 0,
        deltaY: 2400,
      });
    return round(await longest, 1);
  } finally {
    await bench.close();
  }
}
