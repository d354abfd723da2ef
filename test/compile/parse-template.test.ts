import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../src/compile/parse-template.ts';
import type { Template } from '../../src/model/content-model.ts';
import { FaqError } from '../../src/model/errors.ts';
import { collector, fromJson, frozen, HOSTILE, partsOf } from './arbitraries.ts';

const SOURCE = 'https://site.example/faq.json';
const answers = [{ needs: ['phone'], text: 'A', more: [{ text: 'M' }] }, { text: 'B' }];
const file = {
  $schema: '../schema/faq-template.schema.json',
  lang: 'en',
  title: 'Title',
  variables: {
    phone: {
      type: 'tel',
      label: 'Phone',
      guidance: 'G',
      suggestions: [{ value: '112', meaning: 'M' }],
      default: '+49 30 1234',
    },
  },
  sections: [
    {
      id: 'basics',
      title: 'Basics',
      entries: [
        { id: 'payment', question: 'Pay?', guidance: 'G', answers },
        { id: 'cost', question: 'Cost?', answers },
      ],
    },
    { id: 'technology', title: 'Technology', entries: [{ id: 'join', question: 'Join?', answers }] },
  ],
  actions: [{ id: 'book', label: 'Book', href: '/book' }],
  messages: { expandAll: 'Expand all' },
};
const { $schema: _, ...whole } = file;

type Keys = readonly (string | number)[];

/** The file with one part replaced, or taken away. */
function fileWith(keys: Keys, value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(file));
  const part = keys.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], copy) as object;
  const last = keys.at(-1) as string;
  if (value === undefined) Reflect.deleteProperty(part, last);
  else Object.assign(part, { [last]: value });
  return copy;
}

function parse(json: unknown) {
  const { report, reports } = collector();
  return { template: parseTemplate(frozen(json), SOURCE, report) as Template, reports };
}

const outline = ({ sections, actions = [] }: Template) => [
  ...sections.map(({ id, entries }) => `${id}: ${entries.map((entry) => entry.id)}`),
  `${actions.map(({ id }) => id)}`,
];

const PAYMENT = ['sections', 0, 'entries', 0];
const ALL = ['basics: payment,cost', 'technology: join', 'book'];
const NO_PAYMENT = ['basics: cost', 'technology: join', 'book'];

describe('a good template', () => {
  it('is kept word for word without $schema, as a fresh value, and nothing is reported', () => {
    const input = frozen(structuredClone(file));
    const { template, reports } = parse(input);
    expect(template).toEqual(whole);
    expect(reports).toEqual([]);
    const given = new Set(partsOf(input));
    expect(partsOf(template).filter((part) => given.has(part))).toEqual([]);
  });

  it('needs no variables, actions or messages', () => {
    const small = { lang: 'zh-Hans-CN', title: 'T', sections: [] };
    const empty = { variables: {}, actions: [], messages: {} };
    expect(parse(small)).toEqual({ template: { ...small, ...empty }, reports: [] });
  });

  it('may have names of its own that begin with $, anywhere', () => {
    const { template, reports } = parse(fileWith([...PAYMENT, '$comment'], 'to do'));
    expect(reports).toEqual([]);
    expect(template).toEqual(whole);
  });

  it.each(['text', 'url', 'booking', 'email', 'tel', 'hours', 'minutes', 'days', 'money', 'list', 'date'])(
    'may have variables of type %s with any value',
    (type) => {
      for (const value of ['a', 7, ['a', 'b']]) {
        const variables = { one: { type, default: value } };
        const { template, reports } = parse(fileWith(['variables'], variables));
        expect(template.variables).toEqual(variables);
        expect(reports).toEqual([]);
      }
    },
  );
});

describe('one mistake is reported with its path and costs its part', () => {
  it.each<[Keys, unknown, string, string, string[]]>([
    [[...PAYMENT, 'question'], undefined, 'payment.question', 'is missing; expected text', NO_PAYMENT],
    [[...PAYMENT, 'question'], ' \n', 'payment.question', String.raw`expected text, got " \n"`, NO_PAYMENT],
    [[...PAYMENT, 'question'], null, 'payment.question', 'expected text, got null', NO_PAYMENT],
    [[...PAYMENT, 'guidance'], 1, 'payment.guidance', 'expected text, got 1', NO_PAYMENT],
    [[...PAYMENT, 'answers'], undefined, 'payment.answers', 'is missing; expected an array of', NO_PAYMENT],
    [[...PAYMENT, 'answers'], 'x', 'payment.answers', 'got "x"', NO_PAYMENT],
    [[...PAYMENT, 'answers', 0], 'x', 'payment.answers[0]', 'expected an object, got "x"', ALL],
    [
      [...PAYMENT, 'answers', 0, 'needs'],
      'x',
      'payment.answers[0].needs',
      'expected an array of names, got "x"',
      ALL,
    ],
    [
      [...PAYMENT, 'answers', 0, 'text'],
      undefined,
      'payment.answers[0].text',
      'is missing; expected text',
      ALL,
    ],
    [[...PAYMENT, 'answers', 1, 'text'], 5, 'payment.answers[1].text', 'expected text, got 5', ALL],
    [
      [...PAYMENT, 'answers', 0, 'more', 0, 'text'],
      {},
      'payment.answers[0].more[0].text',
      'expected text, got {}',
      ALL,
    ],
  ])('in an entry: %j = %j', (keys, value, path, sentence, expected) => {
    const { template, reports } = parse(fileWith(keys, value));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(`wrong-shape sections.basics.entries.${path}: `);
    expect(reports[0]).toContain(sentence);
    expect(outline(template)).toEqual(expected);
  });

  it.each<[Keys, unknown, string, string[]]>([
    [PAYMENT, null, 'sections.basics.entries[0]: expected an object, got null', NO_PAYMENT],
    [
      [...PAYMENT, 'id'],
      undefined,
      'sections.basics.entries[0].id: is missing; expected an id of letters, digits, - and _, without spaces',
      NO_PAYMENT,
    ],
    [
      [...PAYMENT, 'id'],
      'pay ment',
      'sections.basics.entries[0].id: expected an id of letters, digits, - and _, without spaces, got "pay ment"',
      NO_PAYMENT,
    ],
    [
      [...PAYMENT, 'id'],
      'zu-zählen',
      'sections.basics.entries[0].id: expected an id of letters, digits, - and _, without spaces',
      NO_PAYMENT,
    ],
    [['sections', 0, 'title'], undefined, 'sections.basics.title: is missing', ALL.slice(1)],
    [['sections', 0, 'entries'], {}, 'sections.basics.entries: expected an array', ALL.slice(1)],
    [
      ['sections', 0, 'id'],
      7,
      'sections[0].id: expected an id of letters, digits, - and _, without spaces, got 7',
      ALL.slice(1),
    ],
    [['sections', 0], [], 'sections[0]: expected an object, got []', ALL.slice(1)],
    [['actions', 0, 'href'], 5, 'actions.book.href: expected text, got 5', [...ALL.slice(0, 2), '']],
    [['actions'], {}, 'actions: expected an array', [...ALL.slice(0, 2), '']],
    [['messages', 'expandAll'], 5, 'messages.expandAll: expected text, got 5', ALL],
    [['messages'], 'x', 'messages: expected an object, got "x"', ALL],
    [['variables'], [], 'variables: expected an object, got []', ALL],
    [['variables', 'phone', 'type'], 'phone', 'variables.phone.type: expected one of text, url', ALL],
    [['variables', 'phone', 'type'], undefined, 'variables.phone.type: is missing', ALL],
    [
      ['variables', 'phone', 'default'],
      true,
      'variables.phone.default: true is not a value. Write a value, or remove the line.',
      ALL,
    ],
    [['variables', 'my phone'], { type: 'tel' }, 'variables.my phone: expected name, got "my phone"', ALL],
    [['variables', '1st'], { type: 'tel' }, 'variables.1st: expected name, got "1st"', ALL],
  ])('elsewhere: %j = %j', (keys, value, sentence, expected) => {
    const { template, reports } = parse(fileWith(keys, value));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(`wrong-shape ${sentence}`);
    expect(outline(template)).toEqual(expected);
  });

  it('of two answers, the good one is kept', () => {
    const { template } = parse(fileWith([...PAYMENT, 'answers', 0, 'text'], 5));
    expect(template.sections[0]?.entries[0]?.answers).toEqual([{ text: 'B' }]);
  });

  it('an answer whose condition is bad is not published without it', () => {
    const { template, reports } = parse(fileWith([...PAYMENT, 'answers', 0, 'needs'], ['phone', 'my phone']));
    expect(reports.join()).toContain('sections.basics.entries.payment.answers[0].needs[1]: expected name');
    expect(template.sections[0]?.entries[0]?.answers).toEqual([{ text: 'B' }]);
  });

  it('a bad variable takes the others along nowhere', () => {
    const { template } = parse(fileWith(['variables'], { a: { type: 'x' }, b: { type: 'tel' }, c: 5 }));
    expect(template.variables).toEqual({ b: { type: 'tel' } });
  });

  it('many mistakes are all reported', () => {
    const entries = [null, 5, { id: 'one' }, { id: 'two', question: 'Q', answers: [] }];
    const { template, reports } = parse(fileWith(['sections', 0, 'entries'], entries));
    expect(reports.map((line) => line.split(': ')[0])).toEqual([
      'wrong-shape sections.basics.entries[0]',
      'wrong-shape sections.basics.entries[1]',
      'wrong-shape sections.basics.entries.one.question',
      'wrong-shape sections.basics.entries.one.answers',
    ]);
    expect(outline(template)[0]).toBe('basics: two');
  });

  it('a long value is cut short in the report', () => {
    const { reports } = parse(fileWith(['messages'], 'x'.repeat(5000)));
    expect(reports[0]?.length).toBeLessThan(200);
  });
});

describe('a name that we do not know', () => {
  it.each<[Keys, string, string]>([
    [['titel'], 'titel', 'title'],
    [['Sections'], 'Sections', 'sections'],
    [[...PAYMENT, 'qestion'], 'sections.basics.entries.payment.qestion', 'question'],
    [['sections', 0, 'entrys'], 'sections.basics.entrys', 'entries'],
    [[...PAYMENT, 'answers', 0, 'txt'], 'sections.basics.entries.payment.answers[0].txt', 'text'],
    [['variables', 'phone', 'defualt'], 'variables.phone.defualt', 'default'],
    [['actions', 0, 'hreff'], 'actions.book.hreff', 'href'],
    [['messages', 'expandal'], 'messages.expandal', 'expandAll'],
  ])('%j is reported with the nearest one and costs nothing else', (keys, path, near) => {
    const { template, reports } = parse(fileWith(keys, 'x'));
    expect(reports).toEqual([expect.stringContaining(`unknown-name ${path}: is not a known name here.`)]);
    expect(reports[0]).toContain(`Did you mean "${near}"?`);
    expect(template).toEqual(whole);
  });

  it('that is near to none comes with those that are known', () => {
    const { reports } = parse(fileWith(['messages', 'somethingElse'], 'x'));
    expect(reports[0]).toContain('Known: expandAll, collapseAll');
  });
});

describe('an id that is used twice', () => {
  const entry = (id: string, question: string) => ({ id, question, answers: [] });
  const section = (id: string, ...entries: object[]) => ({ id, title: id, entries });

  it.each<[string, Keys, unknown, string, string, string[]]>([
    [
      'by two entries of a section',
      ['sections'],
      [section('s', entry('x', 'first'), entry('x', 'second'), entry('y', 'q'))],
      'sections.s.entries',
      'x',
      ['s: x,y', 'book'],
    ],
    [
      'by entries of two sections',
      ['sections'],
      [section('s', entry('x', 'first')), section('t', entry('x', 'second'), entry('y', 'q'))],
      'sections.t.entries',
      'x',
      ['s: x', 't: y', 'book'],
    ],
    [
      'by two sections',
      ['sections'],
      [section('s', entry('x', 'first')), section('s', entry('y', 'q'))],
      'sections',
      's',
      ['s: x', 'book'],
    ],
    [
      'by two actions',
      ['actions'],
      [
        { id: 'book', label: 'first', href: '/1' },
        { id: 'book', label: 'second', href: '/2' },
      ],
      'actions',
      'book',
      ALL,
    ],
  ])('%s: the first is kept', (_name, keys, value, path, id, expected) => {
    const { template, reports } = parse(fileWith(keys, value));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain(`wrong-shape ${path}: has the id "${id}" twice`);
    expect(outline(template)).toEqual(expected);
    expect(JSON.stringify(template)).not.toContain('second');
  });

  it('by a section and an entry is no mistake, since only entries are targets of links', () => {
    const { reports } = parse(fileWith(['sections'], [section('x', entry('x', 'q'))]));
    expect(reports).toEqual([]);
  });
});

describe('a file that cannot be used at all', () => {
  it.each([
    null,
    true,
    5,
    'general',
    [],
    [file],
    {},
    fileWith(['lang'], undefined),
    fileWith(['title'], undefined),
    fileWith(['title'], ' '),
    fileWith(['sections'], undefined),
    fileWith(['sections'], { basics: {} }),
    { extends: 5 },
    { extends: '' },
  ])('%j is refused with its source', (json) => {
    const error = (() => {
      try {
        return parse(json);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(FaqError);
    expect(error).toMatchObject({ code: 'wrong-shape', source: SOURCE, path: '' });
  });
});

describe('an extension of another template', () => {
  it('is read as changes, and keeps what it extends', () => {
    const json = { extends: 'general', sections: { basics: { entries: { payment: null } } } };
    expect(parse(json)).toEqual({ template: json, reports: [] });
  });

  it('has mistakes reported at the path in its own form', () => {
    const { reports, template } = parse({ extends: 'general', sections: { a: 5, b: { title: 'B' } } });
    expect(reports).toEqual(['wrong-shape sections.a: expected null or an object, got 5']);
    expect(template).toEqual({ extends: 'general', sections: { b: { title: 'B' } } });
  });
});

describe('names that mean something to JavaScript', () => {
  const polluted = () => (Object.prototype as { polluted?: unknown }).polluted;

  it.each(HOSTILE)('%s is an ordinary id', (id) => {
    const { template, reports } = parse(
      fromJson(`{ "lang": "en", "title": "T",
        "sections": [{ "id": "${id}", "title": "S", "entries": [{ "id": "${id}", "question": "Q", "answers": [] }] }],
        "actions": [{ "id": "${id}", "label": "L", "href": "/" }] }`),
    );
    expect(reports).toEqual([]);
    expect(outline(template)).toEqual([`${id}: ${id}`, id]);
  });

  it.each(HOSTILE)('%s is an unknown name where names are fixed, and pollutes nothing', (name) => {
    const hostile = `"${name}": { "polluted": true, "title": "bad", "question": "bad", "text": "bad" }`;
    const { template, reports } = parse(
      fromJson(`{ ${hostile}, "lang": "en", "title": "T", "messages": { ${hostile} },
        "variables": { "phone": { "type": "tel", ${hostile} } },
        "sections": [{ ${hostile}, "id": "s", "title": "S", "entries": [
          { ${hostile}, "id": "e", "question": "Q", "answers": [{ "text": "A", ${hostile} }] }] }] }`),
    );
    expect(reports.map((line) => line.split(': ')[0])).toEqual(
      [
        `variables.phone.${name}`,
        `sections.s.entries.e.answers[0].${name}`,
        `sections.s.entries.e.${name}`,
        `sections.s.${name}`,
        `messages.${name}`,
        name,
      ].map((path) => `unknown-name ${path}`),
    );
    expect(template).toEqual({
      lang: 'en',
      title: 'T',
      actions: [],
      messages: {},
      variables: { phone: { type: 'tel' } },
      sections: [{ id: 's', title: 'S', entries: [{ id: 'e', question: 'Q', answers: [{ text: 'A' }] }] }],
    });
    for (const part of partsOf(template)) expect(Object.hasOwn(part, name)).toBe(false);
    expect(polluted()).toBeUndefined();
  });

  it('a required name is not found on the prototype', () => {
    expect(() => parse(fromJson('{ "__proto__": { "lang": "en", "title": "T", "sections": [] } }'))).toThrow(
      FaqError,
    );
  });

  it('constructor, prototype and toString are ordinary names of variables, __proto__ is none', () => {
    const { template, reports } = parse(
      fromJson(`{ "lang": "en", "title": "T", "sections": [], "variables": {
        "__proto__": { "type": "tel", "polluted": true },
        "constructor": { "type": "tel" }, "prototype": { "type": "tel" }, "toString": { "type": "tel" } } }`),
    );
    expect(reports).toEqual(['wrong-shape variables.__proto__: expected name, got "__proto__"']);
    expect(Object.keys(template.variables ?? {})).toEqual(['constructor', 'prototype', 'toString']);
    expect(Object.getPrototypeOf(template.variables)).toBe(Object.prototype);
    expect(polluted()).toBeUndefined();
  });
});
