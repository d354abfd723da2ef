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
  // A region is a landmark. A closed one would be an empty landmark (Chromium exposes it), and of more than six open at
  // a time the pattern says that they are too many.
  const isRegion = open && view.open.size < 7;
  const button = html`<button id="q-${id}" type="button" class="button" part="button" aria-expanded=${open}
    aria-controls="a-${id}" @click=${() => view.onToggle([id], !open)}>${question}</button>`;
  return html`<div class="entry" part="entry">${heading(level, 'question', button)}<div id="a-${id}" class="panel"
    part="panel" role=${isRegion ? 'region' : nothing} aria-labelledby=${isRegion ? `q-${id}` : nothing} hidden=${open ? nothing : 'until-found'}
    @beforematch=${() => view.onToggle([id], true)}><div class="answer" part="answer">${view.answer(entry)}</div></div></div>`;
}
