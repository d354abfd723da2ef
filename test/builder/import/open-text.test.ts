/** What somebody opens, as what a draft can take. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFragment } from '../../../src/builder/draft/share.ts';
import { MAX_TEXT } from '../../../src/builder/import/open-text.ts';
import { MAX_QUESTIONS } from '../../../src/builder/import/opened.ts';
import { compile, publish } from '../../../src/compile/compile.ts';
import { toolsFor } from '../../../src/compile/compile-on-node.ts';
import { typedValues } from '../../../src/fill/typed-values.ts';
import { filled } from '../../../src/load/prepare-faq.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import type { FaqDocument } from '../../../src/model/faq-document.ts';
import { inlineJson } from '../../../src/outputs/inline-json.ts';
import { pageHtml } from '../../../src/outputs/page-html.ts';
import { FORMS, type SnippetParts } from '../../../src/outputs/snippet/snippet-forms.ts';
import { staticHtml } from '../../../src/outputs/static-html.ts';
import { structuredData } from '../../../src/outputs/structured-data.ts';
import { answerHtml } from '../../../src/outputs/tree-html.ts';
import { everyTemplate } from '../../content/every-template.ts';
import { vectors } from '../../security/vectors.ts';
import { processorTime } from '../../support/processor-time.ts';
import { loadTemplate, open, openAs } from './from-disk.ts';

const booking = 'https://outlook.office.com/book/northwind@example.com/';

const overrides: Overrides = {
  template: 'healthcare',
  lang: 'en-GB',
  title: 'Northwind: questions',
  variables: { organization: 'Northwind', bookingUrl: booking, phone: '020 7946 0958', price: '45 GBP' },
  brand: { accent: '#0b5e56' },
  sections: {
    own: {
      title: 'Ours',
      entries: { where: { question: 'Where are you?', answer: 'At **1 High Street**.' } },
    },
  },
};

async function documentOf(json: Overrides, lang = json.lang ?? 'en'): Promise<FaqDocument> {
  const template = { json: await loadTemplate(lang, json.template ?? 'general'), source: 'template:/x' };
  const load = async (url: string) => {
    const [, folder = '', name = ''] = /\/([\w-]+)\/([\w-]+)\.json$/.exec(url) ?? [];
    return loadTemplate(folder || lang, name);
  };
  const request = {
    template: { ...template, source: `template:/${lang}/own` },
    overrides: { json, source: 'o' },
    lang,
  };
  return publish(await compile(request, toolsFor(load), () => () => {}));
}

describe('overrides', () => {
  /** What no document has in it. */
  const kept: Overrides = { ...overrides, gaps: { recording: 'Legal decides in March.' } };

  it('are what they are', async () => {
    const opened = await openAs('overrides', JSON.stringify({ $schema: 'x', ...kept }));
    expect(opened).toMatchObject({ overrides: kept, lost: [], addresses: [booking], elsewhere: [] });
  });

  it('lose what cannot be read, and say so', async () => {
    const { overrides: read, lost } = await openAs(
      'overrides',
      '{"title":"t","brand":{"accent":"red"},"sectoins":{}}',
    );
    expect(read).toEqual({ title: 't', brand: {} });
    expect(lost).toEqual([
      { what: 'other', where: 'brand.accent' },
      { what: 'other', where: 'sectoins' },
    ]);
  });

  it('come from a draft that was kept as a file, and from a link to one', async () => {
    const draft = { updated: 1, overrides: kept, step: 'words' };
    expect((await openAs('overrides', JSON.stringify({ id: 'a', ...draft }))).overrides).toEqual(kept);
    const link = `https://faq.example.com/builder/${await toFragment(draft)}`;
    expect((await openAs('overrides', link)).overrides).toEqual(kept);
  });
});

describe('a FAQ document', () => {
  it('is made again by the overrides that come of it', async () => {
    const document = await documentOf(overrides);
    const opened = await openAs('overrides', JSON.stringify(document));
    expect(opened.lost).toEqual([]);
    expect(opened.overrides).toEqual(overrides);
  });

  it('of every template in every language needs no change to it', async () => {
    for (const { template, lang, name } of await everyTemplate()) {
      const opened = await openAs('overrides', JSON.stringify(publish(template)));
      expect(opened).toMatchObject({ overrides: { template: name, lang }, lost: [] });
      expect(Object.keys(opened.overrides), `${lang}/${name}`).toEqual(['template', 'lang']);
    }
  });

  it('that has been changed in every way is made again', async () => {
    const base = await documentOf({ template: 'general' }, 'en');
    const [first, second, ...rest] = base.sections;
    if (!first || !second) throw new Error('two sections are needed');
    const [moved, ...others] = first.entries;
    if (!moved) throw new Error('an entry is needed');
    const document: FaqDocument = {
      ...base,
      lang: 'en-US',
      variables: {
        ...base.variables,
        kept: { type: 'money', value: '1 EUR' },
        phone: { type: 'tel', value: '112' },
      },
      notices: [
        {
          id: 'closed',
          answers: [{ body: [['p', 'Closed {{kept}}.']], needs: ['kept'] }, { body: [['p', 'Closed.']] }],
        },
      ],
      sections: [
        { ...second, title: 'Renamed', entries: [moved, ...second.entries.toReversed()] },
        ...rest.slice(1),
        {
          id: '7',
          title: 'New',
          entries: [
            { id: '9', question: 'B?', answers: [{ body: [['ul', ['li', 'a'], ['li', ['strong', 'b']]]] }] },
            {
              id: '1',
              question: 'A?',
              answers: [{ body: [['p', 'a']], more: [{ needs: ['phone'], body: [['p', '{{phone}}']] }] }],
              video: { href: 'https://a.example/v.mp4', title: 'V' },
              reviewed: '2026-05-31',
              owner: 'O',
            },
          ],
        },
        { ...first, entries: others.slice(1) },
      ],
      actions: [{ id: 'new', label: 'New', href: '/new' }, ...(base.actions ?? []).toReversed()],
      messages: { ...base.messages, expandAll: 'Open all' },
      synonyms: [['pay', 'price']],
      brand: { accent: '#123456', radius: '0' },
    };
    const opened = await openAs('overrides', JSON.stringify(document));
    expect(opened.lost).toEqual([]);
    const again = await documentOf(opened.overrides, 'en');
    expect(again.sections).toEqual(document.sections);
    expect(again.actions).toEqual(document.actions);
    expect(again.notices).toEqual(document.notices);
    expect(again.brand).toEqual(document.brand);
    expect(again.synonyms).toEqual(document.synonyms);
  });

  it('with questions in any order is made again', async () => {
    const base = await documentOf({ template: 'team' }, 'en');
    const orders = fc.tuple(
      fc.shuffledSubarray([...base.sections], { minLength: 1 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ([sections, random]) => {
        const shuffled = sections.map((section) => ({
          ...section,
          entries: section.entries
            .filter(() => Number(random.next().value) > 0.2)
            .map((entry) => [Number(random.next().value), entry] as const)
            .sort(([one], [other]) => one - other)
            .map(([, entry]) => entry),
        }));
        const document = { ...base, sections: shuffled };
        const opened = await openAs('overrides', JSON.stringify(document));
        expect(opened.lost).toEqual([]);
        expect((await documentOf(opened.overrides, 'en')).sections).toEqual(shuffled);
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('says what no overrides can say', async () => {
    const base = await documentOf({ template: 'general' }, 'en');
    const [section] = base.sections;
    if (!section) throw new Error('a section is needed');
    const twice = { id: 'twice', question: 'Twice?', answers: [{ body: [['p', 'a']] }] };
    const document = {
      ...base,
      sections: [{ ...section, entries: [twice, { ...twice, question: 'Again?' }] }],
    };
    const { lost } = await openAs('overrides', JSON.stringify(document));
    expect(lost).toContainEqual({ what: 'other', where: section.title });
  });

  it('of a later version is not read by half', async () => {
    const text = JSON.stringify({ ...(await documentOf(overrides)), format: 99 });
    expect(await openAs('unknown', text)).toMatchObject({ reason: 'newerFormat' });
  });
});

it('a template of one’s own is opened as a document is', async () => {
  const template = {
    extends: 'general',
    title: 'Mine',
    sections: { mine: { title: 'M', entries: { q: { question: 'Q?', answer: 'A' } } } },
  };
  const opened = await openAs('overrides', JSON.stringify(template));
  expect(opened.overrides).toMatchObject({ template: 'general', lang: 'en', title: 'Mine' });
  expect(opened.lost).toEqual([]);
});

describe('a snippet', () => {
  const parts: SnippetParts = {
    base: 'https://faq.example.com',
    options: { template: 'healthcare', lang: 'en-GB', overrides: inlineJson(overrides) },
    variables: { bookingUrl: booking, price: '50 GBP', unknownToAll: 'x' },
    href: booking,
    label: 'Book',
  };
  const variables = { ...overrides.variables, price: '50 GBP' };

  it.each(['element', 'script', 'div', 'div-and-script', 'react', 'vue'] as const)(
    'as %s gives its overrides, with the values beside them',
    async (form) => {
      const opened = await openAs('overrides', FORMS[form](parts));
      expect(opened).toMatchObject({ lost: [], addresses: [booking], elsewhere: [] });
      expect(opened.overrides).toEqual({ ...overrides, variables });
    },
  );

  it('is found in a whole page', async () => {
    const page = `<!doctype html><html lang="de"><body><h1>Us</h1><h2>Why?</h2><p>x</p>${FORMS.div(parts)}</body></html>`;
    expect((await openAs('overrides', page)).overrides).toEqual({ ...overrides, variables });
  });

  it.each([
    ['element', { search: 'on', 'ref-id': 'website' }, { search: 'on', refId: 'website' }],
    ['div', { search: '', 'ref-id': 'a b' }, { search: 'auto' }],
    ['element', { search: 'off', feedback: 'off', booking: 'tab' }, undefined],
    ['script', { feedback: '', booking: 'dialog' }, { feedback: 'on', booking: 'dialog' }],
    ['element', { languages: 'en de' }, { languages: 'on' }],
    ['element', { languages: 'en' }, undefined],
  ] as const)('as %s gives what the widget does besides: %j', async (form, options, known) => {
    const opened = await openAs(
      'overrides',
      FORMS[form]({ ...parts, options: { ...parts.options, ...options } }),
    );
    expect(opened.options).toEqual(known);
    expect(opened.lost).toEqual([]);
  });

  it('names the files that it takes its content from', async () => {
    const html = '<faq-embed template="team" overrides="/faq.json" open="all" data-phone="112"></faq-embed>';
    const opened = await openAs('overrides', html);
    expect(opened.overrides).toEqual({ template: 'team', variables: { phone: '112' } });
    expect(opened.elsewhere).toEqual(['/faq.json']);
    expect(opened.lost).toEqual([{ what: 'other', where: 'open' }]);
  });

  it('whose overrides are broken says where', async () => {
    const opened = await openAs('unknown', `<faq-embed overrides='{"title": }'></faq-embed>`);
    expect(opened).toMatchObject({ reason: 'badJson', detail: expect.stringContaining('line 1, column 11') });
  });
});

describe('our own HTML', () => {
  const document = async () => {
    const source = await documentOf(overrides);
    return { source, faq: filled({ draft: source, source: 'x', problems: [] }, {}, typedValues) };
  };

  it.each([
    ['plain', {}],
    ['with a style', { styled: true }],
    ['with ids of the site', { idPrefix: 'the-faq' }],
  ])('%s gives its questions by their ids', async (_, options) => {
    const { faq } = await document();
    const html = staticHtml(faq, answerHtml(faq, undefined, options), {
      headingLevel: 2,
      open: [],
      expand: 'many',
      ...options,
    });
    const opened = await openAs('overrides', html);
    expect(opened.overrides).toMatchObject({ template: 'healthcare', lang: 'en-GB', title: overrides.title });
    expect(opened.overrides.variables).toEqual({ bookingUrl: booking });
    const again = filled(
      { draft: await documentOf(opened.overrides), source: 'x', problems: [] },
      {},
      typedValues,
    );
    const shape = (one: typeof faq) =>
      one.sections.map(({ title, entries }) => [title, entries.map(({ id, question }) => [id, question])]);
    expect(shape(again)).toEqual(shape(faq));
    const texts = (one: typeof faq) =>
      one.sections.flatMap(({ entries }) =>
        entries.map((entry) =>
          answerHtml(one)(entry)
            .replace(/<\/?(?:span|bdi)\b[^>]*>/g, '')
            .replace(/ \([^)]*new tab[^)]*\)/g, ''),
        ),
      );
    expect(texts(again)).toEqual(texts(faq));
  });

  it('as a whole page gives them too, and keeps what only lacks a fact', async () => {
    const { faq } = await document();
    const opened = await openAs(
      'overrides',
      pageHtml(faq, answerHtml(faq), { headingLevel: 1, open: [], expand: 'many' }),
    );
    const entries = Object.values(opened.overrides.sections ?? {}).flatMap((section) =>
      Object.values(section?.entries ?? {}),
    );
    expect(entries.length).toBeGreaterThan(0);
    expect(entries).not.toContain(null);
  });

  it('prerendered gives what the address that it names would', async () => {
    const opened = await openAs('overrides', readFileSync('demo/prerendered.html', 'utf8'));
    const entries = Object.values(opened.overrides.sections ?? {}).flatMap((section) =>
      Object.keys(section?.entries ?? {}),
    );
    expect(entries.length).toBeGreaterThan(0);
  });
});

describe('a page of somebody else', () => {
  const page = (body: string, head = '') =>
    `<!doctype html><html lang="fr"><head><title>T</title>${head}</head><body><nav><h2>Menu?</h2><p>n</p></nav>${body}<footer><p>f</p></footer></body></html>`;
  const linked = (json: object) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
  const question = (name: string, text: string) => ({
    '@type': 'Question',
    name,
    acceptedAnswer: { '@type': 'Answer', text },
  });

  it.each([
    [
      'JSON-LD',
      page(
        '<h2>Other?</h2><p>o</p>',
        linked({
          '@graph': [
            {
              '@type': ['FAQPage'],
              mainEntity: [question('A?', '<p>a <b>b</b></p>'), question('B?', 'c\nd')],
            },
          ],
        }),
      ),
    ],
    [
      'microdata',
      page(
        '<div itemscope itemtype="https://schema.org/FAQPage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">A?</h3><div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="text"><p>a <b>b</b></p></div></div></div><div itemscope itemtype="http://schema.org/Question"><meta itemprop="name" content="B?"><div itemprop="acceptedAnswer"><p>c<br>d</p></div></div></div>',
      ),
    ],
    [
      'details',
      page(
        '<h1>T</h1><details><summary><h3>A? +</h3></summary><p>a <b>b</b></p></details><details open><summary>B?</summary>c<br>d</details>',
      ),
    ],
    [
      'buttons',
      page(
        '<h3><button aria-controls="p1">A?</button></h3><div id="p1" hidden><p>a <b>b</b></p></div><button aria-controls=p2>B?</button><div id=p2>c<br>d</div>',
      ),
    ],
    [
      'definitions',
      page('<dl><div><dt>A?</dt><dd><p>a <b>b</b></p></dd></div><dt>B?</dt><dd>c<br>d</dd></dl>'),
    ],
    [
      'headings',
      page(
        '<div><div><h2>A?</h2></div><div><p>a <b>b</b></p></div></div><h2>B?</h2>c<br>d<h2>Contact</h2><p>x</p>',
      ),
    ],
    ['lines in bold', page('<p><strong>A?</strong></p><p>a <b>b</b></p><p><b>B?</b></p><p>c<br>d</p>')],
  ])('gives its questions from %s', async (_, html) => {
    const opened = await openAs('questions', html);
    expect(opened.questions).toEqual([
      { question: 'A?', answer: 'a **b**' },
      { question: 'B?', answer: 'c\\\nd' },
    ]);
    expect(opened).toMatchObject({ more: 0, title: 'T', lang: 'fr', lost: [] });
  });

  it('keeps the headings between questions as sections', async () => {
    for (const html of [
      '<h2>One</h2><details><summary>A?</summary>a</details><h2>Two</h2><details><summary>B?</summary>b</details>',
      '<details><summary>One</summary><details><summary>A?</summary>a</details></details><h2>Two</h2><details><summary>B?</summary>b</details>',
      '<h2>One</h2><h3>A?</h3><p>a</p><h2>Two</h2><h3>B?</h3><p>b</p>',
      '<h2>One</h2><dl><dt>A?<dd>a</dl><h2>Two</h2><dl><dt>B?<dd>b</dl>',
    ])
      expect((await openAs('questions', page(html))).questions, html).toEqual([
        { question: 'A?', answer: 'a', section: 'One' },
        { question: 'B?', answer: 'b', section: 'Two' },
      ]);
  });

  it('keeps the structure of an answer', async () => {
    const answer =
      '<h4>Steps</h4><ol><li>One</li><li>Two <em>x</em></li></ol><table><thead><tr><th>A<th>B<tbody><tr><td>1<td>2</table><p>See <a href="/x" class=c target=_blank>this</a>.</p>';
    const { questions, lost } = await openAs(
      'questions',
      page(`<details><summary>Q?</summary>${answer}</details>`),
    );
    expect(questions[0]?.answer).toBe(
      '**Steps**\n\n1. One\n2. Two *x*\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\nSee [this](/x).',
    );
    expect(lost).toEqual([]);
  });

  it('says what could not be kept, and in which answer', async () => {
    const answer =
      'a<img src=x><img src=y><script>x</script><style>p{}</style><form><input></form><iframe src=x></iframe><a href="javascript:x">l</a>';
    const { questions, lost } = await openAs(
      'questions',
      page(`<details><summary>Q?</summary>${answer}</details>`),
    );
    expect(questions).toEqual([{ question: 'Q?', answer: 'al' }]);
    expect(lost.map(({ what, where }) => `${what} ${where}`).sort()).toEqual(
      ['form', 'image', 'link', 'other', 'script', 'style'].map((what) => `${what} Q?`),
    );
  });

  it('gives the booking pages that it links to', async () => {
    const html = page(
      `<a href="${booking}">Book</a><a href="https://evil.example/outlook.office.com/book/x">x</a><details><summary>Q?</summary>a</details>`,
    );
    expect((await openAs('questions', html)).addresses).toEqual([booking]);
  });

  it('has no placeholders of ours', async () => {
    const { questions } = await openAs(
      'questions',
      page('<details><summary>{{q}}?</summary>{{ a }} {{{b}}}</details>'),
    );
    expect(JSON.stringify(questions)).not.toMatch(/\{\{|\}\}/);
  });

  it('gives what our own structured data says', async () => {
    const source = await documentOf(overrides);
    const faq = filled({ draft: source, source: 'x', problems: [] }, {}, typedValues);
    const html = structuredData(faq, answerHtml(faq), { headingLevel: 2, open: [], expand: 'many' });
    const { questions } = await openAs('questions', html);
    expect(questions.map(({ question: text }) => text)).toEqual(
      faq.sections.flatMap(({ entries }) => entries.map(({ question: text }) => text)),
    );
  });

  it('without a question is unknown', async () => {
    expect(await openAs('unknown', page('<h1>Hello</h1><p>x</p>'))).toMatchObject({ reason: 'nothingFound' });
  });
});

describe('a table', () => {
  it.each([
    ['commas', 'Question,Answer\n"A, a?","b ""c"""\nD?,e'],
    ['semicolons', '\ufeffFrage;Antwort\r\nA, a?;"b ""c"""\r\nD?;e\r\n'],
    ['tabs', 'question\tanswer\nA, a?\tb "c"\nD?\te'],
    ['columns the other way round', 'id,answer,question\n1,"b ""c""","A, a?"\n2,e,D?'],
    ['no header', '"A, a?","b ""c"""\nD?,e'],
  ])('with %s gives its questions', async (_, text) => {
    expect((await openAs('questions', text, 'faq.csv')).questions).toEqual([
      { question: 'A, a?', answer: 'b "c"' },
      { question: 'D?', answer: 'e' },
    ]);
    expect((await openAs('questions', text)).questions).toHaveLength(2);
  });

  it('keeps lines, lists and HTML of answers, and sections', async () => {
    const text = 'Question,Answer,Section\nA?,"a\nb\n\n• c\n• d",S\nB?,<p>a <b>b</b></p><ul><li>c</ul>,\n';
    const { questions } = await openAs('questions', text, 'x.csv');
    expect(questions).toEqual([
      { question: 'A?', answer: 'a\\\nb\n\n• c\n• d', section: 'S' },
      { question: 'B?', answer: 'a **b**\n\n- c' },
    ]);
  });

  it.each(['Hello, world', 'One, two\nThree, four', 'Dear all,\nplease, come.', 'a\tb'])(
    'is not what prose is: %j',
    async (text) => {
      expect(await open(text)).toMatchObject({ kind: 'unknown', reason: 'nothingFound' });
    },
  );
});

describe('what is too much, or nothing', () => {
  it.each([
    ['nothing', ' \n', 'empty'],
    ['a very long text', 'a'.repeat(MAX_TEXT + 1), 'tooLong'],
    ['ten megabytes of tags', '<b>'.repeat(3_500_000), 'tooLong'],
    ['JSON with a fault', '{"title": "a",}', 'badJson'],
    ['JSON that is nothing of ours', '{"a":1}', 'nothingFound'],
    ['a number', '42', 'nothingFound'],
    ['half a document', '{"format":1,"title":"t"}', 'nothingFound'],
    ['a template without questions', '{"lang":"en","sections":[1]}', 'nothingFound'],
    ['a template of nowhere', '{"extends":"https://evil.example/x.json"}', 'nothingFound'],
    ['JSON ten thousand levels deep', `{"title":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, undefined],
    ['a broken link to a draft', 'https://a.example/#draft=1.abc', 'nothingFound'],
    ['ten thousand levels', '<div>'.repeat(10_000), 'tooComplicated'],
    ['tags without end', '<i>'.repeat(600_000), 'tooComplicated'],
    [
      'marks that multiply',
      `${Array.from({ length: 3000 }, (_, at) => `<font color=${at}>`).join('')}${'<p>x'.repeat(9000)}`,
      'tooComplicated',
    ],
  ])('%s is said to be so', async (_, text, reason) => {
    const opened = await open(text);
    expect(opened.kind === 'unknown' ? opened.reason : undefined).toBe(reason);
  });

  it('attributes without end are given up', async () => {
    const names = Array.from({ length: 250_000 }, (_, at) => `a${at.toString(36)}`).join(' ');
    expect(await processorTime(() => open(`<p ${names}>`))).toBeLessThan(15_000);
  });

  it('more questions than anybody has are counted, not dropped in silence', async () => {
    const text = `question,answer\n${Array.from({ length: MAX_QUESTIONS + 7 }, (_, at) => `Q${at}?,a`).join('\n')}`;
    const opened = await openAs('questions', text);
    expect([opened.questions.length, opened.more]).toEqual([MAX_QUESTIONS, 7]);
    const html = '<details><summary>Q?</summary>a</details>'.repeat(MAX_QUESTIONS + 7);
    const page = await openAs('questions', html);
    expect([page.questions.length, page.more]).toEqual([MAX_QUESTIONS, 7]);
  });

  it('an answer that is longer than one may be is kept, and said', async () => {
    const opened = await openAs(
      'questions',
      `<details><summary>Q?</summary>${'word '.repeat(5000)}</details>`,
    );
    expect(opened.questions).toHaveLength(1);
    expect(opened.lost).toEqual([{ what: 'other', where: 'Q?' }]);
  });
});

describe('hostile input', () => {
  const unsafe = /javascript:|data:text|vbscript:|<script|onerror\s*=/i;

  it('of every kind becomes harmless in an answer', async () => {
    const all = Object.values(vectors).flat();
    const html = all.map((vector, at) => `<details><summary>Q${at}?</summary>${vector}</details>`);
    for (const one of html) {
      const opened = await open(`<!doctype html>${one}`);
      if (opened.kind !== 'questions') continue;
      // Markdown's own link syntax is text there.
      for (const { answer } of opened.questions)
        expect(answer.replace(/\\./g, ''), one).not.toMatch(
          /\]\((?:javascript|data|vbscript):|<(?:script|img|svg|iframe)/i,
        );
    }
  });

  it('in JSON-LD is no link', async () => {
    const json = {
      '@type': 'Question',
      name: 'Q?',
      acceptedAnswer: { text: '<a href="javascript:x()">a</a><script>x()</script>' },
    };
    const { questions, lost } = await openAs('questions', JSON.stringify(json));
    expect(JSON.stringify(questions)).not.toMatch(unsafe);
    expect(lost).toContainEqual({ what: 'link', where: 'Q?' });
  });

  it.each([
    '{"__proto__":{"polluted":1},"title":"t","variables":{"__proto__":"x"},"sections":{"__proto__":{"title":"p","entries":{"__proto__":{"question":"q","answer":"a"}}}}}',
    '<faq-embed data-__proto__="x" data-constructor="y" overrides=\'{"__proto__":{"polluted":1},"title":"t"}\'></faq-embed>',
    '{"format":1,"lang":"en","title":"t","sections":[{"id":"__proto__","title":"s","entries":[{"id":"constructor","question":"q","answers":[{"body":[["p","a"]]}]}]}],"variables":{"__proto__":{"type":"text"}}}',
    '<div class="faq" lang="en"><div class="faq-section"><details class="faq-entry" id="faq-__proto__"><summary>q</summary><div>a</div></details></div></div>',
  ])('with names that mean something to JavaScript changes nothing: %s', async (text) => {
    const { overrides: read } = await openAs('overrides', text);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((read as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('of whatever signs gives a result, or an error of ours', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '"',
        '[',
        ']',
        ',',
        ':',
        '<',
        '>',
        '<details>',
        '<summary>',
        '</details>',
        'Q?',
      ),
      fc.constantFrom(
        '<dl>',
        '<dt>',
        '<dd>',
        '<h2>',
        '<faq-embed ',
        'overrides="',
        "'",
        'data-a="',
        '\t',
        ';',
        '\n',
      ),
      fc.constantFrom(
        '"format":1',
        '"title":"t"',
        '"sections":',
        '<div class="faq">',
        '<details class=faq-entry id=faq-a>',
      ),
      fc.constantFrom(
        '<template>',
        '<table>',
        '<svg>',
        '<math>',
        '<noscript>',
        '<script type="application/ld+json">',
      ),
      fc.string({ maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 16 }), async (parts) => {
        await open(parts.join('')).catch((error) => expect(error.name).toBe('FaqError'));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
    );
  }, 120_000);
});
