/** Plain HTML on pages of others: what a finger can hit, and what stands apart, where themes take all room away. */
import { describe, expect, test } from 'vitest';
import { staticHtml } from '../../src/outputs/static-html.ts';
import { answerHtml } from '../../src/outputs/tree-html.ts';
import { arabicFaq, fullFaq } from '../support/faqs.ts';
import { onSite } from './site.ts';
import { hostPage } from './snippets.ts';

const themes: Record<string, string> = {
  bare: '',
  'that zeroes margins': '* { margin: 0; padding: 0; box-sizing: border-box }',
  'that resets headings and lists':
    '* { margin: 0; padding: 0 } ul, ol { list-style: none } h2, h3 { font: inherit } a { color: inherit; text-decoration: none }',
  'that is dark': '* { margin: 0; padding: 0 } body { background: #111; color: #eee } a { color: #8cf }',
};

onSite((site) => {
  describe.each(Object.entries(themes))('on a page %s', (_, css) => {
    test.each([
      ['English', fullFaq],
      ['Arabic', arabicFaq],
    ])('in %s, styled', async (__, of) => {
      const faq = { ...(await of()), brand: { accent: '#0b5e56' } };
      const options = { headingLevel: 2, open: [], expand: 'many', styled: true } as const;
      const html = staticHtml(faq, answerHtml(faq, undefined, options), options);
      await site.visit(hostPage(html, { head: `<style>${css}</style>` }), {
        size: { width: 360, height: 700 },
      });
      const seen = await site.page.evaluate(() => {
        const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
        const boxes = (selector: string) => all(selector).map((one) => one.getBoundingClientRect());
        const entries = boxes('.faq-entry');
        return {
          targets: Math.min(...boxes('summary, .faq-action').map(({ height }) => height)),
          apart: Math.min(...entries.slice(1).map(({ top }, at) => top - (entries[at]?.bottom ?? 0))),
          below:
            Math.min(...boxes('.faq-section').map(({ top }) => top)) -
            Math.max(...boxes('.faq-action').map(({ bottom }) => bottom)),
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          bullets: getComputedStyle(all('.faq-actions li')[0] as Element).listStyleType,
        };
      });
      expect(seen.targets).toBeGreaterThanOrEqual(44);
      expect(seen.apart).toBeGreaterThanOrEqual(6);
      expect(seen.below).toBeGreaterThanOrEqual(8);
      expect(seen).toMatchObject({ wide: 0, bullets: 'none' });
      expect(await site.page.axe()).toEqual([]);
    });
  });

  test('unstyled, on a bare page, actions stand 24 pixels apart', async () => {
    const faq = await fullFaq();
    const html = staticHtml(faq, answerHtml(faq), { headingLevel: 2, open: 'all', expand: 'many' });
    await site.visit(hostPage(html));
    const middles = await site.page.evaluate(() =>
      [...document.querySelectorAll('.faq-action')].map((one) => {
        const { top, height } = one.getBoundingClientRect();
        return top + height / 2;
      }),
    );
    for (const [at, middle] of middles.slice(1).entries())
      expect(middle - (middles[at] ?? 0)).toBeGreaterThanOrEqual(24);
  });
});
