/** The questions before the answers: what a visitor sees and can do while the whole template is still on its way. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import {
  bookingUrl,
  events,
  formatted,
  hostPage,
  ready,
  said,
  textOf,
  thrown,
  until,
  widget,
} from './widget.ts';

const WHOLE = /general\.json/;
const OUTLINE = /general\.outline\.json/;
const LATE = 1500;

const pages: Record<string, string> = {};
let server: HostServer;
let opened: OpenPage;
let ends: (() => void)[] = [];
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());
afterEach(async () => {
  for (const end of ends) end();
  ends = [];
  await opened.close();
});

const late = (pattern: RegExp, milliseconds = LATE) => ends.push(server.delay(pattern, milliseconds));
const failing = (pattern: RegExp) => ends.push(server.fail(pattern, 'status-404'));
const own = { 'data-booking-url': bookingUrl, 'data-phone': '+1 206 555 0142', 'data-price': 'free' };
const isPainted = (page: Page) =>
  page.evaluate(() => !!document.querySelector('faq-embed')?.shadowRoot?.querySelector('.faq'));
const isReady = (page: Page) => page.evaluate(() => !!document.querySelector<FaqEmbed>('faq-embed')?.faq);
const types = async (page: Page) => (await events(page)).map(({ type }) => type);
const asked = (pattern: RegExp) => server.requests.filter(({ url }) => pattern.test(url)).length;

/** Where everything stands, but for what is in closed panels. */
const places = (page: Page) =>
  page.evaluate(() =>
    [
      ...(document.querySelector('faq-embed')?.shadowRoot?.querySelectorAll('[part]:not([part=answer])') ??
        []),
    ].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [part.getAttribute('part'), x, y, width, height];
    }),
  );

describe.each(pageEngines)('in %s', (engine) => {
  const visit = async (attributes: Record<string, string> = own, hash = ''): Promise<Page> => {
    pages['/host/'] = hostPage(widget(attributes));
    server.requests.length = 0;
    opened = await openPage({ engine });
    await opened.page.goto(`${server.origin}/host/${hash}`);
    return opened.page;
  };
  const painted = async (page: Page) => {
    await until(() => isPainted(page));
    expect(await isReady(page), 'the whole is still on its way').toBe(false);
  };

  test('the questions are on screen before the answers have come, and nothing moves when they do', async () => {
    late(WHOLE);
    const page = await visit();
    await painted(page);
    const before = await places(page);
    expect(await textOf(page)).toContain('What is an online appointment?');
    expect(await page.locator('#fallback').isVisible()).toBe(false);
    await ready(page);
    await page.evaluate(() => document.querySelector<FaqEmbed>('faq-embed')?.updateComplete);
    expect(await places(page)).toEqual(before);
    expect(before.length).toBeGreaterThan(20);
  });

  test('who hears that the FAQ is ready finds answers in it, and hears it once', async () => {
    late(WHOLE);
    const page = await visit();
    await painted(page);
    expect(await types(page)).toEqual([]);
    const answers = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) =>
          document.body.addEventListener('faq-ready', ({ faq }) =>
            resolve(faq.sections.flatMap(({ entries }) => entries.map(({ answer }) => answer))),
          ),
        ),
    );
    expect(answers.length).toBeGreaterThan(5);
    expect(answers).not.toContain('');
    await formatted(page);
    expect(await types(page)).toEqual(['faq-ready']);
  });

  test('an entry opened before its answer is there stays open, keeps the focus, and gets the answer', async () => {
    late(WHOLE);
    const page = await visit();
    await painted(page);
    await page.locator('#q-join').click();
    expect(await page.locator('#q-join').getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('#a-join').innerText()).toBe('');
    await page.evaluate(() => {
      const root = document.querySelector('faq-embed')?.shadowRoot;
      Object.assign(window, { button: root?.activeElement ?? root?.querySelector('#q-join') });
    });
    await ready(page);
    await formatted(page);
    expect(await page.locator('#a-join').innerText()).toContain('Open your confirmation e-mail');
    expect(await page.locator('#q-join').getAttribute('aria-expanded')).toBe('true');
    const kept = await page.evaluate(() => {
      const root = document.querySelector('faq-embed')?.shadowRoot;
      const { button } = window as unknown as { button: Element };
      return [root?.querySelector('#q-join') === button, root?.activeElement === button];
    });
    expect(kept).toEqual([true, true]);
    expect(await types(page)).toEqual(['faq-toggle', 'faq-ready']);
  });

  test('what is closed again before the answer is there stays closed', async () => {
    late(WHOLE);
    const page = await visit();
    await painted(page);
    await page.locator('.toggle-all').click();
    await page.locator('#q-join').click();
    await ready(page);
    await formatted(page);
    expect(await page.locator('[aria-expanded=false]').count()).toBe(1);
    expect(await page.locator('#q-join').getAttribute('aria-expanded')).toBe('false');
  });

  test('a link to an answer opens its entry, and the answer comes', async () => {
    late(WHOLE);
    const page = await visit(own, '#faq-join');
    await until(() => page.locator('#a-join').isVisible());
    expect(await isReady(page)).toBe(false);
    await ready(page);
    await formatted(page);
    expect(await page.locator('#a-join').innerText()).toContain('Open your confirmation e-mail');
  });

  test('when the whole is not there, the link inside the tag stays, and the developer is told', async () => {
    failing(WHOLE);
    const page = await visit();
    await until(async () => (await types(page)).length > 0);
    await page.waitForLoadState('networkidle');
    expect(await isPainted(page)).toBe(false);
    expect(await page.locator('#fallback').isVisible()).toBe(true);
    expect(await events(page)).toMatchObject([{ type: 'faq-error', code: 'not-found' }]);
    expect(said(opened, 'error')).toHaveLength(1);
    expect(thrown(opened)).toEqual([]);
  });

  test('questions that were on screen are taken back when the whole fails after them', async () => {
    // 500s are tried again, so that the failure is final two seconds later.
    ends.push(server.fail(WHOLE, 'status-500'));
    const page = await visit();
    await painted(page);
    await page.locator('#q-join').click();
    await until(async () => (await types(page)).includes('faq-error'));
    expect(await isPainted(page)).toBe(false);
    expect(await page.locator('#fallback').isVisible()).toBe(true);
    expect(asked(WHOLE)).toBe(3);
    expect(await types(page)).toEqual(['faq-toggle', 'faq-error']);
  });

  test('questions that come after the whole has failed are not shown', async () => {
    failing(WHOLE);
    late(OUTLINE, 800);
    const page = await visit();
    await until(async () => (await types(page)).includes('faq-error'));
    await page.waitForLoadState('networkidle');
    expect(asked(OUTLINE)).toBe(1);
    expect(await isPainted(page)).toBe(false);
    expect(await page.locator('#fallback').isVisible()).toBe(true);
  });

  test('without an outline the whole is waited for, and nobody is told', async () => {
    failing(OUTLINE);
    late(WHOLE, 500);
    const page = await visit();
    await ready(page);
    await formatted(page);
    expect(await textOf(page)).toContain('Open your confirmation e-mail');
    expect(await types(page)).toEqual(['faq-ready']);
    // "free" is no price: told once, by the whole.
    await until(() => said(opened, 'warning').length > 0);
    expect(said(opened, 'warning')).toHaveLength(1);
    expect(said(opened, 'error')).toEqual([]);
    expect(thrown(opened)).toEqual([]);
  });

  test('an outline that comes after the whole changes nothing', async () => {
    late(OUTLINE, 1000);
    const page = await visit();
    await ready(page);
    await formatted(page);
    await page.waitForLoadState('networkidle');
    expect(asked(OUTLINE)).toBe(1);
    expect(await textOf(page)).toContain('Open your confirmation e-mail');
    expect(await types(page)).toEqual(['faq-ready']);
  });

  test('overrides that are set in between win; what is on screen stays until they are there', async () => {
    late(WHOLE, 800);
    late(/contoso\.json/, 1600);
    const page = await visit();
    await painted(page);
    await page.evaluate(() =>
      document.querySelector('faq-embed')?.setAttribute('overrides', '/demo/contoso.json'),
    );
    await until(() => asked(/contoso\.json/) > 0);
    expect(await isPainted(page)).toBe(true);
    await ready(page);
    expect(await textOf(page)).toContain('Meet an adviser online');
    expect(await types(page)).toEqual(['faq-ready']);
  });

  test('with overrides, or answers that are open from the start, only the whole is asked for', async () => {
    const overrides = { overrides: '{"title":"Ours"}' };
    for (const attributes of [overrides, { open: 'first' }, { templates: '/dist/faq-templates' }]) {
      const page = await visit({ ...own, ...attributes });
      await ready(page);
      await formatted(page);
      expect(asked(OUTLINE), JSON.stringify(attributes)).toBe(0);
      expect(asked(WHOLE)).toBe(1);
      await opened.close();
    }
    opened = await openPage({ engine });
  });
});
