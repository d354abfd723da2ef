import { describe, expect, it } from 'vitest';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { fillHref, fillText } from '../../src/fill/fill-text.ts';
import { treeText } from '../../src/model/answer-tree.ts';
import type { DocumentAnswer, Draft, DraftVariable } from '../../src/model/faq-document.ts';
import { collector, frozen, HOSTILE } from '../compile/arbitraries.ts';

function fill(draft: Partial<Draft>, data: Record<string, string> = {}) {
  const { report, reports } = collector();
  const empty = { format: 1, lang: 'en', title: 'Title', sections: [], variables: {} };
  const whole: Draft = { ...empty, ...draft };
  return { faq: fillDocument(frozen(whole), frozen(data), report), reports };
}

const set: Record<string, DraftVariable> = {
  name: { type: 'text', value: 'Smith' },
  phone: { type: 'tel', value: '+49 30 12' },
  bookingUrl: { type: 'booking', value: 'https://book.ms/b/a@b.example' },
  empty: { type: 'text' },
  wrong: { type: 'hours', value: 'soon' },
};

/** One question with these answers. */
const one = (answers: readonly DocumentAnswer[], more: object = {}, variables = set) =>
  fill({
    variables,
    sections: [{ id: 's', title: 'S', entries: [{ id: 'e', question: 'Q?', answers, ...more }] }],
  });
const answerOf = (faq: ReturnType<typeof fill>['faq']) => faq.sections[0]?.entries[0]?.answer;
const shownAnswer = (answers: readonly DocumentAnswer[]) => {
  const shown = answerOf(one(answers).faq);
  return shown && treeText(shown);
};

describe('the answer that is shown', () => {
  it.each<[string, DocumentAnswer[], string | undefined]>([
    ['the first, when nothing is needed', [{ body: ['1'] }, { body: ['2'] }], '1'],
    [
      'the first whose needs are met',
      [{ needs: ['empty'], body: ['1'] }, { needs: ['name'], body: ['2'] }, { body: ['3'] }],
      '2',
    ],
    [
      'one whose needs are all met',
      [
        { needs: ['name', 'empty'], body: ['1'] },
        { needs: ['name', 'phone'], body: ['2'] },
      ],
      '2',
    ],
    [
      'one whose placeholders are known: they are needs',
      [{ body: ['{{empty}}'] }, { body: ['{{ name }}'] }],
      'Smith',
    ],
    ['none with an undeclared placeholder', [{ body: ['{{nobody}}'] }, { body: ['2'] }], '2'],
    ['none with a misspelt placeholder', [{ body: ['{{na me}}'] }, { body: ['{{}}'] }, { body: ['3'] }], '3'],
    ['none whose value was of the wrong kind', [{ needs: ['wrong'], body: ['1'] }, { body: ['2'] }], '2'],
    [
      'none with an inherited name',
      [{ body: ['{{constructor}}'] }, { needs: ['toString'], body: ['2'] }, { body: ['3'] }],
      '3',
    ],
    ['none, when none fits', [{ body: ['{{empty}}'] }], undefined],
    ['none, when there is none', [], undefined],
  ])('is %s', (_name, answers, expected) => {
    expect(shownAnswer(answers)).toBe(expected);
  });

  it('takes those further paragraphs along whose needs are met', () => {
    const more = [
      { body: [['p', 'always']] },
      { body: [['p', '{{empty}}']] },
      { needs: ['phone'], body: [['p', 'phone']] },
      { needs: ['phone', 'empty'], body: [['p', 'both']] },
      { body: [['p', '{{name}}']] },
    ] satisfies DocumentAnswer[];
    expect(shownAnswer([{ body: [['p', 'A']], more }])).toEqual('A\n\nalways\n\nphone\n\nSmith');
    expect(shownAnswer([{ body: ['A'], more: [] }])).toBe('A');
  });

  it('does not depend on its further paragraphs', () => {
    expect(shownAnswer([{ body: ['A'], more: [{ body: ['{{empty}}'] }] }, { body: ['B'] }])).toBe('A');
  });
});

describe('a gap', () => {
  it('is hidden, and listed with its guidance and with what each answer lacks', () => {
    const answers = [
      { needs: ['name', 'empty'], body: ['{{wrong}}'], more: [{ body: ['{{nobody}}'] }] },
      { body: ['{{nobody}}'] },
    ];
    const { faq } = one(answers, { guidance: 'Say it.' });
    expect(faq.sections).toEqual([]);
    expect(faq.gaps).toEqual([
      {
        section: 's',
        id: 'e',
        question: 'Q?',
        guidance: 'Say it.',
        missing: [['empty', 'wrong'], ['nobody']],
      },
    ]);
  });

  it('has no guidance and nothing missing where there is none', () => {
    expect(one([]).faq.gaps).toEqual([{ section: 's', id: 'e', question: 'Q?', missing: [] }]);
  });

  it('names each missing variable once', () => {
    expect(
      one([{ needs: ['empty'], body: [['a', { href: 'tel:{{empty}}' }, '{{empty}}']] }]).faq.gaps[0]?.missing,
    ).toEqual([['empty']]);
  });

  it('is an entry whose question cannot be asked, and says what the question lacks', () => {
    const { faq } = one([{ body: ['A'] }], { question: 'Who is {{empty}}?' });
    expect(faq.sections).toEqual([]);
    expect(faq.gaps).toMatchObject([{ id: 'e', question: 'Who is {{empty}}?', missing: [['empty']] }]);
  });

  it('leaves the others of its section, and a section with gaps only is left out', () => {
    const entry = (id: string, ...answers: DocumentAnswer[]) => ({ id, question: 'Q', answers });
    const { faq } = fill({
      sections: [
        {
          id: 's',
          title: 'S',
          entries: [entry('a', { body: ['A'] }), entry('b'), entry('c', { body: ['C'] })],
        },
        { id: 't', title: 'T', entries: [entry('d')] },
        { id: 'u', title: 'U', entries: [] },
      ],
    });
    expect(faq.sections.map(({ id, entries }) => [id, entries.map((one) => one.id)])).toEqual([
      ['s', ['a', 'c']],
    ]);
    expect(faq.gaps.map(({ section, id }) => [section, id])).toEqual([
      ['s', 'b'],
      ['t', 'd'],
    ]);
  });
});

describe('titles, questions and actions', () => {
  it('are filled', () => {
    const { faq, reports } = fill({
      title: 'At {{name}}',
      variables: set,
      sections: [
        {
          id: 's',
          title: 'With {{ name }}',
          entries: [{ id: 'e', question: 'Who is {{name}}?', answers: [{ body: ['A'] }] }],
        },
      ],
      actions: [
        { id: 'book', label: 'Book with {{name}}', href: '{{bookingUrl}}' },
        { id: 'call', label: 'Call {{phone}}', href: 'tel:{{phone}}' },
        { id: 'page', label: 'Page', href: '/people?of={{name}}&at={{phone}}' },
      ],
    });
    expect(faq.title).toBe('At Smith');
    expect(faq.sections[0]).toMatchObject({ title: 'With Smith', entries: [{ question: 'Who is Smith?' }] });
    expect(faq.actions).toEqual([
      { id: 'book', label: 'Book with Smith', href: 'https://book.ms/b/a@b.example' },
      { id: 'call', label: 'Call +49 30 12', href: 'tel:+493012' },
      { id: 'page', label: 'Page', href: '/people?of=Smith&at=+493012' },
    ]);
    expect(reports).toEqual(['wrong-value variables.wrong: hours | "soon"']);
  });

  it('a value is not filled again, and means nothing to a replacement', () => {
    const variables: Record<string, DraftVariable> = {
      ...set,
      odd: { type: 'text', value: "$& $1 $' {{name}}" },
    };
    expect(fill({ variables, title: '{{odd}}!' }).faq.title).toBe("$& $1 $' {{name}}!");
  });

  it('a title that lacks a value is left out and reported', () => {
    const entries = [{ id: 'e', question: 'Q', answers: [{ body: ['A'] }] }];
    const { faq, reports } = fill({
      title: 'At {{empty}}',
      sections: [{ id: 's', title: '{{nobody}}', entries }],
    });
    expect(faq).toMatchObject({ title: '', sections: [{ id: 's', title: '' }] });
    expect(reports).toEqual([
      'wrong-value title: missing | At {{empty}}',
      'wrong-value sections.s.title: missing | {{nobody}}',
    ]);
  });

  it('a title that lacks a value is that of any FAQ where there is one', () => {
    const { faq } = fill({ title: 'At {{empty}}', messages: { questions: 'Questions' } });
    expect(faq.title).toBe('Questions');
    expect(fill({ title: '', messages: { questions: 'Questions' } }).faq.title).toBe('');
  });

  it.each([
    ['lacks the value of its link', 'L', '{{empty}}'],
    ['lacks the value of its label', '{{empty}}', '/'],
    ['leads to a script', 'L', 'javascript:alert(1)'],
    ['leads to a script after a blank that only JavaScript trims', 'L', '\u00a0javascript:alert(1)'],
    ['would lead to a script with its values', 'L', '{{scheme}}:alert(1)'],
    ['leads nowhere', 'L', 'https://['],
  ])('an action that %s is left out', (_name, label, href) => {
    const variables: Record<string, DraftVariable> = {
      ...set,
      scheme: { type: 'text', value: 'javascript' },
    };
    const actions = [
      { id: 'bad', label, href },
      { id: 'good', label: 'G', href: '/good' },
    ];
    expect(fill({ variables, actions }).faq.actions).toEqual([{ id: 'good', label: 'G', href: '/good' }]);
  });

  it('a document without variables, actions and messages is an FAQ too', () => {
    expect(fill({}).faq).toEqual({
      lang: 'en',
      dir: 'ltr',
      title: 'Title',
      brand: {},
      notices: [],
      sections: [],
      actions: [],
      messages: {},
      variables: [],
      values: new Map(),
      gaps: [],
    });
  });
});

describe('values', () => {
  it.each<[DraftVariable, string]>([
    [{ type: 'hours', value: 'soon' }, 'wrong-value variables.x: hours | "soon"'],
    [{ type: 'email', value: 'me' }, 'wrong-value variables.x: email | "me"'],
    [{ type: 'tel', value: 'me' }, 'wrong-value variables.x: tel | "me" | "m" is no part of a number'],
    [{ type: 'money', value: 45 }, 'wrong-value variables.x: money | 45'],
    [{ type: 'date', value: '31.5.' }, 'wrong-value variables.x: date | "31.5."'],
    [{ type: 'list', value: [] }, 'wrong-value variables.x: list | []'],
    [{ type: 'text', value: ['a'] }, 'wrong-value variables.x: text | ["a"]'],
    [{ type: 'url', value: 'javascript:x' }, 'refused-link variables.x: not a safe link | "javascript:x"'],
    [
      { type: 'booking', value: 'http://a.example' },
      'refused-link variables.x: not https | "http://a.example"',
    ],
  ])('%j counts as missing, and is reported', (x, expected) => {
    const { faq, reports } = one([{ body: ['{{x}}'] }, { body: ['B'] }], {}, { x });
    expect(answerOf(faq)).toEqual(['B']);
    expect(faq.values.has('x')).toBe(false);
    expect(reports).toEqual([expected]);
  });

  it('a text or a link that lacks a value is none', () => {
    const { values } = fill({ variables: set }).faq;
    expect(fillText('{{name}}-{{name}}', values)).toBe('Smith-Smith');
    expect(fillText('{{name}}-{{empty}}', values)).toBeUndefined();
    expect(fillText('{{constructor}}', values)).toBeUndefined();
    expect(fillHref('/{{name}}/{{empty}}', values)).toBeUndefined();
    expect(fillHref('/{{name}}', values)).toBe('/Smith');
    expect(fillHref('{{name}}:x', new Map([['name', { text: 'x', href: 'javascript' }]]))).toBeUndefined();
  });
});

describe('values that the page gives', () => {
  const shown = (data: Record<string, string>, variables: Record<string, DraftVariable> = set) => {
    const { faq, reports } = fill({ variables }, data);
    return [Object.fromEntries([...faq.values].map(([name, { text }]) => [name, text])), reports];
  };
  const all = { name: 'Smith', phone: '+49 30 12', bookingUrl: 'https://book.ms/b/a@b.example' };
  const soon = 'wrong-value variables.wrong: hours | "soon"';

  it.each<[string, Record<string, string>, object, string[]]>([
    ['win over the document', { name: ' Jones ' }, { ...all, name: 'Jones' }, [soon]],
    ['are of the type that the document says', { wrong: '24' }, { ...all, wrong: '24\u00a0hours' }, []],
    ['are text when the document says nothing', { other: 'x' }, { ...all, other: 'x' }, [soon]],
    ['count as not given when empty', { name: '', phone: ' \n', other: '' }, all, [soon]],
    [
      'leave a variable without value when they are wrong',
      { phone: 'call us' },
      { name: all.name, bookingUrl: all.bookingUrl },
      ['wrong-value variables.phone: tel | "call us" | "c" is no part of a number', soon],
    ],
  ])('%s', (_name, data, values, reports) => {
    expect(shown(data)).toEqual([values, reports]);
  });

  it.each(HOSTILE)('may be called %s, and so may variables of the document', (name) => {
    const own = <T>(value: T) => Object.fromEntries([[name, value]]);
    expect(shown(own('x'), {})).toEqual([own('x'), []]);
    expect(shown({}, own<DraftVariable>({ type: 'days', value: 2 }))).toEqual([own('2\u00a0days'), []]);
    expect(shown(own('3'), own<DraftVariable>({ type: 'days', value: 2 }))).toEqual([own('3\u00a0days'), []]);
  });

  it('a default of zero is a value', () => {
    expect(shown({}, { notice: { type: 'hours', value: 0 } })).toEqual([{ notice: '0\u00a0hours' }, []]);
  });
});

describe('language', () => {
  it.each([
    ['rtl', ['ar', 'ar-EG', 'he', 'fa', 'ur-PK', 'yi', 'ps', 'ckb', 'dv', 'ug', 'sd']],
    ['ltr', ['en', 'de', 'ja', 'zh-Hant', 'arn', 'fr', 'pl', 'tr', 'en-AR', 'nl-FA', 'heh', 'fan']],
  ])('is read %s: %j', (dir, langs) => {
    for (const lang of langs) expect([lang, fill({ lang }).faq.dir]).toEqual([lang, dir]);
  });

  it('gives the values their formats', () => {
    const variables: Record<string, DraftVariable> = { notice: { type: 'hours', value: 24 } };
    const title = (lang: string) => fill({ lang, variables, title: '({{notice}})' }).faq.title;
    expect(['en', 'de-CH', 'pl', 'zh-Hans'].map(title)).toEqual([
      '(24\u00a0hours)',
      '(24\u00a0Stunden)',
      '(24\u00a0godziny)',
      '(24小时)',
    ]);
  });
});
