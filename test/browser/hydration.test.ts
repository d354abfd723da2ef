/** An FAQ that is prerendered in the element: what a visitor has done with it before the script came is kept. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import { type Attributes, all, blob, faqDocument, opened, place, ready, until } from './helpers.ts';

const json = faqDocument({ a: [['p', 'A.']], b: [['p', 'B.']], c: [['p', 'C.']] });

/** An element with a prerendered FAQ in which a visitor has opened entries already. */
function prerendered(attributes: Attributes, visitorOpened: readonly string[]): FaqEmbed {
  const entry = (id: string) =>
    `<details class="entry" data-entry="${id}"${visitorOpened.includes(id) ? ' open' : ''}><summary><span class="button">Question ${id}?</span></summary></details>`;
  const element = Object.assign(document.createElement('faq-embed'), { src: blob(json) });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.attachShadow({
    mode: 'open',
  }).innerHTML = `<div class="faq prerendered">${['a', 'b', 'c'].map(entry).join('')}</div>`;
  place('<faq-embed hidden></faq-embed>').replaceWith(element);
  return element;
}

describe('a prerendered FAQ', () => {
  it('gives way to the element’s own, in which the same is open', async () => {
    const element = await ready(prerendered({}, ['b', 'c']));
    await until(() => !all(element, '.prerendered').length, 'it stays');
    expect(opened(element)).to.deep.equal(['b', 'c']);
  });

  // Browsers that know no names of <details> let a visitor open several.
  it('gives way with expand="one", too, when several are open', async () => {
    const element = await ready(prerendered({ expand: 'one' }, ['b', 'c']));
    await until(() => !all(element, '.prerendered').length, 'it stays');
    expect(opened(element)).to.deep.equal(['b']);
  });
});
