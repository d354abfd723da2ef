/** FAQ documents as they are checked: what they may be, and what a mistake in one costs. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/compile/markdown-on-node.ts';
import { publish } from '../../src/compile/publish.ts';
import { readDocument } from '../../src/compile/read-document.ts';
import { asDocument, FORMAT, isDocument } from '../../src/model/document-format.ts';
import { FaqError } from '../../src/model/errors.ts';
import { explain } from '../../src/model/explain.ts';
import type { FaqDocument } from '../../src/model/faq-document.ts';
import { everyTemplate } from '../content/every-template.ts';
import { collector, fromJson, frozen, partsOf } from './arbitraries.ts';
import { draftOf, fail } from './drafts.ts';

const SOURCE = 'https://site.example/faq.json';
const good: FaqDocument = frozen({
  format: 1,
  lang: 'en',
  title: 'Title',
  brand: { accent: '#0b5e56', logo: '/logo.svg', font: 'Georgia, serif', radius: '8px' },
  variables: { phone: { type: 'tel', value: '+49 30 12' }, price: { type: 'money' } },
  notices: [{ id: 'closed', answers: [{ body: ['Closed.'] }] }],
  sections: [
    {
      id: 'basics',
      title: 'Basics',
      entries: [
        {
          id: 'payment',
          question: 'Pay?',
          answers: [
            { needs: ['price'], body: [['p', 'It costs {{price}}.']], more: [{ body: [['p', 'More.']] }] },
            { body: [['p', ['a', { href: 'tel:{{phone}}' }, 'Call'], '.']] },
          ],
          reviewed: '2026-05-31',
        },
        { id: 'cost', question: 'Cost?', answers: [{ body: ['Nothing.'] }] },
      ],
    },
  ],
  actions: [{ id: 'call', label: 'Call', href: 'tel:{{phone}}' }],
  messages: { newTab: 'new tab' },
});

type Keys = readonly (string | number)[];

/** The document with one part replaced, or taken away. */
function documentWith(keys: Keys, value: unknown): unknown {
  const copy: unknown = structuredClone(good);
  const part = keys.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], copy) as object;
  const last = keys.at(-1) as string;
  if (value === undefined) Reflect.deleteProperty(part, last);
  else Object.assign(part, { [last]: value });
  return frozen(copy);
}

const read = (json: unknown) => {
  const { report, reports } = collector();
  return { document: readDocument(json, SOURCE, report), reports };
};

function thrown(call: () => unknown): FaqError {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(FaqError);
    return error as FaqError;
  }
  throw new Error('nothing was thrown');
}

describe('a good FAQ document', () => {
  it('is kept as it is, and nothing is reported', () => {
    expect(read(good)).toEqual({ document: good, reports: [] });
    expect(asDocument(good, SOURCE)).toEqual(good);
  });

  it('needs no more than a format, a language, a title and sections', () => {
    const small = { format: 1, lang: 'en', title: 'T', sections: [] };
    expect(read(small)).toEqual({ document: { ...small, variables: {} }, reports: [] });
    expect(asDocument(small, SOURCE)).toEqual({ ...small, variables: {} });
  });

  it.each([
    [{ format: 1 }, true],
    [{ format: 99 }, true],
    [{ lang: 'en' }, false],
    [Object.create({ format: 1 }), false],
    [null, false],
    ['format', false],
  ])('%j is told from a template by its format: %j', (json, expected) => {
    expect(isDocument(json)).toBe(expected);
  });
});

describe.each<[string, (json: unknown) => unknown]>([
  ['to be shown', (json) => asDocument(json, SOURCE)],
  ['to be checked', (json) => readDocument(json, SOURCE, () => {})],
])('a file that is read %s', (_, readFile) => {
  it('is refused when a later version wrote it, in a sentence with both numbers', () => {
    const error = thrown(() => readFile({ ...good, format: FORMAT + 1 }));
    expect(error).toMatchObject({ code: 'newer-format', source: SOURCE, path: 'format' });
    expect(explain(error)).toBe(
      `${SOURCE}: format: is 2, and this version reads up to 1. Load a newer script, or compile the document with the version that the page loads.`,
    );
  });

  it('is refused for its format alone, whatever else a later version changed', () => {
    expect(thrown(() => readFile({ format: 7 })).code).toBe('newer-format');
  });

  it.each<unknown>([
    null,
    5,
    'x',
    [],
    {},
    { extends: 'general' },
    documentWith(['format'], '1'),
    documentWith(['format'], 0.5),
    documentWith(['lang'], undefined),
    documentWith(['lang'], 5),
    documentWith(['title'], {}),
    documentWith(['sections'], {}),
    documentWith(['sections'], undefined),
    documentWith(['variables'], 'x'),
    documentWith(['variables'], null),
  ])('is no FAQ document when it is %j', (json) => {
    const error = thrown(() => readFile(json));
    expect(error).toMatchObject({ code: 'not-a-document', source: SOURCE, path: '' });
    expect(explain(error)).toContain('is not an FAQ document: it needs "format"');
  });
});

describe('a mistake in a FAQ document', () => {
  const PAYMENT = ['sections', 0, 'entries', 0] as const;
  const BODY = [...PAYMENT, 'answers', 0, 'body'];
  const at = 'sections.basics.entries.payment';
  const deep = Array.from({ length: 50 }).reduce<unknown>((inner) => ['b', inner], 'x');

  it.each<[Keys, unknown, string]>([
    [BODY, 'Markdown', `${at}.answers[0].body`],
    [BODY, [['script', 'alert(1)']], `${at}.answers[0].body`],
    [BODY, [['p', { onclick: 'alert(1)' }, 'x']], `${at}.answers[0].body`],
    [BODY, [['p', { title: 5 }, 'x']], `${at}.answers[0].body`],
    [BODY, [['p', null]], `${at}.answers[0].body`],
    [BODY, [['p', 5]], `${at}.answers[0].body`],
    [BODY, [[]], `${at}.answers[0].body`],
    [BODY, [deep], `${at}.answers[0].body`],
    [[...PAYMENT, 'answers', 0, 'needs'], ['a b'], `${at}.answers[0].needs[0]`],
  ])('%j as %j costs the answer', (keys, value, path) => {
    const { document, reports } = read(documentWith(keys, value));
    expect(reports).toEqual([expect.stringContaining(`wrong-shape ${path}: expected `)]);
    expect(document.sections[0]?.entries[0]?.answers).toEqual(good.sections[0]?.entries[0]?.answers.slice(1));
  });

  it.each<[Keys, unknown, string, (document: FaqDocument) => unknown, unknown]>([
    [[...PAYMENT, 'question'], 5, `${at}.question`, ({ sections }) => sections[0]?.entries.length, 1],
    [[...PAYMENT, 'reviewed'], 'soon', `${at}.reviewed`, ({ sections }) => sections[0]?.entries.length, 2],
    [['sections', 0, 'id'], 'a b', 'sections[0].id', ({ sections }) => sections, []],
    [['brand', 'accent'], 'red', 'brand.accent', ({ brand }) => Object.keys(brand ?? {}).length, 3],
    [
      ['variables', 'phone', 'type'],
      'fone',
      'variables.phone.type',
      (one) => Object.keys(one.variables),
      ['price'],
    ],
    [['notices', 0, 'answers'], 'x', 'notices.closed.answers', ({ notices }) => notices, []],
    [['messages', 'newTab'], 5, 'messages.newTab', ({ messages }) => messages, {}],
    [['actions', 0, 'href'], 5, 'actions.call.href', ({ actions }) => actions, []],
  ])('%j as %j costs its part', (keys, value, path, rest, expected) => {
    const { document, reports } = read(documentWith(keys, value));
    expect(reports).toEqual([expect.stringContaining(`wrong-shape ${path}: expected `)]);
    expect(rest(document)).toEqual(expected);
  });

  it('names that mean something to JavaScript are unknown ones, and pollute nothing', () => {
    const json = JSON.stringify(good).replace('"lang"', '"__proto__": { "polluted": true }, "lang"');
    const { document, reports } = read(fromJson(json));
    expect(reports).toEqual([expect.stringContaining('unknown-name __proto__: ')]);
    expect(document).toEqual(good);
    for (const part of partsOf(document))
      expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(part));
  });
});

describe('what is published', () => {
  const draft = draftOf(
    {
      lang: 'en',
      title: 'T',
      variables: {
        phone: {
          type: 'tel',
          label: 'Telephone',
          guidance: 'Guidance',
          suggestions: [{ value: '112', meaning: 'Meaning' }],
          default: '110',
        },
      },
      notices: [{ id: 'n', guidance: 'Guidance', answers: [{ text: 'N' }] }],
      sections: [
        {
          id: 's',
          title: 'S',
          entries: [
            { id: 'e', question: 'Q?', guidance: 'Guidance', answers: [{ text: '**A** {{phone}}' }] },
          ],
        },
      ],
      actions: [{ id: 'a', label: 'Action', href: '/' }],
    },
    readMarkdown,
  );

  it('has no label, no guidance and no suggestions, and is a document', () => {
    const document = publish(draft);
    expect(JSON.stringify(document)).not.toMatch(/guidance|Telephone|suggest|Meaning/i);
    expect(document.variables).toEqual({ phone: { type: 'tel', value: '110' } });
    expect(document.actions).toEqual([{ id: 'a', label: 'Action', href: '/' }]);
    expect(readDocument(frozen(document), 'test', fail)).toEqual(document);
  });

  it('of every shipped template has none either, and is valid after the schema', async () => {
    const schema: object = JSON.parse(
      readFileSync(new URL('../../faq-templates/schema/faq-document.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTuples: false }).compile(
      schema,
    );
    const templates = await everyTemplate();
    expect(templates.length).toBeGreaterThan(50);
    for (const { path, template } of templates) {
      const document: FaqDocument = publish(template);
      const keys = partsOf(document).flatMap((part) => Object.keys(part));
      expect([path, keys.includes('guidance')]).toEqual([path, false]);
      for (const variable of Object.values(document.variables)) expect(variable).not.toHaveProperty('label');
      expect([path, validate(document), validate.errors]).toEqual([path, true, null]);
      expect(readDocument(document, path, fail)).toEqual(document);
    }
  });

  it('is refused by the schema when its trees hold what no answer may', () => {
    const schema: object = JSON.parse(
      readFileSync(new URL('../../faq-templates/schema/faq-document.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv2020({ allowUnionTypes: true, strictTuples: false }).compile(schema);
    const body = (tree: unknown) => documentWith(['sections', 0, 'entries', 0, 'answers', 0, 'body'], tree);
    expect(validate(good)).toBe(true);
    for (const tree of ['x', [5], [['script']], [['p', { onclick: 'x' }]], [['p', { title: 5 }]], [[]]])
      expect([tree, validate(body(tree))]).toEqual([tree, false]);
  });
});
