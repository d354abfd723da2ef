/** Opening files in a page, as the builder does. */
import { expect } from '@open-wc/testing';
import { describe, it, onTestFinished } from 'vitest';
import { openText } from '../../../src/builder/import/open-text.ts';
import { vectors } from '../../security/vectors.ts';

describe('a file that is opened in a page', () => {
  it('becomes overrides over the template that is nearest', async () => {
    const html =
      '<div class="faq" lang="de"><div class="faq-section"><details id="faq-payment" class="faq-entry"><summary>Wie?</summary><div class="faq-answer"><p>Bar.</p></div></details></div></div>';
    const opened = await openText(html);
    expect(opened.kind).to.equal('overrides');
    if (opened.kind === 'overrides') expect(opened.overrides).to.include({ lang: 'de' });
  });

  it('runs nothing and loads nothing, whatever is in it', async () => {
    let ran = 0;
    const page = globalThis as { xss?: () => void };
    page.xss = () => ran++;
    onTestFinished(() => {
      delete page.xss;
    });
    const asked = performance.getEntriesByType('resource').length;
    const all = Object.values(vectors).flat();
    for (const vector of all) await openText(`<details><summary>Q?</summary>${vector}</details>`, 'x.html');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const evil = performance
      .getEntriesByType('resource')
      .slice(asked)
      .filter(({ name }) => name.includes('evil.example'));
    expect([ran, evil.length]).to.deep.equal([0, 0]);
  });
});
