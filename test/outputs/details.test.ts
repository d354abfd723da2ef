/** Notices, videos and reviews in what is made from an FAQ: first, as links, and under the answers. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { elementHtml } from '../../src/outputs/element-html.ts';
import { handoutHtml } from '../../src/outputs/handout-html.ts';
import type { OutputOptions } from '../../src/outputs/output-options.ts';
import { pageHtml } from '../../src/outputs/page-html.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import { answerHtml } from '../../src/outputs/tree-html.ts';
import { arabicFaq, detailedFaq, fullFaq } from '../support/faqs.ts';

const options: OutputOptions = { headingLevel: 2, open: 'all', expand: 'many' };
const faq = await detailedFaq();
const answer = answerHtml(faq);
const outputs = {
  static: staticHtml(faq, answer, options),
  page: pageHtml(faq, answer, options),
  handout: handoutHtml(faq, answer),
  element: elementHtml(faq, answer, { ...options, attributes: {}, base: '/faq/' }),
};

/** What is in the output; of the element, what is in its shadow root. Paragraphs are apart for the eye, so here too. */
const open = (html: string): ParentNode & { body: HTMLElement } => {
  const text = html.replace(' shadowrootmode="open"', '').replaceAll('</p>', '</p> ');
  const { document } = new JSDOM(text).window;
  for (const template of document.querySelectorAll('template')) template.replaceWith(template.content);
  for (const style of document.querySelectorAll('style')) style.remove();
  return document;
};
const said = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();

describe.each(Object.entries(outputs))('%s', (name, html) => {
  const document = open(html);

  it('begins with the notice, which is open and no landmark', () => {
    const notices = [...document.querySelectorAll('.faq-notice, .notice')];
    expect(notices.map(said)).toEqual(['In an emergency call 112. Do not wait. See what to do.']);
    expect(notices[0]?.getAttribute('role')).toBe('note');
    expect(notices[0]?.closest('details, [hidden]')).toBeNull();
    expect(notices[0]?.querySelector('a')?.getAttribute('href')).toBe('tel:112');
    expect(said(document.body)?.startsWith('In an emergency')).toBe(true);
  });

  it('has each video as a link with its title, and asks nothing of anybody', () => {
    const videos = [...document.querySelectorAll('.faq-video, .video')];
    expect(videos.map((video) => video.querySelector('a')?.getAttribute('href'))).toEqual([
      '/films/difference.mp4',
      'https://youtu.be/dQw4w9WgXcQ?t=3&x="y',
      'https://videos.example.com/pay',
    ]);
    for (const [at, title] of [
      'The difference',
      'What <happens> & "why"',
      'Paying at Northwind Clinic',
    ].entries())
      expect(said(videos[at])).toContain(title);
    expect(document.querySelectorAll('iframe, video, img, link, [src^="http"]')).toHaveLength(0);
  });

  it('says under an answer when it was reviewed and who is responsible', () => {
    expect([...document.querySelectorAll('.faq-review, .review')].map(said)).toEqual([
      'Responsible: Us',
      'Last reviewed: May 31, 2026 · Responsible: Patient services & co',
      'Last reviewed: June 1, 2026',
    ]);
  });

  if (name !== 'handout')
    it('says that a video opens a new tab where it does', () => {
      const links = [...document.querySelectorAll('.faq-video a, .video a')];
      const says = links.map((link) => [
        link.getAttribute('target'),
        said(link)?.includes('opens in a new tab'),
      ]);
      // What the element will play in place opens no tab in it.
      const youTube = name === 'element' ? [null, false] : ['_blank', true];
      expect(says).toEqual([[null, false], youTube, ['_blank', true]]);
    });
});

it('paper has the address of a video behind its title', () => {
  const [, youTube] = open(outputs.handout).querySelectorAll('.faq-video');
  expect(said(youTube)).toBe('What <happens> & "why": youtu.be/dQw4w9WgXcQ?t=3&x="y');
});

it('an FAQ without any of it has no trace of it', async () => {
  for (const plain of [await fullFaq(), await arabicFaq()])
    for (const html of [staticHtml(plain, answerHtml(plain), options), handoutHtml(plain, answerHtml(plain))])
      expect(html.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/faq-(notice|video|review)/);
});

describe('the element before its script is there', () => {
  const toggle = (more: Partial<OutputOptions>) =>
    open(elementHtml(faq, answer, { ...options, ...more, attributes: {} })).querySelector('.toggle-all');

  it('has the button to open all as the element has it', () => {
    expect(toggle({ open: [] })?.localName).toBe('button');
    expect(toggle({ open: [] })?.getAttribute('aria-expanded')).toBe('false');
    expect(toggle({ open: 'all' })?.getAttribute('aria-expanded')).toBe('true');
  });

  it('tells questions from sections where HTML has no more levels', () => {
    const levels = (headingLevel: OutputOptions['headingLevel']) =>
      [
        ...open(elementHtml(faq, answer, { ...options, headingLevel, attributes: {} })).querySelectorAll(
          '.question',
        ),
      ].map((question) => question.getAttribute('aria-level'));
    expect(new Set(levels(5))).toEqual(new Set(['7']));
    expect(new Set(levels(4))).toEqual(new Set([null]));
  });
});
