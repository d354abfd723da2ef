import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addItem,
  hideItem,
  type ListName,
  orderItems,
  patchesIn,
  questionsIn,
  renameItem,
} from '../../../src/builder/draft/lists.ts';
import { setLanguages, wordsIn } from '../../../src/builder/draft/words-of.ts';
import type { CompiledPatches } from '../../../src/compile/compiled-patches.ts';
import { overlayContent } from '../../../src/compile/overlay.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import type { Draft } from '../../../src/model/faq-document.ts';

const basics = questionsIn('basics');

/** A FAQ with questions of these ids. */
const faqOf = (ids: readonly string[]): Draft => ({
  format: 1,
  lang: 'en',
  title: 'Questions',
  variables: {},
  sections: [
    { id: 'basics', title: 'Basics', entries: ids.map((id) => ({ id, question: id, answers: [] })) },
  ],
});

/** The order in which visitors see the questions. */
function orderOf(template: readonly string[], overrides: Overrides, lang = 'en'): string[] {
  const said: unknown[] = [];
  const patches = wordsIn(overrides, lang) as CompiledPatches;
  const { sections } = overlayContent(faqOf(template), patches, (...what) => said.push(what));
  expect(said).toEqual([]);
  return sections[0]?.entries.map(({ id }) => id) ?? [];
}

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 9 });
const lists = ids.chain((all) =>
  fc.record({
    all: fc.constant(all),
    own: fc.integer({ min: 0, max: all.length }),
    orders: fc.array(fc.shuffledSubarray(all, { minLength: all.length }), { minLength: 1, maxLength: 4 }),
    gone: fc.constantFrom(...all),
  }),
);

describe('an order', () => {
  it('is the one that visitors see, whatever was moved before, was added, or goes away', () => {
    fc.assert(
      fc.property(lists, ({ all, own, orders, gone }) => {
        const template = all.slice(own);
        const start = all
          .slice(0, own)
          .reduce<Overrides>((now, id) => addItem(now, 'en', { list: basics, id }, { question: id }), {});
        const moved = orders.reduce((now, order) => orderItems(now, basics, template, order), start);
        const last = orders.at(-1) ?? [];
        expect(orderOf(template, moved)).toEqual(last);
        const left = last.filter((id) => id !== gone);
        const hidden = hideItem(moved, { list: basics, id: gone }, !template.includes(gone));
        expect(orderOf(template, orderItems(hidden, basics, template, left))).toEqual(left);
      }),
    );
  });

  it('that is the template’s own leaves no place behind', () => {
    const natural = ['a', 'b', 'c'];
    const moved = orderItems({}, basics, natural, ['c', 'a', 'b']);
    expect(moved).not.toEqual({});
    expect(orderItems(moved, basics, natural, natural)).toEqual({});
  });

  it('names no question of one language in another', () => {
    const template = ['a', 'b'];
    const both = setLanguages({ lang: 'en' }, ['en', 'de']);
    const added = addItem(both, 'en', { list: basics, id: 'mine' }, { question: 'Mine?' });
    const moved = orderItems(added, basics, template, ['mine', 'b', 'a']);
    expect(orderOf(template, moved, 'en')).toEqual(['mine', 'b', 'a']);
    expect(orderOf(template, moved, 'de')).toEqual(['b', 'a']);
  });

  it.each<[ListName, object]>([
    ['sections', { title: 'Mine' }],
    ['notices', { answer: 'Closed.' }],
    ['actions', { label: 'Mine', href: 'https://example.com' }],
  ])('is one of %s too', (list, item) => {
    const added = addItem({}, 'en', { list, id: 'mine' }, item);
    const moved = orderItems(added, list, ['a', 'b'], ['b', 'mine', 'a']);
    expect(patchesIn(moved, list)).toEqual({ mine: item, a: { after: 'mine' } });
  });
});

describe('an item under another id', () => {
  it('keeps its words, its place and those beside it', () => {
    const before = {
      old: { after: 'a' },
      b: { after: 'old' },
      c: { before: 'old' },
      gone: null,
    };
    const renamed = renameItem({ notices: before }, { list: 'notices', id: 'old' }, 'new');
    expect(renamed.notices).toEqual({
      new: { after: 'a' },
      b: { after: 'new' },
      c: { before: 'new' },
      gone: null,
    });
    expect(Object.keys(renamed.notices ?? {})).toEqual(['new', 'b', 'c', 'gone']);
  });
});
