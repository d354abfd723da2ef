/** The widget leaves nothing on the page outside of its own shadow root. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, type PageEngine, pageEngines } from '../support/open-page.ts';
import { fallback, openAll, ready } from './widget.ts';

const pages: Record<string, string> = {};
let server: HostServer;
let opened: OpenPage;
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());
afterEach(() => opened.close());

/** A page without a widget, which a test puts in: what was there before can be compared. */
const empty = `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head>
<body><main><h1>Host</h1><div id="place"></div></main></body></html>`;

async function visit(engine: PageEngine): Promise<OpenPage['page']> {
  pages['/host/'] = empty;
  opened = await openPage({ engine, url: `${server.origin}/host/` });
  return opened.page;
}

/** Loads the script and runs a widget through all that it does. */
async function runWidget(page: OpenPage['page']): Promise<void> {
  await page.evaluate((inside) => {
    const place = document.querySelector('#place') as HTMLElement;
    place.innerHTML = `<faq-embed overrides="/demo/northwind.json">${inside}</faq-embed>`;
  }, fallback);
  // As text: Vite would rewrite an import in a function.
  await page.evaluate("import('/dist/faq-embed.js')");
  await ready(page);
  await openAll(page);
  await page.locator('#q-payment').click();
  await page.evaluate(() => {
    location.hash = '#faq-parking';
  });
  await page.waitForLoadState('networkidle');
}

/** Lit's own: the versions of it that are on a page, by which they warn of each other, and what decorators would note. */
const lits = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

/** All that a script could leave behind. */
const trace = (page: OpenPage['page']) =>
  page.evaluate(async () => ({
    globals: Object.getOwnPropertyNames(window)
      // Firefox and Chromium count frames and elements with an id here.
      .filter((name) => !/^\d+$/.test(name))
      .sort(),
    head: document.head.outerHTML,
    html: document.documentElement.getAttributeNames(),
    body: document.body.getAttributeNames(),
    outside: [...document.body.querySelectorAll('*')]
      .filter((node) => !node.closest('faq-embed'))
      .map((node) => node.cloneNode() as Element)
      .map(({ outerHTML }) => outerHTML),
    styles: document.adoptedStyleSheets.length + document.styleSheets.length,
    cookies: document.cookie,
    storage: [localStorage.length, sessionStorage.length],
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    prototypes: [Object, Array, String, Element, HTMLElement, Node, Event].map(
      ({ prototype }) => Object.getOwnPropertyNames(prototype).length,
    ),
  }));

describe.each(pageEngines)('in %s', (engine) => {
  test('but for Lit’s lists, window, head, storage and the rest of the page are as they were', async () => {
    const page = await visit(engine);
    const before = await trace(page);
    await runWidget(page);
    const after = await trace(page);
    const playwrights = /^(__pw|__playwright)\w*$/;
    const { globals, ...rest } = after;
    const added = globals.filter((name) => !before.globals.includes(name) && !playwrights.test(name));
    expect(added).toEqual(lits);
    expect(rest).toEqual({ ...before, globals: undefined });
  });

  test('inside the tag there is what the page put there, and no attribute more', async () => {
    const page = await visit(engine);
    await runWidget(page);
    expect(await page.locator('faq-embed').evaluate((it) => it.outerHTML)).toBe(
      `<faq-embed overrides="/demo/northwind.json">${fallback}</faq-embed>`,
    );
  });

  test('taken out, it listens to the page no more', async () => {
    const page = await visit(engine);
    await page.evaluate(() => {
      type Listen = (type: string, listener: unknown, options?: unknown) => void;
      const listeners = new Map<string, Set<unknown>>();
      const of = (target: EventTarget, type: string) => {
        const name = target === window ? 'window' : target === document ? 'document' : '';
        // Playwright listens too, while it looks for something.
        const ours = name && new Error().stack?.includes('/dist/');
        if (!ours) return undefined;
        const key = `${name} ${type}`;
        listeners.set(key, listeners.get(key) ?? new Set());
        return listeners.get(key);
      };
      const prototype = EventTarget.prototype as unknown as Record<string, Listen>;
      const { addEventListener: add, removeEventListener: remove } = prototype as Record<string, Listen>;
      prototype.addEventListener = function (this: EventTarget | undefined, ...args) {
        of(this ?? window, args[0])?.add(args[1]);
        add?.apply(this ?? window, args);
      };
      prototype.removeEventListener = function (this: EventTarget | undefined, ...args) {
        of(this ?? window, args[0])?.delete(args[1]);
        remove?.apply(this ?? window, args);
      };
      const listening = () =>
        [...listeners].filter(([, { size }]) => size).map(([key, { size }]) => `${key}: ${size}`);
      Object.assign(window, { listening });
    });
    await runWidget(page);
    const listening = () =>
      page.evaluate(() => (window as unknown as { listening: () => string[] }).listening());
    expect(await listening()).toContain('window beforeprint: 1');
    expect(await listening()).toContain('window hashchange: 1');
    await page.evaluate(() => {
      const it = document.querySelector('faq-embed') as HTMLElement;
      for (let i = 0; i < 3; i++) {
        it.remove();
        document.body.append(it);
      }
      it.remove();
    });
    expect(await listening()).toEqual([]);
  });
});
