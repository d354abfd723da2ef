import { html, nothing, type TemplateResult } from 'lit';
import type { FaqSection } from '../../model/faq.ts';
import { EntryList } from './entry-list.ts';
import { heading } from './heading.ts';
import type { FaqView } from './view-model.ts';

/** A group of questions under its title. */
export function sectionView(
  { title, entries }: FaqSection,
  at: number,
  level: number,
  view: FaqView,
): TemplateResult {
  const below = level + (title ? 1 : 0);
  let list = view.lists[at];
  if (list?.level !== below) view.lists[at] = list = new EntryList(below);
  list.update(entries, view);
  return html`<div class="section" part="section">${title ? heading(level, 'section-title', title) : nothing}${list.node}</div>`;
}
