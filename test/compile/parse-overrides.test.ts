import { describe, expect, it } from 'vitest';
import { parseOverrides } from '../../src/compile/parse-overrides.ts';
import { FaqError } from '../../src/model/errors.ts';
import { collector, fromJson, frozen, HOSTILE, partsOf } from './arbitraries.ts';

function parse(json: unknown) {
  const { report, reports } = collector();
  return { overrides: parseOverrides(frozen(json), 'overrides', report), reports };
}

const good = {
  lang: 'de',
  title: 'T',
  variables: {
    organization: 'Northwind',
    days: 3,
    methods: ['cards', 'cash'],
    phone: null,
    price: { type: 'money', label: 'Price', guidance: 'G', default: '45 EUR' },
    label: { label: 'Only this' },
  },
  sections: {
    basics: {
      title: 'B',
      before: 'technology',
      entries: {
        payment: { answer: 'Cash.', after: 'differences' },
        who: { question: 'Who?', guidance: null, answer: null },
        cancel: { answers: [{ needs: ['phone'], text: 'A', more: [{ text: 'M' }] }], guidance: 'G' },
        join: { answers: null },
        differences: null,
      },
    },
    booking: null,
  },
  actions: { book: { label: 'Book', href: '/book', before: 'call' }, call: null },
  messages: { newTab: 'new' },
};

describe('good overrides', () => {
  it('are kept word for word without $schema, as a fresh value, and nothing is reported', () => {
    const input = frozen({ $schema: 'https://site.example/schema.json', ...structuredClone(good) });
    const { overrides, reports } = parse(input);
    expect(overrides).toEqual(good);
    expect(reports).toEqual([]);
    const given = new Set(partsOf(input));
    expect(partsOf(overrides).filter((part) => given.has(part))).toEqual([]);
  });

  it('may be empty', () => {
    expect(parse({})).toEqual({ overrides: {}, reports: [] });
  });
});

describe('a bad patch hides what it was for', () => {
  const entries = (patch: unknown) => ({
    sections: { basics: { title: 'B', entries: { payment: patch, join: { answer: 'A' } } } },
  });

  it.each<[unknown, string, string]>([
    [{ answer: 5 }, '.answer', 'expected text or null, got 5'],
    [{ answer: '' }, '.answer', '"" is not a value. Write text or null, or remove the line.'],
    [{ question: null, answer: 'A' }, '.question', 'expected text, got null'],
    [{ guidance: [], answer: 'A' }, '.guidance', 'expected text or null, got []'],
    [{ answers: 'A' }, '.answers', 'got "A"'],
    [
      { answer: 'A', after: 'a b' },
      '.after',
      'expected an id of letters, digits, - and _, without spaces, got "a b"',
    ],
    [
      { answer: 'A', before: 5 },
      '.before',
      'expected an id of letters, digits, - and _, without spaces, got 5',
    ],
    [
      'We bill your insurer.',
      '',
      'expected null or an object, got "We bill your insurer."; write { "answer": "…" }',
    ],
    [[], '', 'expected null or an object, got []'],
    [false, '', 'false is not a value. Write null or an object, or remove the line.'],
  ])('the entry: %j', (patch, at, sentence) => {
    const { overrides, reports } = parse(entries(patch));
    expect(overrides).toEqual(entries(null));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(`wrong-shape sections.basics.entries.payment${at}: `);
    expect(reports[0]).toContain(sentence);
  });

  it.each<[unknown, string]>([
    [{ href: 5 }, '.href: expected text, got 5'],
    [{ label: 'L', href: null }, '.href: expected text, got null'],
    ['/book', ': expected null or an object, got "/book"; write { "label": "…", "href": "…" }'],
  ])('the action: %j', (patch, sentence) => {
    const { overrides, reports } = parse({ actions: { book: patch, call: { label: 'Call' } } });
    expect(overrides).toEqual({ actions: { book: null, call: { label: 'Call' } } });
    expect(reports).toEqual([`wrong-shape actions.book${sentence}`]);
  });

  it('an alternative that is bad costs itself, and its entry when it is the only one', () => {
    const { overrides, reports } = parse(
      entries({ answers: [{ needs: 'phone', text: 'A' }, { text: 'B' }, 'C'] }),
    );
    expect(overrides).toEqual(entries({ answers: [{ text: 'B' }] }));
    expect(reports.map((line) => line.split(': ')[0])).toEqual([
      'wrong-shape sections.basics.entries.payment.answers[0].needs',
      'wrong-shape sections.basics.entries.payment.answers[2]',
    ]);
    expect(parse(entries({ answers: [{ txt: 'A' }] })).overrides).toEqual(entries({ answers: [] }));
  });
});

describe('a mistake elsewhere costs itself only', () => {
  it.each<[unknown, unknown, string]>([
    [{ sections: { a: 5, b: null } }, { sections: { b: null } }, 'sections.a: expected null or an object'],
    [
      { sections: { a: { title: 5, before: 'b' } } },
      { sections: { a: { before: 'b' } } },
      'sections.a.title: expected text, got 5',
    ],
    [
      { sections: { a: { title: 'A', entries: [] } } },
      { sections: { a: { title: 'A' } } },
      'sections.a.entries: ',
    ],
    [
      { sections: { 'a b': { title: 'A' } } },
      { sections: {} },
      'sections.a b: expected an id of letters, digits, - and _, without spaces, got "a b"',
    ],
    [
      { sections: { a: { entries: { ä: { answer: 'A' } } } } },
      { sections: { a: { entries: {} } } },
      'sections.a.entries.ä: expected an id of letters, digits, - and _, without spaces, got "ä"',
    ],
    [
      { variables: { a: true, b: 'x' } },
      { variables: { b: 'x' } },
      'variables.a: true is not a value. Write a value, or remove the line.',
    ],
    [{ variables: { a: '  ', b: 'x' } }, { variables: { b: 'x' } }, 'variables.a: '],
    [
      { variables: { a: { type: 'x' }, b: 1 } },
      { variables: { b: 1 } },
      'variables.a.type: expected one of text,',
    ],
    [{ variables: { a: { label: 5 } } }, { variables: {} }, 'variables.a.label: expected text, got 5'],
    [{ variables: { a: ['x', 5] } }, { variables: { a: ['x'] } }, 'variables.a[1]: expected text, got 5'],
    [{ variables: { 'a-b': 'x' } }, { variables: {} }, 'variables.a-b: expected name, got "a-b"'],
    [
      { messages: { newTab: 5, expandAll: 'A' } },
      { messages: { expandAll: 'A' } },
      'messages.newTab: expected text',
    ],
    [{ lang: 'x_y', title: 'T' }, { title: 'T' }, 'lang: expected language tag, got "x_y"'],
    [{ title: null, lang: 'en' }, { lang: 'en' }, 'title: expected text, got null'],
    [{ sections: [], title: 'T' }, { title: 'T' }, 'sections: expected an object, got []'],
    [{ actions: null, title: 'T' }, { title: 'T' }, 'actions: expected an object, got null'],
  ])('%j', (json, expected, sentence) => {
    const { overrides, reports } = parse(json);
    expect(overrides).toEqual(expected);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(`wrong-shape ${sentence}`);
  });
});

describe('a name that we do not know', () => {
  it.each<[unknown, string, string]>([
    [{ variabels: {} }, 'variabels', 'variables'],
    [{ sections: { a: { entrys: {} } } }, 'sections.a.entrys', 'entries'],
    [{ sections: { a: { entries: { b: { anwser: 'A' } } } } }, 'sections.a.entries.b.anwser', 'answer'],
    [{ variables: { a: { lable: 'L' } } }, 'variables.a.lable', 'label'],
    [{ actions: { a: { hrf: '/' } } }, 'actions.a.hrf', 'href'],
    [{ messages: { newtab: 'x' } }, 'messages.newtab', 'newTab'],
  ])('%j is reported with the nearest one', (json, path, near) => {
    const { reports } = parse(json);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(`unknown-name ${path}: `);
    expect(reports[0]).toContain(`Did you mean "${near}"?`);
  });

  it('leaves the rest of its patch alone', () => {
    const patch = (extra: object) => ({ sections: { a: { entries: { b: { answer: 'A', ...extra } } } } });
    expect(parse(patch({ note: 'x', $comment: 'y' })).overrides).toEqual(patch({}));
  });
});

describe('what cannot be overrides at all', () => {
  it.each([null, 5, 'x', true, [], [{}]])('%j is refused with its source', (json) => {
    expect(() => parse(json)).toThrow(FaqError);
    expect(() => parse(json)).toThrow(
      expect.objectContaining({ code: 'wrong-shape', source: 'overrides', path: '' }),
    );
  });
});

describe('names that mean something to JavaScript', () => {
  it.each(HOSTILE)('%s is an ordinary id of a section, an entry and an action', (id) => {
    const { overrides, reports } = parse(
      fromJson(`{ "sections": { "${id}": { "title": "S", "entries": { "${id}": { "answer": "A" } } } },
        "actions": { "${id}": { "label": "L" } } }`),
    );
    expect(reports).toEqual([]);
    expect(Object.entries(overrides.sections ?? {})).toEqual([[id, expect.objectContaining({ title: 'S' })]]);
    expect(Object.entries(overrides.actions ?? {})).toEqual([[id, { label: 'L' }]]);
    for (const part of partsOf(overrides)) expect(Object.getPrototypeOf(part)).toBe(Object.prototype);
  });

  it.each(HOSTILE)('%s is unknown as the name of a field or message, and pollutes nothing', (name) => {
    const hostile = `"${name}": { "polluted": true, "answer": "bad" }`;
    const { overrides, reports } = parse(
      fromJson(`{ ${hostile}, "messages": { ${hostile} },
        "sections": { "a": { ${hostile}, "entries": { "b": { ${hostile} } } } } }`),
    );
    expect(overrides).toEqual({ messages: {}, sections: { a: { entries: { b: {} } } } });
    expect(reports.map((line) => line.split(': ')[0])).toEqual([
      `unknown-name sections.a.entries.b.${name}`,
      `unknown-name sections.a.${name}`,
      `unknown-name messages.${name}`,
      `unknown-name ${name}`,
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('are names of variables like others, but for __proto__', () => {
    const { overrides, reports } = parse(
      fromJson('{ "variables": { "__proto__": "x", "constructor": "y", "toString": { "type": "tel" } } }'),
    );
    expect(Object.entries(overrides.variables ?? {})).toEqual([
      ['constructor', 'y'],
      ['toString', { type: 'tel' }],
    ]);
    expect(reports).toEqual(['wrong-shape variables.__proto__: expected name, got "__proto__"']);
  });
});

describe('synonyms', () => {
  it('are lists of words, and a list with something else in it is left out', () => {
    const { overrides, reports } = parse({ synonyms: [['pay', 'price'], 'pay', ['a', 5]] });
    expect(overrides.synonyms).toEqual([['pay', 'price']]);
    expect(reports).toHaveLength(2);
  });

  it('by nearly this name are meant', () => {
    expect(parse({ synonims: [['pay', 'price']] }).reports[0]).toContain('Did you mean "synonyms"?');
  });
});
