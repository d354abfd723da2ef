import { html, nothing, type TemplateResult } from 'lit';
import { inBrackets } from '../../fill/in-brackets.ts';
import { leavesSite } from '../../fill/leaves-site.ts';
import type { FaqAction } from '../../model/faq.ts';
import type { FaqView } from './view-model.ts';

/** A link with a purpose. The one to book stands out, and opens a new tab when it leaves the site. */
export function actionView({ id, label, href, isMain }: FaqAction, view: FaqView): TemplateResult {
  const { faq } = view;
  const kind = id === 'book' || isMain ? 'primary' : 'secondary';
  const note = id === 'book' && leavesSite(href, view.baseURI, location.origin) && faq.messages.newTab;
  return html`<li class=${kind}><a class="action" part="action action-${kind}" data-action=${id} href=${href}
    rel="noopener" target=${note ? '_blank' : nothing}><span .textContent=${label}></span>${note ? html`<span class="note" .textContent=${inBrackets(note)}></span>` : nothing}</a></li>`;
}
