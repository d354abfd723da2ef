/** What the tests of the pipeline share: frozen inputs, collected reports, and generators of random files. */
import fc from 'fast-check';
import type { Report } from '../../src/model/errors.ts';

/** The same value, which nobody can change from now on: in a module an attempt throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** JSON text as a frozen value. Unlike in a literal, `"__proto__"` is a key of its own. */
export const fromJson = (text: string): unknown => frozen(JSON.parse(text));

/** A reporter, and what it was told: `code path: what`. */
export function collector(): { report: Report; reports: string[] } {
  const reports: string[] = [];
  return {
    reports,
    report: (code, path, ...what) => reports.push(`${code} ${path}: ${what.join(' | ')}`),
  };
}

/** Every object and array inside a value. */
export function partsOf(value: unknown): object[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}

/** Names that mean something to JavaScript and nothing to us. */
export const HOSTILE = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
export const PLACEHOLDER = /\{\{[^{}]*\}\}/;

const IDS = ['a', 'b', 'c', 'd', 'e', '1', ...HOSTILE];
const NAMES = ['phone', 'bookingUrl', 'price', 'unset', 'x_y', 'a__b', 'z_', 'constructor', 'toString'];
const LANGS = ['en', 'de', 'ar', 'ja', 'pl', 'zh-Hans', 'en-a', 'he'];
const TYPES = [
  ...['text', 'url', 'booking', 'email', 'tel', 'hours', 'minutes', 'days', 'money', 'list', 'date'],
  'nonsense',
];
const LINKS = [
  ...[
    '/book',
    'https://a.example/x?y=1#z',
    'mailto:{{unset}}',
    'tel:{{phone}}',
    '{{bookingUrl}}',
    '{{ z_ }}',
  ],
  ...[
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    '\u00a0javascript:alert(1)',
    '\ufeffjava\nscript:alert(1)',
  ],
  ...[
    'data:text/html,x',
    '{{phone}}:alert(1)',
    '//b.example',
    'http://[',
    '\u0001vbscript:x',
    'blob:https://a/1',
  ],
];
const WORDS = [
  ...[
    'word',
    ' ',
    '\n',
    '**bold**',
    '_it_',
    '# h',
    '`c`',
    '<b>',
    '</b>',
    '<img src=x onerror=alert(1)>',
    '&',
  ],
  ...[
    '[label](/x)',
    '[l]( {{phone}} )',
    '[{{phone}}](tel:{{phone}})',
    '![i](j)',
    '$&',
    '$1',
    '\ud800',
    'ß',
    '٣',
  ],
];

/** Objects from pairs, in any order, with own keys only, whatever they are called. */
const dictionary = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>, maxLength = 4) =>
  fc.array(fc.tuple(key, value), { maxLength }).map((pairs) => Object.fromEntries(pairs));
/** `fields`, of which those in `optional` may be missing. */
const fields = <T extends object>(all: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[] = []) =>
  fc.record<T>(all, { requiredKeys: required as never, noNullPrototype: true });

const id = fc.constantFrom(...IDS);
const name = fc.constantFrom(...NAMES);
const link = fc.constantFrom(...LINKS);
const word = fc.oneof(
  fc.constantFrom(...WORDS),
  name.map((one) => `{{${one}}}`),
  name.map((one) => `{{ ${one} }}`),
);
/** Never blank, so that it is text to every shape. */
const text = fc.array(word, { maxLength: 5 }).map((words) => `t${words.join('')}`);
const value = fc.oneof(
  fc.constantFrom('+49 30 1234', 'https://book.ms/b/a@b.example', 'me@b.example', '24', '45 EUR', 'a, b'),
  fc.constantFrom('2026-05-31', 'javascript:alert(1)', 'javascript', '\u00a0', '\udc00', '<script>', '$&'),
  fc.integer({ min: -3, max: 99 }),
  fc.array(fc.constantFrom('x', ' ', 'y_z'), { maxLength: 3 }),
);
const variable = fields(
  {
    type: fc.constantFrom(...TYPES),
    label: text,
    guidance: text,
    suggestions: fc.array(fields({ value: text, meaning: text }, ['value', 'meaning'])),
    default: value,
  },
  ['type'],
);
const needs = fc.array(name, { maxLength: 2 });
const paragraph = fields({ needs, text }, ['text']);
const answer = fields({ needs, text, more: fc.array(paragraph, { maxLength: 2 }) }, ['text']);
const answers = fc.array(answer, { maxLength: 3 });
const videoHref = fc.constantFrom(
  '/film.mp4',
  'https://youtu.be/{{x_y}}',
  '{{bookingUrl}}',
  '{{name}}',
  '{{unset}}',
);
const details = {
  reviewed: fc.constantFrom('2026-05-31', '1999-12-31'),
  owner: text,
  views: fc.subarray(['join']),
};
const entry = fields(
  {
    id,
    question: text,
    guidance: text,
    answers,
    video: fields({ href: videoHref, title: text }, ['href', 'title']),
    ...details,
  },
  ['id', 'question', 'answers'],
);
const notice = fields({ id, guidance: text, answers }, ['id', 'answers']);
const section = fields({ id, title: text, entries: fc.array(entry, { maxLength: 4 }) }, [
  ...(['id', 'title', 'entries'] as const),
]);
const action = fields({ id, label: text, href: link }, ['id', 'label', 'href']);
const messages = dictionary(fc.constantFrom('expandAll', 'newTab', 'expandal', ...HOSTILE), text);
const lang = fc.constantFrom(...LANGS);

/** A template in which every part is of the right shape; ids collide, types and values need not fit. */
export const templateJson = fields(
  {
    lang,
    title: text,
    variables: dictionary(name, variable, 8),
    notices: fc.array(notice, { maxLength: 2 }),
    sections: fc.array(section, { maxLength: 4 }),
    actions: fc.array(action, { maxLength: 3 }),
    messages,
  },
  ['lang', 'title', 'sections'],
);

const place = { before: id, after: id };
const nullOr = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 6 });
const answersPatch = { guidance: nullOr(text), answer: nullOr(text), answers: nullOr(answers) };
const entryPatch = fields({
  question: text,
  ...answersPatch,
  video: nullOr(fields({ href: videoHref, title: text })),
  reviewed: nullOr(details.reviewed),
  owner: nullOr(details.owner),
  views: nullOr(details.views),
  ...place,
});
const sectionPatch = fields({ title: text, entries: dictionary(id, nullOr(entryPatch)), ...place });
const variablePatch = fields({ type: fc.constantFrom(...TYPES), label: text, default: value });
const patches = {
  lang,
  title: text,
  variables: dictionary(
    fc.oneof(name, fc.constantFrom(...HOSTILE, 'fone')),
    nullOr(fc.oneof(value, variablePatch)),
  ),
  notices: dictionary(id, nullOr(fields({ ...answersPatch, ...place }))),
  sections: dictionary(id, nullOr(sectionPatch)),
  actions: dictionary(id, nullOr(fields({ label: text, href: link, ...place }))),
  messages,
};
export const overridesJson = fields(patches);
/** The file that `extends` names: beside this one, by URL, itself, missing, or no address at all. */
const EXTENDS = ['b', 'a', './b.json', 'https://t.example/b.json', 'none', 'http://[', '', '../../..', '//'];
export const extensionJson = fields({ extends: fc.constantFrom(...EXTENDS), ...patches }, ['extends']);

/** What `dataset` holds. */
export const dataset = dictionary(
  fc.oneof(name, fc.constantFrom(...HOSTILE, 'fone')),
  fc.constantFrom('', ' ', '24', 'javascript:alert(1)', 'https://b.example/', '\ud800', '+49 30', 'a, b'),
);

/** A file with one to three of its parts replaced by anything, renamed, doubled or taken away. */
export const mutated = (json: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(json, fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.jsonValue()), { minLength: 1, maxLength: 3 }))
    .map(([file, changes]) => {
      const copy: unknown = structuredClone(file);
      for (const [where, how, what] of changes) mutate(copy, where, how, structuredClone(what));
      return copy;
    });

function mutate(file: unknown, where: number, how: number, what: unknown): void {
  const places = partsOf(file).flatMap((part) => Object.keys(part).map((key) => [part, key] as const));
  const [part, key] = places[where % Math.max(places.length, 1)] ?? [];
  if (!part || key === undefined) return;
  const set = (at: string, to: unknown) =>
    Object.defineProperty(part, at, { value: to, writable: true, enumerable: true, configurable: true });
  const old = (part as Record<string, unknown>)[key];
  if (how === 0) Reflect.deleteProperty(part, key);
  else if (how === 1 && !Array.isArray(part)) set(HOSTILE[where % HOSTILE.length] ?? '', old);
  else if (how === 2 && Array.isArray(part)) part.push(structuredClone(old));
  else set(key, what);
}

/** Anything that a file could hold, mostly something near to a file of ours. */
export const anyJson = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> },
  { weight: 2, arbitrary: templateJson as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: extensionJson as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: overridesJson as fc.Arbitrary<unknown> },
  { weight: 3, arbitrary: mutated(templateJson) },
  { weight: 2, arbitrary: mutated(extensionJson) },
  { weight: 2, arbitrary: mutated(overridesJson) },
);
