/** Whatever somebody writes into the address of the framed page: it shows what lies beside it, or the link, and nothing else. */
import { describe, expect, test } from 'vitest';
import { prepareOnNode } from '../support/prepare-on-node.ts';
import { shownFaq } from './faq-in-words.ts';
import { onSite } from './site.ts';

const long = 'a'.repeat(9000);

/** None of them names a file that could be: the page shows the template as it is. */
const noName = [
  'faq=',
  'faq=../x',
  'faq=..%2Fx',
  'faq=%2e%2e',
  'faq=%2e%2e%2fdemo%2fnorthwind',
  'faq=./northwind',
  'faq=northwind.json',
  'faq=/faq/northwind',
  'faq=%5C%5Cevil.example%5Cx',
  'faq=//evil.example/x',
  'faq=https://evil.example/x',
  'faq=https:evil',
  'faq=data:application/json,{"title":"evil"}',
  'faq={"title":"evil"}',
  'faq=%7B%22title%22%3A%22evil%22%7D',
  'faq=<script>evil()</script>',
  'faq=%3Cimg%20src=x%20onerror=evil()%3E',
  'faq=javascript:evil()',
  'faq=north%00wind',
  'faq=northwind%0A',
  'faq=northwind%20evil',
  'faq=northwind%3Fevil',
  'faq=northwind%23evil',
  'faq=n%C3%B6rthwind',
  'faq=__proto__',
  `faq=${long}`,
  'faq[]=northwind',
  'FAQ=northwind',
  'lang="><img src=x onerror=evil()>',
  'lang=%22%3E%3Cimg%20src=x%20onerror=evil()%3E',
  'lang=../../evil',
  'lang=zz',
  `lang=${long}`,
  'theme=javascript:evil()',
  'theme=dark;background:url(https://evil.example/x)',
  'theme=evil',
  'view=evil',
  'view=../join',
  'languages=../../evil',
  'languages=<b> <i>',
  'template=../evil',
  'template=https://evil.example/t.json',
  'template=nobody',
  'overrides=https://evil.example/x.json',
  'overrides={"title":"evil"}',
  'overrides=northwind.json',
  'templates=https://evil.example/',
  'data-organization=evil',
  'data-booking-url=https://evil.example/',
  'organization=evil&bookingUrl=https://evil.example/&booking-url=https://evil.example/',
  'title=evil',
  'sections=technology&open=all&expand=one&heading-level=6',
  'onload=evil()&style=color:red&src=https://evil.example/x.js',
  'faq=NORTHWIND',
  '__proto__=evil&constructor=evil',
  '#<img src=x onerror=evil()>',
  '#faq-<img src=x onerror=evil()>',
  '#javascript:evil()',
  `x=${'%'.repeat(100)}`,
];

/** They show Northwind's FAQ, whatever stands beside the name. */
const northwind = [
  'faq=northwind',
  'faq=northwind&faq=contoso',
  'faq=northwind&faq=https://evil.example/x',
  'ref=evil.example&faq=northwind&utm_source=evil',
  'faq=northwind&overrides=https://evil.example/x&templates=https://evil.example/&template=../evil',
  'faq=northwind&title=evil&data-organization=evil&data-booking-url=https://evil.example/',
  'faq=northwind&lang=<b>&theme=<b>',
];

/** Names without a file, and with one that holds no overrides: a link, as when anything else fails. */
const unusable = ['faq=nobody', 'faq=constructor', 'faq=integrity', 'faq=a-list', 'faq=no-json'];

onSite((site) => {
  /** Everything of the page, its shadow roots included, that is not as it should be. */
  const strange = () =>
    site.page.evaluate(() => {
      const nodes = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((node) => [
          node,
          ...(node.shadowRoot ? nodes(node.shadowRoot) : []),
        ]);
      const all = nodes(document);
      const root = document.documentElement;
      const allowed = [
        'html',
        'head',
        'meta',
        'title',
        'base',
        'link',
        'script',
        'style',
        'body',
        'main',
        'faq-embed',
      ];
      // The link that is there before the FAQ is the page itself, once more.
      const again = document.querySelector<HTMLAnchorElement>('faq-embed > a');
      if (again?.href === location.href.split('#')[0]) again?.removeAttribute('href');
      const attributes = all.flatMap((node) =>
        [...node.attributes].map(({ name, value }) => `${name}=${value}`),
      );
      const texts = all.flatMap((node) => [...node.childNodes]).filter(({ nodeType }) => nodeType === 3);
      return {
        words: [...attributes, ...texts.map(({ nodeValue }) => nodeValue ?? ''), document.title].filter(
          (text) => /evil|aaaaaaaa/.test(text),
        ),
        handlers: attributes.filter((text) => /^on/.test(text)),
        elements: [...document.querySelectorAll('*')]
          .map(({ localName }) => localName)
          .filter((name) => !allowed.includes(name) && name !== 'a'),
        scheme: ['light', 'dark', 'light dark'].includes(root.style.colorScheme)
          ? ''
          : root.style.colorScheme,
        outside: performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => !name.startsWith(`${location.origin}/faq/`) && !name.startsWith('data:')),
        polluted: Object.keys(Object.prototype),
      };
    });

  const nothing = { words: [], handlers: [], elements: [], scheme: '', outside: [], polluted: [] };

  /** Files that the page may ask for; `name` is the organization's. A page that is left may ask once more for what that cancels. */
  const known = (name = '') =>
    new RegExp(
      `^/faq/(frame\\.(html|js|css)|faq-embed\\.js|(compile-in-page|markdown-in-page|explain)-[\\w-]{8}\\.js|faq-templates/en/general\\.json${name && `|${name}\\.json`})$`,
    );

  async function visit(query: string): Promise<void> {
    site.host.requests.length = 0;
    await site.page.open(`${site.host.origin}/faq/frame.html${query.startsWith('#') ? query : `?${query}`}`);
  }

  async function expectHarmless(query: string, name?: string): Promise<void> {
    expect(await strange(), query).toEqual(nothing);
    const asked = site.host.requests.map(({ url }) => url.replace(/^(\/faq\/frame\.html)\?.*/, '$1'));
    expect(
      asked.filter((url) => !known(name).test(url)),
      query,
    ).toEqual([]);
    expect(site.page.dialogs(), query).toEqual([]);
  }

  /** The words that stand beside the answers; the answers themselves are the matter of other tests. */
  async function expectShown(overrides?: string): Promise<(query: string) => Promise<void>> {
    const template = `${site.host.origin}/faq/faq-templates/en/general.json`;
    const { title, sections } = await prepareOnNode({ template, overrides });
    const wanted = [
      title,
      ...sections.flatMap((it) => [it.title, ...it.entries.map(({ question }) => question)]),
    ];
    return async (query) => {
      const shown = await site.page.waitUntil(() => {
        const root = document.querySelector('faq-embed')?.shadowRoot;
        const all = [...(root?.querySelectorAll('[part=title], [part=section-title], [part=button]') ?? [])];
        return all.length ? all.map(({ textContent }) => textContent) : undefined;
      });
      expect(shown, query).toEqual(wanted);
    };
  }

  test('what is no name counts for nothing: the template as it is', async () => {
    const expectTemplate = await expectShown();
    for (const query of noName) {
      await visit(query);
      await expectTemplate(query);
      await expectHarmless(query);
    }
  }, 90_000);

  test('beside a name, everything else counts for nothing', async () => {
    const expectNorthwind = await expectShown(`${site.host.origin}/faq/northwind.json`);
    for (const query of northwind) {
      await visit(query);
      await expectNorthwind(query);
      await expectHarmless(query, 'northwind');
    }
  });

  test('a name that cannot be used: a link to the page, no words of the query', async () => {
    site.pages['/faq/a-list.json'] = '["evil"]';
    site.pages['/faq/no-json.json'] = 'evil';
    for (const query of unusable) {
      await visit(query);
      const shown = await site.page.waitUntil(() => {
        const element = document.querySelector('faq-embed');
        const link = element?.querySelector('a');
        return element?.shadowRoot?.firstElementChild?.localName === 'slot' && link?.checkVisibility()
          ? { text: document.body.innerText.trim(), href: link.href }
          : undefined;
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(shown.text, query).toBe('Questions and answers');
      expect(new URL(shown.href).origin, query).toBe(site.host.origin);
      expect(new URL(shown.href).pathname, query).toBe('/faq/frame.html');
      const { name = '' } = /^faq=(?<name>[\w-]+)/.exec(query)?.groups ?? {};
      await expectHarmless(query, name);
    }
  });

  describe('theme and language', () => {
    test.each([
      ['theme=light', 'light'],
      ['theme=dark', 'dark'],
      ['theme=auto', 'light dark'],
      ['', 'light dark'],
    ])('%s, on a page of its own', async (query, scheme) => {
      await visit(query);
      await shownFaq(site.page);
      expect(await site.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
        scheme,
      );
    });

    test('the page is in the language that it shows', async () => {
      await visit('lang=en-AU');
      expect((await shownFaq(site.page)).lang).toBe('en-AU');
      expect(await site.page.evaluate(() => document.documentElement.lang)).toMatch(/^en/);
      expect(await site.page.evaluate(() => document.title)).toBe(
        'Your video appointment: questions and answers',
      );
    });
  });
});
