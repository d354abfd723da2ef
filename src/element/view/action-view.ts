import { html, nothing, type TemplateResult } from 'lit';
import { tabNote } from '../../fill/answer-links.ts';
import { leavesSite } from '../../fill/leaves-site.ts';
import type { FaqAction } from '../../model/faq.ts';
import type { FaqView } from './view-model.ts';

/** A link with a purpose. The one to book stands out; it, and others to booking pages, open a new tab when they leave the site. */
export function actionView({ id, label, href, isMain }: FaqAction, view: FaqView): TemplateResult {
  const { faq } = view;
  const kind = id === 'book' || isMain ? 'primary' : 'secondary';
  const note = tabNote(href, faq, leavesSite(href, view.baseURI, location.origin));
  return html`<li class=${kind}><a class="action" part="action action-${kind}" data-action=${id} href=${href}
    rel="noopener" target=${note ? '_blank' : nothing}><span .textContent=${label}></span>${note ? html`<span class="note" .textContent=${note}></span>` : nothing}</a></li>`;
}
