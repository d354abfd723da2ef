/** What visitors have before the FAQ is there, and when it never comes: a link that works, in every form. */
import { expect, test } from 'vitest';
import type { Failure } from '../support/host-server.ts';
import { shownFaq } from './faq-in-words.ts';
import { onSite } from './site.ts';
import { type FormName, fallback, formOf, formOnPage } from './snippets.ts';
import { aDocument, aFile, withStatic } from './sources.ts';

/** Which file cannot be had, for the forms that need it. */
const missing: Record<string, { file: RegExp; forms: FormName[] }> = {
  'embed.js': { file: /\/embed\.js/, forms: ['script', 'div', 'link'] },
  'the module': {
    file: /\/faq-embed\.js/,
    forms: ['element', 'script', 'div', 'link', 'frame', 'static in the element'],
  },
  'the template': {
    file: /\/general\.json/,
    forms: ['element', 'script', 'div', 'link', 'frame', 'static in the element'],
  },
  'the overrides': {
    file: /\/northwind\.json/,
    forms: ['element', 'script', 'div', 'link', 'frame', 'static in the element'],
  },
  'what compiles the overrides': {
    file: /\/compile-in-page-/,
    forms: ['element', 'script', 'div', 'link', 'frame'],
  },
  'what reads their Markdown': {
    file: /\/markdown-in-page-/,
    forms: ['element', 'script', 'div', 'link', 'frame'],
  },
  'the script of the framed page': { file: /\/frame\.js/, forms: ['frame'] },
};

const words = /^(Book an appointment|Frequently asked questions|Questions and answers)/;

onSite((site) => {
  const show = async (name: FormName) => site.visit(formOnPage(name, await withStatic(aFile(site.host))));
  const whereOf = (name: FormName) => {
    const { frame } = formOf(name);
    return frame ? { frame } : {};
  };

  /** The first link there is for visitors, when it can be seen and nothing lies over it. */
  const link = (name: FormName) =>
    site.page.evaluate(
      () => {
        const found = [...document.querySelectorAll<HTMLAnchorElement>('main a')].find((one) =>
          one.checkVisibility(),
        );
        found?.scrollIntoView({ block: 'center' });
        const { left = 0, top = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return found?.contains(hit) ? { text: found.innerText, href: found.href } : undefined;
      },
      undefined,
      whereOf(name),
    );

  async function expectLink(name: FormName): Promise<void> {
    const found = await link(name);
    expect(found?.text).toMatch(words);
    expect(found?.href).toMatch(
      /^https:\/\/outlook\.office\.com\/book\/|\/faq\/frame\.html(\?faq=northwind(-document)?)?$/,
    );
  }

  /** Whether the failure has come to where it is noticed. */
  async function hasFailed(name: FormName, file: RegExp): Promise<void> {
    const end = Date.now() + 8000;
    const asked = () => site.host.requests.filter(({ url }) => file.test(url)).length;
    while (!asked() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked(), `${file} is asked for`).toBeGreaterThan(0);
    if (name !== 'frame' && !/embed/.test(file.source))
      await site.page.waitUntil(() => (window as unknown as { noted: string[] }).noted.length > 0);
    else await new Promise((resolve) => setTimeout(resolve, 300));
  }

  const cases = Object.entries(missing).flatMap(([what, { file, forms }]) =>
    forms.flatMap((name) => [[name, what, file] as const]),
  );

  test.each(cases)('%s without %s', async (name, _, file) => {
    const end = site.host.fail(file, 'status-404');
    try {
      await show(name);
      await hasFailed(name, file);
      await expectLink(name);
    } finally {
      end();
    }
  });

  test.each(['drop', 'status-500'] satisfies Failure[])('a div, when the module ends in %s', async (how) => {
    const end = site.host.fail(/faq-embed\.js/, how);
    try {
      await show('div');
      await hasFailed('div', /faq-embed\.js/);
      await expectLink('div');
    } finally {
      end();
    }
  });

  test.each(['script', 'div', 'link', 'frame'] satisfies FormName[])(
    '%s, while the module is on its way',
    async (name) => {
      const end = site.host.delay(/faq-embed\.js/, 1500);
      try {
        // Firefox and WebKit take a page for loaded when its imports are: the page itself has to look, and early.
        const look = `<script>
        addEventListener('DOMContentLoaded', () => setTimeout(() => {
          const page = document.querySelector('iframe')?.contentDocument ?? document;
          const link = page.querySelector('main a');
          window.early = { shown: link.checkVisibility(), words: link.innerText, faq: page.querySelectorAll('faq-embed').length };
        }, 700));
      </script>`;
        await site.visit(formOnPage(name, aFile(site.host)).replace('</head>', `${look}</head>`));
        const early = await site.page.waitUntil(() => (window as unknown as { early?: object }).early);
        expect(early).toMatchObject({ shown: true, faq: 0, words: expect.stringMatching(words) });
        expect((await shownFaq(site.page, whereOf(name))).title).toBe('Questions before your visit');
      } finally {
        end();
      }
    },
  );

  test.each(['frame', 'div', 'element'] satisfies FormName[])(
    '%s: after a failure the next visit has it',
    async (name) => {
      const end = site.host.fail(/faq-embed\.js/, 'status-500');
      try {
        await show(name);
        await hasFailed(name, /faq-embed\.js/);
      } finally {
        end();
      }
      await show(name);
      expect((await shownFaq(site.page, whereOf(name))).title).toBe('Questions before your visit');
    },
  );

  test('the developer is told, with the address of the script', async () => {
    const end = site.host.fail(/faq-embed\.js/, 'status-404');
    try {
      await show('div');
      const told = await site.page.waitUntil(() => (window as unknown as { noted: string[] }).noted[0]);
      expect(told).toContain('/faq/embed.js');
    } finally {
      end();
    }
  });

  test.each(['element', 'script', 'div', 'link', 'frame', 'static in the element'] satisfies FormName[])(
    '%s without its document',
    async (name) => {
      const end = site.host.fail(/\/northwind-document\.json/, 'status-404');
      try {
        await site.visit(formOnPage(name, { ...aDocument(site.host, site.pages), html: fallback() }));
        await hasFailed(name, /northwind-document/);
        await expectLink(name);
      } finally {
        end();
      }
    },
  );

  test('a document needs no code that compiles or reads Markdown', async () => {
    const ends = [/\/compile-in-page-/, /\/markdown-in-page-/].map((file) =>
      site.host.fail(file, 'status-404'),
    );
    try {
      for (const name of ['element', 'script', 'div', 'link', 'frame'] satisfies FormName[]) {
        await site.visit(formOnPage(name, aDocument(site.host, site.pages)));
        expect((await shownFaq(site.page, whereOf(name))).title, name).toBe('Questions before your visit');
        expect(await site.page.noted(), name).toEqual([]);
      }
    } finally {
      for (const end of ends) end();
    }
  });
});
