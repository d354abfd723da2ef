import { describe, expect, it } from 'vitest';
import { fillHref, fillText, fillVariables } from '../../src/fill/fill-variables.ts';
import type { Answer, Template, Variable } from '../../src/model/content-model.ts';
import { collector, frozen, HOSTILE } from '../compile/arbitraries.ts';

function fill(template: Partial<Template>, data: Record<string, string> = {}) {
  const { report, reports } = collector();
  const empty = { lang: 'en', title: 'Title', sections: [], variables: {}, actions: [], messages: {} };
  const whole: Template = { ...empty, ...template };
  return { faq: fillVariables(frozen(whole), frozen(data), report), reports };
}

const set: Record<string, Variable> = {
  name: { type: 'text', default: 'Smith' },
  phone: { type: 'tel', default: '+49 30 12' },
  bookingUrl: { type: 'booking', default: 'https://book.ms/b/a@b.example' },
  empty: { type: 'text' },
  wrong: { type: 'hours', default: 'soon' },
};

/** One question with these answers. */
const one = (answers: readonly Answer[], more: object = {}, variables = set) =>
  fill({
    variables,
    sections: [{ id: 's', title: 'S', entries: [{ id: 'e', question: 'Q?', answers, ...more }] }],
  });
const shownAnswer = (answers: readonly Answer[]) => one(answers).faq.sections[0]?.entries[0]?.answer;

describe('the answer that is shown', () => {
  it.each<[string, Answer[], string | undefined]>([
    ['the first, when nothing is needed', [{ text: '1' }, { text: '2' }], '1'],
    [
      'the first whose needs are met',
      [{ needs: ['empty'], text: '1' }, { needs: ['name'], text: '2' }, { text: '3' }],
      '2',
    ],
    [
      'one whose needs are all met',
      [
        { needs: ['name', 'empty'], text: '1' },
        { needs: ['name', 'phone'], text: '2' },
      ],
      '2',
    ],
    [
      'one whose placeholders are known: they are needs',
      [{ text: '{{empty}}' }, { text: '{{ name }}' }],
      '{{ name }}',
    ],
    ['none with an undeclared placeholder', [{ text: '{{nobody}}' }, { text: '2' }], '2'],
    ['none with a misspelt placeholder', [{ text: '{{na me}}' }, { text: '{{}}' }, { text: '3' }], '3'],
    ['none whose value was of the wrong kind', [{ needs: ['wrong'], text: '1' }, { text: '2' }], '2'],
    [
      'none with an inherited name',
      [{ text: '{{constructor}}' }, { needs: ['toString'], text: '2' }, { text: '3' }],
      '3',
    ],
    ['none, when none fits', [{ text: '{{empty}}' }], undefined],
    ['none, when there is none', [], undefined],
  ])('is %s', (_name, answers, expected) => {
    expect(shownAnswer(answers)).toBe(expected);
  });

  it('takes those further paragraphs along whose needs are met', () => {
    const more = [
      { text: 'always' },
      { text: '{{empty}}' },
      { needs: ['phone'], text: 'phone' },
      { needs: ['phone', 'empty'], text: 'both' },
      { text: '{{name}}' },
    ];
    expect(shownAnswer([{ text: 'A', more }])).toBe('A\n\nalways\n\nphone\n\n{{name}}');
    expect(shownAnswer([{ text: 'A', more: [] }])).toBe('A');
  });

  it('does not depend on its further paragraphs', () => {
    expect(shownAnswer([{ text: 'A', more: [{ text: '{{empty}}' }] }, { text: 'B' }])).toBe('A');
  });
});

describe('a gap', () => {
  it('is hidden, and listed with its guidance and with what each answer lacks', () => {
    const answers = [
      { needs: ['name', 'empty'], text: '{{wrong}}', more: [{ text: '{{nobody}}' }] },
      { text: '{{nobody}}' },
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
    expect(one([{ needs: ['empty'], text: '[{{empty}}](tel:{{empty}})' }]).faq.gaps[0]?.missing).toEqual([
      ['empty'],
    ]);
  });

  it('is an entry whose question cannot be asked, and says what the question lacks', () => {
    const { faq } = one([{ text: 'A' }], { question: 'Who is {{empty}}?' });
    expect(faq.sections).toEqual([]);
    expect(faq.gaps).toMatchObject([{ id: 'e', question: 'Who is {{empty}}?', missing: [['empty']] }]);
  });

  it('leaves the others of its section, and a section with gaps only is left out', () => {
    const entry = (id: string, ...answers: Answer[]) => ({ id, question: 'Q', answers });
    const { faq } = fill({
      sections: [
        { id: 's', title: 'S', entries: [entry('a', { text: 'A' }), entry('b'), entry('c', { text: 'C' })] },
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
          entries: [{ id: 'e', question: 'Who is {{name}}?', answers: [{ text: 'A' }] }],
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
    const variables: Record<string, Variable> = {
      ...set,
      odd: { type: 'text', default: "$& $1 $' {{name}}" },
    };
    expect(fill({ variables, title: '{{odd}}!' }).faq.title).toBe("$& $1 $' {{name}}!");
  });

  it('a title that lacks a value is left out and reported', () => {
    const entries = [{ id: 'e', question: 'Q', answers: [{ text: 'A' }] }];
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

  it.each([
    ['lacks the value of its link', 'L', '{{empty}}'],
    ['lacks the value of its label', '{{empty}}', '/'],
    ['leads to a script', 'L', 'javascript:alert(1)'],
    ['leads to a script after a blank that only JavaScript trims', 'L', '\u00a0javascript:alert(1)'],
    ['would lead to a script with its values', 'L', '{{scheme}}:alert(1)'],
    ['leads nowhere', 'L', 'https://['],
  ])('an action that %s is left out', (_name, label, href) => {
    const variables: Record<string, Variable> = { ...set, scheme: { type: 'text', default: 'javascript' } };
    const actions = [
      { id: 'bad', label, href },
      { id: 'good', label: 'G', href: '/good' },
    ];
    expect(fill({ variables, actions }).faq.actions).toEqual([{ id: 'good', label: 'G', href: '/good' }]);
  });

  it('a template without variables, actions and messages is an FAQ too', () => {
    expect(fill({}).faq).toEqual({
      lang: 'en',
      dir: 'ltr',
      title: 'Title',
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
  it.each<[Variable, string]>([
    [{ type: 'hours', default: 'soon' }, 'wrong-value variables.x: hours | "soon"'],
    [{ type: 'email', default: 'me' }, 'wrong-value variables.x: email | "me"'],
    [{ type: 'tel', default: 'me' }, 'wrong-value variables.x: tel | "me"'],
    [{ type: 'money', default: 45 }, 'wrong-value variables.x: money | 45'],
    [{ type: 'date', default: '31.5.' }, 'wrong-value variables.x: date | "31.5."'],
    [{ type: 'list', default: [] }, 'wrong-value variables.x: list | []'],
    [{ type: 'text', default: ['a'] }, 'wrong-value variables.x: text | ["a"]'],
    [{ type: 'url', default: 'javascript:x' }, 'refused-link variables.x: not a safe link | "javascript:x"'],
    [
      { type: 'booking', default: 'http://a.example' },
      'refused-link variables.x: not https | "http://a.example"',
    ],
  ])('%j counts as not given, and is reported', (x, expected) => {
    const { faq, reports } = one([{ text: '{{x}}' }, { text: 'B' }], {}, { x });
    expect(faq.sections[0]?.entries[0]?.answer).toBe('B');
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
  const shown = (data: Record<string, string>, variables: Record<string, Variable> = set) => {
    const { faq, reports } = fill({ variables }, data);
    return [Object.fromEntries([...faq.values].map(([name, { text }]) => [name, text])), reports];
  };
  const all = { name: 'Smith', phone: '+49 30 12', bookingUrl: 'https://book.ms/b/a@b.example' };
  const soon = 'wrong-value variables.wrong: hours | "soon"';

  it.each<[string, Record<string, string>, object, string[]]>([
    ['win over the template', { name: ' Jones ' }, { ...all, name: 'Jones' }, [soon]],
    ['are of the type that the template says', { wrong: '24' }, { ...all, wrong: '24 hours' }, []],
    ['are text when the template says nothing', { other: 'x' }, { ...all, other: 'x' }, [soon]],
    ['count as not given when empty', { name: '', phone: ' \n', other: '' }, all, [soon]],
    [
      'leave a variable without value when they are wrong',
      { phone: 'call us' },
      { name: all.name, bookingUrl: all.bookingUrl },
      ['wrong-value variables.phone: tel | "call us"', soon],
    ],
  ])('%s', (_name, data, values, reports) => {
    expect(shown(data)).toEqual([values, reports]);
  });

  it.each(HOSTILE)('may be called %s, and so may variables of the template', (name) => {
    const own = <T>(value: T) => Object.fromEntries([[name, value]]);
    expect(shown(own('x'), {})).toEqual([own('x'), []]);
    expect(shown({}, own<Variable>({ type: 'days', default: 2 }))).toEqual([own('2 days'), []]);
    expect(shown(own('3'), own<Variable>({ type: 'days', default: 2 }))).toEqual([own('3 days'), []]);
  });

  it('a default of zero is a value', () => {
    expect(shown({}, { notice: { type: 'hours', default: 0 } })).toEqual([{ notice: '0 hours' }, []]);
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
    const variables: Record<string, Variable> = { notice: { type: 'hours', default: 24 } };
    const title = (lang: string) => fill({ lang, variables, title: '({{notice}})' }).faq.title;
    expect(['en', 'de-CH', 'pl', 'zh-Hans'].map(title)).toEqual([
      '(24 hours)',
      '(24 Stunden)',
      '(24 godziny)',
      '(24小时)',
    ]);
  });
});
