import { html, nothing, type TemplateResult } from 'lit';
import type { FaqAction } from '../pipeline/faq.ts';
import type { FaqView } from './faq-view.ts';

/** A link with a purpose. The first way to book is the one that stands out. */
export function actionView({ id, label, href }: FaqAction, view: FaqView): TemplateResult {
  const note = view.newTab(href);
  const kind = id === 'book' ? 'primary' : 'secondary';
  return html`<li><a class=${kind} part="action action-${kind}" data-action=${id} href=${href}
    target=${note ? '_blank' : nothing} rel=${note ? 'noopener' : nothing}
    >${label}${note ? html`<span class="note"> (${note})</span>` : nothing}</a></li>`;
}
