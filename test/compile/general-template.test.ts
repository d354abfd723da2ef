import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { draftOfTemplate } from '../../src/compile/draft-of-template.ts';
import { readMarkdown } from '../../src/compile/markdown-on-node.ts';
import { parseTemplate } from '../../src/compile/parse-template.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { fillTree } from '../../src/fill/fill-tree.ts';
import { type AnswerTree, treeText } from '../../src/model/answer-tree.ts';
import { attributeOf } from '../../src/model/attribute-name.ts';
import {
  partShapes,
  type Template,
  templateShape,
  type VariableType,
} from '../../src/model/content-model.ts';
import type { FaqErrorCode } from '../../src/model/errors.ts';
import { FaqError } from '../../src/model/errors.ts';
import { explain } from '../../src/model/explain.ts';
import type { DocumentAnswer, Draft } from '../../src/model/faq-document.ts';
import { needsOf, usedNames } from '../../src/model/placeholders.ts';
import { collector, frozen, PLACEHOLDER } from './arbitraries.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../faq-templates/en/general.json', import.meta.url), 'utf8'),
);
const { report, reports } = collector();
const template = frozen(
  draftOfTemplate(parseTemplate(json, 'general', report) as Template, readMarkdown, report),
);
const entries = template.sections.flatMap((section) => section.entries);
const variables = Object.entries(template.variables ?? {});

const EXAMPLES: Record<VariableType, string> = {
  text: 'Northwind Clinic',
  url: 'https://northwind.example/page',
  booking: 'https://outlook.office.com/book/northwind@northwind.example/',
  email: 'hello@northwind.example',
  tel: '+49 30 1234567',
  hours: '24',
  minutes: '45',
  days: '2',
  money: '45 EUR',
  list: 'first thing, second thing, third thing',
  date: '2026-05-31',
};
const full = Object.fromEntries(variables.map(([name, { type }]) => [name, EXAMPLES[type]]));
/** Without defaults, so that a test says itself which variables have a value; the title needs its own. */
const bare = {
  ...template,
  variables: Object.fromEntries(
    variables.map(([name, { value, ...variable }]) => [
      name,
      { ...variable, ...(name === 'serviceName' && { value: value ?? '' }) },
    ]),
  ),
};

function fill(data: Record<string, string>, from: Draft = template) {
  const collected = collector();
  const faq = fillDocument(from, data, collected.report);
  expect(collected.reports).toEqual([]);
  return faq;
}
type Shown = ReturnType<typeof fill>;
const shownIn = ({ sections }: Shown) => sections.flatMap((section) => section.entries);
const textsOf = (faq: Shown) => [
  faq.title,
  ...faq.sections.map(({ title }) => title),
  ...shownIn(faq).flatMap(({ question, answer }) => [question, treeText(answer)]),
  ...faq.actions.flatMap(({ label, href }) => [label, href]),
];

/** Every set of the variables that an entry can use, with what it then shows. */
function* everyCase(id: string): Generator<{ faq: Shown; answer: AnswerTree | undefined }> {
  const entry = entries.find((one) => one.id === id);
  const parts = entry?.answers.flatMap((answer) => [answer, ...(answer.more ?? [])]) ?? [];
  const names = [...new Set(parts.flatMap((part) => needsOf(part)))];
  for (let set = 0; set < 2 ** names.length; set++) {
    const given = names.filter((_, bit) => set & (1 << bit));
    const faq = fill(Object.fromEntries(given.map((name) => [name, full[name] ?? ''])), bare);
    yield { faq, answer: shownIn(faq).find((one) => one.id === id)?.answer };
  }
}

describe('the general template', () => {
  it('is read without a word', () => {
    expect(reports).toEqual([]);
    expect(template.lang).toBe('en');
  });

  it('has sixteen questions in three sections', () => {
    expect(
      Object.fromEntries(template.sections.map(({ id, entries }) => [id, entries.map((one) => one.id)])),
    ).toEqual({
      basics: ['what-is-it', 'differences', 'choice', 'how-it-goes', 'recording', 'payment'],
      booking: ['book', 'who', 'access', 'confirmation', 'cancel', 'late'],
      technology: ['equipment', 'join', 'join-phone', 'trouble'],
    });
  });

  it('has an action for each purpose, and a message for each word of ours', () => {
    expect(template.actions?.map(({ id }) => id)).toEqual(['book', 'manage', 'join', 'call', 'write']);
    // Those of its parts are shipped beside it.
    const ofParts = Object.values(partShapes).map(({ fields }) => fields.messages.fields);
    const words = Object.keys(templateShape.fields.messages.fields).filter(
      (name) => !ofParts.some((own) => name in own),
    );
    expect(Object.keys(template.messages ?? {})).toEqual(words);
  });

  it('with nothing but a booking link lacks the answers that only the organization knows', () => {
    const faq = fill({ bookingUrl: EXAMPLES.booking });
    expect(faq.gaps.map(({ id }) => id)).toEqual(['choice', 'recording', 'payment', 'who']);
    expect(shownIn(faq)).toHaveLength(12);
    for (const text of textsOf(faq)) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/\{\{|\}\}|\(\)|undefined/);
    }
    expect(faq.actions.map(({ id, href }) => `${id} ${href}`)).toEqual([`book ${EXAMPLES.booking}`]);
  });

  it('with everything set has no gaps, and every action', () => {
    const faq = fill(full);
    expect(faq.gaps).toEqual([]);
    expect(shownIn(faq)).toHaveLength(16);
    expect(faq.actions).toHaveLength(5);
    for (const text of textsOf(faq)) expect(text).not.toMatch(PLACEHOLDER);
  });

  it('with nothing at all still reads', () => {
    const faq = fill({});
    expect(faq.gaps.map(({ id }) => id)).toEqual(['choice', 'recording', 'payment', 'book', 'who']);
    expect(faq.actions).toEqual([]);
  });

  it('calls the appointment what the organization calls it', () => {
    expect(fill({}).title).toBe('Your video appointment: questions and answers');
    const faq = fill({ serviceName: 'teleconsultation' });
    expect(faq.title).toBe('Your teleconsultation: questions and answers');
    expect(shownIn(faq)[0]?.question).toBe('What does “teleconsultation” mean?');
    expect(fill({ serviceName: ' ' }).title).toBe('Your video appointment: questions and answers');
  });

  it('uses every variable that it declares, and declares every one that it uses', () => {
    expect([...usedNames(template)].sort()).toEqual(variables.map(([name]) => name).sort());
  });

  it('labels every variable, and gives guidance for every gap that can be', () => {
    for (const [name, { label }] of variables)
      expect([name, label]).toEqual([name, expect.stringMatching(/\S/)]);
    for (const { id } of fill({}, bare).gaps) {
      expect([id, entries.find((one) => one.id === id)?.guidance]).toEqual([id, expect.stringMatching(/\S/)]);
    }
  });

  it.each(entries.map(({ id, question }) => [id, question]))(
    '%s: asks in under 90 characters',
    (_id, question) => {
      expect(question.length).toBeLessThan(90);
      expect(question).toMatch(/\?$/);
    },
  );

  it.each(entries.map(({ id, answers }) => [id, answers] as const))(
    '%s: each answer and each further paragraph is shown for some variables',
    (id, answers) => {
      const shown = [...everyCase(id)];
      const reached = ({ body, more = [] }: DocumentAnswer) => {
        const mine = shown.flatMap(({ faq, answer }) => {
          const filled = fillTree(body, faq.values);
          const isMine = filled && answer && isDeepStrictEqual(answer.slice(0, filled.length), filled);
          return isMine ? [{ values: faq.values, rest: answer.slice(filled.length) }] : [];
        });
        expect(mine, treeText(body)).not.toEqual([]);
        for (const paragraph of more) {
          const isIn = ({ values, rest }: (typeof mine)[number]) =>
            fillTree(paragraph.body, values)?.every((node) =>
              rest.some((other) => isDeepStrictEqual(other, node)),
            );
          expect(mine.some(isIn), treeText(paragraph.body)).toBe(true);
        }
      };
      answers.forEach(reached);
    },
  );

  it.each(entries.map(({ id }) => id))('%s: reads well whatever is known', (id) => {
    const advice = [...entries, ...variables.map(([, variable]) => variable)].flatMap(
      ({ guidance = [] }) => guidance,
    );
    expect(advice.length).toBeGreaterThan(10);
    for (const { answer } of everyCase(id)) {
      if (answer === undefined) continue;
      const text = treeText(answer);
      expect(text.split(/\s+/).length, text).toBeLessThan(120);
      expect(text).not.toMatch(/\{\{|\}\}|undefined|\(\)| {2}| [.,]/);
      for (const sentence of advice) expect(text).not.toContain(sentence);
    }
  });
});

describe('every mistake is explained in a sentence', () => {
  const what: Record<FaqErrorCode, [string[], string]> = {
    'not-found': [['404'], 'no such file (404)'],
    http: [['500'], 'answered 500'],
    network: [['fetch failed'], 'cannot be loaded'],
    timeout: [['10'], 'within 10 seconds'],
    'bad-json': [['Unexpected token'], 'is not JSON: Unexpected token.'],
    'wrong-shape': [['expected text, got 5'], 'expected text, got 5'],
    'wrong-value': [
      ['money', '"45"'],
      'expected one amount with its currency, such as 45 EUR, without a separator for thousands, got "45"',
    ],
    'unknown-name': [['bokingUrl', 'bookingUrl'], 'Did you mean "data-booking-url"?'],
    'refused-link': [['staff app', '"https://a.example"'], 'it is the page where staff work'],
    'taken-as': [['a &amp; b', 'a & b'], '"a &amp; b" is read as "a & b"'],
    'left-out': [['<img>'], '<img> is left out'],
    kept: [['stays as it is.'], 'stays as it is.'],
    'bad-attribute': [['dork', 'auto', 'auto', 'light', 'dark'], 'Did you mean "dark"?'],
    'not-utf8': [[], 'Save it again with the encoding UTF-8'],
    'newer-format': [['2', '1'], 'is 2, and this version reads up to 1'],
    'not-a-document': [[], 'is not an FAQ document'],
    'other-language': [['de', 'en'], 'is "de", and the template is in "en"'],
    'other-template': [['team', 'retail'], 'is "team", but "retail" is used'],
    'not-imported': [['de/team'], "import 'faq-embed/templates/de/team'"],
    answers: [['too deep'], 'cannot be read and is left out (too deep)'],
    chunk: [['404'], 'cannot be loaded (404)'],
    internal: [['TypeError'], 'TypeError'],
  };
  it.each(Object.entries(what))('%s', (code, [args, expected]) => {
    const sentence = explain(
      new FaqError(code as FaqErrorCode, 'https://a.example/faq.json', 'a.b', ...args),
    );
    expect(sentence).toContain('https://a.example/faq.json: a.b: ');
    expect(sentence).toContain(expected);
    expect(sentence).not.toMatch(/undefined|\[object/);
  });

  it('a data-* attribute that is not ours is worth no word, one that nearly is says how it is written', () => {
    const unknown = (name: string) =>
      explain(new FaqError('unknown-name', 'attribute', `variables.${name}`, name, 'bookingUrl', 'phone'));
    expect(unknown('reactRoot')).toBeUndefined();
    expect(unknown('bookingLink')).toBeUndefined();
    expect(unknown('bokingUrl')).toBe(
      'attribute: data-boking-url: is not a variable. Did you mean "data-booking-url"?',
    );
    expect(
      explain(new FaqError('unknown-name', 'attribute', 'variables.reactRoot', 'reactRoot')),
    ).toBeUndefined();
  });

  it.each([
    ['bookingUrl', 'data-booking-url'],
    ['phone', 'data-phone'],
    ['aBC', 'data-a-b-c'],
  ])('%s is written %s', (name, attribute) => {
    expect(attributeOf(name)).toBe(attribute);
  });
});
