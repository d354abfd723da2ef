import type { Faq } from '../model/faq.ts';
import type { AnswerHtml } from './answer-html.ts';
import { element } from './html.ts';

/** What everybody is to see first, open whatever else is closed; nothing where there is none. */
export const noticesHtml = ({ notices }: Faq, answer: AnswerHtml): string =>
  notices
    .map(({ text }) =>
      element('div', { class: 'faq-notice faq-answer', role: 'note' }, answer({ answer: text })),
    )
    .join('');
