/** FAQ documents that nobody compiled: whatever stands in them, nothing is thrown and nothing unsafe is shown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { type AnswerTree, treeText } from '../../src/model/answer-tree.ts';
import { asDocument } from '../../src/model/document-format.ts';
import { FaqError } from '../../src/model/errors.ts';
import type { FaqDocument } from '../../src/model/faq-document.ts';
import { collector, fromJson, frozen, mutated, PLACEHOLDER, partsOf } from '../compile/arbitraries.ts';
import { isSafe, treeFaults } from './tree-faults.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 500);

const good: FaqDocument = {
  format: 1,
  lang: 'en',
  title: 'FAQ of {{name}}',
  brand: { accent: '#0b5e56', font: 'Georgia' },
  variables: {
    name: { type: 'text', value: 'Northwind' },
    phone: { type: 'tel', value: '+49 30 12' },
    notice: { type: 'hours', value: 24 },
    methods: { type: 'list', value: ['cards', 'cash'] },
    price: { type: 'money', value: '45 EUR' },
    day: { type: 'date', value: '2026-05-31' },
    empty: { type: 'text' },
  },
  notices: [{ id: 'closed', answers: [{ needs: ['phone'], body: [['p', 'Closed. {{phone}}']] }] }],
  sections: [
    {
      id: 's',
      title: 'At {{name}}',
      entries: [
        {
          id: 'a',
          question: 'A {{name}}?',
          answers: [
            { needs: ['empty'], body: ['{{empty}}'] },
            {
              body: [
                ['p', 'Call ', ['a', { href: 'tel:{{phone}}', title: '{{name}}' }, '{{phone}}'], ['br'], '.'],
                ['ul', ['li', ['code', '{{name}}']], ['li', { value: '3' }, '{{methods}}']],
              ],
              more: [{ needs: ['day'], body: [['p', '{{day}}, {{notice}}, {{price}}']] }],
            },
          ],
          video: { href: '/{{name}}.mp4', title: 'Film of {{name}}' },
          reviewed: '2026-05-31',
          owner: 'Team {{name}}',
        },
        { id: 'b', question: 'B?', answers: [{ body: ['B'] }] },
      ],
    },
    { id: 't', title: 'T', entries: [{ id: 'c', question: 'C?', answers: [{ body: ['C'] }] }] },
  ],
  actions: [{ id: 'call', label: 'Call {{phone}}', href: 'tel:{{phone}}' }],
  messages: { newTab: 'new tab', owner: 'Owner:' },
};

/** Filled as the element does it, with its input frozen; and everything that must not be there. */
function shown(json: unknown) {
  const { report, reports } = collector();
  // A value may be made of braces, and is shown as it is.
  const hasBraces = JSON.stringify((json as Partial<FaqDocument> | null)?.variables ?? '').includes('{{');
  const placeholder = hasBraces ? /(?!)/ : PLACEHOLDER;
  const faq = fillDocument(asDocument(frozen(json), 'test'), { own: 'x', phone: '' }, report);
  const trees = [
    ...faq.notices.map(({ answer }) => answer),
    ...faq.sections.flatMap(({ entries }) => entries.map(({ answer }) => answer)),
  ];
  const entries = faq.sections.flatMap((section) => section.entries);
  const texts: unknown[] = [
    faq.title,
    ...faq.sections.flatMap(({ id, title }) => [id, title]),
    ...entries.flatMap(({ id, question, video, reviewed, owner }) => [
      ...[id, question, video?.title ?? '', reviewed?.text ?? '', reviewed?.date ?? '', owner ?? ''],
    ]),
    ...faq.actions.flatMap(({ id, label }) => [id, label]),
    ...Object.values(faq.messages),
    ...trees.map(treeText),
  ];
  const hrefs = [
    ...faq.actions.map(({ href }) => href),
    ...entries.flatMap(({ video }) => video?.href ?? []),
  ];
  const ids = entries.map(({ id }) => id);
  const faults = [
    // Words of style sheets, which nobody reads.
    ...Object.values(faq.brand as object).filter((value) => typeof value !== 'string'),
    ...trees.flatMap((tree) => treeFaults(tree, placeholder)),
    ...texts
      .filter((text) => typeof text !== 'string' || placeholder.test(text))
      .map((text) => `text ${text}`),
    ...hrefs.filter((href) => !isSafe(href)).map((href) => `href ${href}`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at || !/^[\w-]+$/.test(id)).map((id) => `id ${id}`),
  ];
  return { faq, reports, faults };
}

it('the document itself is shown whole, and without a word', () => {
  const { faq, reports, faults } = shown(good);
  expect([reports, faults]).toEqual([[], []]);
  expect(faq.sections.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['a', 'b', 'c']);
  expect(faq.sections[0]?.entries[0]).toMatchObject({
    question: 'A Northwind?',
    video: { href: '/Northwind.mp4', title: 'Film of Northwind' },
    reviewed: { date: '2026-05-31' },
    owner: 'Team Northwind',
  });
});

type Keys = readonly (string | number)[];

function documentWith(keys: Keys, value: unknown): unknown {
  const copy: unknown = structuredClone(good);
  const part = keys.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], copy) as object;
  Object.assign(part, { [keys.at(-1) as string]: value });
  return copy;
}

const A = ['sections', 0, 'entries', 0] as const;
const awkward: unknown[] = [
  null,
  5,
  true,
  'x',
  [],
  {},
  [null],
  [5],
  { toString: 5 },
  [[[]]],
  { id: 'x' },
  '__proto__',
];

describe('a part that is not what it should be', () => {
  const places: Keys[] = [
    ...[['brand'], ['brand', 'accent'], ['messages'], ['messages', 'newTab'], ['notices'], ['notices', 0]],
    ...[['actions'], ['actions', 0], ['actions', 0, 'id'], ['actions', 0, 'href'], ['sections', 0]],
    ...[['sections', 0, 'id'], ['sections', 0, 'title'], ['sections', 0, 'entries'], A, [...A, 'id']],
    ...[
      [...A, 'question'],
      [...A, 'answers'],
      [...A, 'answers', 1],
      [...A, 'answers', 1, 'needs'],
    ],
    ...[
      [...A, 'answers', 1, 'body'],
      [...A, 'answers', 1, 'more'],
      [...A, 'answers', 1, 'more', 0],
    ],
    ...[
      [...A, 'answers', 1, 'body', 0],
      [...A, 'answers', 1, 'body', 0, 2],
      [...A, 'video'],
    ],
    ...[
      [...A, 'video', 'href'],
      [...A, 'video', 'title'],
      [...A, 'reviewed'],
      [...A, 'owner'],
    ],
    ...[
      ['variables', 'phone'],
      ['variables', 'phone', 'type'],
      ['variables', 'phone', 'value'],
    ],
    ...[
      ['variables', 'notice', 'type'],
      ['variables', 'methods', 'value'],
      ['variables', 'day', 'value'],
    ],
  ];

  it.each(places)('%s %s %s %s %s %s: nothing is thrown, and the others are shown', (...keys) => {
    for (const value of awkward) {
      const { faq, faults } = shown(
        documentWith(
          keys.filter((key) => key !== undefined),
          value,
        ),
      );
      expect([value, faults]).toEqual([value, []]);
      expect(faq.sections.at(-1)?.entries.map(({ id }) => id)).toEqual(['c']);
    }
  });

  it.each<[Keys, unknown, string]>([
    [['actions'], 5, 'actions'],
    [['notices'], {}, 'notices'],
    [['sections', 0], null, 'sections[0]'],
    [['sections', 0, 'id'], 'a b', 'sections[0]'],
    [[...A, 'question'], 5, 'sections.s.entries.a'],
    [[...A, 'answers', 0], null, 'sections.s.entries.a'],
    [[...A, 'answers', 1, 'more'], ['x', null], 'sections.s.entries.a'],
    [[...A, 'video'], { href: 5, title: 5 }, 'sections.s.entries.a.video'],
    [[...A, 'owner'], 5, 'sections.s.entries.a.owner'],
    [['variables', 'notice', 'type'], 'lightyears', 'variables.notice'],
    [['variables', 'phone', 'value'], { toString: 5 }, 'variables.phone'],
  ])('%j as %j is reported where it stands', (keys, value, path) => {
    const { reports } = shown(documentWith(keys, value));
    expect(reports.map((line) => line.split(': ')[0])).toContain(`wrong-shape ${path}`);
  });

  it('beside an answer costs itself alone', () => {
    const { faq } = shown(documentWith([...A, 'video'], 5));
    expect(faq.sections[0]?.entries[0]).toMatchObject({ id: 'a', owner: 'Team Northwind' });
    expect(faq.sections[0]?.entries[0]).not.toHaveProperty('video');
  });

  it('an id that two sections use is a mistake: a link would open the wrong answer', () => {
    const { faq, reports } = shown(documentWith(['sections', 1, 'entries', 0, 'id'], 'a'));
    expect(faq.sections.map(({ id }) => id)).toEqual(['s']);
    expect(reports).toEqual([
      expect.stringContaining('wrong-shape sections.t.entries.a: has the id of another one'),
    ]);
  });

  it('an answer of which nothing is left is a gap', () => {
    const { faq } = shown(documentWith([...A, 'answers'], [{ body: [['script', 'x']] }]));
    expect(faq.gaps).toMatchObject([{ section: 's', id: 'a', missing: [[]] }]);
  });

  it('a message is filled, or left out and reported', () => {
    const messages = { newTab: 'new {{name}}', owner: '{{nobody}}', reviewed: 5 };
    const { faq, reports } = shown(documentWith(['messages'], messages));
    expect(faq.messages).toEqual({ newTab: 'new Northwind' });
    expect(reports).toEqual(['wrong-value messages.owner: missing | {{nobody}}']);
  });
});

describe('a document made to do harm', () => {
  it('with names that mean something to JavaScript pollutes nothing', () => {
    const text = JSON.stringify(good)
      .replaceAll('"id":"a"', '"id":"__proto__"')
      .replaceAll('"id":"b"', '"id":"constructor"')
      .replace('"variables":{', '"variables":{"__proto__":{"type":"text","value":"p"},')
      .replace('"messages":{', '"messages":{"__proto__":{"newTab":"p"},')
      .replace('"brand":{', '"brand":{"__proto__":{"polluted":"p"},');
    const { faq, faults } = shown(fromJson(text));
    expect(faults).toEqual([]);
    expect(faq.sections[0]?.entries.map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
    expect(faq.values.get('__proto__')?.text).toBe('p');
    expect({}).not.toHaveProperty('polluted');
    for (const part of partsOf(faq.sections))
      expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(part));
  });

  it('10,000 levels deep, anywhere, throws nothing', () => {
    const lists = Array.from({ length: 10_000 }).reduce<unknown>((inner) => [inner], 'x');
    const nodes = Array.from({ length: 10_000 }).reduce<unknown>((inner) => ['b', inner], '{{phone}}');
    for (const deep of [lists, nodes, [nodes], { id: 'x', title: nodes, entries: lists }]) {
      const places: Keys[] = [
        ...[['brand'], ['messages', 'newTab'], ['notices'], ['actions', 0, 'href'], ['sections', 0], A],
        ...[
          [...A, 'answers'],
          [...A, 'answers', 1, 'body'],
          [...A, 'answers', 1, 'body', 0, 2],
        ],
        ...[
          [...A, 'answers', 1, 'needs'],
          ['variables', 'phone', 'value'],
          ['variables', 'phone', 'type'],
        ],
        ...[
          [...A, 'owner'],
          [...A, 'video'],
          [...A, 'reviewed'],
          ['variables', 'methods', 'value'],
        ],
      ];
      for (const keys of places) {
        const copy = documentWith(keys, deep) as FaqDocument;
        const faq = fillDocument(asDocument(copy, 'test'), {}, () => {});
        for (const { answer } of faq.sections.flatMap(({ entries }) => entries))
          expect(treeFaults(answer as AnswerTree)).toEqual([]);
      }
    }
  });

  it('at random places throws nothing but FaqError, and shows nothing that is unsafe', {
    timeout: 3_600_000,
  }, () => {
    const hostileValue = fc.constantFrom<unknown>(
      ...awkward,
      ...['javascript:alert(1)', ' javascript:x', 'java\nscript:x', 'data:text/html,x', '{{nobody}}', '{{}}'],
      ...[
        ['script', 'x'],
        ['a', { href: 'javascript:x' }, 'x'],
        ['img', { onerror: 'x' }],
        ['p', { style: 'x' }],
      ],
      ...[
        [['script', 'x']],
        { href: 'javascript:x', title: 'x' },
        { body: [['svg']] },
        { type: 'apples', value: 5 },
      ],
      ...['lightyears', -1, '\ud800', '[object Object]', { format: 2 }],
    );
    const changed = fc
      .tuple(fc.constant(good), fc.array(fc.tuple(fc.nat(), hostileValue), { minLength: 1, maxLength: 4 }))
      .map(([document, changes]) => {
        const copy: unknown = structuredClone(document);
        for (const [where, value] of changes) {
          const places = partsOf(copy).flatMap((part) =>
            Object.keys(part).map((key) => [part, key] as const),
          );
          const [part, key] = places[where % Math.max(places.length, 1)] ?? [];
          if (part && key !== undefined) Object.assign(part, { [key]: structuredClone(value) });
        }
        return copy;
      });
    let isShown = 0;
    fc.assert(
      fc.property(fc.oneof(changed, mutated(fc.constant(good))), (document) => {
        // As a file would have it: a list has no holes.
        const json: unknown = JSON.parse(JSON.stringify(document));
        try {
          const { faq, faults } = shown(json);
          expect(faults).toEqual([]);
          isShown += faq.sections.length ? 1 : 0;
        } catch (error) {
          if (!(error instanceof FaqError)) throw error;
        }
      }),
      { numRuns: RUNS },
    );
    expect(isShown).toBeGreaterThan(RUNS / 2);
  });
});
