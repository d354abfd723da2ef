import { describe, expect, it } from 'vitest';
import { setBrand, setPart, setTitle, setValue } from '../../../src/builder/draft/edits.ts';
import { addItem, hideItem, questionsIn, resetItem, showItem } from '../../../src/builder/draft/lists.ts';
import { languagesOf, setLanguages, wordsIn } from '../../../src/builder/draft/words-of.ts';
import type { Overrides } from '../../../src/model/content-model.ts';

const basics = questionsIn('basics');
const payment = { list: basics, id: 'payment' };

describe('a change to the overrides', () => {
  it('leaves nothing behind when it is undone by hand', () => {
    const given = setValue({ template: 'general' }, 'price', '45 GBP');
    expect(given).toEqual({ template: 'general', variables: { price: '45 GBP' } });
    expect(setValue(given, 'price', '')).toEqual({ template: 'general' });
    expect(setBrand(setBrand({}, 'accent', '#0b5e56'), 'accent', undefined)).toEqual({});
    expect(setTitle(setTitle({}, 'en', 'Hello'), 'en', '')).toEqual({});
    expect(setPart(setPart({}, 'en', payment, 'answer', 'Cash.'), 'en', payment, 'answer', '')).toEqual({});
  });

  it('takes a list for none when it is empty', () => {
    expect(setValue({ variables: { staff: ['Ana'] } }, 'staff', [])).toEqual({});
  });

  it('replaces alternatives by the one answer that somebody wrote', () => {
    const before: Overrides = {
      sections: { basics: { entries: { payment: { answers: [{ text: 'a' }, { text: 'b' }] } } } },
    };
    expect(setPart(before, 'en', payment, 'answer', 'Cash.').sections?.['basics']?.entries).toEqual({
      payment: { answer: 'Cash.' },
    });
    expect(setPart(before, 'en', payment, 'question', 'How?').sections?.['basics']?.entries).toEqual({
      payment: { answers: [{ text: 'a' }, { text: 'b' }], question: 'How?' },
    });
  });

  it('takes a question out and puts it back as the template has it', () => {
    const hidden = hideItem({}, payment, false);
    expect(hidden.sections?.['basics']?.entries).toEqual({ payment: null });
    expect(showItem(hidden, payment)).toEqual({});
  });

  it('deletes a question of one’s own', () => {
    const place = { list: basics, id: 'parking' };
    const added = addItem({}, 'en', place, { question: 'Where do I park?' });
    expect(hideItem(added, place, true)).toEqual({});
  });

  it('keeps the place of an entry whose words are reset', () => {
    const moved: Overrides = {
      sections: { basics: { entries: { payment: { answer: 'Cash.', after: 'who' } } } },
    };
    expect(resetItem(moved, 'en', payment).sections?.['basics']?.entries).toEqual({
      payment: { after: 'who' },
    });
  });
});

describe('the words of several languages', () => {
  const english: Overrides = {
    lang: 'en',
    title: 'Questions',
    variables: { phone: '112' },
    sections: { basics: { entries: { payment: { answer: 'Cash.' } } } },
  };

  it('stand apart, and the facts stay shared', () => {
    const both = setLanguages(english, ['en', 'de']);
    expect(languagesOf(both)).toEqual(['en', 'de']);
    expect(both.variables).toEqual({ phone: '112' });
    expect(both.title).toBeUndefined();
    expect(wordsIn(both, 'en').title).toBe('Questions');
    expect(wordsIn(both, 'de')).toEqual({});
    expect(wordsIn(setPart(both, 'de', payment, 'answer', 'Bar.'), 'de').sections).toEqual({
      basics: { entries: { payment: { answer: 'Bar.' } } },
    });
  });

  it('come back together when one language is left', () => {
    expect(setLanguages(setLanguages(english, ['en', 'de']), ['en'])).toEqual(english);
  });

  it('come back with a language that was away', () => {
    const german = setLanguages(english, ['de']);
    expect(wordsIn(german, 'de').title).toBeUndefined();
    const { title, sections } = english;
    expect(
      setLanguages(german, ['en'], { en: { ...(title && { title }), ...(sections && { sections }) } }),
    ).toEqual(english);
  });

  it('that a file has for all languages, or facts for one, stay when languages come and go', () => {
    const file: Overrides = {
      lang: 'en',
      messages: { newTab: '(new)' },
      languages: { en: { title: 'Ours', variables: { phone: '1' } }, de: { title: 'Unsere' } },
    };
    const without = setLanguages(file, ['en']);
    expect(without).toEqual({ ...file, languages: { en: file.languages?.['en'] } });
    expect(setLanguages(without, ['en', 'de'], { de: { title: 'Unsere' } })).toEqual(file);
  });

  it('take the synonyms along, which are words too', () => {
    const synonyms = [['pay', 'price']];
    const both = setLanguages({ ...english, synonyms }, ['en', 'de']);
    expect(both.synonyms).toBeUndefined();
    expect(wordsIn(both, 'en').synonyms).toEqual(synonyms);
    expect(wordsIn(both, 'de').synonyms).toBeUndefined();
  });

  it('leave no language out when a question is', () => {
    const hidden = hideItem(setLanguages(english, ['en', 'de']), payment, false);
    for (const lang of ['en', 'de'])
      expect(wordsIn(hidden, lang).sections?.['basics']?.entries).toEqual({ payment: null });
  });
});
