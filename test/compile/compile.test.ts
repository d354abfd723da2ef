/** Template and overrides → draft: languages, brand, mistakes in answers. */
import { describe, expect, it } from 'vitest';
import { type CompileRequest, compile } from '../../src/compile/compile.ts';
import { draftOfTemplate } from '../../src/compile/draft-of-template.ts';
import type { ReadMarkdown } from '../../src/compile/markdown.ts';
import { parseTemplate } from '../../src/compile/parse-template.ts';
import { publish } from '../../src/compile/publish.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import type { Brand, Template } from '../../src/model/content-model.ts';
import { collector, frozen } from './arbitraries.ts';
import { draftOf, fail, verbatim } from './drafts.ts';

const template = (lang: string, more: object = {}) => ({
  lang,
  title: `Title ${lang}`,
  variables: { phone: { type: 'tel' } },
  notices: [{ id: 'emergency', answers: [{ text: 'Call for help.' }] }],
  sections: [
    {
      id: 's',
      title: 'S',
      entries: [
        { id: 'e', question: 'Q?', answers: [{ text: 'first' }, { text: 'second' }] },
        { id: 'f', question: 'R?', answers: [{ text: 'other' }] },
      ],
    },
  ],
  ...more,
});

const entry = (patch: object, id = 'e') => ({ sections: { s: { entries: { [id]: patch } } } });

async function compiled(base: object, overrides?: object, lang?: string, read: ReadMarkdown = verbatim) {
  const { report, reports } = collector();
  const request: CompileRequest = {
    template: { json: frozen(base), source: 'template' },
    overrides: overrides && { json: frozen(overrides), source: 'overrides' },
    lang,
  };
  const tools = { load: async () => base, markdown: async () => read };
  const draft = await compile(request, tools, () => report);
  return { draft, reports };
}

const bodiesOf = (draft: Awaited<ReturnType<typeof compiled>>['draft'], id = 'e') =>
  draft.sections[0]?.entries.find((one) => one.id === id)?.answers.map(({ body }) => body.join(''));

describe('languages in overrides', () => {
  const languages = {
    en: { title: 'English', ...entry({ answer: 'in English for {{price}}' }) },
    'pt-BR': { title: 'Brasil' },
    'pt-PT': { title: 'Portugal' },
    de: { title: 'Deutsch', ...entry({ answer: 'auf Deutsch' }) },
  };
  const overrides = { variables: { phone: '+49 30 12', price: '45 EUR' }, title: 'Any', languages };

  it.each([
    ['en', 'en', 'English'],
    ['en', undefined, 'English'],
    ['en', 'en-GB', 'English'],
    ['de', 'de-AT', 'Deutsch'],
    ['pt-BR', 'pt-PT', 'Portugal'],
    ['pt-BR', 'pt-AO', 'Portugal'],
    ['pt-BR', undefined, 'Brasil'],
    ['fr', 'fr', 'Any'],
    // Words in the template's own language before words that would stand among those of another.
    ['en', 'de', 'English'],
    ['en', 'fr', 'English'],
  ])('over a template in %s, for a reader of %s: %s', async (lang, reader, title) => {
    const { draft, reports } = await compiled(template(lang), overrides, reader);
    expect([draft.title, draft.lang]).toEqual([title, lang]);
    expect(draft.variables.phone).toEqual({ type: 'tel', value: '+49 30 12' });
    expect(reports).toEqual([]);
  });

  it('give facts once: what one language alone uses is no unknown name in the others', async () => {
    expect((await compiled(template('de'), overrides)).reports).toEqual([]);
    const english = await compiled(template('en'), overrides);
    expect(english.draft.variables.price).toEqual({ type: 'text', value: '45 EUR' });
    const needs = { ...languages, en: entry({ answers: [{ needs: ['price'], text: 'A' }] }) };
    expect((await compiled(template('de'), { ...overrides, languages: needs })).reports).toEqual([]);
    const nowhere = await compiled(template('de'), { ...overrides, variables: { prize: '45 EUR' } });
    expect(nowhere.reports).toEqual([
      expect.stringContaining('unknown-name variables.prize: nothing uses it'),
    ]);
  });

  it('win over what is for all, and may take out what it brings', async () => {
    const both = {
      ...entry({ answer: 'for all', question: 'For all?' }),
      variables: { phone: '110' },
      languages: { de: { ...entry({ answer: 'deutsch' }), variables: { phone: null } } },
    };
    const { draft } = await compiled(template('de'), both);
    expect(bodiesOf(draft)).toEqual(['deutsch']);
    expect(draft.sections[0]?.entries[0]?.question).toBe('For all?');
    expect(draft.variables.phone).toEqual({ type: 'tel' });
  });

  it('are named in reports with the path to what is wrong', async () => {
    const wrong = { de: { ...entry({ answer: 'x' }, 'g'), variables: { phone: 'call us' }, titel: 'x' } };
    const { reports } = await compiled(template('de'), { languages: wrong });
    expect(reports.map((line) => line.split(': ')[0]).sort()).toEqual([
      'unknown-name languages.de.sections.s.entries.g',
      'unknown-name languages.de.titel',
      'wrong-value languages.de.variables.phone',
    ]);
  });

  it('have mistakes in the tag itself reported', async () => {
    const { reports } = await compiled(template('de'), {
      languages: { d: {}, __proto: {}, de: 5, fr: null },
    });
    expect(reports.map((line) => line.split(': ')[0])).toEqual([
      'wrong-shape languages.d',
      'wrong-shape languages.__proto',
      'wrong-shape languages.de',
    ]);
  });

  it('that are not the template’s are used when there are no others, and reported', async () => {
    const { draft, reports } = await compiled(
      template('en'),
      { languages: { de: { title: 'Deutsch' } } },
      'de',
    );
    expect(draft.title).toBe('Deutsch');
    expect(reports).toEqual(['other-language languages.de: de | en']);
  });
});

describe('the language that overrides say they are in', () => {
  it.each([
    ['de', 'en', ['other-language lang: de | en']],
    ['zh-Hant', 'zh-Hans', ['other-language lang: zh-Hant | zh-Hans']],
    ['en-GB', 'en', []],
    ['de-CH', 'de', []],
  ])('%s over a template in %s: %j', async (lang, base, expected) => {
    const { draft, reports } = await compiled(template(base), { lang });
    expect(reports).toEqual(expected);
    expect(draft.lang).toBe(lang);
  });

  it('is that of what is for all: with words in the template’s language nothing is wrong', async () => {
    const { draft, reports } = await compiled(template('en'), {
      lang: 'de',
      languages: { en: { title: 'E' } },
    });
    expect([draft.lang, draft.title, reports]).toEqual(['en', 'E', []]);
  });
});

describe('values', () => {
  it.each([
    ['en', { price: '£45', notice: '1 day', day: '31/05/2026' }, ['45 GBP', '24', '2026-05-31']],
    [
      'de',
      { price: '1.234,50 €', notice: '24 Stunden', day: '31. Mai 2026' },
      ['1234.5 EUR', '24', '2026-05-31'],
    ],
    ['en', { price: '45 EUR', notice: 24, day: '2026-05-31' }, ['45 EUR', 24, '2026-05-31']],
  ])(
    'in %s are compiled to the form that a page reads without more code: %j',
    async (lang, values, plain) => {
      const overrides = {
        variables: {
          price: { type: 'money', default: values.price },
          notice: { type: 'hours', default: values.notice },
          day: { type: 'date', default: values.day },
          phone: { type: 'tel', default: '+44 (0)20 7946 0958' },
        },
        sections: { s: { entries: { e: { answer: '{{price}} {{notice}} {{day}} {{phone}}' } } } },
      };
      const { draft, reports } = await compiled(template(lang), overrides);
      expect(reports).toEqual([]);
      const { price, notice, day, phone } = draft.variables;
      expect([price?.value, notice?.value, day?.value]).toEqual(plain);
      expect(phone?.value, 'is shown as it is written').toBe('+44 (0)20 7946 0958');
    },
  );
});

describe('a brand', () => {
  const brand: Brand = {
    accent: '#0b5e56',
    light: '#abc',
    dark: '#fff',
    logo: '/l.svg',
    font: 'Georgia, serif',
    radius: '8px',
  };

  it('is in the document, and in the FAQ', async () => {
    const { draft, reports } = await compiled(template('en'), { brand });
    expect([draft.brand, reports]).toEqual([brand, []]);
    expect(publish(draft).brand).toEqual(brand);
    expect(fillDocument(publish(draft), {}, fail).brand).toEqual(brand);
  });

  it.each<[object, string]>([
    [{ accent: 'red' }, 'brand.accent'],
    [{ accent: '#12345' }, 'brand.accent'],
    [{ light: 5 }, 'brand.light'],
    [{ radius: '8px; color: red' }, 'brand.radius'],
    [{ radius: '-1px' }, 'brand.radius'],
    [{ font: 'url(x)' }, 'brand.font'],
    [{ font: 'a; } * { color: red' }, 'brand.font'],
    [{ logo: 'javascript:alert(1)' }, 'brand.logo'],
    [{ logo: 'data:text/html,x' }, 'brand.logo'],
  ])('%j costs itself and nothing else', async (wrong, path) => {
    const { draft, reports } = await compiled(template('en'), {
      title: 'Mine',
      brand: { ...brand, ...wrong },
    });
    expect(reports).toEqual([expect.stringContaining(`wrong-shape ${path}: expected `)]);
    const [name = ''] = Object.keys(wrong);
    const { [name as keyof Brand]: _, ...rest } = brand;
    expect([draft.brand, draft.title]).toEqual([rest, 'Mine']);
  });

  it('that is none costs itself', async () => {
    const { draft, reports } = await compiled(template('en'), { title: 'Mine', brand: 'green' });
    expect(reports).toEqual(['wrong-shape brand: expected null or an object, got "green"']);
    expect(draft.title).toBe('Mine');
  });

  it('is laid over the one that a document has, and removed by null', async () => {
    const document = { ...publish(draftOf(template('en'))), brand };
    expect((await compiled(document, {})).draft.brand).toEqual(brand);
    expect((await compiled(document, { brand: { accent: '#000' } })).draft.brand).toEqual({
      ...brand,
      accent: '#000',
    });
    expect((await compiled(document, { brand: null })).draft).not.toHaveProperty('brand');
  });
});

describe('an answer that cannot be read', () => {
  const picky: ReadMarkdown = (text) => {
    if (text.includes('bad')) throw new RangeError('too deep');
    return [text];
  };
  const why = 'RangeError: too deep';

  it('in a template costs itself alone, and is reported', () => {
    const { report, reports } = collector();
    const json = template('en', {
      sections: [
        {
          id: 's',
          title: 'S',
          entries: [
            { id: 'e', question: 'Q?', answers: [{ text: 'bad' }, { text: 'B', more: [{ text: 'M' }] }] },
          ],
        },
      ],
    });
    const draft = draftOfTemplate(parseTemplate(json, 't', fail) as Template, picky, report);
    expect(draft.sections[0]?.entries[0]?.answers).toEqual([{ body: ['B'], more: [{ body: ['M'] }] }]);
    expect(reports).toEqual([`answers sections.s.entries.e.answers[0]: ${why}`]);
  });

  it.each<[object, string, string[]]>([
    [{ answer: 'bad' }, 'answer', []],
    [{ answers: [{ text: 'bad' }] }, 'answers[0]', []],
    [{ answers: [{ text: 'A' }, { text: 'bad' }] }, 'answers[1]', ['A']],
    [{ answers: [{ text: 'A', more: [{ text: 'bad' }] }, { text: 'B' }] }, 'answers[0]', ['B']],
  ])(
    'in overrides costs itself, and the template’s words do not come back: %j',
    async (patch, path, left) => {
      const { draft, reports } = await compiled(template('en'), entry(patch), 'en', picky);
      expect([bodiesOf(draft), bodiesOf(draft, 'f')]).toEqual([left, ['other']]);
      expect(reports).toEqual([`answers sections.s.entries.e.${path}: ${why}`]);
    },
  );

  it('in a notice leaves the warning that was there', async () => {
    const { draft, reports } = await compiled(
      template('en'),
      { notices: { emergency: { answer: 'bad' } } },
      'en',
      picky,
    );
    expect(draft.notices?.[0]?.answers).toEqual([{ body: ['Call for help.'] }]);
    expect(reports).toEqual([`answers notices.emergency.answer: ${why}`]);
  });
});

describe('Markdown', () => {
  it.each<[string, object, object | undefined, boolean]>([
    ['a template', template('en'), undefined, true],
    ['a document', publish(draftOf(template('en'))), undefined, false],
    [
      'a document with values',
      publish(draftOf(template('en'))),
      { variables: { phone: '110' }, ...entry({ answer: null }) },
      false,
    ],
    ['a document with an answer', publish(draftOf(template('en'))), entry({ answer: 'A' }), true],
    ['a document with a notice', publish(draftOf(template('en'))), { notices: { n: { answer: 'A' } } }, true],
    [
      'a document with an answer in its language',
      publish(draftOf(template('en'))),
      { languages: { en: entry({ answer: 'A' }) } },
      true,
    ],
    [
      'a document with an answer in another language',
      publish(draftOf(template('en'))),
      { languages: { en: {}, de: entry({ answer: 'A' }) } },
      false,
    ],
  ])('of %s is asked for only where there is some: %#', async (_, base, overrides, expected) => {
    let isAsked = false;
    const markdown = async () => {
      isAsked = true;
      return verbatim;
    };
    await compile(
      {
        template: { json: base, source: 't' },
        overrides: overrides && { json: overrides, source: 'o' },
      },
      { load: async () => base, markdown },
      () => fail,
    );
    expect(isAsked).toBe(expected);
  });
});
