/** Every form: what axe says of it, and the way through it with the keyboard alone. */
import { describe, expect, test } from 'vitest';
import { shownFaq } from './faq-in-words.ts';
import { onSite } from './site.ts';
import { type FormName, formNames, formOf, formOnPage, hostPage } from './snippets.ts';
import { aFile, withStatic } from './sources.ts';

onSite((site) => {
  const show = async (name: FormName) => {
    const { frame } = formOf(name);
    await site.visit(formOnPage(name, await withStatic(aFile(site.host))), {
      size: { width: 1024, height: 900 },
    });
    return frame ? { frame } : {};
  };

  describe.each(formNames)('%s', (name) => {
    test('axe finds nothing, with all answers open', async () => {
      const where = await show(name);
      await shownFaq(site.page, where);
      const found = [...(await site.page.axe(where)), ...(where.frame ? await site.page.axe() : [])];
      expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    });
  });

  /** What has the focus, frames and shadow roots looked into. */
  const focused = () =>
    site.page.evaluate(() => {
      let at: Element | null = document.activeElement;
      for (;;) {
        const inner: Element | null | undefined =
          at?.shadowRoot?.activeElement ?? (at as HTMLIFrameElement | null)?.contentDocument?.activeElement;
        if (!inner) break;
        at = inner;
      }
      const style = at && getComputedStyle(at);
      return {
        what: at?.id || at?.getAttribute('data-action') || at?.parentElement?.id || at?.localName || '',
        text: at?.textContent?.trim() ?? '',
        ring: Boolean(at?.matches(':focus-visible') && style?.outlineStyle !== 'none'),
      };
    });

  const keyed: FormName[] = ['element', 'script', 'div', 'frame', 'link', 'static'];
  test.each(keyed)('%s: Tab goes through in the order of the page, Enter and Space open', async (name) => {
    const where = await show(name);
    await shownFaq(site.page, where);
    await site.visit(
      hostPage(
        `<button id="before">Before</button>${formOnPage(name, await withStatic(aFile(site.host)))}<button id="after">After</button>`,
      ),
    );
  });
});
