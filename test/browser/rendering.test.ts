/** What of a template is shown, in which order, as which elements and in which language. */
import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import general from '../../faq-templates/en/general.json';
import '../../src/define.ts';
import {
  all,
  bookable,
  bookingUrl,
  changed,
  consoleSpy,
  embed,
  entries,
  everything,
  file,
  generalTitle,
  isVisible,
  named,
  one,
  place,
  questions,
  ready,
  tag,
  template,
  text,
  until,
} from './helpers.ts';

const texts = (element: Element, selector: string) =>
  all(element, selector).map((found) => found.textContent?.trim());

describe('the shipped template', () => {
  it('shows what a booking link alone can answer, and hides the gaps', async () => {
    const element = await embed();
    expect(entries(element)).to.deep.equal(
      'what-is-it differences how-it-goes book access confirmation cancel late equipment join join-phone trouble'.split(
        ' ',
      ),
    );
    expect(element.faq?.gaps.map(({ id }) => id)).to.deep.equal(['choice', 'recording', 'payment', 'who']);
    expect(texts(element, '.section-title')).to.deep.equal(general.sections.map(({ title }) => title));
    expect(texts(element, '.title')).to.deep.equal([generalTitle]);
  });

  it('shows all questions when there is something to say to each', async () => {
    const element = await embed(everything);
    const wanted = general.sections.flatMap((section) =>
      section.entries.map(({ question }) => named(question)),
    );
    expect(wanted).to.have.length(16);
    expect(questions(element)).to.deep.equal(wanted);
  });

  it('never shows guidance', async () => {
    const element = await embed();
    for (const section of general.sections) {
      for (const { guidance } of section.entries)
        if (guidance) expect(text(element)).not.to.include(guidance);
    }
  });

  it('leaves out a section in which nothing can be answered', async () => {
    const gap = { id: 'gap', question: 'Gap?', answers: [{ text: '{{missing}}' }] };
    const json = template({ one: 'One.' });
    json.sections.push({ id: 'empty', title: 'Empty', entries: [gap] });
    const element = await embed({ template: file(json).url });
    expect(texts(element, '.section-title')).to.deep.equal(['Only section']);
  });
});

describe('headings', () => {
  const levels: [attribute: string | undefined, title: number, section: number, question: number][] = [
    [undefined, 2, 3, 4],
    ['1', 1, 2, 3],
    ['2', 2, 3, 4],
    ['3', 3, 4, 5],
    ['4', 4, 5, 6],
    ['5', 5, 6, 6],
  ];
  for (const [attribute, ...expected] of levels) {
    it(`begin at h${expected[0]} with heading-level ${attribute ?? 'left out'}`, async () => {
      const element = await embed({ ...bookable, ...(attribute && { 'heading-level': attribute }) });
      const parts = ['title', 'section-title', 'question'];
      const found = parts.map((part) => [...new Set(tags(element, part))]);
      expect(found).to.deep.equal(expected.map((level) => [`H${level}`]));
      expect(all(element, '[role=heading]')).to.have.length(0);
    });
  }
  const tags = (element: Element, part: string) =>
    all(element, `[part=${part}]`).map(({ tagName }) => tagName);
});

describe('sections', () => {
  const orders: [attribute: string, ids: string[]][] = [
    ['technology', ['equipment', 'join', 'join-phone', 'trouble']],
    [
      'technology booking',
      ['equipment', 'join', 'join-phone', 'trouble', 'book', 'access', 'confirmation', 'cancel', 'late'],
    ],
    [
      'booking,\n technology',
      ['book', 'access', 'confirmation', 'cancel', 'late', 'equipment', 'join', 'join-phone', 'trouble'],
    ],
    [
      ' ',
      [
        'what-is-it',
        'differences',
        'how-it-goes',
        'book',
        'access',
        'confirmation',
        'cancel',
        'late',
        'equipment',
        'join',
        'join-phone',
        'trouble',
      ],
    ],
  ];
  for (const [sections, ids] of orders) {
    it(`"${sections.replace('\n', '⏎')}" are shown, in that order`, async () => {
      expect(entries(await embed({ ...bookable, sections }))).to.deep.equal(ids);
    });
  }

  it('named twice are shown once', async () => {
    const element = await embed({ ...bookable, sections: 'technology technology' });
    expect(entries(element)).to.deep.equal(['equipment', 'join', 'join-phone', 'trouble']);
  });
});

describe('language and direction', () => {
  const rtl = template({ one: 'جواب' }, { lang: 'ar', title: 'أسئلة' });

  it('are those of the template, on a page in another language', async () => {
    const said = consoleSpy();
    const element = await ready(place(`<div lang="he" dir="rtl">${tag(bookable)}</div>`));
    await until(() => said.warnings.length, 'no warning that there is none in Hebrew');
    const faq = one(element, '.faq');
    expect([faq.lang, faq.dir, getComputedStyle(faq).direction]).to.deep.equal(['en', 'ltr', 'ltr']);
  });

  it('are those of a template that is written from right to left, on a page in English', async () => {
    const element = await embed({ template: file(rtl).url });
    const faq = one(element, '.faq');
    expect([faq.lang, faq.dir, getComputedStyle(faq).direction]).to.deep.equal(['ar', 'rtl', 'rtl']);
    const { left, right } = one(element, '.title').getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(one(element, '.title'));
    const words = range.getBoundingClientRect();
    expect(Math.round(right - words.right)).to.equal(0);
    expect(words.left - left).to.be.above(100);
  });

  it('change with the template', async () => {
    const element = await embed();
    await changed(element, () => {
      element.template = file(rtl).url;
    });
    const faq = one(element, '.faq');
    expect([faq.lang, faq.dir]).to.deep.equal(['ar', 'rtl']);
  });
});

describe('what stands inside the tag', () => {
  it('is shown until the FAQ is ready, and not after', async () => {
    const element = place(tag({ ...bookable, overrides: file({}, 'slow/300').url }));
    const link = element.querySelector('.fallback');
    await element.updateComplete;
    expect(isVisible(link)).to.equal(true);
    expect(element.faq).to.equal(undefined);
    await ready(element);
    expect(isVisible(link)).to.equal(false);
    expect(link?.parentElement, 'nobody takes it out of the page').to.equal(element);
  });
});

describe('actions', () => {
  const actions = (element: Element) => all<HTMLAnchorElement>(element, '.action');

  it('stand in the order of the template', async () => {
    const element = await embed(everything);
    const found = actions(element).map((action) => [action.dataset.action, action.getAttribute('href')]);
    expect(found).to.deep.equal([
      ['book', bookingUrl],
      ['manage', 'https://portal.example.com/manage'],
      ['join', 'https://portal.example.com/join'],
      ['call', 'tel:+12065550142'],
      ['write', 'mailto:hello@example.com'],
    ]);
  });

  it('are left out when nothing is known to link to', async () => {
    expect(actions(await embed()).map(({ dataset }) => dataset.action)).to.deep.equal(['book']);
    expect(all(await embed({}), '.actions')).to.have.length(0);
  });

  it('have booking as the primary one, and no other', async () => {
    const [book, ...others] = actions(await embed(everything));
    expect([...(book?.part ?? [])]).to.deep.equal(['action', 'action-primary']);
    for (const { part } of others) expect([...part]).to.deep.equal(['action', 'action-secondary']);
  });

  it('open the booking page in a new tab, and say so', async () => {
    const [book] = actions(await embed());
    expect(book?.target).to.equal('_blank');
    expect(book?.relList.contains('noopener')).to.equal(true);
    expect(book?.textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      `${general.actions[0]?.label} (${general.messages.newTab})`,
    );
  });

  it('stay in the tab when they do not leave the site, or are not web pages', async () => {
    const element = await embed({ ...everything, 'data-booking-url': '/book' });
    for (const { target, textContent } of actions(element)) {
      expect(target).to.equal('');
      expect(textContent).not.to.include(general.messages.newTab);
    }
  });
});
