import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Faq, FaqEntry, FaqSection } from '../../model/faq.ts';
import { actionView } from './action-view.ts';
import type { EntryList } from './entry-list.ts';
import { heading } from './heading.ts';
import { noticesView } from './notice-view.ts';
import { sectionView } from './section-view.ts';

/** What has an answer: an entry, or a notice by itself. */
export type Answered = Omit<FaqEntry, 'question'>;

/** All that is shown, and what becomes of what a visitor does. */
export interface FaqView {
  readonly faq: Faq;
  readonly sections: readonly FaqSection[];
  /** Those of all entries, also of those that are not shown yet. */
  readonly ids: readonly string[];
  /** The title's heading level. */
  readonly level: number;
  readonly open: ReadonlySet<string>;
  /** Whether several entries may be open, so that all can be opened at once. */
  readonly many: boolean;
  /** Those of the sections, by their places; what is missing is added. */
  readonly lists: EntryList[];
  /** An answer with its format, the same nodes as long as it reads the same; nothing while it has none. */
  readonly formatted: (entry: Answered) => readonly (Node | string)[] | undefined;
  readonly plain: (entry: Answered) => string;
  readonly onToggle: (ids: readonly string[], open: boolean) => void;
  readonly onClick: (event: MouseEvent) => void;
  /** The browser has found something in a closed entry. */
  readonly onMatch: (event: Event) => void;
  readonly onInterest: () => void;
}

/** The FAQ. What it says is in the template's language, whatever the page around it is in. */
export function faqView(view: FaqView): TemplateResult {
  const { faq, sections, level } = view;
  const below = level + (faq.title ? 1 : 0);
  return html`<div class="faq" part="faq" lang=${faq.lang} dir=${faq.dir} @click=${view.onClick}
    @beforematch=${view.onMatch} @pointerenter=${view.onInterest} @focusin=${view.onInterest}>${noticesView(view)}${
      faq.title ? heading(level, 'title', faq.title) : nothing
    }${actionsView(view)}${toggleAllView(view)}${sections.map((section, at) => sectionView(section, at, below, view))}</div>`;
}

const actionsView = (view: FaqView) =>
  view.faq.actions.length
    ? html`<ul class="actions" part="actions" role="list">${view.faq.actions.map((action) =>
        actionView(action, view),
      )}</ul>`
    : nothing;

function toggleAllView({ faq, ids, open, many, onToggle }: FaqView) {
  const all = ids.every((id) => open.has(id));
  const label = all ? faq.messages.collapseAll : faq.messages.expandAll;
  if (!many || ids.length < 2 || !label) return nothing;
  return html`<button type="button" class="toggle-all" part="toggle-all"
    @click=${() => onToggle(ids, !all)}>${label}</button>`;
}
