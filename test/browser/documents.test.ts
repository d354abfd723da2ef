/** The attribute src: a FAQ document is shown as it is, in the language that serves the reader. */
import { expect } from '@open-wc/testing';
import { describe, it, onTestFinished } from 'vitest';
import '../../src/define.ts';
import {
  type Attributes,
  all,
  aWhile,
  bookable,
  bookingUrl,
  changed,
  consoleSpy,
  embed,
  entries,
  eventSpy,
  faqDocument,
  file,
  generalTitle,
  isVisible,
  one,
  panel,
  place,
  questions,
  ready,
  tag,
  template,
  text,
  until,
} from './helpers.ts';

const title = (element: Element) => one(element, '.title').textContent;

/** A URL with `{lang}` in it, where a document in that language is. */
const inEveryLanguage = () => {
  const json = faqDocument({ a: [['p', 'A.']] }, { lang: 'LANG', title: 'In LANG' });
  const { url, asked } = file(json);
  return { url: url.replaceAll('LANG', '{lang}'), asked };
};

/** What the page says of its language, until the test ends. */
function setPageLanguage(lang: string): void {
  const before = document.documentElement.getAttribute('lang');
  document.documentElement.lang = lang;
  onTestFinished(() => {
    if (before === null) document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = before;
  });
}

describe('a FAQ document', () => {
  it('is shown with its structure, values and links', async () => {
    const said = consoleSpy();
    const readies = eventSpy('faq-ready');
    const json = faqDocument(
      {
        price: [['p', 'It costs {{price}}. See ', ['a', { href: '{{bookingUrl}}' }, 'prices'], '.']],
        steps: [
          ['ol', ['li', 'One'], ['li', ['strong', 'Two']]],
          ['p', { lang: 'de' }, 'Drei'],
        ],
        gap: [['p', '{{nobody}}']],
      },
      {
        variables: { bookingUrl: { type: 'booking' }, price: { type: 'money', value: '45 EUR' } },
        actions: [{ id: 'book', label: 'Book', href: '{{bookingUrl}}' }],
      },
    );
    const element = await embed({ src: file(json).url, ...bookable });
    await until(() => readies.length);
    expect(readies.map(({ faq }) => faq.title)).to.deep.equal(['A document']);
    expect(questions(element)).to.deep.equal(['Question price?', 'Question steps?']);
    expect(element.faq?.gaps.map(({ id }) => id)).to.deep.equal(['gap']);
    expect(panel(element, 'price').textContent).to.equal('It costs €45. See prices (opens in a new tab).');
    expect(panel(element, 'price').querySelector('a')?.getAttribute('href')).to.equal(bookingUrl);
    expect(panel(element, 'steps').querySelector('.answer')?.innerHTML).to.equal(
      '<ol><li>One</li><li><strong>Two</strong></li></ol><p lang="de">Drei</p>',
    );
    expect(one(element, '.primary a').getAttribute('href')).to.equal(bookingUrl);
    await aWhile();
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('has its own values, over which those of the page go', async () => {
    const json = faqDocument(
      { a: [['p', '{{name}} and {{other}}']] },
      { variables: { name: { type: 'text', value: 'Own' }, other: { type: 'text', value: 'Other' } } },
    );
    const element = await embed({ src: file(json).url, 'data-name': 'Given', 'data-other': '' });
    expect(panel(element, 'a').textContent).to.equal('Given and Other');
  });

  it('shows the first answer that can be given', async () => {
    const entry = {
      id: 'a',
      question: 'A?',
      answers: [
        { needs: ['x'], body: [['p', 'With x']] },
        {
          body: [
            ['p', 'Without'],
            ['p', '{{y}}'],
          ],
        },
        { body: [['p', 'At last']], more: [{ body: [['p', '{{z}}']] }, { body: [['p', 'and more']] }] },
      ],
    };
    const json = faqDocument({}, { sections: [{ id: 's', title: 'S', entries: [entry] }] });
    const element = await embed({ src: file(json).url });
    expect(panel(element, 'a').textContent).to.equal('At lastand more');
    await changed(element, () => element.setAttribute('data-y', 'Y'));
    expect(panel(element, 'a').textContent).to.equal('WithoutY');
    await changed(element, () => element.setAttribute('data-x', 'X'));
    expect(panel(element, 'a').textContent).to.equal('With x');
  });

  it('wins over a template, which nobody asks for', async () => {
    const said = consoleSpy();
    const other = file(template({ other: 'Other.' }));
    const element = await embed({
      src: file(faqDocument({ a: [['p', 'A.']] })).url,
      template: other.url,
      templates: '/nowhere/',
    });
    expect(entries(element)).to.deep.equal(['a']);
    expect(await other.asked()).to.equal(0);
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('comes and goes with the attribute and the property', async () => {
    const element = await embed();
    await changed(element, () => element.setAttribute('src', file(faqDocument({ a: ['A.'] })).url));
    expect(title(element)).to.equal('A document');
    await changed(element, () => element.removeAttribute('src'));
    expect(title(element)).to.equal(generalTitle);
    await changed(element, () => {
      element.src = file(faqDocument({ b: ['B.'] })).url;
    });
    expect(entries(element)).to.deep.equal(['b']);
    await changed(element, () => {
      element.src = null;
    });
    expect(title(element)).to.equal(generalTitle);
  });

  it('left empty by a CMS is the shipped template', async () => {
    const said = consoleSpy();
    const element = await embed({ ...bookable, src: '', languages: '' });
    expect(title(element)).to.equal(generalTitle);
    await aWhile();
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('takes overrides, which are laid over it', async () => {
    const said = consoleSpy();
    const overrides = {
      title: 'Overridden',
      sections: { only: { entries: { b: { question: 'B?', answer: '**B** {{who}}', before: 'a' } } } },
    };
    const element = await embed({
      src: file(faqDocument({ a: [['p', 'A.']] })).url,
      overrides: JSON.stringify(overrides),
      'data-who': 'me',
    });
    expect([title(element), ...entries(element)]).to.deep.equal(['Overridden', 'b', 'a']);
    expect(panel(element, 'b').querySelector('.answer')?.innerHTML).to.equal(
      '<p><strong>B</strong> <bdi>me</bdi></p>',
    );
    await aWhile();
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('may be named as a template, too', async () => {
    const element = await embed({ template: file(faqDocument({ a: [['p', 'A.']] })).url });
    expect(entries(element)).to.deep.equal(['a']);
  });
});

describe('{lang} in the address of a document', () => {
  const cases: [what: string, attributes: Attributes, expected: string, warning?: string][] = [
    ['is the language of the page', { lang: 'de' }, 'de'],
    ['is the language of the page, region and all', { lang: 'de-AT' }, 'de-AT'],
    ['is one of languages that serves the reader', { lang: 'de-AT', languages: 'en de' }, 'de'],
    ['is the same between commas', { lang: 'de', languages: 'en, de' }, 'de'],
    ['is the first of languages where none fits', { lang: 'fr', languages: 'en de' }, 'en', '"fr"'],
    ['is that first one whatever it is', { lang: 'fr', languages: 'de en' }, 'de', '"fr"'],
    ['is spelt as in languages', { lang: 'zh-CN', languages: 'en zh-Hans' }, 'zh-Hans'],
  ];
  for (const [what, attributes, expected, warning] of cases) {
    it(`${what}: ${JSON.stringify(attributes)}`, async () => {
      const said = consoleSpy();
      const element = await embed({ ...attributes, src: inEveryLanguage().url });
      expect(title(element)).to.equal(`In ${expected}`);
      expect(one(element, '.faq').lang).to.equal(expected);
      await aWhile();
      expect(said.errors).to.deep.equal([]);
      expect(said.warnings).to.have.length(warning ? 1 : 0);
      if (warning) expect(said.warnings[0]).to.include('lang').and.to.include(warning);
    });
  }

  it('is English on a page that says nothing of its language', async () => {
    const said = consoleSpy();
    setPageLanguage('');
    const element = await embed({ src: inEveryLanguage().url });
    expect(title(element)).to.equal('In en');
    await aWhile();
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('is the first of languages on such a page, without a warning', async () => {
    const said = consoleSpy();
    setPageLanguage('');
    const element = await embed({ src: inEveryLanguage().url, languages: 'de fr' });
    expect(title(element)).to.equal('In de');
    await aWhile();
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('follows the page when that changes its language', async () => {
    setPageLanguage('en');
    const { url, asked } = inEveryLanguage();
    const element = await embed({ src: url, languages: 'en de' });
    expect(title(element)).to.equal('In en');
    await changed(element, () => setPageLanguage('de'));
    expect(title(element)).to.equal('In de');
    await changed(element, () => setPageLanguage('en-GB'));
    expect(title(element)).to.equal('In en');
    expect(await asked(), 'what was there is kept').to.equal(2);
  });

  it('is not in a document that stands alone: its language is said when it does not fit', async () => {
    const said = consoleSpy();
    const json = faqDocument({ a: ['A.'] }, { lang: 'de' });
    await embed({ src: file(json).url, lang: 'fr' });
    await until(() => said.warnings.length, 'no warning');
    expect(said.warnings[0]).to.include('lang').and.to.include('"fr"').and.to.include('"de"');
  });
});

describe('what is no document that can be shown', () => {
  const overridesJson = { title: 'Overrides' };
  const wrong: [what: string, json: unknown, code: string, says: string[]][] = [
    [
      'a newer format',
      { ...faqDocument({ a: ['A.'] }), format: 2 },
      'newer-format',
      ['format', 'is 2', 'up to 1'],
    ],
    ['a list', [faqDocument({})], 'not-a-document', ['faq-embed compile']],
    ['null', null, 'not-a-document', ['faq-embed compile']],
    ['text', 'x', 'not-a-document', ['faq-embed compile']],
    ['an empty object', {}, 'not-a-document', ['"format"']],
    ['overrides', overridesJson, 'not-a-document', ['overrides']],
    ['a Markdown template', template({ a: 'A.' }), 'not-a-document', ['"format"']],
    ['one without sections', { ...faqDocument({}), sections: undefined }, 'not-a-document', ['"sections"']],
    ['one whose format is a word', { ...faqDocument({}), format: '1' }, 'not-a-document', ['"format"']],
  ];
  for (const [what, json, code, says] of wrong) {
    it(`${what}: what stands inside the tag stays`, async () => {
      const said = consoleSpy();
      const failures = eventSpy('faq-error');
      const { url } = file(json);
      const element = place(tag({ ...bookable, src: url }));
      await until(() => failures.length, 'no faq-error');
      await aWhile(50);
      expect(failures.map((failure) => failure.code)).to.deep.equal([code]);
      expect(failures[0]?.source).to.equal(new URL(url, location.href).href);
      expect(said.warnings).to.deep.equal([]);
      expect(said.errors).to.have.length(1);
      for (const part of says) expect(said.errors[0]).to.include(part);
      expect(said.errors[0]).not.to.match(/undefined|\[object/);
      expect(isVisible(element.querySelector('.fallback'))).to.equal(true);
      expect(all(element, '.faq')).to.have.length(0);
      expect(element.faq).to.equal(undefined);
      await changed(element, () => element.setAttribute('src', file(faqDocument({ a: ['A.'] })).url));
      expect(entries(element)).to.deep.equal(['a']);
    });
  }

  it('is refused under overrides, too', async () => {
    consoleSpy();
    const failures = eventSpy('faq-error');
    const { url } = file({ ...faqDocument({ a: ['A.'] }), format: 2 });
    place(tag({ src: url, overrides: '{ "title": "T" }' }));
    await until(() => failures.length, 'no faq-error');
    expect(failures.map((failure) => failure.code)).to.deep.equal(['newer-format']);
  });

  it('an older format is read', async () => {
    const element = await embed({ src: file({ ...faqDocument({ a: ['A.'] }), format: 0 }).url });
    expect(text(element)).to.include('A.');
  });
});

describe('overrides in several languages, compiled in the page', () => {
  const overrides = {
    title: 'Common',
    variables: { phone: '+1 206 555 0142' },
    languages: {
      de: { title: 'Deutsch', actions: { call: { label: 'Anrufen' } } },
      fr: { title: 'Français' },
    },
  };
  const cases: [lang: string, title: string][] = [
    ['de', 'Deutsch'],
    ['de-AT', 'Deutsch'],
    ['fr-CA', 'Français'],
    ['en', 'Common'],
    ['ja', 'Common'],
  ];
  for (const [lang, expected] of cases) {
    it(`are "${expected}" for a page in ${lang}`, async () => {
      const said = consoleSpy();
      const element = await embed({ ...bookable, lang, overrides: JSON.stringify(overrides) });
      expect(title(element)).to.equal(expected);
      expect(one(element, '.action[data-action=call]').getAttribute('href')).to.equal('tel:+12065550142');
      await aWhile();
      expect(said).to.deep.equal({ warnings: [], errors: [] });
    });
  }

  it('are in the language of the template where that has none for the reader: two are not mixed', async () => {
    consoleSpy();
    const norwegian = { ...overrides, languages: { en: { title: 'English' }, nb: { title: 'Norsk' } } };
    const element = await embed({ ...bookable, lang: 'nb', overrides: JSON.stringify(norwegian) });
    expect([title(element), one(element, '.faq').lang]).to.deep.equal(['English', 'en']);
  });

  it('follow the page when that changes its language', async () => {
    setPageLanguage('en');
    const { url, asked } = file(overrides);
    const element = await embed({ ...bookable, overrides: url });
    expect(title(element)).to.equal('Common');
    await changed(element, () => setPageLanguage('de'));
    expect(title(element)).to.equal('Deutsch');
    expect(await asked()).to.equal(1);
  });

  it('may be files of their own', async () => {
    const { url } = file({ title: 'In LANG' });
    const element = await embed({
      ...bookable,
      lang: 'de-CH',
      overrides: url.replace('LANG', '{lang}'),
      languages: 'en de',
    });
    expect(title(element)).to.equal('In de');
  });

  it('in another language than the page are shown, with a warning that says what to do', async () => {
    const said = consoleSpy();
    const element = await embed({
      ...bookable,
      lang: 'fr',
      overrides: '{ "lang": "en", "title": "English" }',
    });
    expect(title(element)).to.equal('English');
    await until(() => said.warnings.length, 'no warning');
    await aWhile(50);
    expect(said.warnings).to.have.length(1);
    for (const part of ['overrides', 'lang', '"en"', '"fr"', 'languages'])
      expect(said.warnings[0]).to.include(part);
  });

  it('in the language of the page are not worth a word', async () => {
    const said = consoleSpy();
    await embed({ ...bookable, lang: 'en-GB', overrides: '{ "lang": "en", "title": "English" }' });
    await aWhile();
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });
});

describe('the template that overrides name', () => {
  it('is what they are laid over', async () => {
    const own = file(template({ own: 'Own.' }));
    const url = new URL(own.url, location.href).href;
    const element = await embed({ overrides: JSON.stringify({ template: url, title: 'T' }) });
    expect([title(element), ...entries(element)]).to.deep.equal(['T', 'own']);
  });

  it('gives way to the attribute, with a warning', async () => {
    const said = consoleSpy();
    const element = await embed({
      ...bookable,
      template: 'general',
      overrides: '{ "template": "healthcare" }',
    });
    expect(title(element)).to.equal(generalTitle);
    await until(() => said.warnings.length, 'no warning');
    expect(said.warnings).to.have.length(1);
    for (const part of ['template', '"healthcare"', '"general"']) expect(said.warnings[0]).to.include(part);
  });
});

it('what is ready is what is on screen', async () => {
  const element = place(tag({ src: file(faqDocument({ a: ['A.'] }), 'slow/100').url }));
  await ready(element);
  expect(isVisible(element.querySelector('.fallback'))).to.equal(false);
  expect(entries(element)).to.deep.equal(
    element.faq?.sections.flatMap((section) => section.entries.map(({ id }) => id)),
  );
});
