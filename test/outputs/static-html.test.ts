import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Faq } from '../../src/model/faq.ts';
import { handoutHtml } from '../../src/outputs/handout-html.ts';
import type { OutputOptions } from '../../src/outputs/output-options.ts';
import { pageHtml } from '../../src/outputs/page-html.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import { answerHtml } from '../../src/outputs/tree-html.ts';
import { arabicFaq, bookingUrl, fullFaq, generalFaq } from '../support/faqs.ts';

const options: OutputOptions = { headingLevel: 2, open: 'all', expand: 'many' };
const snippet = (faq: Faq, more: Partial<OutputOptions> = {}) =>
  staticHtml(faq, answerHtml(faq, more.site, more), { ...options, ...more });
const read = (html: string) => new JSDOM(html).window.document;
const openOnes = (html: string) => [...read(html).querySelectorAll('details[open]')].map(({ id }) => id);

describe('staticHtml', () => {
  it('has every question with its answer, the actions, and ids to link to', async () => {
    const faq = await fullFaq();
    const document = read(snippet(faq));
    const entries = faq.sections.flatMap((section) => section.entries);
    expect(entries).toHaveLength(16);
    for (const { id, question } of entries) {
      const details = document.getElementById(`faq-${id}`);
      expect(details?.localName).toBe('details');
      expect(details?.querySelector('summary')?.textContent).toBe(question);
      expect(details?.querySelector('.faq-answer')?.textContent?.trim()).toBeTruthy();
    }
    const links = [...document.querySelectorAll('.faq-actions a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(faq.actions.map(({ href }) => href));
  });

  it('is one line without style and script, in the language of the FAQ', async () => {
    const html = snippet(await arabicFaq());
    expect(html).not.toMatch(/[\r\n]|<style|<script| style=| on[a-z]+=/);
    expect(html).toMatch(/^<div class="faq" lang="ar" dir="rtl">/);
  });

  it.each([
    [1, 'h1 h2 strong'],
    [4, 'h4 h5 strong'],
    [5, 'h5 h6 strong'],
  ])('has headings from level %i, and questions beside their arrows', async (headingLevel, levels) => {
    const document = read(snippet(await fullFaq(), { headingLevel }));
    const of = (selector: string) => document.querySelector(selector)?.localName;
    expect([of('.faq-title'), of('.faq-section-title'), of('summary .faq-question')].join(' ')).toBe(levels);
  });

  it('leaves no gap in the levels where there is no title', async () => {
    const document = read(snippet({ ...(await fullFaq()), title: '' }));
    expect(document.querySelector('.faq-title')).toBe(null);
    expect(document.querySelector('.faq-section-title')?.localName).toBe('h2');
  });

  it('opens the entries that are named, or all', async () => {
    const faq = await fullFaq();
    expect(openOnes(snippet(faq))).toHaveLength(16);
    expect(openOnes(snippet(faq, { open: [] }))).toEqual([]);
    expect(openOnes(snippet(faq, { open: ['join', 'payment', 'nothing'] }))).toEqual([
      'faq-payment',
      'faq-join',
    ]);
  });

  it('opens one at most, and has the browser keep it so, where one is wanted', async () => {
    const html = snippet(await fullFaq(), { expand: 'one' });
    expect(openOnes(html)).toEqual(['faq-what-is-it']);
    expect(read(html).querySelectorAll('details[name="faq"]')).toHaveLength(16);
    expect(snippet(await fullFaq())).not.toContain('name=');
  });

  it('shows the sections that are named, in their order', async () => {
    const titles = (sections: string[]) => async () =>
      [...read(snippet(await fullFaq(), { sections })).querySelectorAll('.faq-section-title')].map(
        (title) => title.textContent,
      );
    expect(await titles(['technology', 'basics', 'technology'])()).toEqual(['Technology', 'The basics']);
    expect(await titles(['nothing'])()).toHaveLength(3);
  });

  it('opens a new tab for booking on another site, and says so', async () => {
    const document = read(snippet(await fullFaq()));
    const links = [...document.querySelectorAll(`a[href="${bookingUrl}"]`)];
    expect(links).toHaveLength(2); // the action, and the one in an answer
    for (const link of links) {
      expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
      expect(link.querySelector('.faq-note')?.textContent).toBe(' (opens in a new tab)');
    }
    expect(document.querySelectorAll('[target]')).toHaveLength(2);
  });

  it.each(['/book', '../book?x', 'book'])('stays in the tab for booking on this site (%s)', async (href) => {
    const html = snippet(await generalFaq({ variables: { bookingUrl: href } }));
    expect(html).toContain(`href="${href}"`);
    expect(html).not.toContain('target=');
    expect(html).not.toContain('new tab');
  });
});

describe('ids of two on one page', () => {
  it('differ, and links to them, where one begins with something else', async () => {
    const faq = await generalFaq({
      variables: { bookingUrl },
      actions: { how: { label: 'How', href: '#faq-payment' } },
      sections: { basics: { entries: { payment: { answer: '[Join](#faq-join), [top](#top).' } } } },
    });
    const both = read(snippet(faq, { expand: 'one' }) + snippet(faq, { expand: 'one', idPrefix: 'clinic' }));
    const ids = [...both.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...both.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#faq-payment', '#faq-join', '#top', '#clinic-payment', '#clinic-join', '#top']);
    for (const link of links) if (link !== '#top') expect(ids).toContain(link?.slice(1));
    // One answer at a time in each of them.
    expect(new Set([...both.querySelectorAll('details')].map((one) => one.getAttribute('name')))).toEqual(
      new Set(['faq', 'clinic']),
    );
  });
});

describe('styled', () => {
  const styled = { styled: true };
  const styleOf = (document: Document, selector: string) =>
    document.querySelector(selector)?.getAttribute('style') ?? '';

  it('says what the unstyled says, in one line, without what WordPress takes from authors', async () => {
    const faq = await fullFaq();
    const [plain, html] = [snippet(faq), snippet(faq, styled)];
    expect(read(html).body.textContent).toBe(read(plain).body.textContent);
    expect(html).not.toMatch(/[\r\n]|<style|<script|display:|list-style:|url\(/);
    expect(plain).not.toContain('style=');
  });

  it('lends the brand to the link to book, with words that can be read on it, and no other colour', async () => {
    const html = (brand: Faq['brand']) => fullFaq().then((faq) => read(snippet({ ...faq, brand }, styled)));
    for (const [accent, text] of [
      ['#0b5e56', '#ffffff'],
      ['#ffd400', '#10131a'],
    ] as const) {
      const page = await html({ accent, radius: '3px' });
      expect(styleOf(page, '[data-action=book]')).toContain(`background-color:${accent};color:${text}`);
      expect(styleOf(page, 'details')).toContain('border-radius:3px');
      const others = [...page.querySelectorAll('[style]:not([data-action=book])')];
      for (const one of others) expect(one.getAttribute('style')).not.toMatch(/(^|;)(color|background)/);
    }
    expect(styleOf(await html({}), '[data-action=book]')).not.toMatch(/(^|;)(color|background)/);
    expect(styleOf(await html({ accent: 'red;x:y' }), '[data-action=book]')).not.toContain('red');
  });

  it('begins on the right where the language does', async () => {
    const page = read(snippet(await arabicFaq(), styled));
    expect(styleOf(page, '.faq-actions li')).toContain('float:right');
    expect(page.body.innerHTML).not.toMatch(/float:left|border-left/);
  });

  it('unstyled, paragraphs keep the actions apart for fingers', async () => {
    expect(read(snippet(await fullFaq())).querySelector('.faq-actions > li > p > a')).not.toBeNull();
    const page = read(pageHtml(await fullFaq(), answerHtml(await fullFaq()), options));
    expect(page.querySelector('.faq-actions > li > a')).not.toBeNull();
  });
});

describe.each([
  ['the snippet', (faq: Faq) => snippet(faq)],
  ['the page', (faq: Faq) => pageHtml(faq, answerHtml(faq), options)],
  ['the handout', (faq: Faq) => handoutHtml(faq, answerHtml(faq))],
])('%s', (_, output) => {
  const name = `Smith_&_Co <script>alert('x')</script> **b** {{phone}} &nope;`;

  it('shows a value as it is, everywhere, but for entities, which stand for their signs', async () => {
    const faq = await generalFaq({
      title: 'FAQ of {{organization}}',
      variables: { organization: name.replace('&', '&amp;'), bookingUrl },
      sections: {
        basics: {
          title: 'B {{organization}}',
          entries: { payment: { question: 'Q {{organization}}', answer: 'A {{organization}}' } },
        },
      },
      actions: { book: { label: 'Book {{organization}}' } },
    });
    const document = read(output(faq));
    document.querySelector('head')?.remove();
    for (const prefix of ['FAQ of ', 'B ', 'Q ', 'A ', 'Book ', 'from '])
      expect(document.body.textContent).toContain(prefix + name);
    expect(document.querySelectorAll('script')).toHaveLength(0);
  });

  it('is finished with nothing but a booking link', async () => {
    const document = read(output(await generalFaq({ variables: { bookingUrl } })));
    document.querySelector('head')?.remove();
    const text = document.body.textContent ?? '';
    expect(text).not.toMatch(/\{\{|\}\}|undefined|null|\[object/);
    // Advice to the owner, and questions that only the owner can answer.
    expect(text).not.toMatch(/Say how|Say which|Link your|How do I pay|Who can I make/);
    expect(text).toContain('How do I make an appointment?');
    for (const box of document.querySelectorAll(
      '.faq-section, section, ul, ol, header, figure, h1, h2, h3, h4, p, li',
    ))
      expect(box.textContent?.trim() || box.querySelector('svg')).toBeTruthy();
  });

  it('is right with nothing to show but questions without a section title', async () => {
    const { sections, ...faq } = await generalFaq();
    const html = output({
      ...faq,
      title: '',
      sections: sections.slice(0, 1).map((one) => ({ ...one, title: '' })),
    });
    expect(html).not.toMatch(/<(h\d|ul|header|figure|p)[^>]*><\//);
    expect(read(html).querySelector('.faq-question')?.textContent).toBe(
      'What does “video appointment” mean?',
    );
    expect(output({ ...faq, title: 'T', sections: [] })).not.toMatch(
      /<(h\d|ul|header|figure|p|div)[^>]*><\//,
    );
  });
});
