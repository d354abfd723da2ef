/** The search on whole pages, built: under a strict policy, on a narrow screen, on paper, without its chunk. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import {
  type OpenPage,
  type OpenPageOptions,
  openPage,
  type PageEngine,
  pageEngines,
} from '../support/open-page.ts';
import { bookingUrl, events, hostPage, ready, script, thrown, widget } from './widget.ts';

const CHUNK = /\/dist\/search-field-[\w-]+\.js/;
const STRICT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html";

const pages: Record<string, string> = {};
let policy = '';
let server: HostServer;
let opened: OpenPage;
beforeAll(async () => {
  server = await startHostServer({
    pages,
    headers: (path) => (policy && path === '/host/' ? { 'content-security-policy': policy } : undefined),
  });
});
afterAll(() => server.close());
afterEach(() => opened.close());

interface Visit extends OpenPageOptions {
  readonly attributes?: Record<string, string>;
  readonly isStrict?: boolean;
  readonly hasChunk?: boolean;
}

async function visit(
  engine: PageEngine,
  { attributes = {}, isStrict = false, hasChunk = true, ...options }: Visit = {},
) {
  const page = hostPage(widget({ search: 'on', 'data-booking-url': bookingUrl, ...attributes }), script);
  pages['/host/'] = isStrict ? page.replace(/<script>.*?<\/script>/s, '') : page;
  policy = isStrict ? STRICT : '';
  opened = await openPage({ engine, ...options });
  if (!hasChunk) await opened.page.route(CHUNK, (route) => route.abort());
  await opened.page.goto(`${server.origin}/host/`);
  await ready(opened.page);
  return { page: opened.page, field: opened.page.getByRole('searchbox') };
}

describe.each(pageEngines)('%s', (engine) => {
  test('a strict policy under Trusted Types is kept', async () => {
    const { page, field } = await visit(engine, { isStrict: true, attributes: { languages: 'en de' } });
    await field.fill('cancel');
    await expect.poll(() => page.locator('[part=entry]').count()).toBeLessThan(4);
    await page.getByRole('button', { name: 'Clear search' }).click();
    await expect.poll(() => page.locator('[part=entry]').count()).toBeGreaterThan(10);
    // Another chunk with a style of its own.
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await expect.poll(() => page.locator('[part=faq]').getAttribute('lang')).toBe('de');
    expect(opened.cspViolations).toEqual([]);
    expect(thrown(opened)).toEqual([]);
  });

  test('at 320 px nothing is cut off, and targets are large enough', async () => {
    const { page, field } = await visit(engine, {
      viewport: { width: 320, height: 800 },
      attributes: {
        'data-phone': '+1 206 555 0142',
        'data-email': 'a-very-long-address@northwind.example.com',
        languages: 'en de es fr it ja',
      },
    });
    await field.fill('qqqqq');
    const links = page.locator('[part=search-found] a');
    await expect.poll(() => links.count()).toBe(3);
    const clear = page.getByRole('button', { name: 'Clear search' });
    const languages = page.locator('[part=languages] a');
    await expect.poll(() => languages.count()).toBe(6);
    for (const target of [field, clear, ...(await links.all()), ...(await languages.all())])
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await opened.axe()).toEqual([]);
    await opened.screenshot('search-320');
  });

  test('without its chunk there is none, no room is left, and the page is told', async () => {
    const { page } = await visit(engine, { hasChunk: false });
    await expect.poll(async () => (await events(page)).some(({ type }) => type === 'faq-error')).toBe(true);
    await expect.poll(() => page.locator('[part=search]').count()).toBe(0);
    expect(await page.locator('[part=entry]').count()).toBeGreaterThan(10);
  });

  test('no words of it are asked for, nor the chunk, where there is none', async () => {
    server.requests.length = 0;
    const { page } = await visit(engine, { attributes: { search: 'off' } });
    await page.waitForLoadState('networkidle');
    expect(JSON.stringify(server.requests)).not.toContain('search');
  });
});

describe.runIf(pageEngines.includes('chromium'))('in chromium', () => {
  test('the field is not printed', async () => {
    const { page, field } = await visit('chromium');
    await field.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await field.isVisible()).toBe(false);
  });

  test('a search in forced colours has edges and marks', async () => {
    const { page, field } = await visit('chromium', { forcedColors: 'active' });
    await field.fill('cancel');
    await expect.poll(() => page.locator('[part=entry]').count()).toBeLessThan(4);
    expect(
      await field.evaluate((one) => Number.parseFloat(getComputedStyle(one).borderTopWidth)),
    ).toBeGreaterThan(0);
    await opened.screenshot('search-forced-colours');
  });
});
