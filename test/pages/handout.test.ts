/** The handout, on paper and on a screen. */
import { JSDOM } from 'jsdom';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Faq } from '../../src/model/faq.ts';
import { arabicFaq, bookingUrl, fullFaq, generalFaq } from '../support/faqs.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, type OpenPageOptions, openPage, pageEngines } from '../support/open-page.ts';
import { asHandout } from '../support/outputs.ts';
import { pdfText, withoutSpaces } from '../support/pdf-text.ts';

const pages: Record<string, string> = {};
let server: HostServer;
let opened: OpenPage;
let full: Faq;
beforeAll(async () => {
  server = await startHostServer({ pages });
  full = await fullFaq();
});
afterAll(() => server.close());
afterEach(() => opened.close());

async function visit(faq: Faq, options: OpenPageOptions): Promise<OpenPage['page']> {
  pages['/host/'] = asHandout(faq);
  opened = await openPage({ ...options, url: `${server.origin}/host/` });
  return opened.page;
}

describe.runIf(pageEngines.includes('chromium'))('on paper', () => {
  test.each(['A4', 'Letter'])('all answers with everything set fit two sides of %s', async (format) => {
    const page = await visit(full, { engine: 'chromium' });
    const sides = pdfText(await page.pdf({ format }));
    expect(sides.length).toBeLessThanOrEqual(2);
    const printed = sides.join('');
    for (const { question } of full.sections.flatMap(({ entries }) => entries))
      expect(printed).toContain(withoutSpaces(question));
    for (const words of ['Northwind Clinic', bookingUrl, '+1 206 555 0142', 'hello@northwind.example.com'])
      expect(printed).toContain(withoutSpaces(words));
    expect(printed).toContain(withoutSpaces('Email us hello@northwind.example.com'));
    expect(printed).toContain(
      withoutSpaces('See prices and how to pay (https://northwind.example.com/prices).'),
    );
    expect(printed).not.toContain(withoutSpaces('opens in a new tab'));
    expect(printed).not.toContain('(tel:');
    expect(printed).not.toContain('(mailto:');
  });

  test.each([
    ['en', ' \u2066(', ')\u2069'],
    ['ko', '\u2066(', ')\u2069'],
    ['ja', '\u2066（', '）\u2069'],
    ['zh-Hans', '\u2066（', '）\u2069'],
  ])('an address stands in the brackets of its script in %s', async (lang, start, end) => {
    const faq = { ...(await generalFaq({ variables: { bookingUrl, phone: '#7119' } })), lang };
    const page = await visit(faq, { engine: 'chromium' });
    const content = await page
      .locator('.faq-answer a[href^="https"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(content).toBe(`"${start}${bookingUrl}${end}"`);
    expect(pdfText(await page.pdf()).join('')).not.toContain('(tel:');
  });

  test('a right-to-left handout keeps addresses whole', async () => {
    const page = await visit(await arabicFaq(), { engine: 'chromium' });
    const printed = pdfText(await page.pdf()).join('');
    // Wherever the line breaks, with its brackets at its ends.
    expect(printed).toContain('(https://outlook.office.com');
    expect(printed).toContain('ismsaljsauthenabled)');
  });
});

describe.each(pageEngines)('in %s', (engine) => {
  test.each([
    bookingUrl,
    'https://outlook.office.com/bookwithme/user/0123456789abcdef0123456789abcdef@example.com/meetingtype/x%2Dy?anonymous&ismsaljsauthenabled&ep=plink',
    'https://例え.example/予約?a=ü&b=%C3%BC#ñ',
    `https://a.example/?${'x'.repeat(600)}`,
  ])('the code leads to the booking page, byte for byte: %s', async (url) => {
    const faq = await generalFaq({ variables: { bookingUrl: url } });
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visit(faq, {
        engine,
        colorScheme,
        forcedColors: colorScheme === 'dark' ? 'active' : 'none',
      });
      const code = page.getByRole('img', { name: `Book an appointment: ${url}`, exact: true });
      expect(await decoded(code)).toBe(url);
      if (colorScheme === 'light') await opened.close();
    }
  });

  test.each([320, 1000])('it is accessible and fits %i px', async (width) => {
    const page = await visit(full, { engine, viewport: { width, height: 800 }, colorScheme: 'dark' });
    expect(await opened.axe()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(opened.cspViolations).toEqual([]);
    await opened.screenshot(`handout-${width}`);
  });
});

describe('what it leaves out', () => {
  const read = async (variables: object, actions: object = {}) => {
    const html = asHandout(await generalFaq({ variables, actions }));
    return new JSDOM(html).window.document;
  };

  test('the code and the list without anything to reach the organization by', async () => {
    const document = await read({});
    expect(document.querySelectorAll('svg, figure, .faq-contact, .faq-organization')).toHaveLength(0);
    expect(document.querySelector('h1')?.textContent).toBeTruthy();
  });

  test('links that lead nowhere from paper', async () => {
    const document = await read({ bookingUrl: '/book', phone: '+1 206 555 0142', organization: 'N' });
    expect(document.querySelector('svg')).toBe(null);
    expect([...document.querySelectorAll('.faq-contact li')].map((line) => line.textContent)).toEqual([
      'Call us +1 206 555 0142',
    ]);
  });

  test('a code of an address too long for one, which stands there as text', async () => {
    const url = `https://a.example/?${'x'.repeat(3000)}`;
    const document = await read({}, { book: { href: url } });
    expect(document.querySelector('svg')).toBe(null);
    expect(document.querySelector('.faq-contact')?.textContent).toContain(url);
  });

  test('no telephone number, though no action names it', async () => {
    const html = asHandout(
      await generalFaq({
        variables: { phone: '+49 30 1234', email: 'a@b.example' },
        actions: { call: null },
      }),
    );
    const lines = new JSDOM(html).window.document.querySelectorAll('.faq-contact li');
    expect([...lines].map((line) => line.textContent)).toEqual(['Email us a@b.example', '+49 30 1234']);
  });
});

/** What a camera reads in the picture of an element, its quiet zone and nothing more around it. */
async function decoded(code: ReturnType<OpenPage['page']['getByRole']>): Promise<string | undefined> {
  await code.evaluate((svg) => {
    // Large enough for a code of many modules; the shape and the colours stay as they are.
    (svg as SVGElement).setAttribute('width', '900');
    (svg.parentElement as HTMLElement).style.inlineSize = '900px';
  });
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  // In the quiet zone, off the edge: the picture may begin with a part of a pixel that is the page's.
  expect([...data.subarray(4 * (5 * width + 5), 4 * (5 * width + 5) + 3)]).toEqual([255, 255, 255]);
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  return found ? new TextDecoder().decode(Uint8Array.from(found.binaryData)) : undefined;
}
