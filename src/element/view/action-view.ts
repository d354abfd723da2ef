import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FaqAction } from '../../model/faq.ts';
import type { FaqView } from './faq-view.ts';
import { leavesSite } from './leaves-site.ts';

/** A link with a purpose. The one to book stands out, and opens a new tab when it leaves the site. */
export function actionView({ id, label, href }: FaqAction, { faq }: FaqView): TemplateResult {
  const kind = id === 'book' ? 'primary' : 'secondary';
  const note = id === 'book' && leavesSite(href) && faq.messages.newTab;
  return html`<li class=${kind}><a class="action" part="action action-${kind}" data-action=${id} href=${href}
    rel="noopener" target=${note ? '_blank' : nothing}><span>${label}</span>${note ? html`<span class="note"> (${note})</span>` : nothing}</a></li>`;
}
