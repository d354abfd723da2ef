/** Which texts are behind those of another language, through whatever is changed in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setPart, setTitle, setValue } from '../../../src/builder/draft/edits.ts';
import {
  addItem,
  hideItem,
  type ItemPlace,
  questionsIn,
  resetItem,
} from '../../../src/builder/draft/lists.ts';
import { ownTexts, placeOfText } from '../../../src/builder/draft/own-texts.ts';
import { fromFragment, toFragment } from '../../../src/builder/draft/share.ts';
import { Translating } from '../../../src/builder/draft/translating.ts';
import {
  type Behind,
  behindOf,
  countBehind,
  followed,
  markFitting,
} from '../../../src/builder/draft/translations.ts';
import { setLanguages } from '../../../src/builder/draft/words-of.ts';
import { overridesText } from '../../../src/builder/site/files.ts';
import { parseOverrides } from '../../../src/compile/parse-overrides.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import { inlineJson } from '../../../src/outputs/inline-json.ts';
import { makeOnNode } from '../made-on-node.ts';

const parking: ItemPlace = { list: questionsIn('basics'), id: 'parking' };
const payment: ItemPlace = { list: questionsIn('basics'), id: 'payment' };
const ANSWER = 'sections.basics.entries.parking.answer';

/** A question of one's own in two languages, and the same in a third. */
const own = (question: string, answer: string) => ({
  sections: { basics: { entries: { parking: { question, answer } } } },
});
const draft: Overrides = {
  template: 'general',
  lang: 'en',
  languages: {
    en: own('Where do I park?', 'Behind the house.'),
    de: own('Wo kann ich parken?', 'Hinter dem Haus.'),
  },
};

/** A draft that somebody works at, change by change. */
function worker(start: Overrides = draft) {
  const translating = new Translating();
  let now = start;
  const edit = (change: (overrides: Overrides) => Overrides) => {
    now = translating.follow(now, change(now));
    return now;
  };
  return {
    edit,
    write: (lang: string, text: string, place = parking, part: 'question' | 'answer' = 'answer') =>
      edit((overrides) => setPart(overrides, lang, place, part, text)),
    become: (overrides: Overrides) => {
      now = overrides;
    },
    get now() {
      return now;
    },
    get behind() {
      return inShort(behindOf(now));
    },
  };
}
const inShort = (all: readonly Behind[]) =>
  all.map(({ lang, path, is, from, was, now }) => [
    lang,
    path.split('.').slice(-2).join('.'),
    is,
    from,
    was,
    now,
  ]);

describe('a text in two languages', () => {
  it('is up to date in both as long as nobody changes one', () => {
    expect(behindOf(draft)).toEqual([]);
    expect(behindOf({ lang: 'en', ...own('Q?', 'A.') })).toEqual([]);
  });

  it('is out of date in the one when the other is changed, with what it said before and says now', () => {
    const at = worker();
    at.write('en', 'In the yard.');
    expect(at.behind).toEqual([['de', 'parking.answer', 'stale', 'en', 'Behind the house.', 'In the yard.']]);
    at.edit((now) => setTitle(now, 'en', 'Ours'));
    at.write('en', 'In the street.');
    expect(at.behind).toContainEqual([
      'de',
      'parking.answer',
      'stale',
      'en',
      'Behind the house.',
      'In the street.',
    ]);
  });

  it('is up to date again when it is changed too, however many keys that takes', () => {
    const at = worker();
    at.write('en', 'In the yard.');
    for (const text of ['I', 'Im', 'Im Hof', 'Im Hof.']) {
      at.write('de', text);
      expect(at.behind).toEqual([]);
    }
    // What somebody changes in it later is another change.
    at.edit((now) => setTitle(now, 'de', 'Unsere'));
    at.write('de', 'Im Garten.');
    expect(at.behind).toContainEqual(['en', 'parking.answer', 'stale', 'de', 'Im Hof.', 'Im Garten.']);
  });

  it('is up to date again when what was changed is what it was before', () => {
    const at = worker();
    const before = at.now;
    at.write('en', 'Behind the house. ');
    at.write('en', 'Behind the house.');
    expect(at.now).toEqual(before);
    at.write('en', 'In the yard.');
    at.edit((now) => setTitle(now, 'en', 'Ours'));
    at.write('en', 'Behind the house.');
    expect(at.now.translatedFrom).toBeUndefined();
  });

  it('goes together when somebody says so, until the next change', () => {
    const at = worker();
    at.write('en', 'In the yard.');
    at.edit((now) => markFitting(now, 'de', ANSWER));
    expect(at.behind).toEqual([]);
    at.write('en', 'In the street.');
    expect(at.behind).toEqual([['de', 'parking.answer', 'stale', 'en', 'In the yard.', 'In the street.']]);
  });

  it('is not out of date for what is undone', () => {
    const at = worker();
    const before = at.now;
    const after = at.write('en', 'In the yard.');
    at.become(before);
    expect(at.behind).toEqual([]);
    at.become(after);
    expect(at.behind).toHaveLength(1);
    at.write('de', 'Im Hof.');
    at.become(after);
    expect(at.behind).toHaveLength(1);
  });

  it('has nothing to do with facts', () => {
    const at = worker();
    at.write('de', 'Im Hof.');
    at.edit((now) => setValue(now, 'phone', '112'));
    at.write('de', 'Im Hof!');
    expect(at.behind).toEqual([['en', 'parking.answer', 'stale', 'de', 'Hinter dem Haus.', 'Im Hof!']]);
  });
});

describe('a text in one language alone', () => {
  it('is missing in the other: a question of one’s own, and words in place of the template’s', () => {
    const at = worker({ ...draft, languages: { en: draft.languages?.['en'] ?? null, de: {} } });
    at.write('en', 'By card.', payment);
    expect(at.behind).toEqual([
      ['de', 'parking.question', 'missing', 'en', undefined, 'Where do I park?'],
      ['de', 'parking.answer', 'missing', 'en', undefined, 'Behind the house.'],
      ['de', 'payment.answer', 'missing', 'en', undefined, 'By card.'],
    ]);
    expect(countBehind(behindOf(at.now))).toBe(2);
    at.write('de', 'Mit Karte.', payment);
    expect(countBehind(behindOf(at.now))).toBe(1);
  });

  it('is not asked for again where the template’s words still fit, until the other is changed', () => {
    const at = worker();
    at.write('en', 'By card.', payment);
    const [{ path } = { path: '' }] = behindOf(at.now);
    at.edit((now) => markFitting(now, 'de', path));
    expect(at.behind).toEqual([]);
    at.write('en', 'In cash.', payment);
    expect(at.behind).toEqual([['de', 'payment.answer', 'missing', 'en', 'By card.', 'In cash.']]);
  });

  it('is never asked for again where none is wanted, and is when it is there all the same', () => {
    const at = worker({ ...draft, languages: { en: draft.languages?.['en'] ?? null, de: {} } });
    for (const { path } of behindOf(at.now)) at.edit((now) => markFitting(now, 'de', path, true));
    at.write('en', 'In the yard.');
    expect(at.behind).toEqual([]);
    at.write('de', 'Wo?', parking, 'question');
    at.write('de', 'Im Hof.');
    expect(at.behind).toEqual([]);
    at.write('en', 'In the street.');
    expect(at.behind).toHaveLength(1);
  });

  it('that went back to the template’s words lacks what the other says', () => {
    const at = worker();
    at.edit((now) => resetItem(now, 'de', parking));
    expect(at.behind.map(([lang, , is]) => [lang, is])).toEqual([
      ['de', 'missing'],
      ['de', 'missing'],
    ]);
  });

  it('leaves nothing behind when it is taken out', () => {
    const at = worker();
    at.write('en', 'In the yard.');
    at.edit((now) => hideItem(now, parking, true));
    expect(at.behind).toEqual([]);
    expect(at.now.translatedFrom).toBeUndefined();
  });
});

describe('with more languages', () => {
  const three: Overrides = { ...draft, languages: { ...draft.languages, fr: own('Où ?', 'Derrière.') } };

  it('each is behind until it is changed itself', () => {
    const at = worker(three);
    at.write('en', 'In the yard.');
    expect(at.behind.map(([lang]) => lang)).toEqual(['de', 'fr']);
    at.write('fr', 'Dans la cour.');
    expect(at.behind.map(([lang, , , from]) => [lang, from])).toEqual([['de', 'en']]);
  });

  it('one that goes and comes back is behind what was changed meanwhile', () => {
    const translating = new Translating();
    const aside = { de: draft.languages?.['de'] ?? {} };
    const alone = translating.follow(draft, setLanguages(draft, ['en'], aside), aside);
    expect(behindOf(alone)).toEqual([]);
    const changed = translating.follow(alone, setPart(alone, 'en', parking, 'answer', 'In the yard.'), aside);
    expect(behindOf(changed)).toEqual([]);
    const back = translating.follow(changed, setLanguages(changed, ['en', 'de'], aside), aside);
    expect(inShort(behindOf(back))).toEqual([
      ['de', 'parking.answer', 'stale', 'en', 'Behind the house.', 'In the yard.'],
    ]);
  });

  it('words beside those of each language are the first one’s', () => {
    const file: Overrides = { lang: 'en', ...own('Where?', 'Here.'), languages: { de: { title: 'Unsere' } } };
    expect(inShort(behindOf(file)).map(([lang, path, is]) => [lang, path, is])).toEqual([
      ['de', 'parking.question', 'missing'],
      ['de', 'parking.answer', 'missing'],
      ['en', 'title', 'missing'],
    ]);
  });
});

describe('what is noted', () => {
  const stale = followed(draft, setPart(draft, 'en', parking, 'answer', 'In the **yard**.'));

  it('is in the file that is downloaded and in a link, and is there again when they are opened', async () => {
    const opened = parseOverrides(JSON.parse(overridesText(stale)), 'file', () => {});
    expect(opened).toEqual(stale);
    const shared = await fromFragment(await toFragment({ updated: 0, step: 'words', overrides: stale }));
    expect(inShort(behindOf(shared.overrides))).toEqual(inShort(behindOf(stale)));
  });

  it('is no part of an FAQ, nor of what is pasted', async () => {
    const { translatedFrom: _, ...plain } = stale;
    const [marked, unmarked] = await Promise.all([makeOnNode(stale, 'de'), makeOnNode(plain, 'de')]);
    expect(marked.document).toEqual(unmarked.document);
    expect(marked.problems).toEqual(unmarked.problems);
    expect(inlineJson(stale)).toBe(inlineJson(plain));
  });

  it('is left out of a file where it is no note', () => {
    const odd = { ...draft, translatedFrom: { de: { [ANSWER]: { en: 7 }, 'a b': { en: 'x' } }, '?': {} } };
    expect(parseOverrides(odd, 'file', () => {}).translatedFrom).toEqual({ de: { [ANSWER]: {} } });
  });

  it('is about what its path says', () => {
    expect(placeOfText(ANSWER)).toEqual(parking);
    expect(placeOfText('sections.basics.title')).toEqual({ list: 'sections', id: 'basics' });
    expect(placeOfText('notices.x.answer')).toEqual({ list: 'notices', id: 'x' });
    expect(placeOfText('title')).toBeUndefined();
  });
});

describe('whatever is changed', () => {
  const langs = ['en', 'de', 'fr'] as const;
  const places = [parking, payment, { list: 'notices', id: 'closed' } as const];
  const anyEdit = fc.oneof(
    fc.record({
      lang: fc.constantFrom(...langs),
      place: fc.constantFrom(...places),
      text: fc.constantFrom(undefined, 'A', 'B', 'C'),
    }),
    fc.record({ out: fc.constantFrom(...places) }),
    fc.record({ add: fc.constantFrom(...places), lang: fc.constantFrom(...langs) }),
    fc.record({ value: fc.constantFrom('1', '2') }),
  );
  type AnyEdit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;
  const changeOf = (edit: AnyEdit) => (now: Overrides) => {
    if ('out' in edit) return hideItem(now, edit.out, true);
    if ('value' in edit) return setValue(now, 'phone', edit.value);
    if ('add' in edit) return addItem(now, edit.lang, edit.add, { answer: 'New' });
    return setPart(now, edit.lang, edit.place, 'answer', edit.text);
  };
  const start = setLanguages({ lang: 'en' }, langs);

  it('the words stay what they are without the notes', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        const at = worker(start);
        let plain = start;
        for (const edit of edits) {
          at.edit(changeOf(edit));
          plain = changeOf(edit)(plain);
        }
        const { translatedFrom: _, ...words } = at.now;
        expect(words).toEqual(plain);
      }),
    );
  });

  it('the language that was changed last is never out of date', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        const at = worker(start);
        for (const edit of edits) {
          const before = at.now;
          at.edit(changeOf(edit));
          if (!('text' in edit) || edit.text === undefined || before === at.now) continue;
          const { lang, place } = edit;
          const mine = behindOf(at.now).filter(
            (one) => one.lang === lang && one.path.includes(`${place.id}.`),
          );
          expect(mine).toEqual([]);
        }
      }),
    );
  });

  it('many keys in one text are one change', () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 12 }),
        fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...langs),
        (edits, keys, lang) => {
          const at = worker(start);
          for (const edit of edits) at.edit(changeOf(edit));
          // Another text, so that a new change begins.
          const base = at.edit((now) => setTitle(now, lang, `${now.languages?.[lang]?.title ?? ''}x`));
          for (const key of keys) at.write(lang, key);
          expect(at.now).toEqual(followed(base, setPart(base, lang, parking, 'answer', keys.at(-1))));
        },
      ),
    );
  });

  it('nothing is behind once all that is has been said to fit', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), fc.boolean(), (edits, isForGood) => {
        const at = worker(start);
        for (const edit of edits) at.edit(changeOf(edit));
        for (const { lang, path } of behindOf(at.now))
          at.edit((now) => markFitting(now, lang, path, isForGood));
        expect(at.behind).toEqual([]);
      }),
    );
  });
});

describe('of a hundred questions', () => {
  /** Questions that tell how often the words of each are read. */
  function counted(langs: readonly string[]) {
    const read = new Map<string, number>();
    const entry = (key: string) => ({
      get question() {
        read.set(key, (read.get(key) ?? 0) + 1);
        return key;
      },
    });
    const entriesOf = (lang: string) =>
      Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`q${at}`, entry(`${lang} ${at}`)]));
    const words = (lang: string) => ({ sections: { basics: { entries: entriesOf(lang) } } });
    const overrides: Overrides =
      langs.length > 1
        ? { lang: 'en', languages: Object.fromEntries(langs.map((lang) => [lang, words(lang)])) }
        : { lang: 'en', ...words('en') };
    return { overrides, read };
  }
  const change = (to: string) => (now: Overrides) =>
    setPart(now, 'en', { list: questionsIn('basics'), id: 'q7' }, 'question', to);

  it('a key reads the one that it changes', () => {
    const { overrides, read } = counted(['en', 'de']);
    const { edit } = worker(overrides);
    edit(change('A'));
    read.clear();
    edit(change('Al'));
    expect(behindOf(edit(change('Als')))).toMatchObject([{ lang: 'de', now: 'Als' }]);
    expect([...read.keys()]).toEqual([]);
  });

  it('none is read in a single language, which is behind no other', () => {
    const { overrides, read } = counted(['en']);
    expect(behindOf(worker(overrides).edit(change('A')))).toEqual([]);
    expect([...read.keys()]).toEqual(['en 7']); // it is copied
  });
});

it('what a file says in place of a question has no words', () => {
  const entries = { parking: 'text', payment: 5, visit: ['text'], taken: null };
  const odd = { lang: 'en', sections: { basics: { entries }, more: 'text' } } as unknown as Overrides;
  expect([...ownTexts(odd, 'en')]).toEqual([]);
});
