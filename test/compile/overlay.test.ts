import { describe, expect, it } from 'vitest';
import type { Overrides } from '../../src/model/content-model.ts';
import type { Draft } from '../../src/model/faq-document.ts';
import { fromJson, HOSTILE, partsOf } from './arbitraries.ts';
import { draftOf, laid } from './drafts.ts';

const base = draftOf({
  lang: 'en',
  title: 'Title',
  variables: {
    phone: { type: 'tel', label: 'Phone', default: '+49 30 1' },
    bookingUrl: { type: 'booking', label: 'Booking page' },
  },
  sections: [
    {
      id: 'basics',
      title: 'Basics',
      entries: [
        { id: 'what', question: 'What?', guidance: 'G', answers: [{ text: 'It is {{phone}}.' }] },
        {
          id: 'payment',
          question: 'Pay?',
          guidance: 'Say how.',
          answers: [{ needs: ['phone'], text: 'A', more: [{ text: 'M' }] }, { text: 'B' }],
        },
        { id: 'cost', question: 'Cost?', answers: [] },
      ],
    },
    { id: 'booking', title: 'Booking', entries: [{ id: 'book', question: 'Book?', answers: [] }] },
    { id: 'technology', title: 'Technology', entries: [{ id: 'join', question: 'Join?', answers: [] }] },
  ],
  actions: [
    { id: 'book', label: 'Book', href: '{{bookingUrl}}' },
    { id: 'call', label: 'Call', href: 'tel:{{phone}}' },
  ],
  messages: { expandAll: 'Expand', newTab: 'new tab' },
});

const lay = (patch: Overrides, draft = base) => laid(patch, draft);
const sectionsOf = ({ sections }: Draft) => sections.map(({ id }) => id).join();
const entriesOf = ({ sections }: Draft, id = 'basics') =>
  sections
    .find((section) => section.id === id)
    ?.entries.map((entry) => entry.id)
    .join();
const entryOf = ({ sections }: Draft, id: string) =>
  sections.flatMap(({ entries }) => entries).find((entry) => entry.id === id);
/** Changes to the entries of "basics". */
const basics = (entries: NonNullable<NonNullable<Overrides['sections']>[string]>['entries']): Overrides => ({
  sections: { basics: { ...(entries && { entries }) } },
});

describe('no change', () => {
  it.each<Overrides>([{}, { sections: {} }, { sections: { basics: {} } }, basics({ payment: {} })])(
    '%j leaves everything as it was',
    (patch) => {
      expect(lay(patch)).toEqual({ faq: base, reports: [] });
    },
  );

  it('to an entry keeps the very same one', () => {
    const { faq } = lay(basics({ payment: { answer: 'Cash.' } }));
    expect(entryOf(faq, 'what')).toBe(entryOf(base, 'what'));
    expect(faq.sections[1]).toBe(base.sections[1]);
    expect(faq.actions?.[0]).toBe(base.actions?.[0]);
  });
});

describe('a patch of an entry', () => {
  const payment = entryOf(base, 'payment');
  it.each<[NonNullable<Parameters<typeof basics>[0]>[string], object]>([
    [{ answer: 'Cash.' }, { ...payment, answers: [{ body: ['Cash.'] }] }],
    [{ question: 'Money?' }, { ...payment, question: 'Money?' }],
    [{ guidance: 'New.' }, { ...payment, guidance: 'New.' }],
    [{ guidance: null }, { id: 'payment', question: 'Pay?', answers: payment?.answers }],
    [{ answers: [{ text: 'C' }] }, { ...payment, answers: [{ body: ['C'] }] }],
    [{ answers: [] }, { ...payment, answers: [] }],
    [{ answers: null }, { ...payment, answers: [] }],
    [{ answer: null }, { ...payment, answers: [] }],
    [
      { question: 'Q', answer: 'A', guidance: 'G' },
      { id: 'payment', question: 'Q', guidance: 'G', answers: [{ body: ['A'] }] },
    ],
  ])('%j changes that and nothing else', (patch, expected) => {
    const { faq, reports } = lay(basics({ payment: patch }));
    expect(entryOf(faq, 'payment')).toEqual(expected);
    expect(entriesOf(faq)).toBe('what,payment,cost');
    expect(reports).toEqual([]);
  });
});

describe('order', () => {
  it.each<[Overrides, string]>([
    [basics({ payment: null }), 'what,cost'],
    [basics({ what: null, payment: null, cost: null }), ''],
    [basics({ cost: { before: 'what' } }), 'cost,what,payment'],
    [basics({ cost: { before: 'payment' } }), 'what,cost,payment'],
    [basics({ what: { after: 'payment' } }), 'payment,what,cost'],
    [basics({ what: { after: 'cost' } }), 'payment,cost,what'],
    [basics({ payment: { before: 'cost' } }), 'what,payment,cost'],
    [basics({ payment: { before: 'what', after: 'cost' } }), 'payment,what,cost'],
    [basics({ new: { question: 'N?' } }), 'what,payment,cost,new'],
    [basics({ new: { question: 'N?', before: 'what' } }), 'new,what,payment,cost'],
    [basics({ new: { question: 'N?', after: 'what' } }), 'what,new,payment,cost'],
    [
      basics({ new: { question: 'N?' }, newer: { question: 'M?', before: 'new' } }),
      'what,payment,cost,newer,new',
    ],
    [
      basics({ new: { question: 'N?', after: 'newer' }, newer: { question: 'M?', after: 'what' } }),
      'what,newer,new,payment,cost',
    ],
    [basics({ what: { after: 'new' }, new: { question: 'N?' } }), 'payment,cost,new,what'],
    [basics({ payment: null, new: { question: 'N?', before: 'cost' } }), 'what,new,cost'],
    [basics({ 7: { question: 'Number?' } }), 'what,payment,cost,7'],
  ])('of entries: %j', (patch, expected) => {
    const { faq, reports } = lay(patch);
    expect(entriesOf(faq)).toBe(expected);
    expect(reports).toEqual([]);
  });

  it.each<[NonNullable<Overrides['sections']>, string]>([
    [{ booking: null }, 'basics,technology'],
    [{ technology: { before: 'booking' } }, 'basics,technology,booking'],
    [{ basics: { after: 'booking' } }, 'booking,basics,technology'],
    [{ insurance: { title: 'I' } }, 'basics,booking,technology,insurance'],
    [{ insurance: { title: 'I', before: 'technology' } }, 'basics,booking,insurance,technology'],
    [
      { insurance: { title: 'I', after: 'more' }, more: { title: 'M', before: 'basics' } },
      'more,insurance,basics,booking,technology',
    ],
  ])('of sections: %j', (sections, expected) => {
    const { faq, reports } = lay({ sections });
    expect(sectionsOf(faq)).toBe(expected);
    expect(reports).toEqual([]);
  });

  it.each<[string, Overrides, string, string, string]>([
    [
      'an unknown one',
      basics({ cost: { before: 'paiment' } }),
      'what,payment,cost',
      'cost.before',
      'Did you mean "payment"?',
    ],
    [
      'itself',
      basics({ cost: { after: 'cost' } }),
      'what,payment,cost',
      'cost.after',
      'there is no "cost" here',
    ],
    [
      'a removed one',
      basics({ payment: null, cost: { before: 'payment' } }),
      'what,cost',
      'cost.before',
      'there is no "payment"',
    ],
    [
      'one of another section',
      basics({ cost: { after: 'join' } }),
      'what,payment,cost',
      'cost.after',
      'there is no "join"',
    ],
    [
      'an unknown one, when new',
      basics({ new: { question: 'N', after: 'x' } }),
      'what,payment,cost,new',
      'new.after',
      'there is no "x"',
    ],
  ])('relative to %s is reported, and the place stays', (_name, patch, expected, path, sentence) => {
    const { faq, reports } = lay(patch);
    expect(entriesOf(faq)).toBe(expected);
    expect(reports).toEqual([expect.stringContaining(`unknown-name sections.basics.entries.${path}: `)]);
    expect(reports[0]).toContain(sentence);
  });
});

describe('what is new', () => {
  it('an entry brings a question, and has no answer until it brings one', () => {
    const { faq } = lay(
      basics({ a: { question: 'A?' }, b: { question: 'B?', answer: 'Yes.', guidance: 'G' } }),
    );
    expect(entryOf(faq, 'a')).toEqual({ id: 'a', question: 'A?', answers: [] });
    expect(entryOf(faq, 'b')).toEqual({
      id: 'b',
      question: 'B?',
      guidance: 'G',
      answers: [{ body: ['Yes.'] }],
    });
  });

  it('a section brings a title, and its entries in their order', () => {
    const entries = { two: { question: '2?' }, one: { question: '1?', before: 'two' } };
    const { faq, reports } = lay({ sections: { insurance: { title: 'Insurance', entries } } });
    expect(faq.sections.at(-1)).toMatchObject({ id: 'insurance', title: 'Insurance' });
    expect(entriesOf(faq, 'insurance')).toBe('one,two');
    expect(reports).toEqual([]);
  });

  it.each<[Overrides, string, string]>([
    [
      basics({ paymant: { answer: 'A' } }),
      'sections.basics.entries.paymant',
      'has no question of its own. Did you mean "payment"?',
    ],
    [
      basics({ paymant: null }),
      'sections.basics.entries.paymant',
      'is not in the template. Did you mean "payment"?',
    ],
    [basics({ zebra: { answer: 'A' } }), 'sections.basics.entries.zebra', 'Known: what, payment, cost.'],
    [
      { sections: { technologie: { entries: {} } } },
      'sections.technologie',
      'has no title of its own. Did you mean "technology"?',
    ],
    [{ sections: { technologie: null } }, 'sections.technologie', 'Did you mean "technology"?'],
    [
      { actions: { bok: { label: 'L' } } },
      'actions.bok',
      'has no label and href of its own. Did you mean "book"?',
    ],
    [{ actions: { bok: null } }, 'actions.bok', 'Did you mean "book"?'],
  ])('%j brings too little: reported, and nothing changes', (patch, path, sentence) => {
    const { faq, reports } = lay(patch);
    expect(faq).toEqual(base);
    expect(reports).toEqual([expect.stringContaining(`unknown-name ${path}: is not in the template`)]);
    expect(reports[0]).toContain(sentence);
  });

  it.each<[string, NonNullable<Overrides['sections']>, string]>([
    ['of an old entry elsewhere', { booking: { entries: { payment: { question: 'P?' } } } }, 'booking'],
    [
      'of another new entry',
      { basics: { entries: { x: { question: 'X?' } } }, booking: { entries: { x: { question: 'P?' } } } },
      'booking',
    ],
  ])('an entry with the id %s is refused: links would open the wrong answer', (_name, sections, where) => {
    const { faq, reports } = lay({ sections });
    expect(reports.join()).toContain(`unknown-name sections.${where}.entries.`);
    expect(reports.join()).toContain('is in the section "basics"; change it there, or choose another id');
    expect(entriesOf(faq, where)).toBe('book');
  });
});

describe('an id that was an organization’s own before the template had it', () => {
  it('stays its own question, in its own words and place, and it is said', () => {
    const { faq, reports } = lay({
      sections: {
        visit: { title: 'Your visit', entries: { payment: { question: 'Ours?', answer: 'Cash.' } } },
      },
    });
    expect(entriesOf(faq, 'visit')).toBe('payment');
    expect(entriesOf(faq)).toBe('what,cost');
    expect(entryOf(faq, 'payment')).toEqual({
      id: 'payment',
      question: 'Ours?',
      answers: [{ body: ['Cash.'] }],
    });
    expect(reports).toEqual([
      'kept sections.visit.entries.payment: is the id of a question that the template has in "basics". Yours is shown and that one is not; choose another id if both should be.',
    ]);
  });

  it('stays where the template has a section of that name', () => {
    const { faq, reports } = lay(basics({ join: { question: 'Ours?', answer: 'So.', before: 'what' } }));
    expect([entriesOf(faq), entriesOf(faq, 'technology')]).toEqual(['join,what,payment,cost', '']);
    expect(reports).toHaveLength(1);
  });

  it('is refused where the file changes the template’s question too', () => {
    const { faq, reports } = lay({
      sections: {
        technology: { entries: { join: { answer: 'So.' } } },
        basics: { entries: { join: { question: 'Ours?', answer: 'So.' } } },
      },
    });
    expect([entriesOf(faq), entriesOf(faq, 'technology')]).toEqual(['what,payment,cost', 'join']);
    expect(reports.join()).toContain('is in the section "technology"');
  });
});

describe('a value that a title or a question has in it', () => {
  const named = draftOf({
    lang: 'en',
    title: 'Your {{service}}',
    variables: {
      service: { type: 'text', default: 'visit' },
      place: { type: 'text', default: 'room 1' },
      other: { type: 'text', default: 'x' },
    },
    sections: [
      {
        id: 'basics',
        title: 'Basics',
        entries: [{ id: 'where', question: 'Where is {{place}}?', answers: [{ text: 'Here. {{other}}' }] }],
      },
    ],
  });
  const valuesOf = ({ variables }: Draft) =>
    Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value]));

  it.each([
    ['service', 'visit'],
    ['place', 'room 1'],
  ])('is the template’s again when %s is unset, and it is said', (name, own) => {
    const { faq, reports } = lay({ variables: { [name]: null } }, named);
    expect(valuesOf(faq)[name]).toBe(own);
    expect(reports).toEqual([
      `kept variables.${name}: is used in the title or a question, so the template’s “${own}” is kept. Write another name, or texts without it.`,
    ]);
  });

  it('is unset where the organization’s own texts do without it', () => {
    const { faq, reports } = lay({ title: 'Ours', variables: { service: null, other: null } }, named);
    expect(valuesOf(faq)).toEqual({ service: undefined, place: 'room 1', other: undefined });
    expect(reports).toEqual([]);
  });
});

describe('actions, messages, title and language', () => {
  it('an action is changed, removed, added and placed', () => {
    const { faq, reports } = lay({
      actions: {
        book: { label: 'Book now' },
        call: null,
        fees: { label: 'Fees', href: '/fees', before: 'book' },
      },
    });
    expect(faq.actions).toEqual([
      { id: 'fees', label: 'Fees', href: '/fees' },
      { id: 'book', label: 'Book now', href: '{{bookingUrl}}' },
    ]);
    expect(reports).toEqual([]);
  });

  it('messages merge; title and language are replaced', () => {
    const { faq } = lay({ lang: 'de', title: 'Fragen', messages: { newTab: 'neu', collapseAll: 'Zu' } });
    expect(faq).toEqual({
      ...base,
      lang: 'de',
      title: 'Fragen',
      messages: { expandAll: 'Expand', newTab: 'neu', collapseAll: 'Zu' },
    });
  });

  it('synonyms are added to those that are there', () => {
    const { faq } = lay({ synonyms: [['a', 'b']] }, { ...base, synonyms: [['pay', 'price']] });
    expect(faq.synonyms).toEqual([
      ['pay', 'price'],
      ['a', 'b'],
    ]);
    expect(lay({ title: 'T' }).faq).not.toHaveProperty('synonyms');
  });

  it('a template without variables, actions or messages can be given some', () => {
    const { faq, reports } = lay(
      {
        variables: { x: 'y' },
        sections: { s: { title: 'S {{x}}' } },
        actions: { a: { label: 'A', href: '/' } },
        messages: { newTab: 'N' },
      },
      draftOf({ lang: 'en', title: 'T', sections: [] }),
    );
    expect(faq).toEqual({
      format: 1,
      lang: 'en',
      title: 'T',
      variables: { x: { type: 'text', value: 'y' } },
      sections: [{ id: 's', title: 'S {{x}}', entries: [] }],
      actions: [{ id: 'a', label: 'A', href: '/' }],
      messages: { newTab: 'N' },
    });
    expect(reports).toEqual([]);
  });
});

describe('variables', () => {
  const phone = { type: 'tel', label: 'Phone' };
  it.each<[NonNullable<Overrides['variables']>, string, object]>([
    [{ phone: '+49 30 2' }, 'phone', { ...phone, value: '+49 30 2' }],
    [{ phone: 110 }, 'phone', { ...phone, value: 110 }],
    [{ phone: ['a', 'b'] }, 'phone', { ...phone, value: ['a', 'b'] }],
    [{ phone: null }, 'phone', phone],
    [{ phone: { label: 'Call' } }, 'phone', { ...phone, label: 'Call', value: '+49 30 1' }],
    [{ phone: { type: 'text', default: 'x' } }, 'phone', { ...phone, type: 'text', value: 'x' }],
    [{ phone: {} }, 'phone', { ...phone, value: '+49 30 1' }],
    [{ bookingUrl: '/book' }, 'bookingUrl', { type: 'booking', label: 'Booking page', value: '/book' }],
  ])('%j', (variables, name, expected) => {
    const { faq, reports } = lay({ variables });
    expect(faq.variables).toEqual({ ...base.variables, [name]: expected });
    expect(reports).toEqual([]);
  });

  it.each<[NonNullable<Overrides['variables']>, string]>([
    [{ fone: '+49' }, 'fone: nothing uses it. Did you mean "phone"?'],
    [{ bookingURL: '/' }, 'bookingURL: nothing uses it. Did you mean "bookingUrl"?'],
    [{ fone: null }, 'fone: nothing uses it.'],
    [{ fone: { type: 'tel' } }, 'fone: nothing uses it.'],
    [{ somethingElse: 'x' }, 'somethingElse: nothing uses it. Known: phone, bookingUrl.'],
  ])('%j, which nothing knows or uses, is reported with the nearest name', (variables, sentence) => {
    const { faq, reports } = lay({ variables });
    expect(faq).toEqual(base);
    expect(reports).toEqual([expect.stringContaining(`unknown-name variables.${sentence}`)]);
  });

  const uses = (text: string) => basics({ payment: { answer: text } });
  it.each<[string, Overrides]>([
    ['in an answer', uses('Pay {{fee}}.')],
    ['in an answer, spaced', uses('Pay {{ fee }}.')],
    ['in needs', basics({ payment: { answers: [{ needs: ['fee'], text: 'A' }] } })],
    ['in more', basics({ payment: { answers: [{ text: 'A', more: [{ text: '{{fee}}' }] }] } })],
    [
      'in the needs of more',
      basics({ payment: { answers: [{ text: 'A', more: [{ needs: ['fee'], text: 'M' }] }] } }),
    ],
    ['in a question', basics({ payment: { question: 'Why {{fee}}?' } })],
    ['in a section title', { sections: { basics: { title: '{{fee}}' } } }],
    ['in the title', { title: '{{fee}}' }],
    ['in a link of an action', { actions: { fees: { label: 'F', href: '/fees/{{fee}}' } } }],
    ['in a label of an action', { actions: { book: { label: 'Book ({{fee}})' } } }],
  ])('a new one is fine when it is used %s', (_name, patch) => {
    const withFee = (fee: NonNullable<Overrides['variables']>[string]) => {
      const { faq, reports } = lay({ ...patch, variables: { fee } });
      expect(reports).toEqual([]);
      return faq.variables?.fee;
    };
    expect(withFee('45')).toEqual({ type: 'text', value: '45' });
    expect(withFee(['a'])).toEqual({ type: 'list', value: ['a'] });
    expect(withFee({ type: 'money', default: '45 EUR' })).toEqual({ type: 'money', value: '45 EUR' });
    expect(withFee({ label: 'Fee' })).toEqual({ type: 'text', label: 'Fee' });
    expect(withFee(null)).toEqual({ type: 'text' });
  });
});

it('what a new text asks for is a variable from then on, so that a page can give it', () => {
  const { faq } = lay(basics({ payment: { answer: 'Pay {{fee}}.' } }));
  expect(faq.variables).toEqual({ ...base.variables, fee: { type: 'text' } });
});

describe('layers', () => {
  it('later overrides win, and see what earlier ones brought', () => {
    const first = lay({ ...basics({ new: { question: 'N?', answer: '1' } }), variables: { phone: '1' } }).faq;
    const { faq, reports } = lay(
      { ...basics({ new: { answer: '2', before: 'what' } }), variables: { phone: '2' } },
      first,
    );
    expect(entriesOf(faq)).toBe('new,what,payment,cost');
    expect(entryOf(faq, 'new')?.answers).toEqual([{ body: ['2'] }]);
    expect(faq.variables?.phone?.value).toBe('2');
    expect(reports).toEqual([]);
  });
});

describe('names that mean something to JavaScript', () => {
  it.each(HOSTILE)('%s is in no template, so a patch for it is reported', (name) => {
    const patch = fromJson(`{ "actions": { "${name}": { "label": "L" } }, "variables": { "${name}": "x" },
      "sections": { "${name}": {}, "basics": { "entries": { "${name}": { "answer": "A" } } } } }`) as Overrides;
    const { faq, reports } = lay(patch);
    expect(reports.map((line) => line.split(': ')[0])).toEqual([
      `unknown-name sections.${name}`,
      `unknown-name sections.basics.entries.${name}`,
      `unknown-name actions.${name}`,
      `unknown-name variables.${name}`,
    ]);
    expect(faq).toEqual(base);
    expect(Object.keys(faq.variables ?? {})).toEqual(['phone', 'bookingUrl']);
  });

  it.each(HOSTILE)('%s can be added like any other id', (name) => {
    const patch = fromJson(`{ "actions": { "${name}": { "label": "L", "href": "/" } },
      "sections": { "${name}": { "title": "S", "entries": { "${name}": { "question": "Q", "answer": "A" } } } } }`);
    const { faq, reports } = lay(patch as Overrides);
    expect(reports).toEqual([]);
    expect(sectionsOf(faq)).toBe(`basics,booking,technology,${name}`);
    expect(entriesOf(faq, name)).toBe(name);
    expect(faq.actions?.at(-1)?.id).toBe(name);
    for (const part of partsOf(faq)) {
      expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(part));
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
