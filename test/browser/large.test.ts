/** FAQs of many questions: what a visitor does costs what it changes, not what there is. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import type { FaqEmbed } from '../../src/faq-embed.ts';
import {
  all,
  button,
  embed,
  entries,
  file,
  formatted,
  opened,
  panel,
  questions,
  ready,
  template,
  toggleAll,
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

const widget = (size: number, attributes: object = {}): Promise<FaqEmbed> =>
  embed({ template: file(template({}, sectionsOf(size))).url, ...attributes });

/** How often an entry is looked at from here on. */
function reads(element: FaqEmbed, section: number, at: number): () => number {
  const entry = element.faq?.sections[section]?.entries[at];
  if (!entry) throw new Error('no such entry');
  const { question } = entry;
  let count = 0;
  Object.defineProperty(entry, 'question', {
    get: () => {
      count++;
      return question;
    },
  });
  return () => count;
}

describe('an entry that does not change', () => {
  it('is not looked at when another one opens', async () => {
    const element = await formatted(await widget(3));
    const first = reads(element, 0, 0);
    const other = reads(element, 1, 2);
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
    element.template = file(template({ 'one-0': 'Otherwise' })).url;
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
