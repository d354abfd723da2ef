/** Every page in demo/, opened as a visitor would. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, type PageEngine, pageEngines } from '../support/open-page.ts';
import { openAll, ready, said, until } from './widget.ts';

const folder = new URL('../../demo/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

/** Where a page is about something that goes wrong. */
const goesWrong: Record<string, { says: RegExp; failed: RegExp }> = {
  'overrides-fail.html': { says: /moved-away\.json: there is no such file/, failed: /\/moved-away\.json$/ },
};

/** Where no widget is in the page itself: what must be there for it to be shown. */
const withoutWidget: Record<string, (page: Page) => Locator> = {
  'in-a-frame.html': (page) => page.frameLocator('iframe').locator('[part=question]').first(),
  'static.html': (page) => page.locator('summary').first(),
};

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server.close());

/** Open and settled: all is there that comes without a click. */
async function visit(engine: PageEngine, name: string): Promise<OpenPage> {
  const opened = await openPage({ engine, reducedMotion: 'reduce' });
  const { page } = opened;
  await page.goto(`${server.origin}/demo/${name}`);
  const problem = goesWrong[name];
  if (problem) await until(() => said(opened, 'error').some((text) => problem.says.test(text)));
  else if (withoutWidget[name]) await withoutWidget[name](page).waitFor();
  else await ready(page);
  return opened;
}

test('index.html links every other page', () => {
  const index = readFileSync(new URL('index.html', folder), 'utf8');
  const linked = [...index.matchAll(/href="([\w-]+\.html)"/g)].map(([, name]) => name);
  expect(linked.sort()).toEqual(names.filter((name) => name !== 'index.html').sort());
});

describe.each(pageEngines)('in %s', (engine) => {
  // One visit for all that holds for every page, in this order: its answers closed at first, and open later.
  describe.each(names)('demo/%s', (name) => {
    const problem = goesWrong[name];
    const hasWidget = !problem && !withoutWidget[name];
    let opened: OpenPage;
    let page: Page;
    beforeAll(async () => {
      opened = await visit(engine, name);
      ({ page } = opened);
    });
    afterAll(() => opened.close());

    // Colours are computed alike: once in the dark is enough, and axe takes its time.
    const schemes = engine === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const);
    async function expectNoViolation(colorScheme: (typeof schemes)[number]): Promise<void> {
      if (engine === 'firefox') await page.evaluate(forceColors, colorScheme);
      else await page.emulateMedia({ colorScheme });
      expect(summary(await opened.axe())).toEqual([]);
    }

    test(`shows ${problem ? 'the link inside the tag' : 'its questions in place of the link inside the tag'}`, async () => {
      const link = page.locator('faq-embed > a, clinic-faq > a').first();
      const question = withoutWidget[name]?.(page) ?? page.locator('[part=question]').first();
      expect([await link.isVisible(), await question.isVisible()]).toEqual([!!problem, !problem]);
      expect(await page.title()).not.toBe('');
      expect(await page.locator('html').getAttribute('lang')).not.toBe('');
      // Playwright looks into shadow roots: the widget brings no h1 or main of its own.
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('main').count()).toBe(1);
    });

    test.each(schemes)('has no axe violation in %s', expectNoViolation);

    const whenOpen = hasWidget ? schemes : [];
    test.each(whenOpen)('has none in %s when all is open', async (colorScheme) => {
      await openAll(page);
      await expectNoViolation(colorScheme);
      await opened.screenshot(`demo-${name}-${colorScheme}`);
    });

    test('fits into 320 px', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      const tooWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(tooWide).toBe(0);
      await opened.screenshot(`demo-${name}-320`);
    });

    test('has had no error, warning, failed request or violation of its policy', async () => {
      await page.waitForLoadState('networkidle');
      const { errors, cspViolations, failedRequests } = opened;
      expect(errors).toEqual([]);
      expect(cspViolations).toEqual([]);
      expect(said(opened, 'warning')).toEqual([]);
      const expectOnly = (found: string[], wanted: RegExp | undefined) =>
        expect(found).toEqual(wanted ? [expect.stringMatching(wanted)] : []);
      expectOnly(said(opened, 'error'), problem?.says);
      expectOnly(
        failedRequests.map(({ url }) => url),
        problem?.failed,
      );
    });
  });

  describe('one page alone', () => {
    let opened: OpenPage | undefined;
    afterEach(() => opened?.close());
    async function visitPage(name: string): Promise<Page> {
      opened = await visit(engine, name);
      return opened.page;
    }

    test('two-widgets.html: a link in the page opens the answer in the widget it names', async () => {
      const page = await visitPage('two-widgets.html');
      await page.getByRole('link', { name: 'paying at the clinic' }).click();
      await expect.poll(() => page.locator('#clinic').getByText('We take cards').isVisible()).toBe(true);
      expect(await page.locator('#bank').getByText('Advice is free').isVisible()).toBe(false);
    });

    test('events.html: the page hears of everything, and handles booking itself', async () => {
      const page = await visitPage('events.html');
      // Ready is when a first answer can be opened.
      await page.locator('#log li', { hasText: 'faq-ready' }).waitFor();
      await page.getByRole('button', { name: 'What do I need?' }).click();
      await page.getByRole('link', { name: 'Book an appointment' }).click();
      const log = await page.locator('#log li').allTextContents();
      expect(log.map((line) => line.split(':')[0])).toEqual(['faq-ready', 'faq-toggle', 'faq-action']);
      expect(await page.locator('#message').textContent()).toContain('was not followed');
      expect(page.context().pages()).toHaveLength(1);
    });

    test('right-to-left.html: the widget runs from right to left, numbers do not', async () => {
      const page = await visitPage('right-to-left.html');
      await openAll(page);
      expect(await page.locator('[part=faq]').evaluate((faq) => getComputedStyle(faq).direction)).toBe('rtl');
      const phone = page.locator('[part=answer] a[href^="tel:"]');
      expect(await phone.textContent()).toBe('+1 206 555 0142');
      expect(await phone.evaluate((link) => getComputedStyle(link.firstElementChild ?? link).direction)).toBe(
        'ltr',
      );
    });

    test('data-only.html: every type of variable is put into words', async () => {
      const page = await visitPage('data-only.html');
      await openAll(page);
      const text = await page.locator('[part=faq]').innerText();
      for (const words of [
        'Northwind Clinic',
        '20\u00a0minutes',
        '2\u00a0hours',
        'Within 1\u00a0day',
        'March 2, 2026',
        '$45',
        'cards, bank transfer, and cash',
        '+1 206 555 0142',
        'hello@example.com',
        'our cancellation policy',
      ])
        expect(text).toContain(words);
    });

    test('hostile-css.html: boxes, gaps and arrows stand', async () => {
      const page = await visitPage('hostile-css.html');
      const boxes = await page.locator('[part=button]').evaluateAll((buttons) =>
        buttons.map((button) => {
          const { width, height, top } = button.getBoundingClientRect();
          return { wide: width > 600, tall: height >= 44, top };
        }),
      );
      expect(boxes.every(({ wide, tall }) => wide && tall)).toBe(true);
      expect(boxes.map(({ top }) => top)).toEqual(boxes.map(({ top }) => top).sort((a, b) => a - b));
      expect(await page.locator('[part=panel]').first().isVisible()).toBe(false);
      await page.locator('[part=button]').first().click();
      await expect.poll(() => page.locator('[part=panel]').first().isVisible()).toBe(true);
      const inherited = await page
        .locator('[part=answer]')
        .first()
        .evaluate((answer) => [getComputedStyle(answer).fontFamily, getComputedStyle(answer).color]);
      expect(inherited).toEqual(['Georgia, serif', 'rgb(74, 32, 64)']);
    });

    test('tag-name.html: says its own name', async () => {
      const page = await visitPage('tag-name.html');
      expect(await page.locator('clinic-faq [part=question]').count()).toBeGreaterThan(5);
      expect(await page.evaluate(() => !!customElements.get('clinic-faq'))).toBe(true);
    });
  });
});

/** As if the visitor preferred it: Playwright cannot tell a stock Firefox. Does as much for pages that declare both. */
function forceColors(colorScheme: string): void {
  const { documentElement: root } = document;
  if (getComputedStyle(root).colorScheme === 'light dark') root.style.colorScheme = colorScheme;
}

/** What axe says, short enough to read in a failed test. */
const summary = (violations: Awaited<ReturnType<OpenPage['axe']>>) =>
  violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target} ${html.slice(0, 120)}`).join(' | ')}`,
  );
