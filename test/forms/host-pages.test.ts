/** embed.js on pages that are kept and shown again, come in pieces, or have links of their own. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { until } from '../pages/widget.ts';
import { onSite } from './site.ts';
import { embedScript, fallback, hostPage } from './snippets.ts';

const source = { base: '/faq/' };
const script = embedScript(source);
const withLinks = embedScript(source, ' data-links');
const northwind = ' data-overrides="/faq/northwind.json"';
const contoso = ' data-overrides="/faq/contoso.json"';
const div = (attributes = northwind) => `<div data-faq-embed${attributes}>${fallback()}</div>`;
const scriptForm = fallback(' data-faq-fallback') + embedScript(source, northwind);
const frameLink = (id: string) => `<a id="${id}" href="/faq/frame.html?faq=northwind">Questions</a>`;

/** Long enough for an FAQ to come, were it to come. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 400));

onSite((site) => {
  /** Waits until there are so many FAQs, with all of them to be read. */
  const shown = (count: number) =>
    site.page.waitUntil((wanted) => {
      const all = [...document.querySelectorAll('faq-embed')];
      return all.length === wanted && all.every((one) => one.shadowRoot?.querySelector('[part=question]'));
    }, count);

  const count = () => site.page.evaluate(() => document.querySelectorAll('faq-embed').length);

  const openEntries = () =>
    site.page.evaluate(() =>
      [...document.querySelectorAll('faq-embed')].map(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('[aria-expanded=true]') ?? [])].map(({ id }) => id),
      ),
    );

  describe('a page that is kept and shown again', () => {
    /** Before embed.js: counts who watches the whole page. (What drives the engine may watch the document's own children.) */
    const counter = `<script>
      window.watchers = 0;
      const { observe } = MutationObserver.prototype;
      MutationObserver.prototype.observe = function (target, options) {
        if (target === document && options.subtree) watchers++;
        return observe.call(this, target, options);
      };
    </script>`;
    const watchers = () => site.page.evaluate(() => (window as unknown as { watchers: number }).watchers);

    /** Scripts in a copy do not run until they are made anew. */
    const restore: Record<string, () => void> = {
      'as a copy of its nodes': () => {
        const body = document.body.cloneNode(true) as HTMLElement;
        for (const old of body.querySelectorAll('script')) {
          const made = document.createElement('script');
          for (const { name, value } of old.attributes) made.setAttribute(name, value);
          old.replaceWith(made);
        }
        document.body.replaceWith(body);
      },
      'as HTML': () => {
        const { innerHTML } = document.body;
        document.body.innerHTML = '';
        document.body.innerHTML = innerHTML;
        for (const old of document.body.querySelectorAll('script')) {
          const made = document.createElement('script');
          for (const { name, value } of old.attributes) made.setAttribute(name, value);
          old.replaceWith(made);
        }
      },
    };

    const scriptRuns = () => site.host.requests.filter(({ url }) => url.endsWith('/embed.js')).length;

    test.each(Object.entries(restore))(
      '%s: one FAQ where the script stands, one observer',
      async (_, again) => {
        await site.visit(hostPage(scriptForm, { head: counter }));
        await shown(1);
        for (let time = 0; time < 3; time++) {
          await site.page.evaluate(again);
          await aWhile();
          await shown(1);
        }
        expect(await site.page.evaluate(() => document.querySelector('faq-embed > a')?.textContent)).toBe(
          'Book an appointment',
        );
        expect(await watchers()).toBe(1);
        expect(await site.page.noted()).toEqual([]);
      },
    );

    test.each(Object.entries(restore))('%s, with a div and the script in it', async (_, again) => {
      await site.visit(hostPage(div() + script, { head: counter }));
      await shown(1);
      await site.page.evaluate(again);
      await aWhile();
      await shown(1);
      expect(await watchers()).toBe(1);
    });

    test('by a whole visit, with the FAQ in its HTML: it comes', async () => {
      const element = `<faq-embed overrides="/faq/northwind.json">${fallback(' data-faq-fallback')}</faq-embed>`;
      await site.visit(hostPage(embedScript(source, northwind) + element));
      await shown(1);
      await aWhile();
      expect(await count()).toBe(1);
      expect(scriptRuns()).toBe(1);
    });

    test('by a whole visit, with the FAQ in its div: it comes', async () => {
      const element = `<faq-embed overrides="/faq/northwind.json">${fallback()}</faq-embed>`;
      await site.visit(hostPage(`<div data-faq-embed${northwind}>${element}</div>`, { head: script }));
      await shown(1);
      await aWhile();
      expect(await count()).toBe(1);
    });
  });

  describe('links to the framed page', () => {
    test('stay links in menus, beside frames and where another form has them', async () => {
      const stay = [
        `<nav><ul><li>${frameLink('menu')}</li></ul></nav>`,
        `<header><p>${frameLink('header')}</p></header>`,
        `<footer><p>${frameLink('footer')}</p></footer>`,
        `<p><iframe title="Questions" src="/faq/frame.html?faq=northwind"></iframe>${frameLink('beside')}</p>`,
        `<div data-faq-embed${northwind}><p>${frameLink('inside')}</p></div>`,
        `<p><a data-faq-fallback id="fallback" href="/faq/frame.html?faq=northwind">Questions</a></p>`,
        `<p>There are ${frameLink('sentence')} too.</p>`,
        `<p>There are <strong>${frameLink('bold')}</strong> too.</p>`,
        `<div style="display: flex"><a href="/a">A</a>${frameLink('tabs')}<a href="/b">B</a></div>`,
        `<div><p>Before.</p>Or ${frameLink('loose')}</div>`,
        `<div><div style="display: inline-block">A</div>${frameLink('cards')}</div>`,
        `<figure><iframe title="Questions" src="/faq/frame.html?faq=northwind"></iframe></figure>${frameLink('below')}`,
        `<div contenteditable><p>${frameLink('edited')}</p></div>`,
      ];
      await site.visit(hostPage(`${stay.join('')}<p>${frameLink('alone')}</p>`, { head: withLinks }));
      // That of the div, and that of the link by itself.
      await shown(2);
      await aWhile();
      const replaced = await site.page.evaluate(() =>
        [...document.querySelectorAll('faq-embed')].map(
          (element) =>
            element.querySelector('a')?.id + (element.closest('[data-faq-embed]') ? ' in a div' : ''),
        ),
      );
      expect(replaced).toEqual(['inside in a div', 'alone']);
      const ids = await site.page.evaluate(() =>
        [...document.querySelectorAll('a[id]')]
          .filter((link) => !link.closest('faq-embed'))
          .map(({ id }) => id),
      );
      expect(ids.sort()).toEqual(
        'below beside bold cards edited fallback footer header loose menu sentence tabs'.split(' '),
      );
    });

    test.each([
      ['a paragraph', `<p>${frameLink('alone')}</p>`],
      ['an item of a list', `<ul><li>Parking</li><li>${frameLink('alone')}</li></ul>`],
      ['the post itself, between paragraphs', `<p>Before.</p>\n${frameLink('alone')}\n<h2>After</h2>`],
      [
        'the post itself, after all else',
        `<p>Before.</p><figure><iframe></iframe></figure>${frameLink('alone')}`,
      ],
      ['bold', `<p>Before.</p><p><strong>${frameLink('alone')}</strong></p>`],
      ['a paragraph, beside what is not seen', `<p><script></script><!-- x --><br>${frameLink('alone')}</p>`],
    ])('become the FAQ when they are alone in %s', async (_, html) => {
      await site.visit(hostPage(html, { head: withLinks }));
      await shown(1);
      expect(await site.page.evaluate(() => document.querySelector('faq-embed > a')?.id)).toBe('alone');
    });

    test.each([
      ['the second of two scripts', script + withLinks],
      ['both of two scripts', withLinks + withLinks],
      ['a script with a version in its address', script + withLinks.replace('embed.js', 'embed.js?ver=6.1')],
    ])('become the FAQ once when %s is told so', async (_, head) => {
      await site.visit(hostPage(`<p>${frameLink('alone')}</p>`, { head }));
      await shown(1);
      await aWhile();
      expect(await count()).toBe(1);
      // Those that come later too, whichever of the scripts it is that watches.
      await site.page.evaluate((html) => {
        const paragraph = document.createElement('p');
        document.querySelector('main')?.append(paragraph);
        paragraph.innerHTML = html;
      }, frameLink('later'));
      await shown(2);
    });
  });

  test('the script form in the head puts nothing there and says why', async () => {
    await site.visit(hostPage('', { head: embedScript(source, northwind) }));
    await site.page.waitUntil(() => (window as unknown as { noted: string[] }).noted.length > 0);
    await aWhile();
    expect(await count()).toBe(0);
    const [said, ...more] = await site.page.noted();
    expect(said).toMatch(/\/faq\/embed\.js: .*the head.*<div data-faq-embed>/);
    expect(more).toEqual([]);
  });

  describe('a page that comes in pieces', () => {
    /** Sends the first piece, and the second when `ready` is so. */
    async function inPieces(pieces: readonly [string, string], ready: () => boolean): Promise<void> {
      const send = async (res: ServerResponse) => {
        res.setHeader('content-type', 'text/html; charset=utf-8');
        res.write(pieces[0]);
        // The page shows what went wrong, should it never be.
        await until(ready, 10_000).catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, 700));
        res.end(pieces[1]);
      };
      const server = createServer((req, res) => {
        if (req.url?.startsWith('/page')) void send(res);
        else res.writeHead(204).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      try {
        site.cdn.requests.length = 0;
        await site.page.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/page.html`);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    }

    test.each([
      ['the link', '', fallback()],
      ['the rest of what is in the div', '<p>Questions? ', `See below.</p><p>${fallback()}</p>`],
    ])('%s arrives after the module, and is in the element in the end', async (_, before, after) => {
      const base = `${site.cdn.origin}/faq/`;
      const attributes = ` data-overrides="${base}northwind.json"`;
      const html = hostPage(`<div data-faq-embed${attributes}>${before}|${after}</div><p>After</p>`, {
        head: embedScript({ base }),
        watch: false,
      });
      // Engines wait for some of the page before they show any.
      const padded = html.replace('<main>', `<main><!-- ${'x'.repeat(4096)} -->`);
      const [first = '', second = ''] = padded.split('|');
      await inPieces([first, second], () =>
        site.cdn.requests.some(({ url }) => url.includes('/faq-embed.js')),
      );
      await shown(1);
      const found = await site.page.evaluate(() => {
        const [place, element] = ['[data-faq-embed]', 'faq-embed'].map((name) =>
          document.querySelector(name),
        );
        return {
          beside: [...(place?.childNodes ?? [])].map(({ nodeName }) => nodeName.toLowerCase()),
          links: place?.querySelectorAll('a').length,
          inside: element?.querySelectorAll('a').length,
          text: element?.textContent,
        };
      });
      const text = (before + after).replace(/<[^>]*>/g, '');
      expect(found).toEqual({ beside: ['faq-embed'], links: 1, inside: 1, text });
    });
  });

  describe('links to an answer', () => {
    test.each([
      ['#clinic-payment', [['q-payment'], []]],
      ['#faq-payment', [[], ['q-payment']]],
    ])('%s, with a div that has an id and one without', async (hash, wanted) => {
      const clinic = div(`${contoso} id="clinic"`);
      await site.visit(hostPage(clinic + div(), { head: script }), { hash });
      await shown(2);
      await site.page.waitUntil(() =>
        [...document.querySelectorAll('faq-embed')].some(({ shadowRoot }) =>
          shadowRoot?.querySelector('[aria-expanded=true]'),
        ),
      );
      await aWhile();
      expect(await openEntries()).toEqual(wanted);
    });

    const far = (inside: string) =>
      `<div style="height: 6000px"></div>${inside}<div style="height: 3000px"></div>`;

    test('the script form that is lazy, with an id of a CMS on its tag, comes at once', async () => {
      const tag = embedScript(source, `${northwind} data-loading="lazy" id="faq-js"`);
      await site.visit(hostPage(far(fallback(' data-faq-fallback') + tag)), { hash: '#faq-payment' });
      await shown(1);
      await expect.poll(openEntries).toEqual([['q-payment']]);
    });

    test('a lazy div with an id that is written in another script', async () => {
      const lazy = div(`${northwind} data-loading="lazy" id="cl\u00ednica"`);
      await site.visit(hostPage(far(lazy), { head: script }), { hash: '#cl\u00ednica-payment' });
      await shown(1);
      await expect.poll(openEntries).toEqual([['q-payment']]);
    });

    test('a lazy div that was taken out of the page loads nothing, until it is back', async () => {
      await site.visit(hostPage(far(div(`${northwind} data-loading="lazy" id="clinic"`)), { head: script }));
      await site.page.evaluate(() => {
        const place = document.getElementById('clinic') as HTMLElement;
        Object.assign(window, { place });
        place.remove();
        location.hash = '#clinic-payment';
      });
      await aWhile();
      expect(site.requested()).toEqual(['/faq/embed.js']);
      await site.page.evaluate(() => {
        document.querySelector('main')?.prepend((window as unknown as { place: HTMLElement }).place);
      });
      await shown(1);
    });
  });
});
