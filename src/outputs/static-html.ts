import { leavesSite } from '../fill/leaves-site.ts';
import type { Faq, FaqAction, FaqEntry, FaqSection } from '../model/faq.ts';
import { detailsHtml } from './details-html.ts';
import { element, escapeText, heading } from './html.ts';
import { noticesHtml } from './notice-html.ts';
import { type OutputOptions, openEntries, shownSections } from './output-options.ts';
import type { AnswerHtml } from './tree-html.ts';

/**
 * An FAQ for editors that strip nearly everything, and for readers without JavaScript: `<details>` in one line, without
 * style or script. WordPress's rules for authors leave it byte for byte as it is, but for the `name` that makes
 * `expand: 'one'` close the others.
 */
export function staticHtml(
  faq: Faq,
  answer: AnswerHtml,
  options: OutputOptions,
  question: QuestionHtml = strongQuestion,
): string {
  const { headingLevel: level } = options;
  const below = level + (faq.title ? 1 : 0);
  const open = openEntries(faq, options);
  const entry = (one: FaqEntry, at: number) =>
    entryHtml(
      one,
      question(escapeText(one.question), at),
      answer(one) + detailsHtml(one, faq, options.site),
      {
        open: open.has(one.id),
        name: options.expand === 'one' ? 'faq' : undefined,
      },
    );
  return element(
    'div',
    { class: 'faq', lang: faq.lang, dir: faq.dir },
    [
      noticesHtml(faq, answer),
      faq.title && heading(level, { class: 'faq-title' }, escapeText(faq.title)),
      actionsHtml(faq, options.site),
      ...shownSections(faq, options).map((section) => sectionHtml(section, below, entry)),
    ].join(''),
  );
}

/** A question in its summary, at the level that a heading there would have. */
export type QuestionHtml = (text: string, level: number) => string;

/** Beside the summary's arrow. A heading would stand below it, where nobody may add a style. */
const strongQuestion: QuestionHtml = (text) => element('strong', { class: 'faq-question' }, text);

export const headingQuestion: QuestionHtml = (text, level) => heading(level, { class: 'faq-question' }, text);

/** The links with a purpose; nothing when there are none. */
export const actionsHtml = (faq: Faq, site?: string): string =>
  faq.actions.length
    ? element(
        'ul',
        { class: 'faq-actions', role: 'list' },
        faq.actions.map((action) => actionHtml(action, faq, site)).join(''),
      )
    : '';

/** The one to book opens a new tab when it leaves the site, and says so. */
function actionHtml({ id, label, href }: FaqAction, { messages }: Faq, site?: string): string {
  const note = id === 'book' && leavesSite(href, site) && messages.newTab;
  const link = { class: 'faq-action', href, target: note ? '_blank' : undefined, rel: 'noopener' };
  const said = note ? element('span', { class: 'faq-note' }, escapeText(` (${note})`)) : '';
  return element('li', {}, element('a', { ...link, 'data-action': id }, escapeText(label) + said));
}

function sectionHtml(
  { title, entries }: FaqSection,
  level: number,
  entry: (one: FaqEntry, level: number) => string,
): string {
  const shown = entries.map((one) => entry(one, level + (title ? 1 : 0))).join('');
  return element(
    'div',
    { class: 'faq-section' },
    (title && heading(level, { class: 'faq-section-title' }, escapeText(title))) + shown,
  );
}

function entryHtml(
  entry: FaqEntry,
  question: string,
  answer: string,
  { open, name }: { open: boolean; name: string | undefined },
): string {
  return element(
    'details',
    { id: `faq-${entry.id}`, class: 'faq-entry', name, open },
    element('summary', {}, question) + element('div', { class: 'faq-answer' }, answer),
  );
}
