import { html, type TemplateResult } from 'lit';
import type { FaqView } from './view-model.ts';

/** Notices, shown above the title. Among the answers they go by an id that no entry can have. */
export const noticesView = ({ faq, answer }: FaqView): TemplateResult[] =>
  faq.notices.map(
    (notice) =>
      html`<div class="notice" part="notice" role="note"><div class="answer">${answer({ ...notice, id: `!${notice.id}` })}</div></div>`,
  );
