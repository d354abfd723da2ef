/** The element with its FAQ in the page ahead of time: nobody must notice when the element takes over. */
import { JSDOM } from 'jsdom';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { prepareFaq } from '../../src/load/prepare-faq.ts';
import { answerHtml } from '../../src/outputs/answer-html.ts';
import { type ElementOptions, elementHtml } from '../../src/outputs/element-html.ts';
import { details } from '../support/faqs.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import { said, thrown, until } from './widget.ts';

let server: HostServer;
let opened: OpenPage | undefined;
const pages: Record<string, string> = {};
const headers: Record<string, Record<string, string>> = {};
beforeAll(async () => {
  server = await startHostServer({ pages, headers: (path) => headers[path] });
});
afterAll(() => server.close());
afterEach(() => opened?.close());

const defaults: ElementOptions = {
  headingLevel: 2,
  open: [],
  expand: 'many',
  attributes: { overrides: '/demo/northwind.json' },
  base: '/dist/',
};

async function prerendered(options: Partial<ElementOptions> = {}): Promise<string> {
  const overrides = options.attributes?.overrides ?? defaults.attributes.overrides ?? '';
  const faq = await prepareFaq({
    template: `${server.origin}/faq-templates/en/general.json`,
    overrides: overrides.startsWith('{') ? (JSON.parse(overrides) as object) : server.origin + overrides,
  });
  const answer = answerHtml(faq, new JSDOM('').window, options.site);
  return elementHtml(faq, answer, { ...defaults, ...options });
}

interface HostPage {
  readonly options?: Partial<ElementOptions>;
  readonly css?: string;
  readonly width?: number;
  readonly policy?: string;
  readonly hash?: string;
}

/** A page with the element in it; what comes after it must not move. `go` lets the module through. */
async function visit(
  engine: (typeof pageEngines)[number],
  { options, css = '', width = 1280, policy, hash = '' }: HostPage = {},
) {
  pages['/host.html'] = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Host page</title><link rel="icon" href="data:,">
<style nonce="abc">body { margin: 1rem; font: 1rem/1.5 sans-serif } ${css}</style>
</head><body><main><h1>Host page</h1>${await prerendered(options)}<p id="after">After</p></main></body></html>`;
  headers['/host.html'] = policy ? { 'content-security-policy': policy } : {};
  opened = await openPage({ engine, viewport: { width, height: 800 } });
  const { page } = opened;
  let go = () => {};
  const mayGo = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route('**/dist/faq-embed.js', async (route) => {
    await mayGo;
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${server.origin}/host.html${hash}`, { waitUntil: 'commit' });
  await page.locator('#after').waitFor();
  return {
    page,
    takeOver: async () => {
      go();
      await until(() =>
        page.evaluate(() => !document.querySelector('faq-embed')?.shadowRoot?.querySelector('.prerendered')),
      );
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))),
      );
    },
  };
}

/** Where everything that can be seen stands, to the pixel. */
const geometry = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('faq-embed')?.shadowRoot;
    const faq = root?.querySelector('.prerendered') ?? root?.querySelector('.faq');
    const all = [...(faq?.querySelectorAll('[part], [part] > li, p, ul, ol, li, a') ?? [])];
    const seen = all
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.matches('.toggle-all, .panel'),
      )
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(element);
        const name = element.getAttribute('part') ?? element.localName;
        return `${name} ${[x, y, width, height].map((n) => n.toFixed(2))} ${color} ${backgroundColor} ${fontSize} ${fontWeight}`;
      });
    const after = document.querySelector('#after')?.getBoundingClientRect();
    return [...seen, `after ${after?.y}`];
  });

const shifts = (page: Page) => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);

describe.each(pageEngines)('in %s', (engine) => {
  test.each([360, 1280])('at %s px nothing moves or changes its look', async (width) => {
    const { page, takeOver } = await visit(engine, {
      width,
      options: { open: ['payment', 'join'], attributes: { ...defaults.attributes, open: 'payment join' } },
    });
    const before = await geometry(page);
    await opened?.screenshot(`prerendered-${width}-before`);
    await takeOver();
    await opened?.screenshot(`prerendered-${width}-after`);
    expect(before.length).toBeGreaterThan(40);
    expect(await geometry(page)).toEqual(before);
    expect(await shifts(page)).toEqual([]);
    expect(said(opened as OpenPage, 'error')).toEqual([]);
    expect(thrown(opened as OpenPage)).toEqual([]);
  });

  test.each([320, 1280])('at %s px nothing moves with notices, videos and reviews', async (width) => {
    const options = {
      open: 'all' as const,
      attributes: { overrides: JSON.stringify(details), open: 'all' },
    };
    const { page, takeOver } = await visit(engine, { width, options });
    const before = await geometry(page);
    await opened?.screenshot(`prerendered-details-${width}-before`);
    await takeOver();
    await opened?.screenshot(`prerendered-details-${width}-after`);
    for (const name of ['notice', 'video', 'review'])
      expect(before.filter((line) => line.startsWith(`${name} `)).length).toBeGreaterThan(0);
    expect(await geometry(page)).toEqual(before);
    expect(await shifts(page)).toEqual([]);
    expect(thrown(opened as OpenPage)).toEqual([]);
  });

  test('the focus stays on a link of a notice, of an action and of a video', async () => {
    const focused = (page: Page) =>
      page.evaluate(() => document.querySelector('faq-embed')?.shadowRoot?.activeElement?.textContent);
    const options = { open: 'all' as const, attributes: { overrides: JSON.stringify(details), open: 'all' } };
    for (const [selector, said] of [
      ['.notice a >> nth=1', 'what to do'],
      ['.action >> nth=0', 'Book an appointment (opens in a new tab)'],
      ['.video a >> nth=1', 'Play video: What <happens> & "why"'],
    ] as const) {
      const { page, takeOver } = await visit(engine, { options });
      await page.locator(`.prerendered ${selector}`).focus();
      expect(await focused(page)).toBe(said);
      await takeOver();
      expect(await focused(page)).toBe(said);
      await opened?.close();
    }
  });

  test('nothing moves on a page that styles the parts, and all else on it', async () => {
    const css = `faq-embed { --faq-radius: 0; --faq-space: 1.5em; text-transform: uppercase; word-spacing: .2em }
      faq-embed::part(title) { font: 700 3rem Georgia, serif; margin: 2rem 0 } faq-embed::part(question) { letter-spacing: .1em }
      faq-embed::part(button) { padding: 2rem } faq-embed::part(answer) { padding: 2rem } faq-embed::part(entry) { margin: 4px }
      h2, h3, h4, details, summary, span, a { border: 5px solid red; padding: 3rem }`;
    const { page, takeOver } = await visit(engine, {
      css,
      options: { open: 'all', attributes: { ...defaults.attributes, open: 'all' } },
    });
    const before = await geometry(page);
    await takeOver();
    expect(await geometry(page)).toEqual(before);
  });

  test('what a visitor has opened and closed stays so', async () => {
    const { page, takeOver } = await visit(engine, {
      options: { open: ['payment'], attributes: { ...defaults.attributes, open: 'payment' } },
    });
    await page.getByText('How do I pay?').click();
    await page.getByText('Where do I park?').click();
    await takeOver();
    const open = await page.locator('[part=button][aria-expanded=true]').allTextContents();
    expect(open).toEqual(['Where do I park?']);
  });

  test('the focus stays on the question, and on the link in an answer', async () => {
    const focused = (page: Page) =>
      page.evaluate(() => {
        const element = document.querySelector('faq-embed')?.shadowRoot?.activeElement;
        return `${element?.textContent} ${element?.matches(':focus-visible')} ${element?.isConnected}`;
      });
    for (const link of [false, true]) {
      const { page, takeOver } = await visit(engine);
      await page.keyboard.press('Tab');
      for (let step = 0; step < (link ? 6 : 5); step++) {
        await page.keyboard.press('Tab');
        if (step === 4) await page.keyboard.press('Enter');
      }
      const before = await focused(page);
      expect(before).toContain(link ? 'all prices' : 'How do I pay?');
      await takeOver();
      expect(await focused(page)).toBe(before);
      await opened?.close();
    }
  });

  test('a link that is pressed and dragged away does not hold it up', async () => {
    const { page, takeOver } = await visit(engine);
    const link = page.locator('.prerendered .action[data-action=book]');
    await link.hover();
    await page.mouse.down();
    const over = takeOver();
    // The element has its FAQ by then, and waits.
    await until(() =>
      page.evaluate(
        () => !!document.querySelector('faq-embed')?.shadowRoot?.querySelector('.faq:not(.prerendered)'),
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await link.count()).toBe(1);
    await page.mouse.move(600, 30, { steps: 5 });
    await page.mouse.up();
    await over;
    expect(await page.locator('[part=button]').first().isVisible()).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/host.html');
  });

  test('a booking page on the site itself, by its whole address, looks the same before and after', async () => {
    // Booking pages are on https:, which the site of the tests is not: in its own scheme, as good as whole.
    const booking = `${server.origin}/book`.replace('http:', '');
    pages['/own.json'] = JSON.stringify({ variables: { bookingUrl: booking, phone: '+1 206 555 0142' } });
    const { page, takeOver } = await visit(engine, {
      options: {
        open: 'all',
        site: `${server.origin}/`,
        attributes: { overrides: '/own.json', open: 'all' },
      },
    });
    const links = () =>
      page.evaluate(() => {
        const root = document.querySelector('faq-embed')?.shadowRoot;
        const faq = root?.querySelector('.prerendered') ?? root;
        return [...(faq?.querySelectorAll('a[href$="/book"]') ?? [])].map((link) => ({
          text: link.textContent,
          target: link.getAttribute('target'),
          after: getComputedStyle(link, '::after').content,
        }));
      });
    const [before, stood] = [await links(), await geometry(page)];
    expect(before.length).toBeGreaterThan(1);
    for (const link of before) expect(link).toMatchObject({ target: null, after: 'none' });
    await takeOver();
    expect(await links()).toEqual(before);
    expect(await geometry(page)).toEqual(stood);
  });

  test('a link to an answer opens it when the element is there', async () => {
    const { page, takeOver } = await visit(engine, { hash: '#faq-parking' });
    await takeOver();
    await expect
      .poll(() => page.locator('[part=button][aria-expanded=true]').allTextContents())
      .toEqual(['Where do I park?']);
  });

  test('when the module or the formatter of answers cannot be loaded, the FAQ stays as it came', async () => {
    const stop = server.fail(/\/dist\/answers-/);
    const { page } = await visit(engine);
    await page.unroute('**/dist/faq-embed.js');
    await until(() => said(opened as OpenPage, 'error').some((text) => text.includes('answers')), 20_000);
    stop();
    await page.locator('.prerendered').getByText('Where do I park?').click();
    expect(await page.locator('.prerendered').getByText('the garage on Alder Street').isVisible()).toBe(true);
  });

  test('a strict policy allows it with a nonce, and with a style sheet of the host', async () => {
    const strict =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html dompurify";
    for (const [policy, options] of [
      [`${strict}; style-src 'nonce-abc'`, { nonce: 'abc' }],
      [`${strict}; style-src 'self' 'nonce-abc'`, { stylesheet: '/dist/prerendered.css' }],
    ] as const) {
      const { page, takeOver } = await visit(engine, { policy, options });
      const before = await geometry(page);
      await takeOver();
      expect(opened?.cspViolations).toEqual([]);
      expect(await geometry(page)).toEqual(before);
      await opened?.close();
    }
  });

  test('has no axe violation before the element takes over', async () => {
    await visit(engine, { options: { open: 'all' } });
    expect((await opened?.axe())?.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
