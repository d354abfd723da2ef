import { expect, it } from 'vitest';
import { DraftNotes } from '../../../src/builder/draft/draft-notes.ts';
import { setValue } from '../../../src/builder/draft/edits.ts';
import { isWorded, setWording, wordingOf } from '../../../src/builder/draft/fact-wording.ts';
import { setLanguages } from '../../../src/builder/draft/words-of.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import { makeOnNode } from '../made-on-node.ts';

const shared = setValue(setLanguages({ lang: 'en' }, ['en', 'de']), 'paymentMethods', ['cards']);
const german = setWording(shared, 'de', 'paymentMethods', ['Karten']);

it('a fact is the same in every language, but for words that one of them says by itself', async () => {
  const methods = async (lang: string) =>
    (await makeOnNode(german, lang)).faq.values.get('paymentMethods')?.text;
  expect([await methods('en'), await methods('de')]).toEqual(['cards', 'Karten']);
  expect(wordingOf(german, 'de', 'paymentMethods')).toEqual(['Karten']);
  expect(wordingOf(german, 'en', 'paymentMethods')).toBeUndefined();
});

it('is the shared one again once there are no other words, without a trace', () => {
  expect(setWording(german, 'de', 'paymentMethods', [])).toEqual(shared);
  expect(setWording(german, 'de', 'paymentMethods', '')).toEqual(shared);
});

it('goes and comes back with the language', () => {
  const notes = new DraftNotes({}, () => {});
  notes.setAside(german, ['en']);
  const alone: Overrides = setLanguages(german, ['en'], notes.aside);
  expect(alone.variables).toEqual(shared.variables);
  expect(setLanguages(alone, ['en', 'de'], notes.aside)).toEqual(german);
});

it('is asked for where it is words', () => {
  expect([isWorded('list'), isWorded('text'), isWorded('money'), isWorded('tel')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
