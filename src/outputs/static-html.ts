import { tabNote } from '../fill/answer-links.ts';
import { leavesSite } from '../fill/leaves-site.ts';
import type { Faq, FaqAction, FaqEntry, FaqSection } from '../model/faq.ts';
import { detailsHtml } from './details-html.ts';
import { element, escapeText, heading } from './html.ts';
import { type InlineStyle, inlineStyle, NO_STYLE } from './inline-style.ts';
import { noticesHtml } from './notice-html.ts';
import { ID_PREFIX, type OutputOptions, openEntries, prefixedHref, shownSections } from './output-options.ts';
import type { AnswerHtml } from './tree-html.ts';

/**
 * An FAQ for editors that strip nearly everything, and for readers without JavaScript: `<details>` in one line, without
 * script, and without style or with a little of it in attributes. WordPress's rules for authors leave it byte for byte as it is, but for the `name` that makes
 * `expand: 'one'` close the others.
 */
export function staticHtml(
  faq: Faq,
  answer: AnswerHtml,
  options: OutputOptions,
  question: QuestionHtml = strongQuestion,
): string {
  const { headingLevel: level, idPrefix = ID_PREFIX } = options;
  const style = options.styled ? inlineStyle(faq) : NO_STYLE;
  const below = level + (faq.title ? 1 : 0);
  const open = openEntries(faq, options);
  const entry = (one: FaqEntry, at: number) =>
    entryHtml(
      question(escapeText(one.question), at),
      answer(one) + detailsHtml(one, faq, options.site, style),
      {
        id: `${idPrefix}-${one.id}`,
        open: open.has(one.id),
        name: options.expand === 'one' ? idPrefix : undefined,
        style,
      },
    );
  return element(
    'div',
    { class: 'faq', lang: faq.lang, dir: faq.dir, style: style.of('faq') },
    [
      noticesHtml(faq, answer, style.of('notice')),
      faq.title && heading(level, { class: 'faq-title', style: style.of('title') }, escapeText(faq.title)),
      actionsHtml(faq, options, style, question === strongQuestion),
      ...shownSections(faq, options).map((section) => sectionHtml(section, below, entry, style)),
    ].join(''),
  );
}

/** A question in its summary, at the level that a heading there would have. */
export type QuestionHtml = (text: string, level: number) => string;

/** Beside the summary's arrow. A heading would stand below it, where nobody may add a style. */
const strongQuestion: QuestionHtml = (text) => element('strong', { class: 'faq-question' }, text);

export const headingQuestion: QuestionHtml = (text, level) => heading(level, { class: 'faq-question' }, text);

/** The links with a purpose; nothing when there are none. Where no style reaches them, paragraphs keep them apart for fingers. */
function actionsHtml(faq: Faq, options: OutputOptions, style: InlineStyle, isSnippet: boolean): string {
  if (!faq.actions.length) return '';
  const apart = (link: string) => (isSnippet && !options.styled ? element('p', {}, link) : link);
  const items = faq.actions.map((action) =>
    element('li', { style: style.of('item') }, apart(actionHtml(action, faq, options, style))),
  );
  const list = { class: 'faq-actions', role: 'list', style: style.of('actions') };
  return element('ul', list, items.join(''));
}

/** Those to booking pages open a new tab when they leave the site, and say so. */
function actionHtml(
  { id, label, href, isMain }: FaqAction,
  faq: Faq,
  options: OutputOptions,
  style: InlineStyle,
): string {
  const note = tabNote(href, faq, leavesSite(href, options.site));
  const link = {
    class: isMain ? 'faq-action faq-main' : 'faq-action',
    href: prefixedHref(href, options),
    target: note ? '_blank' : undefined,
    rel: 'noopener',
    'data-action': id,
    style: style.of(id === 'book' || isMain ? 'primary' : 'action'),
  };
  const said = note ? element('span', { class: 'faq-note', style: style.of('note') }, escapeText(note)) : '';
  return element('a', link, escapeText(label) + said);
}

function sectionHtml(
  { title, entries }: FaqSection,
  level: number,
  entry: (one: FaqEntry, level: number) => string,
  style: InlineStyle,
): string {
  const shown = entries.map((one) => entry(one, level + (title ? 1 : 0))).join('');
  return element(
    'div',
    { class: 'faq-section', style: style.of('section') },
    (title &&
      heading(level, { class: 'faq-section-title', style: style.of('section-title') }, escapeText(title))) +
      shown,
  );
}

function entryHtml(
  question: string,
  answer: string,
  { id, open, name, style }: { id: string; open: boolean; name: string | undefined; style: InlineStyle },
): string {
  return element(
    'details',
    { id, class: 'faq-entry', name, open, style: style.of('entry') },
    element('summary', { style: style.of('summary') }, question) +
      element('div', { class: 'faq-answer', style: style.of('answer') }, answer),
  );
}
