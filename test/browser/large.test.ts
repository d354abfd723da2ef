/** FAQs of many questions: what a visitor does costs what it changes, not what there is. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import {
  all,
  aWhile,
  button,
  changed,
  embed,
  entries,
  formatted,
  opened,
  panel,
  place,
  questions,
  ready,
  tag,
  template,
  toggleAll,
  until,
} from './helpers.ts';

/** Two sections of so many entries each. */
const sectionsOf = (size: number) => ({
  sections: ['one', 'two'].map((section) => ({
    id: section,
    title: `Section ${section}`,
    entries: Array.from({ length: size }, (_, at) => ({
      id: `${section}-${at}`,
      question: `Question ${section} ${at}?`,
      answers: [{ text: `Answer **${section} ${at}** is here.` }],
    })),
  })),
});

/** Too long for the tests' own server, which has a file's text in its address. */
const blob = (json: object) => URL.createObjectURL(new Blob([JSON.stringify(json)]));

/** With all of its entries there: they come a hundred or two at a time. */
async function widget(size: number, attributes: object = {}): Promise<FaqEmbed> {
  const element = await embed({ template: blob(template({}, sectionsOf(size))), ...attributes });
  await until(() => entries(element).length === ('sections' in attributes ? size : 2 * size));
  return element;
}

/** Counts what changes in an entry from here on. */
function changes(element: FaqEmbed, id: string): () => number {
  let count = 0;
  const observer = new MutationObserver((records) => {
    count += records.length;
  });
  const entry = button(element, id).closest('.entry') as Element;
  observer.observe(entry, { attributes: true, childList: true, characterData: true, subtree: true });
  return () => {
    count += observer.takeRecords().length;
    return count;
  };
}

describe('an entry that does not change', () => {
  it('is not touched when another one opens', async () => {
    const element = await formatted(await widget(3));
    const first = changes(element, 'one-0');
    const other = changes(element, 'two-2');
    button(element, 'one-0').click();
    await element.updateComplete;
    expect(opened(element)).to.deep.equal(['one-0']);
    expect(first()).to.be.greaterThan(0);
    expect(other()).to.equal(0);
  });

  it('is in its place when sections change theirs', async () => {
    const element = await formatted(await widget(2));
    button(element, 'two-1').click();
    for (const [sections, ids] of [
      ['two one', ['two-0', 'two-1', 'one-0', 'one-1']],
      ['two', ['two-0', 'two-1']],
      ['one', ['one-0', 'one-1']],
      ['', ['one-0', 'one-1', 'two-0', 'two-1']],
    ] as const) {
      element.sections = sections;
      await element.updateComplete;
      expect(entries(element)).to.deep.equal(ids);
      expect(opened(element)).to.deep.equal(ids.filter((id) => id === 'two-1'));
      for (const id of ids)
        expect(panel(element, id).textContent).to.equal(`Answer ${id.replace('-', ' ')} is here.\n`);
      expect(all(element, '.panel strong')).to.have.length(ids.length);
    }
  });

  it('is made anew for another heading level, and another FAQ', async () => {
    const element = await formatted(await widget(2));
    element.headingLevel = 3;
    await element.updateComplete;
    expect(all(element, 'h5.question')).to.have.length(4);
    element.template = blob(template({ 'one-0': 'Otherwise' }));
    await formatted(await ready(element));
    await element.updateComplete;
    expect(questions(element).length).to.be.greaterThan(0);
  });

  it('is a landmark only as long as fewer than seven are open', async () => {
    const element = await formatted(await widget(4));
    toggleAll(element).click();
    await element.updateComplete;
    expect(all(element, '[role=region]')).to.have.length(0);
    for (const id of ['one-0', 'one-1']) button(element, id).click();
    await element.updateComplete;
    expect(all(element, '[role=region]')).to.have.length(6);
  });
});

const hasFormat = (element: FaqEmbed, id: string) => Boolean(panel(element, id).querySelector('strong'));
const formattedOnes = (element: FaqEmbed) => entries(element).filter((id) => hasFormat(element, id));

/** With the chunk that formats answers. */
async function interested(element: FaqEmbed): Promise<FaqEmbed> {
  const sheets = element.shadowRoot?.adoptedStyleSheets.length ?? 0;
  element.shadowRoot?.querySelector('.faq')?.dispatchEvent(new FocusEvent('focusin'));
  await until(() => (element.shadowRoot?.adoptedStyleSheets.length ?? 0) > Math.min(sheets, 1));
  await element.updateComplete;
  return element;
}

describe('answers of very many entries', () => {
  it('are all formatted of fifty', async () => {
    const element = await formatted(await widget(25));
    expect(formattedOnes(element)).to.have.length(50);
  });

  it('are text as long as they are closed and far, and formatted when they open', async () => {
    const element = await interested(await widget(60));
    expect(hasFormat(element, 'two-55')).to.equal(false);
    expect(panel(element, 'two-55').textContent).to.equal('Answer two 55 is here.');
    for (const id of ['two-55', 'two-56']) {
      button(element, id).scrollIntoView();
      button(element, id).click();
      await until(() => hasFormat(element, id));
      expect(panel(element, id).textContent?.trim()).to.equal(`Answer ${id.replace('-', ' ')} is here.`);
    }
    expect(hasFormat(element, 'two-30')).to.equal(false);
    const strong = panel(element, 'two-55').querySelector('strong');
    button(element, 'two-55').click();
    await element.updateComplete;
    expect(panel(element, 'two-55').querySelector('strong'), 'stays').to.equal(strong);
    scrollTo(0, 0);
  });

  it('are formatted ahead where they are on screen, if the browser says when it is idle', async () => {
    if (!('requestIdleCallback' in globalThis)) return;
    const element = await interested(await widget(60));
    await until(() => hasFormat(element, 'one-0') && hasFormat(element, 'one-9'));
    expect(opened(element)).to.deep.equal([]);
    expect(hasFormat(element, 'two-30')).to.equal(false);
  });

  it('are formatted near the screen when all open, and the others when somebody comes there', async () => {
    const element = await interested(await widget(200));
    toggleAll(element).click();
    await until(() => hasFormat(element, 'one-0') && hasFormat(element, 'one-5'));
    await aWhile(200);
    expect(opened(element)).to.have.length(400);
    expect(hasFormat(element, 'two-100')).to.equal(false);
    expect(panel(element, 'two-100').textContent, 'is whole').to.equal('Answer two 100 is here.');
    button(element, 'two-100').scrollIntoView();
    await until(() => hasFormat(element, 'two-100'));
    expect(formattedOnes(element).length).to.be.lessThan(300);
    scrollTo(0, 0);
  });

  it('are formatted in sections that come later', async () => {
    const element = await interested(await widget(60, { sections: 'one', open: 'all' }));
    element.sections = 'two';
    button(element, 'one-0').click();
    element.open = 'two-0';
    await until(() => entries(element)[0] === 'two-0' && hasFormat(element, 'two-0'));
  });

  it('go where their widget goes', async () => {
    const element = await interested(await widget(200, { open: 'all' }));
    const { parentElement } = element;
    element.remove();
    await aWhile();
    parentElement?.append(element);
    await until(() => hasFormat(element, 'one-0'));
    // Again and again: those above grow when they come near, and WebKit then lets go of what was on screen.
    await until(() => {
      button(element, 'two-150').scrollIntoView();
      return hasFormat(element, 'two-150');
    });
    scrollTo(0, 0);
  });

  it('are all formatted for print', async () => {
    const element = await interested(await widget(60));
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(formattedOnes(element)).to.have.length(120);
    dispatchEvent(new Event('afterprint'));
  });

  it('are those of another FAQ when it comes', async () => {
    const element = await interested(await widget(60));
    for (const id of ['one-0', 'one-1', 'one-2']) {
      button(element, id).click();
      await until(() => hasFormat(element, id));
    }
    button(element, 'one-1').click();
    await element.updateComplete;
    const other = JSON.stringify(sectionsOf(60)).replaceAll('is here', 'was there');
    await changed(element, () => {
      element.template = blob(template({}, JSON.parse(other)));
    });
    await until(() => hasFormat(element, 'one-0') && hasFormat(element, 'one-2'));
    expect(hasFormat(element, 'two-59')).to.equal(false);
    for (const id of ['one-0', 'one-1', 'two-59'])
      expect(panel(element, id).textContent?.trim()).to.equal(`Answer ${id.replace('-', ' ')} was there.`);
  });
});

describe('very many entries', () => {
  it('come a few at a time, in their order, and faq-ready when all are there', async () => {
    const element = place(tag({ template: blob(template({}, sectionsOf(400))) }));
    const counts: number[] = [];
    new MutationObserver(() => counts.push(entries(element).length)).observe(
      element.shadowRoot as ShadowRoot,
      { childList: true, subtree: true },
    );
    await new Promise((resolve) => element.addEventListener('faq-ready', resolve, { once: true }));
    expect(entries(element)).to.deep.equal(
      ['one', 'two'].flatMap((id) => Array.from({ length: 400 }, (_, at) => `${id}-${at}`)),
    );
    expect(counts.find(Boolean)).to.equal(100);
    expect(counts.length).to.be.greaterThan(2);
    expect(toggleAll(element)).not.to.equal(null);
  });

  it('all come also when they are in sections that are shown later', async () => {
    const json = { sections: [...sectionsOf(2).sections.slice(0, 1), ...sectionsOf(300).sections.slice(1)] };
    const element = await embed({ template: blob(template({}, json)), sections: 'one' });
    expect(entries(element)).to.have.length(2);
    element.sections = '';
    await until(() => entries(element).length === 302);
  });

  it('are all there for print at once', async () => {
    const element = place(tag({ template: blob(template({}, sectionsOf(400))) }));
    await until(() => entries(element).length > 0);
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(entries(element)).to.have.length(800);
    dispatchEvent(new Event('afterprint'));
  });

  const box = (element: FaqEmbed, id: string) => button(element, id).getBoundingClientRect();
  it('are laid out near the screen only, but for the first two groups of a section, and the last', async () => {
    const element = await widget(120);
    const styles = all(element, '.section:first-of-type .entries > *').map(
      (group) => getComputedStyle(group).contentVisibility,
    );
    expect(styles).to.deep.equal(['visible', 'visible', ...Array(5).fill('auto'), 'visible']);
  });

  it('take the place that they will have', async () => {
    const element = await widget(120);
    const height = element.offsetHeight;
    for (const id of ['one-60', 'one-119', 'two-60', 'two-119']) {
      button(element, id).scrollIntoView({ block: 'center' });
      await aWhile(50);
    }
    expect(Math.abs(element.offsetHeight - height)).to.be.lessThan(8);
    scrollTo(0, 0);
  });

  it('are where a link leads to', async () => {
    const element = await interested(await widget(300));
    location.hash = '#faq-two-250';
    await until(() => opened(element).includes('two-250') && hasFormat(element, 'two-250'));
    await until(() => Math.abs(box(element, 'two-250').top - 16) < 4, 'at the top');
    await aWhile(200);
    expect(Math.abs(box(element, 'two-250').top - 16), 'and stays').to.be.lessThan(4);
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'two-250'));
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('are where a link leads to when all are open', async () => {
    const element = await interested(await widget(300, { open: 'all' }));
    location.hash = '#faq-two-200';
    await until(() => hasFormat(element, 'two-200'));
    await aWhile(300);
    expect(box(element, 'two-200').top).to.be.within(-200, innerHeight);
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('take the focus wherever they are', async () => {
    const element = await widget(300);
    button(element, 'two-290').focus();
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'two-290'));
    await until(() => box(element, 'two-290').top > 0 && box(element, 'two-290').bottom <= innerHeight);
    scrollTo(0, 0);
  });
});
