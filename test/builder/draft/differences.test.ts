import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Difference, markOfDifference } from '../../../src/builder/draft/differences.ts';
import { setBrand, setPart, setTitle, setValue } from '../../../src/builder/draft/edits.ts';
import { addItem, hideItem, orderItems, questionsIn } from '../../../src/builder/draft/lists.ts';
import { inWordsOf, ownDifferences } from '../../../src/builder/draft/own-differences.ts';
import { setBack } from '../../../src/builder/draft/set-back.ts';
import { languagesOf, setLanguages } from '../../../src/builder/draft/words-of.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import { makeOnNode } from '../made-on-node.ts';

const PLAIN: Overrides = { template: 'general', lang: 'en' };

async function differences(
  now: Overrides,
  lang = 'en',
  other: Overrides = {},
): Promise<readonly Difference[]> {
  const [before, after] = await Promise.all([
    makeOnNode(inWordsOf(other, now, lang), lang),
    makeOnNode(now, lang),
  ]);
  return ownDifferences(before, after, other);
}

const inShort = (all: readonly Difference[]) =>
  all.map(({ kind, name, before, after }) => [kind, name, before, after]);

describe('what differs from the original texts', () => {
  it('is said in words: of facts by their labels, of questions by the questions', async () => {
    const now: Overrides = {
      ...PLAIN,
      variables: { organization: 'Northwind', bookingNotice: 24 },
      brand: { accent: '#0b5e56' },
      title: 'Seeing us online',
      sections: {
        basics: {
          title: 'First of all',
          entries: {
            differences: { answer: 'Hardly.' },
            payment: { question: 'What does it cost at {{organization}}?', answer: 'Nothing.' },
            recording: null,
            parking: { question: 'Where do I park?', answer: '**Behind** the house.' },
          },
        },
      },
    };
    const found = await differences(now);
    expect(inShort(found)).toEqual([
      ['fact', 'Name of your organization', '', 'Northwind'],
      ['fact', expect.any(String), '', expect.stringMatching(/^24\shours$/)],
      ['look', '', '', '#0b5e56'],
      ['title', '', expect.any(String), 'Seeing us online'],
      ['section', 'First of all', expect.any(String), 'First of all'],
      ...(await expectedEntries()),
    ]);

    async function expectedEntries() {
      const { base } = await makeOnNode(PLAIN);
      const inOrder = base.sections[0]?.entries.map(({ id }) => id) ?? [];
      const rows: Record<string, unknown[][]> = {
        differences: [['answer', expect.any(String), expect.stringMatching(/\w/), 'Hardly.']],
        payment: [
          [
            'question',
            'What does it cost at Northwind?',
            expect.any(String),
            'What does it cost at Northwind?',
          ],
          ['answer', 'What does it cost at Northwind?', '', 'Nothing.'],
        ],
      };
      return [
        ...inOrder.flatMap((id) => rows[id] ?? []),
        ['added', 'Where do I park?', '', 'Behind the house.'],
        ['removed', 'Is the appointment recorded, and can I record it?', expect.any(String), ''],
      ];
    }
  });

  it('names an answer that visitors do not see for lack of a fact', async () => {
    const now = setPart(
      PLAIN,
      'en',
      { list: questionsIn('basics'), id: 'payment' },
      'answer',
      'Only {{price}}.',
    );
    expect(inShort(await differences(now))).toContainEqual([
      'answer',
      expect.any(String),
      expect.any(String),
      expect.stringMatching(/^Only \[.+\]\.$/),
    ]);
  });

  it('is nothing where the words are the same as the original ones', async () => {
    const { base } = await makeOnNode(PLAIN);
    expect(await differences({ template: 'general', title: base.title })).toEqual([]);
  });
});

describe('what differs from an earlier copy', () => {
  const mine: Overrides = { ...PLAIN, title: 'Mine', sections: { basics: { entries: { choice: null } } } };

  it('is what was changed since, and can be set back to the words of the copy', async () => {
    const now = setTitle(setValue(mine, 'organization', 'Northwind'), 'en', 'Theirs');
    const found = await differences(now, 'en', mine);
    expect(found.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['fact', '', 'Northwind'],
      ['title', 'Mine', 'Theirs'],
    ]);
    const back = found.reduce((all, one) => setBack(all, 'en', one, mine), now);
    expect(back).toEqual(mine);
  });

  it('names another trade', async () => {
    const found = await differences({ ...mine, template: 'retail' }, 'en', mine);
    expect(found[0]).toMatchObject({ kind: 'trade', before: 'general', after: 'retail' });
    expect(setBack({ ...mine, template: 'retail' }, 'en', found[0] as Difference, mine).template).toBe(
      'general',
    );
  });
});

it('sets a question back in the language that is shown, and one that was left out in all', async () => {
  const place = { list: questionsIn('basics'), id: 'choice' };
  const both = setLanguages(PLAIN, ['en', 'de']);
  const asked = setPart(
    setPart(both, 'en', place, 'question', 'In English?'),
    'de',
    place,
    'question',
    'Deutsch?',
  );
  const [difference] = await differences(asked, 'de');
  expect(difference).toMatchObject({ kind: 'question', after: 'Deutsch?' });
  expect(setBack(asked, 'de', difference as Difference)).toEqual(
    setPart(both, 'en', place, 'question', 'In English?'),
  );
  const hidden = hideItem(both, place, false);
  const [gone] = await differences(hidden, 'de');
  expect(gone).toMatchObject({ kind: 'removed', id: 'choice' });
  const back = setBack(hidden, 'de', gone as Difference);
  expect([await differences(back, 'en'), await differences(back, 'de')]).toEqual([[], []]);
});

it('sets back what stands beside the words of all languages, as a file may have it', async () => {
  const now: Overrides = { ...PLAIN, title: 'For all', languages: { en: { title: 'Ours' }, de: {} } };
  const found = await differences(now, 'en');
  const back = found.reduce((all, one) => setBack(all, 'en', one), now);
  expect(found.map(({ kind }) => kind)).toContain('title');
  expect((await differences(back, 'en')).map(({ kind }) => kind)).not.toContain('title');
});

it('brings a section back that a file takes out', async () => {
  const now: Overrides = { ...PLAIN, sections: { basics: null } };
  const found = await differences(now);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['removed']));
  expect(await differences(setBack(now, 'en', found[0] as Difference))).toEqual(await differences(PLAIN));
});

it('has another mark once somebody writes on', () => {
  const one: Difference = { kind: 'title', id: 'title', name: '', before: 'A', after: 'B' };
  expect(markOfDifference({ ...one })).toBe(markOfDifference(one));
  expect(markOfDifference({ ...one, after: 'C' })).not.toBe(markOfDifference(one));
});

describe('whatever was changed', () => {
  const text = fc.constantFrom(
    'One.',
    'Two, **bold**.',
    'With {{phone}}.',
    'What about {{organization}}?',
    'x',
  );
  const plain = fc.constantFrom('One?', 'Two?', 'Three at {{organization}}?');
  type Edit = (now: Overrides, lang: string, ids: readonly string[]) => Overrides;
  const place = (ids: readonly string[], at: number) => ({
    list: questionsIn('basics'),
    id: ids[at % ids.length] ?? '',
  });
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    plain.map(
      (title): Edit =>
        (now, lang) =>
          setTitle(now, lang, title),
    ),
    plain.map(
      (title): Edit =>
        (now, lang) =>
          setPart(now, lang, { list: 'sections', id: 'basics' }, 'title', title),
    ),
    fc.constantFrom('1', '+44 20 7946 0958').map(
      (phone): Edit =>
        (now) =>
          setValue(now, 'phone', phone),
    ),
    fc.constantFrom('#123456', '#fff').map(
      (color): Edit =>
        (now) =>
          setBrand(now, 'accent', color),
    ),
    fc.record({ at: fc.nat(9), part: fc.constantFrom('answer' as const, 'question' as const), text }).map(
      ({ at, part, text: words }): Edit =>
        (now, lang, ids) =>
          setPart(now, lang, place(ids, at), part, words),
    ),
    fc.nat(9).map(
      (at): Edit =>
        (now, _, ids) =>
          hideItem(now, place(ids, at), false),
    ),
    plain.map(
      (question): Edit =>
        (now, lang) =>
          addItem(now, lang, { list: questionsIn('basics'), id: 'own' }, { question, answer: 'Yes.' }),
    ),
    plain.map(
      (question): Edit =>
        (now, lang) =>
          addItem(
            addItem(now, lang, { list: 'sections', id: 'more' }, { title: 'More' }),
            lang,
            { list: questionsIn('more'), id: 'other' },
            { question },
          ),
    ),
    fc.nat(9).map(
      (at): Edit =>
        (now, _, ids) => {
          const hidden = Object.entries(now.sections?.['basics']?.entries ?? {}).flatMap(([id, patch]) =>
            patch === null ? [id] : [],
          );
          const shown = ids.filter((id) => !hidden.includes(id));
          const turned = [...shown.slice(at % shown.length), ...shown.slice(0, at % shown.length)];
          return orderItems(now, questionsIn('basics'), ids, turned);
        },
    ),
  );

  it('each difference is set back alone, until there is none', async () => {
    const { base } = await makeOnNode(PLAIN);
    const ids = base.sections.find(({ id }) => id === 'basics')?.entries.map(({ id }) => id) ?? [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(['en'], ['en', 'de']),
        async (edits, tags) => {
          let now = edits.reduce((all, change) => change(all, 'en', ids), setLanguages(PLAIN, tags));
          const keyOf = ({ kind, section, id }: Difference) => `${kind} ${section} ${id}`;
          let found = await differences(now);
          for (let left = 40; found.length && left; left--) {
            const [first] = found as [Difference];
            now = setBack(now, 'en', first);
            const after = await differences(now);
            expect(after.map(keyOf)).not.toContain(keyOf(first));
            // The order is of the questions that are in both.
            const others = found
              .slice(1)
              .filter(({ kind }) => kind !== 'order')
              .map(keyOf);
            expect(after.filter(({ kind }) => kind !== 'order').map(keyOf)).toEqual(others);
            found = after;
          }
          expect(found).toEqual([]);
          expect(languagesOf(now)).toEqual(tags);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});
