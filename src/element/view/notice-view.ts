import { html, type TemplateResult } from 'lit/html.js';
import type { FaqView } from './faq-view.ts';

/** What everybody is to see first. Among the answers it goes by a name that no entry can have. */
export const noticesView = ({ faq, formatted, plain }: FaqView): TemplateResult[] =>
  faq.notices.map(({ id, text }) => {
    const notice = { id: `!${id}`, answer: text };
    return html`<div class="notice" part="notice" role="note"><div class="answer">${formatted(notice) ?? plain(notice)}</div></div>`;
  });
