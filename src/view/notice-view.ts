import { html, type TemplateResult } from 'lit/html.js';
import type { FaqView } from './faq-view.ts';

/** What everybody is to see first. Among the answers it goes by a name that no entry can have. */
export const noticesView = ({ faq, answer }: FaqView): TemplateResult[] =>
  faq.notices.map(
    ({ id, text }) =>
      html`<div class="notice" part="notice" role="note"><div class="answer">${answer({
        id: `!${id}`,
        answer: text,
      })}</div></div>`,
  );
