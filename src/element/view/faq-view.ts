import { html, nothing, type TemplateResult } from 'lit';
import { actionView } from './action-view.ts';
import { heading } from './heading.ts';
import { noticesView } from './notice-view.ts';
import { sectionView } from './section-view.ts';
import type { FaqView } from './view-model.ts';

/** The FAQ. What it says is in the template's language, whatever the page around it is in. */
export function faqView(view: FaqView): TemplateResult {
  const { faq, sections, level } = view;
  const below = level + (faq.title ? 1 : 0);
  return html`<div class="faq" part="faq" lang=${faq.lang} dir=${faq.dir} @click=${view.onClick}
    @beforematch=${view.onMatch}>${view.languages ?? nothing}${noticesView(view)}${
      faq.title ? heading(level, 'title', faq.title) : nothing
    }${actionsView(view)}${view.search ?? nothing}${toggleAllView(view)}${sections.map((section, at) => sectionView(section, at, below, view))}</div>`;
}

const actionsView = (view: FaqView) =>
  view.faq.actions.length
    ? html`<ul class="actions" part="actions" role="list">${view.faq.actions.map((action) =>
        actionView(action, view),
      )}</ul>`
    : nothing;

function toggleAllView({ faq, ids, open, many, onToggleAll }: FaqView) {
  const all = ids.every((id) => open.has(id));
  const label = all ? faq.messages.collapseAll : faq.messages.expandAll;
  if (!many || ids.length < 2 || !label) return nothing;
  return html`<button type="button" class="toggle-all" part="toggle-all" aria-expanded=${all}
    @click=${() => onToggleAll(!all)} .textContent=${label}></button>`;
}
