import type { Faq } from '../pipeline/faq.ts';
import type { AnswerHtml } from './answer-html.ts';
import css from './handout.css?inline';
import { element, escapeText, heading } from './html.ts';
import { wholePage } from './whole-page.ts';

/** An FAQ for paper: every answer, and how to reach the organization. */
export function handoutHtml(faq: Faq, answer: AnswerHtml): string {
  const sections = faq.sections.map(({ title, entries }) =>
    element(
      'section',
      {},
      (title && heading(2, {}, escapeText(title))) +
        entries
          .map((entry) => heading(title ? 3 : 2, {}, escapeText(entry.question)) + answer(entry))
          .join(''),
    ),
  );
  return wholePage(
    faq,
    css,
    element('main', {}, (faq.title && heading(1, {}, escapeText(faq.title))) + sections.join('')),
  );
}
