/** The widget's own words, and what is said of those that name facts. */
import { describe, expect, it } from 'vitest';
import { setMessage } from '../../../src/builder/draft/edits.ts';
import { smallWordsOf } from '../../../src/builder/draft/small-words.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import { makeOnNode } from '../made-on-node.ts';

const wordsOf = async (overrides: Overrides, lang = 'en') => smallWordsOf(await makeOnNode(overrides, lang));
const expandAll = async (text: string, variables: Overrides['variables'] = {}) =>
  (await wordsOf({ variables, messages: { expandAll: text } })).find(({ name }) => name === 'expandAll');

describe('a small word', () => {
  it('stands beside the one of the template, in its order', async () => {
    const words = await wordsOf({ messages: { collapseAll: 'Fold' } });
    expect(words.slice(0, 2)).toEqual([
      { name: 'expandAll', original: 'Expand all', own: '', isLacking: false },
      { name: 'collapseAll', original: 'Collapse all', own: 'Fold', isLacking: false },
    ]);
  });

  it('is lacking when it names a fact that is not known, and says which was meant', async () => {
    expect(await expandAll('All of {{organization}}', { organization: 'Northwind' })).toMatchObject({
      isLacking: false,
    });
    const unknown = await expandAll('All of {{organization}}');
    expect(unknown).toMatchObject({ isLacking: true });
    expect(unknown).not.toHaveProperty('meant');
    const misspelt = await expandAll('{{organization}}: {{ organisation }}', { organization: 'Northwind' });
    expect(misspelt).toMatchObject({ isLacking: true, meant: '{{organization}}: {{organization}}' });
  });

  it('is one of its language, and gone without a trace when it is emptied', async () => {
    const two: Overrides = { lang: 'en', languages: { en: {}, de: {} } };
    const german = setMessage(two, 'de', 'newTab', 'neuer Tab');
    expect(german.languages).toEqual({ en: {}, de: { messages: { newTab: 'neuer Tab' } } });
    const own = async (lang: string) => (await wordsOf(german, lang)).map((word) => word.own).filter(Boolean);
    expect([await own('de'), await own('en')]).toEqual([['neuer Tab'], []]);
    expect(setMessage(german, 'de', 'newTab', undefined)).toEqual(two);
  });
});
