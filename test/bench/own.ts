import type { Browser } from 'playwright';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import { type BenchPage, click, heapOf, newPage } from './bench-page.ts';
import { SLOW_CPU } from './conditions.ts';
import { type PageUnderTest, probeOptions } from './page-under-test.ts';
import { median, round } from './summary.ts';

/** What only our element can do. Times in ms from the click or the change to the end of the work for the next frame. */
export interface OwnFigures {
  readonly size: number;
  readonly openAnswer: number;
  readonly expandAll: number;
  readonly collapseAll: number;
}

export interface OwnChanges {
  /** Until the FAQ in the other language is there, with its files under way. */
  readonly language: number;
  /** The same back again, with files that the page has. */
  readonly languageBack: number;
  readonly overrides: number;
  readonly overridesAgain: number;
  /**
   * By how many bytes the heap, after garbage collection, grew each time that the element was taken out of the page and put
   * back a thousand times. The first time there may be what is made once; growth that goes on is a leak.
   */
  readonly heapGrowth: readonly number[];
}

/** How often a thousand times: what the engine learns, and lets go of, it does in the first ones. */
const IN_AND_OUT = 10;

/** Opening one answer and all of them, with everything loaded. */
export async function measureOpening(
  browser: Browser,
  origin: string,
  tested: PageUnderTest,
): Promise<OwnFigures> {
  const bench = await ready(browser, origin, tested);
  try {
    const times = [];
    for (let at = 0; at < 11; at++) {
      const button = `.entry:nth-child(${(Math.floor(at / 2) % 3) + 1}) .button`;
      times.push({ opens: at % 2 === 0, time: await clickTime(bench, button) });
    }
    const opening = times.filter(({ opens }) => opens).map(({ time }) => time);
    return {
      size: tested.faq.size,
      openAnswer: round(median(opening), 1),
      expandAll: round(await clickTime(bench, '.toggle-all'), 1),
      collapseAll: round(await clickTime(bench, '.toggle-all'), 1),
    };
  } finally {
    await bench.close();
  }
}

/** Another language, other overrides, in and out of the page. */
export async function measureChanges(
  browser: Browser,
  origin: string,
  tested: PageUnderTest,
): Promise<OwnChanges> {
  const bench = await ready(browser, origin, tested);
  try {
    const change = (property: string, value: unknown) =>
      bench.page.evaluate(timeOfChange, { property, value });
    return {
      language: round(await change('lang', 'de'), 1),
      languageBack: round(await change('lang', 'en'), 1),
      overrides: round(await change('overrides', overridesFor('one')), 1),
      overridesAgain: round(await change('overrides', overridesFor('two')), 1),
      heapGrowth: await heapGrowth(bench),
    };
  } finally {
    await bench.close();
  }
}

const overridesFor = (what: string) => ({
  variables: { organization: `Clinic ${what}` },
  sections: { basics: { entries: { payment: { answer: `Number ${what}.` } } } },
});

/** Runs in the page: sets a property, and waits until the FAQ that it asks for is on screen. */
function timeOfChange({ property, value }: { property: string; value: unknown }): Promise<number> {
  const element = document.querySelector('faq-embed') as FaqEmbed;
  const start = performance.now();
  return new Promise((resolve) => {
    element.addEventListener('faq-ready', () => resolve(window.bench.nextFrame(start)), { once: true });
    Object.assign(element, { [property]: value });
  });
}

async function heapGrowth({ page, cdp }: BenchPage): Promise<number[]> {
  const inAndOut = () =>
    page.evaluate(async () => {
      const element = document.querySelector('faq-embed') as FaqEmbed;
      const parent = element.parentElement as HTMLElement;
      for (let at = 0; at < 1000; at++) {
        element.remove();
        parent.append(element);
        if (at % 10 === 0) await element.updateComplete;
      }
      await window.bench.nextFrame();
    });
  const growth: number[] = [];
  let before = await heapOf(cdp);
  for (let at = 0; at < IN_AND_OUT; at++) {
    await inAndOut();
    const after = await heapOf(cdp);
    growth.push(after - before);
    before = after;
  }
  return growth;
}

/** The page of our snippet, with its answers formatted. */
async function ready(browser: Browser, origin: string, tested: PageUnderTest): Promise<BenchPage> {
  const bench = await newPage(browser, probeOptions(tested), SLOW_CPU);
  await bench.page.goto(origin + tested.path, { waitUntil: 'commit' });
  await bench.says('all');
  await bench.page.waitForLoadState('networkidle', { timeout: 0 });
  await bench.page.evaluate(async () => {
    window.bench.stop();
    await window.bench.nextFrame();
  });
  return bench;
}

async function clickTime({ page, cdp }: BenchPage, selector: string): Promise<number> {
  const box = await page.evaluate((wanted) => {
    window.bench.clicked.frame = Number.NaN;
    const target = document.querySelector('faq-embed')?.shadowRoot?.querySelector(wanted);
    if (!target) throw new Error(`There is no ${wanted} to click.`);
    target.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = target.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  await page.evaluate(() => window.bench.nextFrame());
  await click(cdp, box);
  const time = await page.waitForFunction(() => window.bench.clicked.frame || 0, undefined, {
    polling: 50,
    timeout: 0,
  });
  return time.jsonValue();
}
