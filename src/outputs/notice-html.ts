import type { Faq } from '../model/faq.ts';
import { element } from './html.ts';
import type { AnswerHtml } from './tree-html.ts';

/** Notices, shown above the title and never closed; empty where there are none. */
export const noticesHtml = ({ notices }: Faq, answer: AnswerHtml, style?: string): string =>
  notices
    .map((notice) => element('div', { class: 'faq-notice faq-answer', role: 'note', style }, answer(notice)))
    .join('');
