/** The static snippet and the whole page, with JavaScript switched off. */
import { JSDOM } from 'jsdom';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Faq } from '../../src/model/faq.ts';
import { arabicFaq, bookingUrl, fullFaq, generalFaq } from '../support/faqs.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, type OpenPageOptions, openPage, pageEngines } from '../support/open-page.ts';
import { answersIn, asBarePage, asPage } from '../support/outputs.ts';
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

async function visit(html: string, options: OpenPageOptions = {}, hash = ''): Promise<OpenPage['page']> {
  pages['/host/'] = html;
  opened = await openPage({ ...options, url: `${server.origin}/host/${hash}` });
  return opened.page;
}

describe.each(pageEngines)('in %s', (engine) => {
  describe.each([
    ['the snippet', asBarePage],
    ['the page', asPage],
  ] as const)('%s without JavaScript', (_, output) => {
    const options = { engine, javaScriptEnabled: false };

    test('opens and closes an answer at a click', async () => {
      const page = await visit(output(full, { open: ['payment'] }), options);
      const answer = page.locator('#faq-payment .faq-answer');
      const question = page.locator('#faq-payment summary');
      expect(await answer.isVisible()).toBe(true);
      await question.click();
      await expect.poll(() => answer.isVisible()).toBe(false);
      await question.click();
      await expect.poll(() => answer.isVisible()).toBe(true);
      await page.locator('#faq-join summary').press('Enter');
      await expect.poll(() => page.locator('#faq-join .faq-answer').isVisible()).toBe(true);
      expect(await answer.isVisible()).toBe(true);
    });

    test('keeps one answer open where one is wanted', async () => {
      const page = await visit(output(full, { expand: 'one', open: ['payment'] }), options);
      await page.locator('#faq-cancel summary').click();
      await expect.poll(() => page.locator('#faq-cancel .faq-answer').isVisible()).toBe(true);
      await expect.poll(() => page.locator('#faq-payment .faq-answer').isVisible()).toBe(false);
    });

    test('is scrolled to an entry by its link', async () => {
      const page = await visit(
        output(full),
        { ...options, viewport: { width: 600, height: 400 } },
        '#faq-cancel',
      );
      await expect.poll(async () => (await page.locator('#faq-cancel').boundingBox())?.y).toBeLessThan(50);
    });
  });

  test.each(['light', 'dark'] as const)(
    'the page is accessible, open and closed, %s',
    async (colorScheme) => {
      for (const open of ['all', []] as const) {
        const html = asPage(full, { open });
        // Playwright cannot tell a stock Firefox what its user prefers.
        const preferred =
          engine === 'firefox'
            ? html.replace('color-scheme: light dark', `color-scheme: ${colorScheme}`)
            : html;
        const page = await visit(preferred, { engine, colorScheme });
        expect(await opened.axe()).toEqual([]);
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
          colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(23, 24, 28)',
        );
        await opened.screenshot(`page-${colorScheme}-${open.length ? 'open' : 'closed'}`);
        if (open.length) await opened.close();
      }
    },
  );

  test('the snippet is accessible where it is pasted', async () => {
    await visit(asBarePage(full), { engine });
    expect(await opened.axe()).toEqual([]);
    await opened.screenshot('snippet');
  });

  test('the page asks for nothing, breaks no policy and runs no script', async () => {
    const requests: string[] = [];
    const page = await visit('<!doctype html><title>x</title>', { engine });
    page.on('request', (request) => requests.push(request.url()));
    pages['/host/'] = asPage(full, { open: [] }).replace(
      '</main>',
      '<img src="https://a.example/x.png"><script src="/x.js"></script></main>',
    );
    await page.reload();
    // The policy holds even for what is put in afterwards.
    await expect
      .poll(() => opened.cspViolations.map(({ directive }) => directive).sort())
      .toEqual(['img-src', 'script-src-elem']);
    pages['/host/'] = asPage(full, { open: [] });
    opened.cspViolations.length = opened.errors.length = requests.length = 0;
    await page.reload();
    expect(requests.filter((url) => !url.includes('favicon'))).toEqual([`${server.origin}/host/`]);
    expect(opened.cspViolations).toEqual([]);
    expect(opened.errors).toEqual([]);
    expect(
      await page
        .locator('summary')
        .first()
        .evaluate((summary) => getComputedStyle(summary).display),
    ).toBe('flex');
  });

  test.each([320, 360, 1280])(
    'the page fits %i px, and everything to press is large enough',
    async (width) => {
      for (const faq of [full, await arabicFaq()]) {
        const page = await visit(asPage(faq), { engine, viewport: { width, height: 700 } });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        for (const target of await page.locator('summary, .faq-action').all())
          expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        await opened.screenshot(`page-${faq.lang}-${width}`);
        if (faq === full) await opened.close();
      }
    },
  );

  test('the page has one main, and its title as its first heading', async () => {
    const page = await visit(asPage(full, { headingLevel: 4 }), { engine });
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([full.title]);
    expect(await page.title()).toBe(`${full.title} – Northwind Clinic`);
    expect(await page.evaluate(() => document.documentElement.lang + document.documentElement.dir)).toBe(
      'enltr',
    );
    expect(await page.evaluate(() => document.compatMode)).toBe('CSS1Compat');
  });

  // Nor that.
  test.skipIf(engine === 'firefox')('without motion where none is wanted', async () => {
    const page = await visit(asPage(full), { engine, reducedMotion: 'reduce' });
    const motion = () =>
      page
        .locator('summary')
        .first()
        .evaluate((one) => getComputedStyle(one, '::after').transitionDuration);
    expect(await motion()).toBe('0s');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await motion()).toBe('0.2s');
  });
});

// Only Chromium makes a PDF.
describe.runIf(pageEngines.includes('chromium'))('on paper', () => {
  test.each([
    ['the snippet as it comes', () => asBarePage(full)],
    ['the page with all closed', () => asPage(full, { open: [] })],
    ['the page with one open', () => asPage(full, { expand: 'one', open: ['join'] })],
    ['the page with all open', () => asPage(full)],
  ])('%s has every answer', async (_, output) => {
    const html = output();
    const page = await visit(html, { engine: 'chromium' });
    // The page says where its links lead, in the middle of sentences.
    const printed = pdfText(await page.pdf({ format: 'A4' }))
      .join('')
      .replace(/\(https:[^)]*\)/g, '');
    for (const { question, answer } of answersIn(full, new JSDOM(html).window.document)) {
      expect(printed).toContain(withoutSpaces(question));
      // A note about tabs stands on the paper of the snippet only, where nothing hides it.
      for (const sentence of answer.replace(/\(opens[^)]*\)/g, '.').split('.')) {
        const words = withoutSpaces(sentence);
        expect(printed).toContain(words);
      }
    }
  });

  test('a closed answer of the snippet is not printed: the test above can fail', async () => {
    const page = await visit(asBarePage(full, { open: [] }), { engine: 'chromium' });
    expect(pdfText(await page.pdf()).join('')).not.toContain('Weaccept');
  });

  test('the page says where links lead, once', async () => {
    const faq = await generalFaq({
      variables: { bookingUrl },
      sections: {
        basics: {
          entries: { 'what-is-it': { answer: 'See <https://a.example/b>, or [c](https://a.example/c).' } },
        },
      },
    });
    const page = await visit(asPage(faq), { engine: 'chromium' });
    const printed = pdfText(await page.pdf()).join('');
    expect(printed).toContain('Seehttps://a.example/b,orc(https://a.example/c).');
    expect(printed).toContain(`Bookanappointment(${bookingUrl})`);
  });
});
