/** Infographics as browsers draw and print them, with the fonts that this machine has. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/cli/find-browser.ts';
import { infographicHtml } from '../../src/outputs/infographic/infographic-html.ts';
import { infographicSvg } from '../../src/outputs/infographic/infographic-svg.ts';
import type { TextItem } from '../../src/outputs/infographic/items.ts';
import { EVERY_FACT, LANGUAGES, type Made, made, SOME_FACTS, TRADES } from '../outputs/infographic/made.ts';
import { findProgram } from '../support/browsers.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import { pdfText, withoutSpaces } from '../support/pdf-text.ts';

const pages: Record<string, string> = {};
let server: HostServer;
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());

const known = new Map<string, Promise<Made>>();
/** Of two trades all that there can be, of two a page with a drawing: the same for all tests and engines. */
function madeOnce(lang: string, trade: string): Promise<Made> {
  const name = `${lang} ${trade}`;
  const variables = /general|retail/.test(trade) ? SOME_FACTS : EVERY_FACT;
  const one = known.get(name) ?? made(lang, trade, { variables });
  known.set(name, one);
  return one;
}

interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the browser has drawn the texts, in points; numbers on discs are not among them. */
const drawnTexts = (page: Page): Promise<Drawn[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg > text')].map((one) => {
      const { x, y, width, height } = (one as SVGTextElement).getBBox();
      return { text: one.textContent ?? '', x, y, width, height };
    }),
  );

/** Fonts have room above and below their letters that lines may share; what is drawn is in the middle of it. */
const core = ({ y, height, ...rest }: Drawn): Drawn => ({
  ...rest,
  y: y + height * 0.2,
  height: height * 0.6,
});

function faultsOf(drawn: readonly Drawn[], { layout }: Made): string[] {
  const items = layout.items.filter((item): item is TextItem => item.is === 'text');
  const texts = drawn.filter(({ text }) => !/^\d$/.test(text));
  if (texts.length !== items.length) return [`${texts.length} texts of ${items.length}`];
  return texts.flatMap((text, at) => {
    const { box, size } = items[at] as TextItem;
    // A J, or the sign of an i in Devanagari, reaches out to the left of where it stands.
    const reach = size * 0.2;
    const isWide = text.x < box.x - reach || text.x + text.width > box.x + box.width + reach;
    const over = texts.slice(at + 1).filter((other) => {
      const [a, b] = [core(text), core(other)];
      return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    });
    return [
      ...(isWide
        ? [
            `“${text.text}” is wider than its column, from ${(text.x - box.x).toFixed(1)} to ${(text.x + text.width - box.x).toFixed(1)} of ${box.width.toFixed(1)} points`,
          ]
        : []),
      ...over.map((other) => `“${text.text}” lies over “${other.text}”`),
    ];
  });
}

describe.each(pageEngines)('in %s', (engine) => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await openPage({ engine, url: `${server.origin}/` });
  });
  afterAll(() => opened.close());

  test.each(LANGUAGES)('no text of a picture in %s is cut or over another', async (lang) => {
    for (const trade of TRADES) {
      const one = await madeOnce(lang, trade);
      await opened.page.setContent(infographicSvg(one.layout, one.faq).replace(/^<\?xml.*\n/, ''));
      expect([trade, ...faultsOf(await drawnTexts(opened.page), one)]).toEqual([trade]);
    }
  });

  test.each(LANGUAGES)('no text of the page to print in %s is higher than its room', async (lang) => {
    for (const trade of TRADES) {
      const { layout, faq } = await madeOnce(lang, trade);
      await opened.page.setContent(infographicHtml(layout, faq));
      const boxes = layout.items.filter((item): item is TextItem => item.is === 'text');
      const heights = await opened.page.evaluate(() =>
        [...document.querySelectorAll('main :is(h1, h2, h3, .text, main > div, :is(li, section) > div)')].map(
          (one) => ({
            text: one.textContent,
            height: (one.getBoundingClientRect().height * 72) / 96,
          }),
        ),
      );
      expect(heights).toHaveLength(boxes.length);
      const high = heights.filter(({ height }, at) => height > (boxes[at]?.box.height ?? 0) + 1);
      expect([trade, ...high]).toEqual([trade]);
    }
  });
});

test.each(['en', 'ar'])(
  'the page to print in %s flows where a window is narrow, as one that is magnified',
  async (lang) => {
    const { layout, faq } = await madeOnce(lang, 'healthcare');
    const opened = await openPage({ url: `${server.origin}/`, viewport: { width: 320, height: 600 } });
    const { page } = opened;
    await page.setContent(infographicHtml(layout, faq));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const bottoms = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(h1, h2, h3, p, .code)')].map((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return [top, bottom] as const;
      }),
    );
    // One below the other, in the order in which they are read.
    for (const [at, [top]] of bottoms.entries())
      expect(top).toBeGreaterThanOrEqual((bottoms[at - 1]?.[1] ?? 0) - 1);
    expect(await opened.axe()).toEqual([]);
    await opened.close();
  },
);

const pdfToText = findProgram('pdftotext');

async function printed(lang: string): Promise<{ pdf: Buffer; title: string }> {
  const { layout, faq } = await madeOnce(lang, 'healthcare');
  const { page, close } = await openPage({ engine: 'chromium', url: `${server.origin}/` });
  await page.setContent(infographicHtml(layout, faq));
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  await close();
  return { pdf, title: layout.title };
}

describe.runIf(pageEngines.includes('chromium'))('as PDF', () => {
  test('the command line has it printed by an installed browser', async ({ skip }) => {
    const env = { ...process.env, CHROMIUM: '' };
    try {
      findBrowser(env);
    } catch (error) {
      // The one that npm brings prints for a driver alone.
      if (process.env.REQUIRE_CAPABILITIES) throw error;
      skip(String(error));
    }
    const folder = await mkdtemp(join(tmpdir(), 'faq-embed-infographic-'));
    const pdf = join(folder, 'clinic.pdf');
    const args = [
      'dist/cli.js',
      'render',
      '--overrides',
      'demo/northwind.json',
      '--as',
      'infographic-pdf',
      '-o',
      pdf,
    ];
    const { stderr } = await promisify(execFile)(process.execPath, args, { env });
    const printed = await readFile(pdf, 'latin1');
    await rm(folder, { recursive: true });
    expect(stderr).toBe('');
    expect(printed).toMatch(/^%PDF-[\s\S]*\/StructTreeRoot/);
  });

  test('it is one tagged page with its title and language', async () => {
    const { pdf, title } = await printed('en');
    const [side = '', ...more] = pdfText(pdf);
    expect(more).toEqual([]);
    expect(side).toContain(withoutSpaces(title));
    const source = pdf.toString('latin1');
    for (const mark of ['/StructTreeRoot', '/Lang (en)', `/Title (${title})`, '/FontFile2'])
      expect(source).toContain(mark);
  });

  // Poppler reads what is written beside the glyphs of scripts that reorder and join them.
  test.runIf(pdfToText).each(['ar', 'hi', 'ja', 'ko', 'zh-Hans', 'zh-Hant'])(
    'its text in %s can be copied and searched',
    async (lang) => {
      const { pdf, title } = await printed(lang);
      const text = execFileSync(pdfToText as string, ['-', '-'], { input: pdf, encoding: 'utf8' });
      const plain = (written: string) => withoutSpaces(written).replace(/[\u200e\u200f\u202a-\u202e]/g, '');
      expect(plain(text)).toContain(plain(title));
      expect(plain(text)).toContain('northwind.example/fees');
    },
  );
});

test.runIf(pageEngines.includes('chromium'))(
  'a picture stands alone in an <img>, where nothing is loaded',
  async () => {
    const { layout, faq } = await madeOnce('en', 'retail');
    pages['/picture.svg'] = infographicSvg(layout, faq);
    const { page, close } = await openPage({ engine: 'chromium', url: `${server.origin}/` });
    const source = Buffer.from(pages['/picture.svg']).toString('base64');
    await page.setContent(`<img alt="" src="data:image/svg+xml;base64,${source}">`);
    const size = await page.locator('img').evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
    expect(size).toEqual([816, 1056]);
    await close();
  },
);
