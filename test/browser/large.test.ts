/** FAQs of many questions: what a visitor does costs what it changes, not what there is. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import type { AnswerTree } from '../../src/model/answer-tree.ts';
import {
  all,
  aWhile,
  blob,
  button,
  changed,
  embed,
  entries,
  eventSpy,
  faqDocument,
  focused,
  isVisible,
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
    const element = await widget(3);
    const first = changes(element, 'one-0');
    const other = changes(element, 'two-2');
    button(element, 'one-0').click();
    await element.updateComplete;
    expect(opened(element)).to.deep.equal(['one-0']);
    expect(first()).to.be.greaterThan(0);
    expect(other()).to.equal(0);
  });

  it('is in its place when sections change theirs', async () => {
    const element = await widget(2);
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
        expect(panel(element, id).textContent).to.equal(`Answer ${id.replace('-', ' ')} is here.`);
      expect(all(element, '.panel strong')).to.have.length(ids.length);
    }
  });

  it('is made anew for another heading level, and another FAQ', async () => {
    const element = await widget(2);
    element.headingLevel = 3;
    await element.updateComplete;
    expect(all(element, 'h5.question')).to.have.length(4);
    element.template = blob(template({ 'one-0': 'Otherwise' }));
    await ready(element);
    await element.updateComplete;
    expect(questions(element).length).to.be.greaterThan(0);
  });

  it('is a landmark only as long as fewer than seven are open', async () => {
    const element = await widget(4);
    toggleAll(element).click();
    await element.updateComplete;
    expect(all(element, '[role=region]')).to.have.length(0);
    for (const id of ['one-0', 'one-1']) button(element, id).click();
    await element.updateComplete;
    expect(all(element, '[role=region]')).to.have.length(6);
  });
});

const answerOf = (element: FaqEmbed, id: string) => panel(element, id).textContent?.trim();

describe('answers of very many entries', () => {
  it('are all there, with their structure, when faq-ready comes', async () => {
    const element = place(tag({ template: blob(template({}, sectionsOf(200))) }));
    await new Promise((resolve) => element.addEventListener('faq-ready', resolve, { once: true }));
    expect(all(element, '.panel strong')).to.have.length(400);
    expect(answerOf(element, 'two-199')).to.equal('Answer two 199 is here.');
  });

  it('are the same nodes when their entry opens and closes', async () => {
    const element = await widget(60);
    const nodes = all(element, '.answer *');
    for (const _ of ['open', 'close']) {
      button(element, 'two-55').click();
      toggleAll(element).click();
      await element.updateComplete;
    }
    expect(all(element, '.answer *')).to.deep.equal(nodes);
  });

  it('can be found in the page while they are closed', async () => {
    const element = await widget(60);
    expect(panel(element, 'two-55').getAttribute('hidden')).to.equal('until-found');
    panel(element, 'two-55').dispatchEvent(new Event('beforematch', { bubbles: true }));
    await element.updateComplete;
    expect(opened(element)).to.deep.equal(['two-55']);
  });

  it('come with sections that are shown later', async () => {
    const element = await widget(60, { sections: 'one', open: 'all' });
    element.sections = 'two';
    await element.updateComplete;
    expect(entries(element)[0]).to.equal('two-0');
    expect(answerOf(element, 'two-59')).to.equal('Answer two 59 is here.');
    expect(all(element, '.panel strong')).to.have.length(60);
  });

  it('go where their widget goes', async () => {
    const element = await widget(200, { open: 'all' });
    const nodes = all(element, '.answer *');
    const { parentElement } = element;
    element.remove();
    await aWhile();
    parentElement?.append(element);
    await element.updateComplete;
    expect(all(element, '.answer *')).to.deep.equal(nodes);
    button(element, 'two-150').scrollIntoView();
    await until(() => isVisible(panel(element, 'two-150').querySelector('strong')));
    scrollTo(0, 0);
  });

  it('are those of another FAQ when it comes', async () => {
    const element = await widget(60);
    for (const id of ['one-0', 'one-1', 'one-2']) button(element, id).click();
    button(element, 'one-1').click();
    await element.updateComplete;
    const other = JSON.stringify(sectionsOf(60)).replaceAll('is here', 'was there');
    await changed(element, () => {
      element.template = blob(template({}, JSON.parse(other)));
    });
    expect(opened(element)).to.deep.equal(['one-0', 'one-2']);
    expect(all(element, '.panel strong')).to.have.length(120);
    for (const id of ['one-0', 'one-1', 'two-59'])
      expect(answerOf(element, id)).to.equal(`Answer ${id.replace('-', ' ')} was there.`);
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

  /** A widget that has just begun to grow. */
  async function growing(attributes: object = {}): Promise<FaqEmbed> {
    const element = place(tag({ template: blob(template({}, sectionsOf(400))), ...attributes }));
    await until(() => entries(element).length > 0);
    expect(entries(element).length).to.be.lessThan(800);
    return element;
  }

  it('open on a click while others still come, and keep the focus', async () => {
    const element = await growing();
    button(element, 'one-5').focus();
    button(element, 'one-5').click();
    await until(() => entries(element).length === 800);
    expect(opened(element)).to.deep.equal(['one-5']);
    expect(focused()).to.equal(button(element, 'one-5'));
  });

  it('can all be opened while they come', async () => {
    const element = await growing();
    toggleAll(element).click();
    await until(() => entries(element).length === 800);
    expect(opened(element)).to.have.length(800);
  });

  it('of an FAQ that is replaced while they come are those of the next, with one faq-ready', async () => {
    const readies = eventSpy('faq-ready');
    const element = await growing();
    const next = sectionsOf(300);
    element.template = blob(template({}, { ...next, title: 'Next' }));
    await until(() => readies.some(({ faq }) => faq.title === 'Next'));
    await aWhile();
    expect(entries(element)).to.have.length(600);
    expect(readies.filter(({ faq }) => faq.title === 'Next')).to.have.length(1);
  });

  it('go on coming when their widget is moved', async () => {
    const element = await growing();
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);
    await until(() => entries(element).length === 800);
  });

  it('of a FAQ document come with their answers, and opening one touches it alone', async () => {
    const answer = (id: string): AnswerTree => [
      ['p', 'Answer ', ['strong', id], ' is here.'],
      ['ul', ['li', 'x']],
    ];
    const answers = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`e-${at}`, answer(`${at}`)]));
    const element = place(tag({ src: blob(faqDocument(answers)) }));
    await new Promise((resolve) => element.addEventListener('faq-ready', resolve, { once: true }));
    expect(entries(element)).to.have.length(1000);
    expect(all(element, '.answer li')).to.have.length(1000);
    expect(panel(element, 'e-999').textContent).to.equal('Answer 999 is here.x');
    const touched = new Set<Element | null>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) touched.add((target as Element).closest('.entry'));
    });
    observer.observe(element.shadowRoot as ShadowRoot, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    button(element, 'e-500').click();
    await element.updateComplete;
    await Promise.resolve();
    observer.disconnect();
    expect([...touched]).to.deep.equal([button(element, 'e-500').closest('.entry')]);
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
    expect(all(element, '.panel strong')).to.have.length(800);
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
    const element = await widget(300);
    location.hash = '#faq-two-250';
    await until(() => opened(element).includes('two-250'));
    await until(() => Math.abs(box(element, 'two-250').top - 16) < 4, 'at the top');
    await aWhile(200);
    expect(Math.abs(box(element, 'two-250').top - 16), 'and stays').to.be.lessThan(4);
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'two-250'));
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('are where a link leads to when all are open', async () => {
    const element = await widget(300, { open: 'all' });
    location.hash = '#faq-two-200';
    await until(() => focused() === button(element, 'two-200'));
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
