/** The framed page on its host page: as tall as what is in it, and left by its links. */
import { describe, expect, test } from 'vitest';
import { until } from '../pages/widget.ts';
import type { Size } from '../support/form-driver.ts';
import type { HostServer } from '../support/host-server.ts';
import { shownFaq } from './faq-in-words.ts';
import { onSite } from './site.ts';
import { embedScript, hostPage } from './snippets.ts';
import { aDocument } from './sources.ts';

const inFrame = { frame: 'iframe' };

const iframe = (base: string, query: string, attributes = 'width="100%" height="300"') =>
  `<iframe title="Questions" src="${base}frame.html?${query}" ${attributes}></iframe>`;

const own = JSON.stringify({
  title: 'Own',
  variables: { bookingUrl: '/book-here', phone: '+1 206 555 0142' },
  sections: {
    basics: {
      entries: {
        elsewhere: {
          question: 'Elsewhere?',
          answer: '[On this site](/elsewhere), and [how to pay](#faq-payment), or [book](/book-here).',
          before: 'what-is-it',
        },
        payment: { answer: 'With [money](../money).' },
      },
    },
  },
});

/** A FAQ document with one question. A brand may be anything: documents are written by hand too. */
const documentOf = (brand: unknown, lang = 'en') =>
  JSON.stringify({
    format: 1,
    lang,
    title: 'Questions',
    brand,
    variables: { organization: { type: 'text', value: 'Northwind <Clinic>' } },
    sections: [
      { id: 's', title: '', entries: [{ id: 'q', question: '?', answers: [{ body: [['p', 'Yes.']] }] }] },
    ],
    actions: [{ id: 'book', label: 'Book', href: '/book-here' }],
  });

onSite((site) => {
  const baseOn = ({ origin }: HostServer) => `${origin}/faq/`;

  /** With embed.js from where the framed page is. */
  async function visit(
    server: HostServer,
    {
      query = 'faq=northwind',
      size,
      attributes,
      head = '',
    }: {
      query?: string;
      size?: Size;
      attributes?: string;
      head?: string;
    } = {},
  ): Promise<void> {
    const base = baseOn(server);
    await site.visit(hostPage(iframe(base, query, attributes), { head: head + embedScript({ base }) }), {
      ...(size && { size }),
    });
    await site.page.waitUntil(
      () =>
        document.querySelector('faq-embed')?.shadowRoot?.querySelector('.answer')?.firstElementChild && true,
      undefined,
      inFrame,
    );
  }

  const heightOfFrame = () =>
    site.page.evaluate(() => {
      const frame = document.querySelector('iframe') as HTMLIFrameElement;
      const { paddingTop, paddingBottom } = getComputedStyle(frame);
      return frame.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
    });

  /** Waits until the frame is as tall as what is in it, and gives that. */
  async function settled(): Promise<number> {
    const end = Date.now() + 5000;
    for (;;) {
      const inside = await site.page.evaluate(
        () => {
          const main = document.querySelector('main') as HTMLElement;
          const { bottom, right } = main.getBoundingClientRect();
          return {
            bottom,
            right,
            width: innerWidth,
            height: innerHeight,
            moves: (document.querySelector('faq-embed')?.shadowRoot ?? document).getAnimations().length,
          };
        },
        undefined,
        inFrame,
      );
      const height = await heightOfFrame();
      if (Math.abs(inside.bottom - height) <= 1 && inside.bottom <= inside.height + 0.5 && !inside.moves)
        return height;
      if (Date.now() > end) throw new Error(`frame of ${height} px, content ${JSON.stringify(inside)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Long enough for a message to arrive. */
  const arrives = () => new Promise((resolve) => setTimeout(resolve, 60));

  const scrollBar = () =>
    site.page.evaluate(
      () => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return {
          down: scrollHeight - clientHeight,
          across: scrollWidth - clientWidth,
          bar: innerWidth - clientWidth,
        };
      },
      undefined,
      inFrame,
    );

  describe('height', () => {
    describe.each([
      ['the same origin', () => site.host],
      ['another origin', () => site.cdn],
    ])('from %s', (_, server) => {
      test.each([320, 1024])(
        'at %i px the frame is as tall as its content, when answers open and close too',
        async (width) => {
          await visit(server(), { size: { width, height: 700 } });
          const closed = await settled();
          expect(closed).toBeGreaterThan(300);
          expect(await scrollBar()).toEqual({ down: 0, across: 0, bar: 0 });
          await site.page.click('faq-embed >>> #q-payment', inFrame);
          await site.page.waitUntil(
            () =>
              document.querySelector('faq-embed')?.shadowRoot?.querySelector('[aria-expanded=true]') && true,
            undefined,
            inFrame,
          );
          const end = Date.now() + 5000;
          while ((await heightOfFrame()) <= closed && Date.now() < end)
            await new Promise((r) => setTimeout(r, 20));
          const open = await settled();
          expect(open).toBeGreaterThan(closed + 20);
          expect(await scrollBar()).toEqual({ down: 0, across: 0, bar: 0 });
          await site.page.click('faq-embed >>> #q-payment', inFrame);
          while ((await heightOfFrame()) > closed && Date.now() < end)
            await new Promise((r) => setTimeout(r, 20));
          expect(await settled()).toBe(closed);
        },
      );
    });

    test.each([
      [
        'a border and padding in its box',
        '* { box-sizing: border-box } iframe { border: 10px solid; padding: 12px }',
      ],
      ['a border and padding around its box', 'iframe { border: 10px solid; padding: 12px }'],
      ['a height in the style sheet of the page', 'iframe { height: 200px; width: 100% }'],
    ])('with %s', async (_, css) => {
      await visit(site.host, { head: `<style>${css}</style>` });
      await settled();
      expect(await scrollBar()).toEqual({ down: 0, across: 0, bar: 0 });
    });

    test('a frame that comes later, and one whose address changes', async () => {
      await site.visit(hostPage('', { head: embedScript({ base: '/faq/' }) }));
      await site.page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.title = 'Questions';
        frame.width = '100%';
        frame.src = '/faq/frame.html?faq=northwind';
        document.querySelector('main')?.append(frame);
      });
      await shownFaq(site.page, inFrame);
      const one = await settled();
      await site.page.evaluate(() => {
        (document.querySelector('iframe') as HTMLIFrameElement).src = '/faq/frame.html?faq=contoso';
      });
      await site.page.waitUntil(() => document.title === 'Meet an adviser online', undefined, inFrame);
      expect(await settled()).not.toBe(one);
    });

    test.each([
      ['a greatest height', 'iframe { max-height: 300px }'],
      ['a height that counts most', 'iframe { height: 300px !important }'],
    ])('where the host sets %s the frame scrolls to its end, with an answer open too', async (_, css) => {
      await visit(site.host, { head: `<style>${css}</style>` });
      // embed.js has said by then that the height is heeded.
      await site.page.waitUntil(
        () => Number.parseFloat((document.querySelector('iframe') as HTMLIFrameElement).style.height) > 300,
      );
      const expectEnd = async () => {
        const end = await site.page.waitUntil(
          () => {
            // Scripts may scroll where visitors may not.
            if (getComputedStyle(document.documentElement).overflowY === 'hidden') return;
            scrollTo(0, 1e6);
            const { bottom } = (document.querySelector('main') as HTMLElement).getBoundingClientRect();
            return { bottom, innerHeight };
          },
          undefined,
          inFrame,
        );
        expect(end.innerHeight).toBe(300);
        expect(end.bottom).toBeLessThanOrEqual(301);
      };
      await arrives();
      await expectEnd();
      await site.page.click('faq-embed >>> #q-payment', inFrame);
      await site.page.waitUntil(
        () => document.querySelector('faq-embed')?.shadowRoot?.getAnimations().length === 0,
        undefined,
        inFrame,
      );
      await expectEnd();
    });

    test('where the host has room for less than an answer the frame scrolls while it is open', async () => {
      await visit(site.host);
      const closed = await settled();
      await site.page.evaluate((height) => {
        (document.querySelector('iframe') as HTMLIFrameElement).style.maxHeight = `${height}px`;
      }, closed + 20);
      const overflow = () =>
        site.page.evaluate(() => getComputedStyle(document.documentElement).overflowY, undefined, inFrame);
      expect(await overflow()).toBe('hidden');
      await site.page.click('faq-embed >>> #q-payment', inFrame);
      await until(async () => (await overflow()) === 'visible');
      await site.page.click('faq-embed >>> #q-payment', inFrame);
      await until(async () => (await overflow()) === 'hidden');
    });

    test.each([
      ['the same origin', () => site.host],
      ['another origin', () => site.cdn],
    ])('on %s nothing can be scrolled while an answer opens: no bar comes and goes', async (_, server) => {
      await visit(server(), { size: { width: 1024, height: 700 } });
      await settled();
      await site.page.evaluate(
        () => {
          const bars: string[] = [];
          Object.assign(window, { bars });
          const look = () => {
            const { scrollHeight, clientHeight } = document.documentElement;
            const { overflowY } = getComputedStyle(document.documentElement);
            if (overflowY !== 'hidden') bars.push(`${overflowY} ${scrollHeight - clientHeight}`);
            requestAnimationFrame(look);
          };
          look();
        },
        undefined,
        inFrame,
      );
      const before = await heightOfFrame();
      await site.page.click('faq-embed >>> #q-payment', inFrame);
      await until(async () => (await heightOfFrame()) > before);
      await settled();
      await site.page.click('faq-embed >>> #q-payment', inFrame);
      await until(async () => (await heightOfFrame()) === before);
      expect(
        await site.page.evaluate(() => (window as unknown as { bars: string[] }).bars, undefined, inFrame),
      ).toEqual([]);
    });

    test('without embed.js the frame keeps its height and scrolls', async () => {
      await site.visit(hostPage(iframe('/faq/', 'faq=northwind')));
      await shownFaq(site.page, inFrame);
      expect(await heightOfFrame()).toBe(300);
      const scrolls = await site.page.evaluate(
        () => {
          scrollTo(0, 1e6);
          return scrollY;
        },
        undefined,
        inFrame,
      );
      expect(scrolls).toBeGreaterThan(100);
    });
  });

  describe('a frame whose height nobody heeds', () => {
    const cut = () =>
      site.page.evaluate(
        () => {
          const box = document.querySelector<HTMLElement>('.cut');
          const link = box?.querySelector('a');
          const { top = 0, bottom = 0, height = 0 } = link?.getBoundingClientRect() ?? {};
          return {
            isShown: box?.checkVisibility() ?? false,
            isSeen: top >= 0 && bottom <= innerHeight && height >= 24,
            text: link?.textContent,
            isWhole: link?.href === location.href && document.querySelector('base')?.target === '_blank',
            scrolls: getComputedStyle(document.documentElement).overflowY !== 'hidden',
          };
        },
        undefined,
        inFrame,
      );
    const phone = { width: 360, height: 2100 };
    const open = (attributes: string, head = '') =>
      site.visit(hostPage(iframe('/faq/', 'faq=northwind', attributes), { head }), { size: phone });

    test('and that is too low ends in a fade with a link to the whole page, until its end is seen', async () => {
      await open('width="100%" height="500"');
      await until(async () => (await cut()).isShown);
      expect(await cut()).toEqual({
        isShown: true,
        isSeen: true,
        text: 'Questions before your visit (opens in a new tab)',
        isWhole: true,
        scrolls: true,
      });
      await site.page.click('.cut a', inFrame);
      const tabs: string[] = [];
      await until(async () => tabs.push(...(await site.page.newTabs())) > 0);
      expect(tabs).toEqual([`${site.host.origin}/faq/frame.html?faq=northwind`]);
      await site.page.evaluate(
        () => {
          (document.activeElement as HTMLElement | null)?.blur();
          scrollTo(0, document.documentElement.scrollHeight);
        },
        undefined,
        inFrame,
      );
      await until(async () => !(await cut()).isShown);
      await site.page.evaluate(() => scrollTo(0, 0), undefined, inFrame);
      await until(async () => (await cut()).isShown);
      expect(await site.page.axe(inFrame)).toEqual([]);
    });

    test('but that is high enough has none, until an answer opens', async () => {
      await open('width="100%" height="2000"');
      await site.page.waitUntil(() => document.querySelector('.cut') && true, undefined, inFrame);
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect((await cut()).isShown).toBe(false);
      await site.page.evaluate(
        () => document.querySelector('faq-embed')?.setAttribute('open', 'all'),
        undefined,
        inFrame,
      );
      await until(async () => (await cut()).isShown);
    });

    test('loses it when a host that heeds it comes late', async () => {
      await open('width="100%" height="500"');
      await until(async () => (await cut()).isShown);
      await site.page.evaluate(() => {
        document.head.append(Object.assign(document.createElement('script'), { src: '/faq/embed.js' }));
      });
      await until(async () => !(await cut()).isShown);
    });

    test('and one that is heeded never has it', async () => {
      await open('width="100%" height="500"', embedScript({ base: '/faq/' }));
      await shownFaq(site.page, inFrame);
      await new Promise((resolve) => setTimeout(resolve, 900));
      expect((await cut()).isShown).toBe(false);
    });
  });

  describe('messages about its height', () => {
    const forger = `<!doctype html><title>Forger</title><script>
      for (const target of [parent, top]) for (const data of [5000, 1, 4321]) target.postMessage(data, '*');
      setInterval(() => parent.postMessage(5000, '*'), 20);
    </script>`;

    test('from the host page itself, and from other frames on either origin, are ignored', async () => {
      site.pages['/site/forger.html'] = forger;
      await visit(site.host);
      const height = await settled();
      await site.page.evaluate(() => {
        for (const data of [5000, 1]) postMessage(data, '*');
        // Its name is like that of the framed page; and it stands before it.
        for (const src of [
          '/site/forger.html',
          '/site/forger.html?/faq/frame.html',
          '/site/forger.html#/faq/frame.html',
        ]) {
          const frame = document.createElement('iframe');
          frame.src = src;
          frame.title = 'Forger';
          document.querySelector('main')?.prepend(frame);
        }
        // Without an address of its own, on the page's origin; and on none.
        for (const [name, sandbox] of [
          ['inherits', undefined],
          ['alone', 'allow-scripts'],
        ] as const) {
          const frame = document.createElement('iframe');
          frame.title = name;
          if (sandbox) frame.setAttribute('sandbox', sandbox);
          frame.srcdoc = '<script>setInterval(() => parent.postMessage(5000, "*"), 20)</script>';
          document.querySelector('main')?.append(frame);
        }
      });
      await arrives();
      await arrives();
      const heights = await site.page.evaluate(() =>
        [...document.querySelectorAll('iframe')].map(({ style }) => style.height),
      );
      expect(heights.filter(Boolean)).toEqual([`${height}px`]);
    });

    test('from a page on another origin that took the place of the framed one are ignored', async () => {
      await visit(site.cdn);
      const height = await settled();
      // The attribute still says what it said: the frame has gone elsewhere by itself.
      site.pages['/site/forger.html'] = forger;
      await site.page.evaluate((url) => {
        const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
        (contentWindow as Window).location.href = url;
      }, `${site.host.origin}/site/forger.html`);
      await site.page.waitUntil(() => document.title === 'Forger', undefined, inFrame);
      await arrives();
      expect(await heightOfFrame()).toBe(height);
    });

    test('that are no heights are ignored; one that is, is heeded', async () => {
      await visit(site.host);
      const height = await settled();
      await site.page.evaluate(
        () => {
          const circle: unknown[] = [];
          circle.push(circle);
          const bad: unknown[] = [
            '5000',
            '5000px',
            '',
            'evil',
            Number.NaN,
            Number.POSITIVE_INFINITY,
            Number.NEGATIVE_INFINITY,
            -1,
            -5000,
            0,
            -0,
            0.5,
            5000.5,
            1e9,
            1e6,
            2 ** 53,
            true,
            null,
            undefined,
            5000n,
            [5000],
            { height: 5000 },
            { valueOf: 5000 },
            new Date(5000),
            new Map([[0, 5000]]),
            circle,
            Object(5000),
            new Uint32Array([5000]),
            { type: 'resize', height: 5000 },
            'javascript:alert(1)',
            '100px; background: red',
          ];
          for (const data of bad) parent.postMessage(data, '*');
        },
        undefined,
        inFrame,
      );
      await arrives();
      expect(await heightOfFrame()).toBe(height);
      await site.page.evaluate(() => parent.postMessage(777, '*'), undefined, inFrame);
      await site.page.waitUntil(() => document.querySelector('iframe')?.clientHeight === 777);
      expect(await site.page.noted()).toEqual([]);
    });

    test('to the framed page, from anybody but its host, change nothing', async () => {
      await site.visit(hostPage(iframe('/faq/', 'faq=northwind')));
      await shownFaq(site.page, inFrame);
      // embed.js is not there: nobody heeds its height, and it must go on scrolling.
      await site.page.evaluate(
        () => {
          for (const data of [0, 1, '0', null, { height: 0 }]) postMessage(data, '*');
        },
        undefined,
        inFrame,
      );
      await site.page.evaluate(() => {
        const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
        for (const data of [1, 5, -1, '0', false, null, [], {}]) contentWindow?.postMessage(data, '*');
      });
      await arrives();
      expect(
        await site.page.evaluate(
          () => getComputedStyle(document.documentElement).overflowY,
          undefined,
          inFrame,
        ),
      ).toBe('visible');
    });
  });

  describe('colours', () => {
    /** Black, white and what comes from the style sheet of the page; nothing shines through. */
    const colours = () =>
      site.page.evaluate(
        () => {
          const probe = document.createElement('p');
          probe.style.cssText = 'background: Canvas; color: CanvasText';
          document.body.append(probe);
          const [root, canvas] = [document.documentElement, probe].map((element) => {
            const { backgroundColor, color } = getComputedStyle(element);
            return { backgroundColor, color };
          });
          probe.remove();
          return { root, canvas };
        },
        undefined,
        inFrame,
      );
    const light = { backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' };

    test.each([
      ['by plain CSS', 'html, body { background: #111; color: #eee }'],
      ['by its scheme', ':root { color-scheme: dark }'],
    ])('on a page that is dark %s the frame has a ground of its own', async (_, css) => {
      await visit(site.host, { head: `<style>${css}</style>` });
      expect(await colours()).toEqual({ root: light, canvas: light });
      const question = await site.page.evaluate(
        () => {
          const root = document.querySelector('faq-embed')?.shadowRoot;
          return getComputedStyle(root?.querySelector('[part=title]') as Element).color;
        },
        undefined,
        inFrame,
      );
      expect(question).toBe(light.color);
    });

    test('the dark theme is light on dark', async () => {
      await visit(site.host, { query: 'faq=northwind&theme=dark' });
      const { root, canvas } = await colours();
      expect(root).toEqual(canvas);
      // Each engine has a white and a black of its own.
      expect(root?.color).toMatch(/^rgb\(2\d\d, 2\d\d, 2\d\d\)$/);
      expect(root?.backgroundColor).toMatch(/^rgb\(\d{1,2}, \d{1,2}, \d{1,2}\)$/);
    });
  });

  describe('what lies beside it', () => {
    const files = () =>
      site
        .requested()
        .map((url) => url.replace(/\?.*/, '').replace(/^\/faq\//, ''))
        .map((url) => url.replace(/-[\w-]{8}\.js$/, '.js'))
        .filter((url) => !/^(embed\.js|frame\.(html|js))$/.test(url))
        .sort();

    test('a document is shown by the module and nothing else', async () => {
      aDocument(site.host, site.pages);
      await visit(site.host, { query: 'faq=northwind-document' });
      expect((await shownFaq(site.page, inFrame)).title).toBe('Questions before your visit');
      expect(files()).toEqual(['faq-embed.js', 'northwind-document.json']);
      expect(await site.page.noted()).toEqual([]);
    });

    test('overrides are compiled, each file once', async () => {
      await visit(site.host, { query: 'faq=northwind' });
      expect((await shownFaq(site.page, inFrame)).title).toBe('Questions before your visit');
      expect(files()).toEqual([
        'compile-in-page.js',
        'faq-embed.js',
        'faq-templates/en/general.json',
        'markdown-in-page.js',
        'northwind.json',
      ]);
    });

    test('JSON that is neither: the link, at once', async () => {
      const begin = Date.now();
      await site.visit(hostPage(iframe('/faq/', 'faq=integrity'), { head: embedScript({ base: '/faq/' }) }));
      await until(() => files().includes('explain.js'));
      expect(Date.now() - begin).toBeLessThan(3000);
      const link = await site.page.evaluate(
        () => document.querySelector('faq-embed > a')?.checkVisibility(),
        undefined,
        inFrame,
      );
      expect(link).toBe(true);
      expect(files().filter((file) => file === 'integrity.json')).toHaveLength(1);
    });

    test('a document in another language than the host page’s is nothing to complain of', async () => {
      site.pages['/faq/german.json'] = documentOf({}, 'de');
      await visit(site.host, { query: 'faq=german' });
      await settled();
      expect(await site.page.evaluate(() => document.documentElement.lang, undefined, inFrame)).toBe('de');
      expect(files()).toEqual(['faq-embed.js', 'german.json']);
    });
  });

  describe('brand', () => {
    const worn = () =>
      site.page.evaluate(
        () => {
          const logo = document.querySelector<HTMLImageElement>('main > img');
          const root = document.querySelector('faq-embed')?.shadowRoot;
          const title = root?.querySelector('[part=title]');
          const action = root?.querySelector('[part~=action-primary]');
          return {
            logo: logo && { alt: logo.alt, src: logo.src, isFirst: logo.nextSibling === root?.host },
            size: logo && [logo.naturalWidth > 0, logo.getBoundingClientRect().height],
            font: title && getComputedStyle(title).fontFamily,
            accent: action && getComputedStyle(action).backgroundColor,
            top: title?.getBoundingClientRect().top,
          };
        },
        undefined,
        inFrame,
      );

    test('logo, font and colours of a document, and nothing moves when the logo comes', async () => {
      const brand = { accent: '#7a1f5c', font: 'Georgia, serif', logo: '../docs/faq-light.png' };
      site.pages['/faq/branded.json'] = documentOf(brand);
      const end = site.host.delay(/faq-light/, 800);
      try {
        await visit(site.host, { query: 'faq=branded' });
        const early = await worn();
        expect(early).toMatchObject({
          logo: { alt: 'Northwind <Clinic>', src: `${site.host.origin}/docs/faq-light.png`, isFirst: true },
          size: [false, 48],
          font: 'Georgia, serif',
          accent: 'rgb(122, 31, 92)',
        });
        await until(async () => (await worn()).size?.[0] === true);
        const late = await worn();
        expect(late).toEqual({ ...early, size: [true, 48] });
        await settled();
        expect(await site.page.noted()).toEqual([]);
      } finally {
        end();
      }
    });

    test('a logo that stands in the document', async () => {
      const logo =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'%3E%3Crect width='2' height='1'/%3E%3C/svg%3E";
      site.pages['/faq/branded.json'] = documentOf({ logo });
      await visit(site.host, { query: 'faq=branded' });
      await until(async () => (await worn()).size?.[0] === true);
    });

    test.each([
      'javascript:evil()',
      'JAVASCRIPT:evil()',
      'data:text/html,<script>evil()</script>',
      'blob:https://evil.example/x',
      'file:///etc/hosts',
      '',
      ['../docs/faq-light.png'],
      { toString: 'x' },
      7,
    ])('no logo: %j', async (logo) => {
      site.pages['/faq/branded.json'] = documentOf({ logo, font: 7 });
      await visit(site.host, { query: 'faq=branded' });
      expect((await worn()).logo).toBeNull();
      expect(site.requested().filter((url) => url.includes('docs'))).toEqual([]);
      expect(await site.page.noted()).toEqual([]);
    });

    test('overrides wear theirs too, and without one the page is plain', async () => {
      site.pages['/faq/ours.json'] = JSON.stringify({
        variables: { organization: 'Ours', bookingUrl: '/book-here' },
        brand: { font: 'Georgia, serif', logo: '../docs/faq-light.png' },
      });
      await visit(site.host, { query: 'faq=ours' });
      expect(await worn()).toMatchObject({ logo: { alt: 'Ours' }, font: 'Georgia, serif' });
      await visit(site.host);
      expect(await worn()).toMatchObject({ logo: null, font: expect.stringContaining('system-ui') });
    });
  });

  describe('language', () => {
    test.each([
      ['the one of its file, whatever the query asks for', 'faq=arabic-clinic&lang=en', 'ar', 'rtl'],
      ['the one of its file', 'faq=arabic-clinic', 'ar', 'rtl'],
      ['that of the template, where nobody knows the one asked for', 'faq=northwind&lang=zz', 'en', 'ltr'],
      ['that of the template, where the one asked for is not there', 'faq=northwind&lang=he', 'en', 'ltr'],
    ])('of the framed page is %s', async (_, query, lang, dir) => {
      site.pages['/faq/arabic-clinic.json'] = JSON.stringify({
        lang: 'ar',
        title: 'أسئلة وأجوبة',
        variables: { bookingUrl: '/book-here' },
      });
      await visit(site.host, { query });
      const shown = await site.page.evaluate(
        () => {
          const faq = document.querySelector('faq-embed')?.shadowRoot?.querySelector<HTMLElement>('.faq');
          return [document.documentElement, faq].map((element) => [element?.lang, element?.dir]);
        },
        undefined,
        inFrame,
      );
      expect(shown).toEqual([
        [lang, dir],
        [lang, dir],
      ]);
      expect(await site.page.evaluate(() => document.documentElement.lang)).toBe('en');
    });
  });

  describe('links', () => {
    const landed = `<!doctype html><title>Landed</title><script>
      new Image().src = '/landed?' + (opener ? 'opener' : 'alone') + '&' + (top === self ? 'tab' : 'frame') + '&' + location.pathname;
    </script>`;

    async function open(): Promise<void> {
      for (const path of ['/book-here', '/elsewhere', '/money']) site.pages[path] = landed;
      site.pages['/faq/own.json'] = own;
      await visit(site.host, { query: 'faq=own', size: { width: 1024, height: 1000 } });
      await shownFaq(site.page, inFrame);
      await settled();
    }

    test.each([
      ['the action to book', '[data-action=book]', '/book-here'],
      ['a booking link in an answer', '.answer a[data-action=book]', '/book-here'],
      ['a link to another page', '.answer a[href="/elsewhere"]', '/elsewhere'],
      ['a relative link', '.answer a[href="../money"]', '/money'],
    ])('%s opens a tab that knows nothing of the frame', async (_, selector, path) => {
      await open();
      await site.page.click(`faq-embed >>> ${selector}`, inFrame);
      const landings = () =>
        site.host.requests.map(({ url }) => url).filter((url) => url.startsWith('/landed'));
      await until(() => landings().length > 0);
      expect(landings()).toEqual([`/landed?alone&tab&${path}`]);
      const tabs: string[] = [];
      await until(async () => tabs.push(...(await site.page.newTabs())) > 0);
      expect(tabs).toEqual([site.host.origin + path]);
      expect(await site.page.evaluate(() => location.pathname)).toBe('/site/page.html');
      expect(await site.page.evaluate(() => location.pathname, undefined, inFrame)).toBe('/faq/frame.html');
    });

    test('a link to another question stays and opens it', async () => {
      await open();
      await site.page.evaluate(
        () => document.querySelector('faq-embed')?.shadowRoot?.getElementById('q-payment')?.click(),
        undefined,
        inFrame,
      );
      await site.page.click('faq-embed >>> .answer a[href="#faq-payment"]', inFrame);
      await site.page.waitUntil(
        () => {
          const button = document.querySelector('faq-embed')?.shadowRoot?.getElementById('q-payment');
          return button?.getAttribute('aria-expanded') === 'true' && button.matches(':focus');
        },
        undefined,
        inFrame,
      );
      expect(await site.page.newTabs()).toEqual([]);
      expect(await site.page.evaluate(() => location.hash, undefined, inFrame)).toBe('#faq-payment');
    });
  });
});
