/** What a widget asks the network for: each file once, as early as can be, and nobody else. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, type PageEngine, pageEngines } from '../support/open-page.ts';
import { hostPage, northwindDocument, openAll, ready, textOf, until, widget } from './widget.ts';

const pages: Record<string, string> = {};
let server: HostServer;
let opened: OpenPage;
beforeAll(async () => {
  pages['/northwind.json'] = await northwindDocument();
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
const kindOf = (url: string) => url.replace(/^\/dist\//, '').replace(/-[\da-f]{8}\.js$/, '.js');

const inTheEnd = async () => {
  await openAll(opened.page);
  await opened.page.waitForLoadState('networkidle');
};

describe.each(pageEngines)('in %s', (engine) => {
  test('variables in the tag: the module and one JSON', async () => {
    const asked = await visit(engine, widget({ 'data-organization': 'Northwind' }));
    await inTheEnd();
    expect(asked.map(kindOf)).toEqual(['/host/', 'faq-embed.js', 'faq-templates/en/general.json']);
  });

  test('a document: the module and one JSON', async () => {
    const asked = await visit(engine, widget({ src: '/northwind.json', 'data-organization': 'Northwind' }));
    await inTheEnd();
    expect(asked.map(kindOf)).toEqual(['/host/', 'faq-embed.js', '/northwind.json']);
    expect(await textOf(opened.page)).toContain('the garage on Alder Street');
  });

  test.each([
    ['a document', '/northwind.json', widget({ src: '/northwind.json' })],
    ['a shipped template', '/dist/faq-templates/en/general.json', widget()],
  ])(
    '%s that the snippet preloads is asked for before the module is there, and once',
    async (_, file, body) => {
      const preload = `<link rel="preload" as="fetch" crossorigin href="${file}">`;
      const slow = server.delay(/faq-embed\.js$/, 500);
      const asked = await visit(engine, preload + body);
      await inTheEnd();
      slow();
      expect(asked.filter((url) => url === file)).toHaveLength(1);
      const requests = server.requests.filter(({ url }) => url === file);
      expect(requests).toHaveLength(1);
      const module = server.requests.find(({ url }) => url.endsWith('faq-embed.js'));
      expect((requests[0]?.time ?? Infinity) - (module?.time ?? 0)).toBeLessThan(400);
      // The browser would say of a preload that it was not used.
      expect(opened.console.map(({ text }) => text)).toEqual([]);
    },
  );

  test('with overrides: each file once', async () => {
    const asked = await visit(engine, widget({ overrides: '/demo/northwind.json' }));
    await inTheEnd();
    const kinds = asked.map(kindOf);
    expect(kinds.slice(0, 2)).toEqual(['/host/', 'faq-embed.js']);
    expect(kinds.slice(2).sort()).toEqual([
      '/demo/northwind.json',
      'compile-in-page.js',
      'faq-templates/en/general.json',
      'markdown-in-page.js',
    ]);
  });

  test('overrides without Markdown load nothing to read it', async () => {
    const overrides = { title: 'Ours', variables: { organization: 'Northwind' } };
    const asked = await visit(engine, widget({ overrides: JSON.stringify(overrides) }));
    await inTheEnd();
    expect(asked.map(kindOf).slice(1).sort()).toEqual([
      'compile-in-page.js',
      'faq-embed.js',
      'faq-templates/en/general.json',
    ]);
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
    for (const name of ['/demo/northwind.json', 'compile-in-page.js']) {
      expect(Math.abs((at.get(name) as number) - template), name).toBeLessThan(500);
    }
  });

  test('what reads a typed value is asked for before the template is answered', async () => {
    opened = await openPage({ engine });
    let isAnswered = false;
    await opened.page.route('**/general.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      isAnswered = true;
      await route.continue();
    });
    const early: string[] = [];
    opened.page.on('request', (request) => {
      if (!isAnswered) early.push(kindOf(request.url().replace(server.origin, '')));
    });
    pages['/host/'] = hostPage(widget({ 'data-price': '£45', 'data-payment-methods': 'cards' }));
    await opened.page.goto(`${server.origin}/host/`);
    await ready(opened.page);
    expect(early).toContain('typed-values.js');
    expect(await textOf(opened.page)).toContain('£45');
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

  test('a link to an answer opens it, and focuses its question', async () => {
    pages['/host/'] = hostPage(widget({ overrides: '/demo/northwind.json' }));
    opened = await openPage({ engine, url: `${server.origin}/host/#faq-parking` });
    await ready(opened.page);
    await until(() => opened.page.locator('#a-parking').isVisible());
    const focused = await opened.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);
    expect(focused).toBe('q-parking');
  });

  test('a browser that is never idle, and one without requestIdleCallback, show answers all the same', async () => {
    for (const before of [
      () => {
        window.requestIdleCallback = () => 0;
      },
      () => {
        Reflect.deleteProperty(window, 'requestIdleCallback');
      },
    ]) {
      await visit(engine, widget({ overrides: '/demo/northwind.json' }), { before });
      await ready(opened.page);
      expect(await textOf(opened.page)).toContain('the garage on Alder Street');
      await opened.close();
    }
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
