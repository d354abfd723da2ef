import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newId } from '../../../src/builder/draft/new-id.ts';
import { idWord } from '../../../src/model/shape.ts';

const none = new Set<string>();

it.each([
  ['Où puis-je me garer ?', 'ou-puis-je-me-garer'],
  ['What’s the price?', 'whats-the-price'],
  ['Auf welcher Straße?', 'auf-welcher-strasse'],
  ['Gdzie jest Łódź? Åre? Œuvre?', 'gdzie-jest-lodz-are-oeuvre'],
  ['May I bring my dog, my cat or both of them?', 'may-i-bring-my-dog-my'],
  ['Donaudampfschifffahrtsgesellschaftskapitän wann', 'donaudampfschifffahrtsgesellschaftskapit'],
  ['Zoom または Teams？', 'zoom-teams'],
])('of %s is %s', (question, id) => {
  expect(newId(question, none)).toBe(id);
});

it('is nobody else’s', () => {
  expect(newId('Park?', new Set(['park', 'park-2']))).toBe('park-3');
});

it.each(['駐車場', 'أين أوقف سيارتي؟', '24/7?', ''])(
  'of %s, without a Latin letter, says that it is a question',
  (text) => {
    expect(newId(text, none)).toBe('question');
    expect(newId(text, new Set(['question']), 'question')).toBe('question-2');
  },
);

it('is an id for any words', () => {
  const isId = new RegExp(idWord.pattern);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(newId(text, none)).toMatch(isId);
    }),
  );
});
