import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FaqEntry } from '../pipeline/faq.ts';
import type { FaqView } from './faq-view.ts';
import { heading } from './heading.ts';

/**
 * One question with its answer, after the accordion pattern of the ARIA Authoring Practices
 * (w3.org/WAI/ARIA/apg/patterns/accordion).
 */
export function entryView(entry: FaqEntry, level: number, view: FaqView): TemplateResult {
  const { id, question } = entry;
  const open = view.open.has(id);
  const button = html`<button id="q-${id}" type="button" class="button" part="button" aria-expanded=${open}
    aria-controls="a-${id}" @click=${() => view.onToggle([id], !open)}>${question}</button>`;
  return html`<div class="entry" part="entry">${heading(level, 'question', button)}<div id="a-${id}" class="panel"
    part="panel" role="region" aria-labelledby="q-${id}" hidden=${open ? nothing : 'until-found'}
    @beforematch=${() => view.onToggle([id], true)}><div class="answer" part="answer">${view.answer(entry)}</div></div></div>`;
}
