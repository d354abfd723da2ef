/** Every form: what axe says of it, and the way through it with the keyboard alone. */
import { describe, expect, test } from 'vitest';
import { shownFaq } from './faq-in-words.ts';
import { onSite } from './site.ts';
import { type FormName, formNames, formOf, formOnPage } from './snippets.ts';
import { aFile, withStatic } from './sources.ts';

/** Those that differ by what a visitor meets. */
const keyed: FormName[] = [
  'element',
  'script',
  'div',
  'frame',
  'link',
  'static',
  'prerendered element, without its script',
];

onSite((site) => {
  const whereOf = (name: FormName) => {
    const { frame } = formOf(name);
    return frame ? { frame } : {};
  };

  test.each(formNames)('%s: axe finds nothing, with all answers open', async (name) => {
    await site.visit(formOnPage(name, await withStatic(aFile(site.host))));
    const where = whereOf(name);
    await shownFaq(site.page, where);
    const found = [...(await site.page.axe(where)), ...(where.frame ? await site.page.axe() : [])];
    expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  });

  describe('with the keyboard alone', () => {
    /** What has the focus, looked for in frames and shadow roots, and whether that can be seen. */
    const focused = () =>
      site.page.evaluate(() => {
        let at: Element | null = document.activeElement;
        for (;;) {
          const inner: Element | null | undefined =
            at?.shadowRoot?.activeElement ?? (at as HTMLIFrameElement | null)?.contentDocument?.activeElement;
          if (!inner) break;
          at = inner;
        }
        return {
          text: at?.textContent?.trim() ?? '',
          place: at?.localName ?? '',
          isOpen:
            at?.getAttribute('aria-expanded') === 'true' || at?.parentElement?.hasAttribute('open') || false,
          ring: [at, ...(at?.querySelectorAll('*') ?? [])].some(
            (node) => node && getComputedStyle(node).outlineStyle !== 'none',
          ),
        };
      });

    test.each(keyed)('%s: Tab comes by every question in order, Enter and Space open', async (name) => {
      await site.visit(formOnPage(name, await withStatic(aFile(site.host))));
      const where = whereOf(name);
      await site.page.waitUntil(
        () => {
          const answers = document.querySelector('faq-embed')?.shadowRoot?.querySelectorAll('.answer');
          return document.querySelector('details') ?? (answers?.length && answers[0]?.firstElementChild);
        },
        undefined,
        where,
      );
      const questions = await site.page.evaluate(
        () => {
          const root = document.querySelector('faq-embed')?.shadowRoot ?? document;
          return [...root.querySelectorAll('button[part=button], summary')].map(({ textContent }) =>
            textContent?.trim(),
          );
        },
        undefined,
        where,
      );
      expect(questions.length).toBeGreaterThan(8);
      const met: string[] = [];
      for (let step = 0; step < 30 && met.at(-1) !== questions.at(-1); step++) {
        await site.page.press('Tab');
        const { text, place, ring } = await focused();
        expect(ring, `a ring around ${text}`).toBe(true);
        if (place === 'button' || place === 'summary') met.push(text);
      }
      expect(met.filter((text) => questions.includes(text))).toEqual(questions);
      await site.page.press('Enter');
      await site.page.waitUntil(opened, undefined, where);
      expect(await focused()).toMatchObject({ text: questions.at(-1), isOpen: true });
      await site.page.press('Space');
      expect(await focused()).toMatchObject({ text: questions.at(-1), isOpen: false });
    });

    /** In the page. */
    function opened(): boolean {
      const root = document.querySelector('faq-embed')?.shadowRoot ?? document;
      return root.querySelector('[aria-expanded=true], details[open]') !== null;
    }
  });
});
