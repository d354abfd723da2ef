/** embed.js on pages of every kind: what it asks for, what it finds, and when. */
import { describe, expect, test } from 'vitest';
import type { FormPage } from '../support/form-page.ts';
import { onSite } from './site.ts';
import { bookingUrl, embedScript, fallback, hostPage } from './snippets.ts';
import { aDocument } from './sources.ts';

const source = { base: '/faq/' };
const script = embedScript(source);
const div = (attributes = ` data-booking-url="${bookingUrl}"`, id = '') =>
  `<div data-faq-embed${id && ` id="${id}"`}${attributes}>${fallback()}</div>`;
const northwind = ' data-overrides="/faq/northwind.json"';
const contoso = ' data-overrides="/faq/contoso.json"';

/** By what they are, since chunks carry a hash in their names. */
const kindOf = (url: string) => url.replace(/^\/faq\//, '').replace(/-[\w-]{8}\.js$/, '.js');

/** Waits until there are so many FAQs, and gives their titles. */
const titles = (page: FormPage, count: number): Promise<string[]> =>
  page.waitUntil((wanted) => {
    const roots = [...document.querySelectorAll('faq-embed')].map(({ shadowRoot }) => shadowRoot);
    const isThere = (root: ShadowRoot | null) => Boolean(root?.querySelector('.answer'));
    return roots.length === wanted && roots.every(isThere)
      ? roots.map((root) => root?.querySelector('[part=title]')?.textContent ?? '')
      : undefined;
  }, count);

/** A FAQ document with one question. */
const documentIn = (lang: string, title: string) =>
  JSON.stringify({
    format: 1,
    lang,
    title,
    variables: {},
    sections: [
      { id: 's', title: '', entries: [{ id: 'q', question: '?', answers: [{ body: [['p', '!']] }] }] },
    ],
  });

const general = 'Your video appointment: questions and answers';

/** Long enough for a request to be sent, were it to be sent. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 400));

onSite((site) => {
  describe('requests', () => {
    test('50 divs: one for the module, one for each file', async () => {
      const inline = ` data-overrides='{"title":"Inline"}' data-booking-url="${bookingUrl}"`;
      const kinds = [northwind, contoso, inline, undefined, `${northwind} data-organization="Another"`];
      const divs = Array.from({ length: 50 }, (_, i) => div(kinds[i % kinds.length]));
      await site.visit(hostPage(divs.join('\n'), { head: script }));
      const shown = await titles(site.page, 50);
      const each = [
        'Questions before your visit',
        'Meet an adviser online',
        'Inline',
        general,
        'Questions before your visit',
      ];
      expect(shown).toEqual(divs.map((_, i) => each[i % kinds.length]));
      expect(site.requested().map(kindOf).sort()).toEqual([
        'compile-in-page.js',
        'contoso.json',
        'embed.js',
        'faq-embed.js',
        'faq-templates/en/general.json',
        'markdown-in-page.js',
        'northwind.json',
      ]);
      expect(await site.page.noted()).toEqual([]);
    });

    test.each([
      ['a div', () => hostPage(div(northwind), { head: script })],
      ['the script form', () => hostPage(fallback(' data-faq-fallback') + embedScript(source, northwind))],
    ])('%s: all files are asked for before the module has come', async (_, html) => {
      const end = site.host.delay(/faq-embed\.js/, 1200);
      try {
        await site.visit(html());
        await titles(site.page, 1);
      } finally {
        end();
      }
      const at = Object.fromEntries(site.host.requests.map(({ url, time }) => [kindOf(url), time]));
      const module = at['faq-embed.js'] as number;
      for (const file of ['faq-templates/en/general.json', 'northwind.json', 'compile-in-page.js'])
        expect((at[file] as number) - module, file).toBeLessThan(1000);
      expect(new Set(site.requested()).size).toBe(site.requested().length);
    });

    test('without overrides nothing is loaded to read them', async () => {
      await site.visit(hostPage(div(), { head: script }));
      await titles(site.page, 1);
      expect(site.requested().map(kindOf).sort()).toEqual([
        'embed.js',
        'faq-embed.js',
        'faq-templates/en/general.json',
      ]);
    });

    test.each([
      ['a div', () => div],
      [
        'the script form',
        () => (attributes: string) => fallback(' data-faq-fallback') + embedScript(source, attributes),
      ],
    ])('%s with a document: the module and the document, side by side', async (what, form) => {
      aDocument(site.host, site.pages);
      const end = site.host.delay(/faq-embed\.js/, 1200);
      try {
        const content = form()(' data-src="/faq/northwind-document.json"');
        await site.visit(hostPage(content, { head: what === 'a div' ? script : '' }));
        expect(await titles(site.page, 1)).toEqual(['Questions before your visit']);
      } finally {
        end();
      }
      const asked = site.host.requests.filter(({ url }) => site.requested().includes(url));
      expect(asked.map(({ url }) => kindOf(url)).sort()).toEqual([
        'embed.js',
        'faq-embed.js',
        'northwind-document.json',
      ]);
      const [first = 0, last = 0] = asked
        .filter(({ url }) => !url.includes('/embed.js'))
        .map(({ time }) => time)
        .sort();
      expect(last - first).toBeLessThan(1000);
      expect(await site.page.noted()).toEqual([]);
    });

    test.each([
      ['de', 'de', 'Fragen'],
      ['en-GB', 'en', 'Questions'],
      ['fr', 'en', 'Questions'],
    ])('a document by its language, on a page in %s', async (lang, file, title) => {
      for (const [tag, words] of Object.entries({ en: 'Questions', de: 'Fragen' }))
        site.pages[`/faq/own.${tag}.json`] = documentIn(tag, words);
      const content = div(' data-src="/faq/own.{lang}.json" data-languages="en de"');
      await site.visit(hostPage(content, { head: script }).replace('lang="en"', `lang="${lang}"`));
      expect(await titles(site.page, 1)).toEqual([title]);
      // A page in a language that the document is not in is told to its developer, and readers may choose another one.
      const asked = site.requested().map(kindOf);
      const later = ['explain.js', 'language-switch.js'];
      expect(asked.filter((kind) => !later.includes(kind)).sort()).toEqual([
        'embed.js',
        'faq-embed.js',
        `own.${file}.json`,
      ]);
      expect(asked.includes('explain.js')).toBe(lang === 'fr');
      const attributes = await site.page.evaluate(() =>
        document.querySelector('faq-embed')?.getAttributeNames(),
      );
      expect(attributes).toEqual(['src', 'languages']);
    });

    test('links to framed pages: a document and overrides, each file once', async () => {
      aDocument(site.host, site.pages);
      const link = (name: string) => `<p><a href="/faq/frame.html?faq=${name}">Questions</a></p>`;
      const names = ['northwind-document', 'contoso', 'northwind-document', 'contoso'];
      await site.visit(hostPage(names.map(link).join(''), { head: embedScript(source, ' data-links') }));
      const each = ['Questions before your visit', 'Meet an adviser online'];
      expect(await titles(site.page, 4)).toEqual([...each, ...each]);
      expect(site.requested().map(kindOf).sort()).toEqual([
        'compile-in-page.js',
        'contoso.json',
        'embed.js',
        'faq-embed.js',
        'faq-templates/en/general.json',
        'markdown-in-page.js',
        'northwind-document.json',
      ]);
      expect(await site.page.noted()).toEqual([]);
    });

    test('overrides in the tag that name their template: that one alone', async () => {
      await site.visit(
        hostPage(div(` data-overrides='{"template":"team","title":"Ours"}'`), { head: script }),
      );
      expect(await titles(site.page, 1)).toEqual(['Ours']);
      expect(site.requested().filter((url) => url.includes('faq-templates'))).toEqual([
        '/faq/faq-templates/en/team.json',
      ]);
    });
  });

  describe('pasted more than once', () => {
    test('two scripts, and one with a version in its address: one FAQ for each div, one request for each file', async () => {
      const versioned = script.replace('embed.js', 'embed.js?ver=6.1');
      await site.visit(hostPage(script + div(northwind) + script + div(contoso) + versioned));
      await titles(site.page, 2);
      await aWhile();
      expect(await titles(site.page, 2)).toHaveLength(2);
      const asked = site
        .requested()
        .map(kindOf)
        .filter((kind) => !kind.startsWith('embed.js'));
      expect(asked.filter((kind, i) => asked.indexOf(kind) !== i)).toEqual([]);
      expect(await site.page.noted()).toEqual([]);
    });

    test('the script form twice: each FAQ where its script stands, after its link', async () => {
      const one = (attributes: string) =>
        `<section>${fallback(' data-faq-fallback')}${embedScript(source, attributes)}</section>`;
      await site.visit(hostPage(one(northwind) + one(`${contoso} data-open="all"`)));
      const [first, second] = await titles(site.page, 2);
      expect(first).toBe('Questions before your visit');
      expect(second).not.toBe(first);
      const places = await site.page.evaluate(() =>
        [...document.querySelectorAll('section')].map((section) => ({
          children: [...section.children].map(({ localName }) => localName),
          inside: section.querySelector('faq-embed')?.firstElementChild?.localName,
        })),
      );
      expect(places).toEqual([
        { children: ['script', 'faq-embed'], inside: 'a' },
        { children: ['script', 'faq-embed'], inside: 'a' },
      ]);
      const asked = site
        .requested()
        .map(kindOf)
        .filter((kind) => kind !== 'embed.js');
      expect(asked.filter((kind, i) => asked.indexOf(kind) !== i)).toEqual([]);
    });

    test('a script without a source is no place of its own', async () => {
      await site.visit(
        hostPage(
          div(northwind) +
            embedScript(source, ' data-cfasync="false" data-consent="all" data-loading="eager"'),
        ),
      );
      await titles(site.page, 1);
      await aWhile();
      expect(await titles(site.page, 1)).toHaveLength(1);
    });
  });

  describe('divs that come later', () => {
    const ways: Record<string, (html: string) => void> = {
      'as nodes': (html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        document.querySelector('main')?.append(...parsed.body.children);
      },
      'as HTML, deep in other things': (html) => {
        const box = document.createElement('div');
        document.querySelector('main')?.append(box);
        box.innerHTML = `<section><div>${html}</div></section>`;
      },
      'by a page that is swapped': (html) => {
        const main = document.createElement('main');
        main.innerHTML = html;
        document.querySelector('main')?.replaceWith(main);
      },
    };
    test.each(Object.entries(ways))('%s', async (_, add) => {
      await site.visit(hostPage('', { head: script }));
      await aWhile();
      expect(site.requested().map(kindOf)).toEqual(['embed.js']);
      await site.page.evaluate(add, div(northwind));
      expect(await titles(site.page, 1)).toEqual(['Questions before your visit']);
      const before = site.requested().length;
      await site.page.evaluate(add, div(northwind));
      const count = await site.page.evaluate(() => document.querySelectorAll('[data-faq-embed]').length);
      expect(await titles(site.page, count)).toContain('Questions before your visit');
      expect(site.requested()).toHaveLength(before);
    });

    test('taken away before its FAQ has come, and put back', async () => {
      const end = site.host.delay(/faq-embed\.js/, 500);
      try {
        await site.visit(hostPage(div(northwind, 'later'), { head: script }));
        await site.page.evaluate(async () => {
          const place = document.getElementById('later') as HTMLElement;
          place.remove();
          await new Promise((resolve) => setTimeout(resolve, 900));
          document.querySelector('main')?.append(place);
        });
        expect(await titles(site.page, 1)).toEqual(['Questions before your visit']);
      } finally {
        end();
      }
    });

    test('moved, with an answer open', async () => {
      await site.visit(hostPage(div(northwind, 'moves'), { head: script }));
      await titles(site.page, 1);
      await site.page.click('faq-embed >>> #q-payment');
      await site.page.evaluate(() => {
        const place = document.getElementById('moves') as HTMLElement;
        place.remove();
        document.body.append(place);
      });
      await aWhile();
      const open = await site.page.evaluate(() =>
        [...document.querySelectorAll('faq-embed')].map(
          ({ shadowRoot }) => shadowRoot?.querySelectorAll('[aria-expanded=true]').length,
        ),
      );
      expect(open).toEqual([1]);
      await site.page.click('faq-embed >>> #q-payment');
    });

    test('copied, with its FAQ in it', async () => {
      await site.visit(hostPage(div(northwind, 'original'), { head: script }));
      await titles(site.page, 1);
      await site.page.evaluate(() => {
        const place = document.getElementById('original') as HTMLElement;
        place.after(place.cloneNode(true));
      });
      expect(await titles(site.page, 2)).toHaveLength(2);
      await aWhile();
      expect(await titles(site.page, 2)).toHaveLength(2);
    });
  });

  describe('lazy', () => {
    const far = (inside: string) =>
      `<div style="height: 6000px"></div>${inside}<div style="height: 3000px"></div>`;
    const lazy = ' data-loading="lazy"';
    const cases: Record<string, string> = {
      'a div': hostPage(far(div(northwind + lazy)), { head: script }),
      'a div, by the script on the site': hostPage(far(div(northwind)), { head: embedScript(source, lazy) }),
      'the script form': hostPage(
        far(fallback(' data-faq-fallback') + embedScript(source, northwind + lazy)),
      ),
    };
    test.each(Object.entries(cases))('%s loads nothing until it is near', async (_, html) => {
      await site.visit(html);
      await aWhile();
      expect(site.requested().map(kindOf)).toEqual(['embed.js']);
      await site.page.evaluate(() => scrollTo(0, 6000 - 2 * innerHeight + 200));
      await titles(site.page, 1);
    });

    test.each(Object.entries(cases))('%s loads at once what the address names', async (_, html) => {
      await site.visit(html, { hash: '#faq-payment' });
      await titles(site.page, 1);
      await expectOnScreen('payment');
    });

    test('a div with an id, named later', async () => {
      await site.visit(hostPage(far(div(northwind + lazy, 'clinic')), { head: script }));
      await aWhile();
      expect(site.requested().map(kindOf)).toEqual(['embed.js']);
      await site.page.evaluate(() => {
        location.hash = '#clinic-payment';
      });
      await titles(site.page, 1);
      await expectOnScreen('payment');
    });

    async function expectOnScreen(id: string): Promise<void> {
      await site.page.waitUntil((entry) => {
        const button = document.querySelector('faq-embed')?.shadowRoot?.getElementById(`q-${entry}`);
        const { top = -1, bottom = 0 } = button?.getBoundingClientRect() ?? {};
        const isOpen = button?.getAttribute('aria-expanded') === 'true';
        return isOpen && top >= 0 && bottom <= innerHeight && button?.matches(':focus');
      }, id);
    }
  });
});
