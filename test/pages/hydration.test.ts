/** The element with its FAQ prerendered in the page: nobody must notice when it hydrates. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaqErrorEvent } from '../../src/element/events.ts';
import { type ElementOptions, elementHtml } from '../../src/outputs/element-html.ts';
import { answerHtml } from '../../src/outputs/tree-html.ts';
import { details } from '../support/faqs.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import { prepareOnNode } from '../support/prepare-on-node.ts';
import { chunks, northwindDocument, said, thrown, until } from './widget.ts';

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
  const faq = await prepareOnNode({
    template: `${server.origin}/faq-templates/en/general.json`,
    overrides: overrides.startsWith('{') ? (JSON.parse(overrides) as object) : server.origin + overrides,
  });
  return elementHtml(faq, answerHtml(faq, options.site), { ...defaults, ...options });
}

interface HostPage {
  readonly options?: Partial<ElementOptions>;
  readonly css?: string;
  readonly width?: number;
  readonly policy?: string;
  readonly hash?: string;
}

/** A page with the element in it; what comes after it must not move. `go` lets the module through, `hydrate` waits for what it does as well. */
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
  // The page is never loaded while its script waits, and Firefox paints before a style sheet is there.
  await page.waitForFunction(() => {
    const root = document.querySelector('faq-embed')?.shadowRoot;
    return [document, root].every((tree) =>
      [...(tree?.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]') ?? [])].every(
        ({ sheet }) => sheet,
      ),
    );
  });
  return {
    page,
    go,
    hydrate: async () => {
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
    const { page, hydrate } = await visit(engine, {
      width,
      options: { open: ['payment', 'join'], attributes: { ...defaults.attributes, open: 'payment join' } },
    });
    const before = await geometry(page);
    await opened?.screenshot(`prerendered-${width}-before`);
    await hydrate();
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
    const { page, hydrate } = await visit(engine, { width, options });
    const before = await geometry(page);
    await opened?.screenshot(`prerendered-details-${width}-before`);
    await hydrate();
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
      const { page, hydrate } = await visit(engine, { options });
      await page.locator(`.prerendered ${selector}`).focus();
      expect(await focused(page)).toBe(said);
      await hydrate();
      expect(await focused(page)).toBe(said);
      await opened?.close();
    }
  });

  test('nothing moves on a page that styles the parts, and all else on it', async () => {
    const css = `faq-embed { --faq-radius: 0; --faq-space: 1.5em; text-transform: uppercase; word-spacing: .2em }
      faq-embed::part(title) { font: 700 3rem Georgia, serif; margin: 2rem 0 } faq-embed::part(question) { letter-spacing: .1em }
      faq-embed::part(button) { padding: 2rem } faq-embed::part(answer) { padding: 2rem } faq-embed::part(entry) { margin: 4px }
      h2, h3, h4, details, summary, span, a { border: 5px solid red; padding: 3rem }`;
    const { page, hydrate } = await visit(engine, {
      css,
      options: { open: 'all', attributes: { ...defaults.attributes, open: 'all' } },
    });
    const before = await geometry(page);
    await hydrate();
    expect(await geometry(page)).toEqual(before);
  });

  test('what a visitor has opened and closed stays so', async () => {
    const { page, hydrate } = await visit(engine, {
      options: { open: ['payment'], attributes: { ...defaults.attributes, open: 'payment' } },
    });
    await page.getByText('How do I pay?').click();
    await page.getByText('Where do I park?').click();
    await hydrate();
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
      const { page, hydrate } = await visit(engine);
      for (let steps = 0; steps < 30 && !(await focused(page)).startsWith('How do I pay?'); steps++)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      if (link) await page.keyboard.press('Tab');
      const before = await focused(page);
      expect(before).toContain(link ? 'all prices' : 'How do I pay?');
      await hydrate();
      expect(await focused(page)).toBe(before);
      await opened?.close();
    }
  });

  test('a link that is pressed and dragged away does not hold it up', async () => {
    const { page, hydrate } = await visit(engine);
    const link = page.locator('.prerendered .action[data-action=book]');
    await link.hover();
    await page.mouse.down();
    const over = hydrate();
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
    const { page, hydrate } = await visit(engine, {
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
    await hydrate();
    expect(await links()).toEqual(before);
    expect(await geometry(page)).toEqual(stood);
  });

  test('a link to an answer opens it when the element is there', async () => {
    const { page, hydrate } = await visit(engine, { hash: '#faq-parking' });
    await hydrate();
    await expect
      .poll(() => page.locator('[part=button][aria-expanded=true]').allTextContents())
      .toEqual(['Where do I park?']);
  });

  const failures: [what: string, file: RegExp, code?: string, attributes?: Record<string, string>][] = [
    ['the module', /\/dist\/faq-embed\.js/],
    ['the chunk that hydrates', chunks.hydration, 'chunk'],
    ['the chunk that compiles', chunks.compile, 'chunk'],
    ['the chunk that reads Markdown', chunks.markdown, 'chunk'],
    ['the overrides', /northwind\.json/, 'http'],
    ['the document', /\/document\.json/, 'http', { src: '/document.json' }],
  ];
  test.each(failures)(
    'without %s the FAQ stays as it came, and is usable',
    async (_, file, code, attributes) => {
      const stop = server.fail(file);
      const { page, go } = await visit(engine, { options: attributes ? { attributes } : {} });
      await page.evaluate(() => {
        const codes: string[] = [];
        Object.assign(window, { codes });
        addEventListener('faq-error', (event) => codes.push((event as FaqErrorEvent).code));
      });
      const before = await geometry(page);
      go();
      await until(() => opened?.failedRequests.some(({ url }) => file.test(url)) ?? false);
      const codes = () => page.evaluate(() => (window as unknown as { codes: string[] }).codes);
      if (code) await until(async () => (await codes()).length > 0);
      stop();
      expect(await codes()).toEqual(code ? [code] : []);
      expect(said(opened as OpenPage, 'error')).toHaveLength(code ? 1 : 0);
      expect(thrown(opened as OpenPage)).toEqual([]);
      expect(await geometry(page)).toEqual(before);
      const prerendered = page.locator('.prerendered');
      await prerendered.getByText('Where do I park?').click();
      expect(await prerendered.getByText('the garage on Alder Street').isVisible()).toBe(true);
      await prerendered.getByText('Where do I park?').click();
      expect(await prerendered.getByText('the garage on Alder Street').isVisible()).toBe(false);
    },
  );

  test('a strict policy allows it with a nonce, and with a style sheet of the host', async () => {
    const strict = (trusted: string) =>
      `default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types ${trusted}`;
    const attributes = { src: '/document.json' };
    pages['/document.json'] = await northwindDocument();
    for (const [policy, options] of [
      [`${strict('lit-html dompurify')}; style-src 'nonce-abc'`, { nonce: 'abc' }],
      [
        `${strict('lit-html dompurify')}; style-src 'self' 'nonce-abc'`,
        { stylesheet: '/dist/prerendered.css' },
      ],
      [`${strict('lit-html')}; style-src 'nonce-abc'`, { nonce: 'abc', attributes }],
    ] as const) {
      const { page, hydrate } = await visit(engine, { policy, options });
      const before = await geometry(page);
      await hydrate();
      expect(opened?.cspViolations).toEqual([]);
      expect(await geometry(page)).toEqual(before);
      await opened?.close();
    }
  });

  test('has no axe violation before it hydrates', async () => {
    await visit(engine, { options: { open: 'all' } });
    expect((await opened?.axe())?.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
