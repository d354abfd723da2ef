import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FaqSection } from '../pipeline/faq.ts';
import { EntryList } from './entry-list.ts';
import type { FaqView } from './faq-view.ts';
import { heading } from './heading.ts';

/** A group of questions under its title. */
export function sectionView(
  { title, entries }: FaqSection,
  at: number,
  level: number,
  view: FaqView,
): TemplateResult {
  view.lists[at] ??= new EntryList();
  view.lists[at].update(entries, level + (title ? 1 : 0), view);
  return html`<div class="section" part="section">${title ? heading(level, 'section-title', title) : nothing}${view.lists[at].node}</div>`;
}
