import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FaqSection } from '../pipeline/faq.ts';
import { entryView } from './entry-view.ts';
import type { FaqView } from './faq-view.ts';
import { heading } from './heading.ts';

/** A group of questions under its title. */
export const sectionView = ({ title, entries }: FaqSection, level: number, view: FaqView): TemplateResult =>
  html`<div class="section" part="section">${title ? heading(level, 'section-title', title) : nothing}<div
    class="entries" part="entries">${entries.map((entry) => entryView(entry, level + (title ? 1 : 0), view))}</div></div>`;
