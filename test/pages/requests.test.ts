/** What a widget asks the network for: each file once, as early as can be, and nobody else. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, type PageEngine, pageEngines } from '../support/open-page.ts';
import { answersChunk, formatted, hostPage, openAll, ready, textOf, until, widget } from './widget.ts';

const pages: Record<string, string> = {};
let server: HostServer;
let opened: OpenPage;
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());
afterEach(() => opened.close());

interface Visit {
  head?: string;
  /** Runs in the page before anything else. */
  before?: () => void;
}

/** Every address that the page asked for, in order; on whatever host. */
async function visit(engine: PageEngine, body: string, { head, before }: Visit = {}): Promise<string[]> {
  pages['/host/'] = hostPage(body, head);
  server.requests.length = 0;
  opened = await openPage({ engine });
  const asked: string[] = [];
  opened.page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && !url.endsWith('/favicon.ico')) asked.push(url.replace(server.origin, ''));
  });
  if (before) await opened.page.addInitScript(before);
  await opened.page.goto(`${server.origin}/host/`);
  return asked;
}

/** By what they are, since chunks carry a hash in their names. */
const kindOf = (url: string) =>
  answersChunk.test(url) ? 'answers' : url.replace(/^\/dist\//, '').replace(/-[\w-]{8}\.js$/, '.js');

const inTheEnd = async () => {
  await openAll(opened.page);
  await opened.page.waitForLoadState('networkidle');
};

describe.each(pageEngines)('in %s', (engine) => {
  test('without overrides: the module, the template and its outline, and then the answers', async () => {
    const asked = await visit(engine, widget({ 'data-organization': 'Northwind' }));
    await inTheEnd();
    expect(asked.map(kindOf)).toEqual([
      '/host/',
      'faq-embed.js',
      'faq-templates/en/general.outline.json',
      'faq-templates/en/general.json',
      'answers',
    ]);
  });

  test('an outline that the snippet preloads is asked for before the module is there, and once', async () => {
    const outline = '/dist/faq-templates/en/general.outline.json';
    const preload = `<link rel="preload" as="fetch" crossorigin href="${outline}">`;
    const slow = server.delay(/faq-embed\.js$/, 500);
    const asked = await visit(engine, preload + widget());
    await inTheEnd();
    slow();
    expect(asked.filter((url) => url === outline)).toHaveLength(1);
    const time = (path: string) => server.requests.find(({ url }) => url === path)?.time ?? 0;
    expect(time('/dist/faq-templates/en/general.json') - time(outline)).toBeGreaterThan(300);
  });

  test('with overrides: each file once', async () => {
    const asked = await visit(engine, widget({ overrides: '/demo/northwind.json' }));
    await inTheEnd();
    const kinds = asked.map(kindOf);
    expect(kinds.slice(0, 2)).toEqual(['/host/', 'faq-embed.js']);
    expect(kinds.slice(2, -1).sort()).toEqual([
      '/demo/northwind.json',
      'author.js',
      'faq-templates/en/general.json',
    ]);
    expect(kinds.at(-1)).toBe('answers');
  });

  test('template, overrides and the code to read them are asked for before any of them is answered', async () => {
    // A slow template: what comes after its answer comes more than a second later.
    pages['/host/'] = '';
    opened = await openPage({ engine });
    await opened.page.route('**/general.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    const at = new Map<string, number>();
    opened.page.on('request', (request) =>
      at.set(kindOf(request.url().replace(server.origin, '')), Date.now()),
    );
    pages['/host/'] = hostPage(widget({ overrides: '/demo/northwind.json' }));
    await opened.page.goto(`${server.origin}/host/`);
    await ready(opened.page);
    const template = at.get('faq-templates/en/general.json') as number;
    for (const name of ['/demo/northwind.json', 'author.js']) {
      expect(Math.abs((at.get(name) as number) - template), name).toBeLessThan(500);
    }
  });

  test('two widgets that name the same files share them', async () => {
    const same = widget({ overrides: '/demo/northwind.json' });
    const asked = await visit(engine, `${same}${same}${widget({ overrides: '/demo/contoso.json' })}`);
    await inTheEnd();
    const kinds = asked.map(kindOf);
    expect(kinds.length).toBe(new Set(kinds).size);
    expect(kinds).toContain('/demo/contoso.json');
    expect(kinds).toHaveLength(7);
  });

  test('a page of eight widgets asks no other host for anything', async () => {
    const asked = await visit(
      engine,
      Array.from({ length: 8 }, (_, i) =>
        widget({ id: `w${i}`, overrides: '/demo/northwind.json', open: 'all' }),
      ).join(''),
    );
    await inTheEnd();
    expect(asked.filter((url) => !url.startsWith('/'))).toEqual([]);
  });

  test('the answers are not asked for until the browser has painted the questions and is idle', async () => {
    // The browser is never idle here, so that only the visitor's interest is left.
    const asked = await visit(engine, widget({ overrides: '/demo/northwind.json' }), {
      before: () => {
        window.requestIdleCallback = () => 0;
      },
    });
    const { page } = opened;
    await ready(page);
    await page.waitForLoadState('networkidle');
    expect(asked.map(kindOf)).not.toContain('answers');
    expect(await page.locator('#q-payment').isVisible()).toBe(true);
    await page.locator('#q-payment').hover();
    await formatted(page);
    expect(asked.map(kindOf).filter((kind) => kind === 'answers')).toHaveLength(1);
  });

  const interests: Record<string, (page: OpenPage['page']) => Promise<unknown>> = {
    'the keyboard comes in': (page) => page.locator('#q-payment').focus(),
    'something is opened': (page) =>
      page.locator('#q-payment').evaluate((button: HTMLElement) => button.click()),
    'the page is about to be printed': (page) => page.evaluate(() => dispatchEvent(new Event('beforeprint'))),
  };
  test.each(Object.entries(interests))('the answers are asked for when %s', async (_, interest) => {
    const asked = await visit(engine, widget({ overrides: '/demo/northwind.json' }), {
      before: () => {
        window.requestIdleCallback = () => 0;
      },
    });
    await ready(opened.page);
    expect(asked.map(kindOf)).not.toContain('answers');
    await interest(opened.page);
    await formatted(opened.page);
  });

  test('the answers are asked for by a link to one of them', async () => {
    pages['/host/'] = hostPage(widget({ overrides: '/demo/northwind.json' }));
    opened = await openPage({ engine, url: `${server.origin}/host/#faq-parking` });
    await ready(opened.page);
    await until(() => opened.page.locator('#a-parking').isVisible());
    await formatted(opened.page);
    const focused = await opened.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);
    expect(focused).toBe('q-parking');
  });

  test('without requestIdleCallback, as in Safari, the answers come all the same', async () => {
    await visit(engine, widget({ overrides: '/demo/northwind.json' }), {
      before: () => {
        Reflect.deleteProperty(window, 'requestIdleCallback');
      },
    });
    await ready(opened.page);
    await formatted(opened.page);
  });

  test('a script with a query is loaded once, and templates are found beside it', async () => {
    const asked = await visit(
      engine,
      widget({ overrides: '/demo/northwind.json', 'data-booking-url': 'javascript:x' }),
      {
        head: '<script type="module" src="/dist/faq-embed.js?ver=6.1"></script>',
      },
    );
    await inTheEnd();
    expect(asked.filter((url) => url.includes('/faq-embed.js'))).toEqual(['/dist/faq-embed.js?ver=6.1']);
    expect(asked).toContain('/dist/faq-templates/en/general.json');
    expect(await textOf(opened.page)).toContain('Where do I park?');
  });

  test('a script on another host finds its files there, and the overrides on the page', async () => {
    const other = await startHostServer({ headers: () => ({ 'access-control-allow-origin': '*' }) });
    const asked = await visit(engine, widget({ overrides: '../demo/northwind.json' }), {
      head: `<script type="module" src="${other.origin}/dist/faq-embed.js"></script>`,
    });
    await inTheEnd();
    expect(asked.filter((url) => url.startsWith('/'))).toEqual(['/host/', '/demo/northwind.json']);
    expect(asked).toContain(`${other.origin}/dist/faq-templates/en/general.json`);
    expect(await textOf(opened.page)).toContain('Where do I park?');
    await other.close();
  });
});
