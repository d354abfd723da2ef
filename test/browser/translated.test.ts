/** Translators of pages put elements of their own in the place of text nodes, as Chrome's does. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import '../../src/define.ts';
import {
  all,
  bookable,
  button,
  changed,
  consoleSpy,
  embed,
  everything,
  file,
  one,
  panel,
  template,
  text,
  toggleAll,
  until,
} from './helpers.ts';

/** Every text node, in another language, in two `<font>`. */
function translate(element: FaqEmbed): void {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(one(element, '.faq'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes.filter(({ data }) => data.trim())) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = `«${node.data}»`;
    outer.append(inner);
    node.replaceWith(outer);
  }
}

const rich = {
  notices: { emergency: { answer: 'Call [112](tel:112).' } },
  sections: { basics: { entries: { x: { question: 'X?', answer: 'For {{organization}}.', owner: 'Us' } } } },
};
const full = { ...everything, overrides: JSON.stringify(rich) };
const shown = (element: FaqEmbed) =>
  all(element, '.faq *').map(({ localName, className }) => [localName, className]);

describe('on a page that is translated', () => {
  it('the button to open all says what it will do', async () => {
    const element = await embed(full);
    translate(element);
    expect(toggleAll(element).textContent).to.equal('«Expand all»');
    toggleAll(element).click();
    await until(() => toggleAll(element).textContent === 'Collapse all');
    translate(element);
    toggleAll(element).click();
    await until(() => toggleAll(element).textContent === 'Expand all');
  });

  it('entries open and close, and stay translated', async () => {
    const element = await embed(full);
    translate(element);
    button(element, 'x').click();
    await element.updateComplete;
    expect(button(element, 'x').ariaExpanded).to.equal('true');
    expect(button(element, 'x').textContent).to.equal('«X?»');
    expect(panel(element, 'x').textContent).to.include('«For »');
  });

  for (const lang of ['de', 'ja', 'ar']) {
    it(`another language is all in that language: ${lang}`, async () => {
      const said = consoleSpy();
      const element = await embed({ ...full, lang: 'en' });
      translate(element);
      await changed(element, () => element.setAttribute('lang', lang));
      const fresh = await embed({ ...full, lang });
      // What is the same in both languages stays as the translator left it.
      const own = (each: FaqEmbed) => text(each).replace(/[«»]/g, '');
      expect(own(element)).to.equal(own(fresh));
      const stale = all(element, 'font font').map(({ textContent }) => textContent);
      for (const words of stale) expect(text(fresh)).to.include(words?.slice(1, -1));
      expect(text(element)).not.to.match(/Expand all|Book an appointment|How do I/);
      expect(said.errors).to.deep.equal([]);
    });
  }

  it('what a variable changes, changes, and nothing else does', async () => {
    const element = await embed(full);
    translate(element);
    await changed(element, () => element.setAttribute('data-organization', 'Contoso'));
    expect(panel(element, 'x').textContent).to.include('For Contoso.');
    expect(text(element)).not.to.include('Northwind');
    expect(button(element, 'x').textContent).to.equal('«X?»');
  });

  it('titles, actions and notes follow their document', async () => {
    const json = (word: string) =>
      template(
        { a: `Answer ${word}.` },
        {
          title: `Title ${word}`,
          actions: [{ id: 'book', label: `Book ${word}`, href: '{{bookingUrl}}' }],
          messages: { expandAll: `All ${word}`, collapseAll: 'None', newTab: `tab ${word}` },
        },
      );
    const element = await embed({ ...bookable, template: file(json('one')).url });
    const before = shown(element);
    translate(element);
    await changed(element, () => {
      element.template = file(json('two')).url;
    });
    expect(text(element)).not.to.include('one');
    expect(one(element, '.action').textContent?.trim()).to.equal('Book two (tab two)');
    await changed(element, () => {
      element.template = file(json('one')).url;
    });
    expect(text(element)).not.to.include('two');
    expect(shown(element).filter(([tag]) => tag !== 'font')).to.deep.equal(before);
  });
});
