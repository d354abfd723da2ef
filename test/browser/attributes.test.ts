/** Attributes with mistakes in them: what the developer is told, and what the visitor sees all the same. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import '../../src/define.ts';
import {
  type Attributes,
  all,
  aWhile,
  bookable,
  bookingUrl,
  buttons,
  changed,
  consoleSpy,
  embed,
  entries,
  eventSpy,
  file,
  isVisible,
  one,
  opened,
  place,
  ready,
  requested,
  tag,
  template,
  toggleAll,
  until,
} from './helpers.ts';

type Mistake = [
  attribute: string,
  value: string,
  /** What the message must hold beside the attribute's name and value. */
  remedy: string[],
  /** What the visitor sees all the same. */
  check: (element: HTMLElement) => void,
];

describe('a mistake in an attribute costs no more than itself', () => {
  const title = (element: HTMLElement) => one(element, '.title').tagName;
  const mistakes: Mistake[] = [
    ['expand', 'single', ['many', 'one'], (it) => expect(all(it, '.toggle-all')).to.have.length(1)],
    [
      'theme',
      'drak',
      ['"auto"', 'dark'],
      (it) => expect(getComputedStyle(it).colorScheme).to.equal('normal'),
    ],
    ['heading-level', '7', ['"2"', '1', '5'], (it) => expect(title(it)).to.equal('H2')],
    ['heading-level', 'two', ['"2"'], (it) => expect(title(it)).to.equal('H2')],
    ['heading-level', '2.5', ['"2"'], (it) => expect(title(it)).to.equal('H2')],
    ['template', 'genral', ['general'], (it) => expect(entries(it)).to.include('what-is-it')],
    ['lang', 'tlh', ['en'], (it) => expect(one(it, '.faq').lang).to.equal('en')],
    ['lang', 'not a language', ['en'], (it) => expect(one(it, '.faq').lang).to.equal('en')],
    ['open', 'equipmnt', ['equipment'], (it) => expect(opened(it)).to.deep.equal([])],
    ['open', 'join nowhere', ['Known: '], (it) => expect(opened(it)).to.deep.equal(['join'])],
    ['open', 'payment', [], (it) => expect(opened(it)).to.deep.equal([])],
    [
      'sections',
      'booking tecnology',
      ['technology'],
      (it) => expect(entries(it)).to.deep.equal(['book', 'access', 'confirmation', 'cancel', 'late']),
    ],
    ['data-booking-ulr', '/x', ['data-booking-url'], (it) => expect(entries(it)).to.include('book')],
    ['data-Organisation', 'X', ['data-organization'], (it) => expect(entries(it)).to.include('book')],
    [
      'data-cancellation-notice',
      'a day',
      ['number of hours'],
      (it) => expect(entries(it)).to.include('cancel'),
    ],
    ['data-email', 'nobody', ['email address'], (it) => expect(entries(it)).to.include('book')],
    ['data-price', '45 or so', ['45 EUR'], (it) => expect(entries(it)).not.to.include('payment')],
    ['data-phone', 'call me', ['telephone number'], (it) => expect(entries(it)).to.include('book')],
    ['data-payment-url', 'javascript:alert(1)', [], (it) => expect(entries(it)).not.to.include('payment')],
  ];
  for (const [attribute, value, remedy, check] of mistakes) {
    it(`${attribute}="${value}"`, async () => {
      const said = consoleSpy();
      const failures = eventSpy('faq-error');
      const element = await embed({ ...bookable, [attribute]: value });
      check(element);
      await until(() => said.warnings.length, 'no warning');
      for (const again of [1, 2]) {
        element.requestUpdate();
        all(element, '.button')[again]?.click();
        await element.updateComplete;
      }
      await aWhile(50);
      expect(said.warnings).to.have.length(1);
      const [message = ''] = said.warnings;
      expect(message).to.match(/^<faq-embed>: /);
      expect(message).to.include(attribute.toLowerCase());
      if (!attribute.startsWith('data-')) expect(message).to.include(value.split(' ').pop());
      for (const part of remedy) expect(message).to.include(part);
      expect(message).not.to.match(/undefined|\[object|NaN/);
      expect(said.errors).to.deep.equal([]);
      expect(failures).to.deep.equal([]);
    });
  }

  const refused: [url: string, reason: string][] = [
    ['javascript:alert(1)', 'https'],
    ['http://outlook.office.com/book/a@b.c/', 'https'],
    ['https://outlook.office.com.evil.example/book/a@b.c/', 'looks like'],
    ['https://user:secret@outlook.office.com/book/a@b.c/', 'user name'],
    ['https://outlook.office365.com/calendar/published/x/y/calendar.html', 'published calendar'],
  ];
  for (const [url, reason] of refused) {
    it(`a booking link to ${url} is not shown, and the warning says why`, async () => {
      const said = consoleSpy();
      const element = await embed({ 'data-booking-url': url, 'data-phone': '+1 206 555 0142' });
      await until(() => said.warnings.length, 'no warning');
      await aWhile(50);
      expect(said.warnings).to.have.length(1);
      expect(said.warnings[0]).to.include('data-booking-url');
      expect(said.warnings[0]).to.include(reason);
      expect(all(element, '.primary')).to.have.length(0);
      expect(one(element, '.faq').innerHTML).not.to.include(url);
      expect(entries(element), 'the telephone is left').to.include('book');
    });
  }
});

describe('a mistake in where the content is', () => {
  it('such as a template that there is none of, named by overrides, is said: the general one is shown', async () => {
    const said = consoleSpy();
    const element = await embed({ overrides: '{ "template": "helthcare" }' });
    expect(entries(element)).to.include('what-is-it');
    await until(() => said.warnings.length, 'no warning');
    expect(said.warnings[0]).to.match(/overrides: template: "helthcare" .*"general" is used.*"healthcare"/);
  });

  const mistakes: [attributes: Attributes, code: string, parts: string[]][] = [
    [{ overrides: '{ "title": ' }, 'bad-json', ['overrides']],
    [{ overrides: "{ 'title': 'x' }" }, 'bad-json', ['overrides']],
    [{ overrides: '{ "title": 1, }' }, 'bad-json', ['overrides']],
    [{ overrides: 'https://' }, 'bad-attribute', ['overrides', '"https://"']],
    [{ template: 'https://' }, 'bad-attribute', ['template', '"https://"']],
    [{ templates: 'https://' }, 'bad-attribute', ['templates', '"https://']],
    [{ template: '/_test/status/404/there-is-none.json' }, 'not-found', ['there-is-none.json', '404']],
    [{ templates: '/_test/status/404' }, 'not-found', ['/_test/status/404/en/general.json']],
  ];
  for (const [attributes, code, parts] of mistakes) {
    it(`${JSON.stringify(attributes)} leaves the link inside the tag`, async () => {
      const said = consoleSpy();
      const failures = eventSpy('faq-error');
      const element = place(tag({ ...bookable, ...attributes }));
      await until(() => failures.length, 'no faq-error');
      await aWhile(50);
      expect(failures.map((failure) => failure.code)).to.deep.equal([code]);
      expect(said.errors).to.have.length(1);
      expect(said.warnings).to.deep.equal([]);
      for (const part of parts) expect(said.errors[0]).to.include(part);
      expect(said.errors[0]).not.to.match(/undefined|\[object/);
      expect(isVisible(element.querySelector('.fallback'))).to.equal(true);
      const [attribute = ''] = Object.keys(attributes);
      await changed(element, () => element.removeAttribute(attribute));
      expect(entries(element)).to.include('book');
    });
  }
});

describe('an object that a framework wrote as text', () => {
  for (const [name, remedy] of [
    ['overrides', 'JSON.stringify'],
    ['src', 'the URL of a file'],
    ['template', 'the URL of a file'],
  ] as const) {
    it(`${name}="[object Object]" asks for nothing, and the sentence says what to write`, async () => {
      const said = consoleSpy();
      const failures = eventSpy('faq-error');
      const before = requested().length;
      const element = place(tag({ ...bookable, [name]: '[object Object]' }));
      await until(() => failures.length, 'no faq-error');
      await aWhile(50);
      expect(failures.map(({ code, path }) => [code, path])).to.deep.equal([['bad-attribute', name]]);
      expect(said.errors).to.have.length(1);
      expect(said.errors[0]).to.include(`${name}: "[object Object]"`).and.to.include(remedy);
      expect(
        requested()
          .slice(before)
          .filter((url) => /object/i.test(new URL(url).pathname)),
      ).to.deep.equal([]);
      expect(isVisible(element.querySelector('.fallback'))).to.equal(true);
    });
  }
});

describe('the console stays silent', () => {
  const silent: [what: string, attributes: Attributes][] = [
    ['about nothing', {}],
    [
      'about what is right',
      { ...bookable, expand: 'one', open: 'first', theme: 'dark', 'heading-level': '3' },
    ],
    [
      'about attributes of frameworks',
      { ...bookable, 'data-v-123abc': '', 'data-reactroot': '', 'data-astro-cid-x': '' },
    ],
    [
      'about attributes of editors',
      { ...bookable, 'data-mce-id': '1', 'data-block': 'abc', 'data-aos': 'fade-up' },
    ],
    [
      'about attributes of every element',
      { ...bookable, class: 'x', style: 'color: red', title: 'x', part: 'p' },
    ],
    [
      'about empty fields of a CMS',
      {
        ...bookable,
        'data-phone': '',
        'data-price': ' ',
        template: '',
        overrides: '',
        open: '',
        sections: '',
      },
    ],
    ['about a language with a region', { ...bookable, lang: 'en-GB' }],
  ];
  for (const [what, attributes] of silent) {
    it(what, async () => {
      const said = consoleSpy();
      const element = await embed(attributes);
      await aWhile();
      expect(said).to.deep.equal({ warnings: [], errors: [] });
      expect(entries(element)).to.include('what-is-it');
    });
  }

  it('about options that a CMS leaves empty', async () => {
    const said = consoleSpy();
    await embed({ ...bookable, expand: '', theme: '', 'heading-level': '' });
    await aWhile();
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });

  it('about data-* for a template that has no variables', async () => {
    const said = consoleSpy();
    await embed({ ...bookable, template: file(template({ a: 'A.' }, { variables: {} })).url });
    await aWhile();
    expect(said).to.deep.equal({ warnings: [], errors: [] });
  });
});

describe('a warning', () => {
  it('comes once for each element', async () => {
    const said = consoleSpy();
    const first = place(tag({ ...bookable, expand: 'x' }) + tag({ ...bookable, expand: 'x' }));
    await ready(first);
    await until(() => said.warnings.length > 1, 'no two warnings');
    await aWhile(50);
    expect(said.warnings).to.have.length(2);
  });

  it('comes for each mistake', async () => {
    const said = consoleSpy();
    const element = await embed({ ...bookable, expand: 'x', theme: 'y', open: 'z' });
    await until(() => said.warnings.length > 2, 'no three warnings');
    element.expand = 'w' as 'one';
    await until(() => said.warnings.length > 3, 'no fourth warning');
    element.expand = 'one';
    element.theme = 'light';
    await element.updateComplete;
    await aWhile(50);
    expect(said.warnings).to.have.length(4);
  });

  it('of a booking link that is put right is not repeated, and the link is there', async () => {
    const said = consoleSpy();
    const element = await embed({ 'data-booking-url': 'javascript:alert(1)' });
    await until(() => said.warnings.length, 'no warning');
    await changed(element, () => {
      element.dataset.bookingUrl = bookingUrl;
    });
    await aWhile(50);
    expect(one(element, '.primary a').getAttribute('href')).to.equal(bookingUrl);
    expect(said.warnings).to.have.length(1);
  });

  it('does not keep the rest from working', async () => {
    const said = consoleSpy();
    const element = await embed({
      ...bookable,
      expand: 'x',
      theme: 'y',
      'heading-level': '9',
      open: 'z',
      sections: 'q booking',
    });
    toggleAll(element).click();
    await element.updateComplete;
    expect(opened(element)).to.deep.equal(['book', 'access', 'confirmation', 'cancel', 'late']);
    expect(buttons(element)).to.have.length(5);
    await until(() => said.warnings.length === 5, 'no five warnings');
  });

  it('comes for sections of which none is there, and all are shown', async () => {
    const said = consoleSpy();
    const element = await embed({ ...bookable, sections: 'nothing' });
    await until(() => said.warnings.length, 'no warning');
    expect(said.warnings[0]).to.include('sections: "nothing"');
    expect(entries(element), 'an FAQ without questions helps nobody').not.to.have.length(0);
  });
});
