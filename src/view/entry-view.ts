import { guard } from 'lit/directives/guard.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FaqEntry } from '../pipeline/faq.ts';
import type { FaqView } from './faq-view.ts';
import { atLevel } from './heading.ts';

/** One question with its answer. One that reads and stands as it did is not looked at again: of a thousand, a click changes one. */
export function entryView(entry: FaqEntry, level: number, view: FaqView): unknown {
  const open = view.open.has(entry.id);
  // A region is a landmark. A closed one would be an empty landmark (Chromium exposes it), and of more than six open at
  // a time the pattern says that they are too many.
  const isRegion = open && view.open.size < 7;
  const formatted = view.formatted(entry);
  return guard([entry, level, open, isRegion, formatted], () =>
    accordionItem(entry, level, { open, isRegion, answer: formatted ?? view.plain(entry) }),
  );
}

interface EntryState {
  readonly open: boolean;
  readonly isRegion: boolean;
  readonly answer: unknown;
}

/**
 * After the accordion pattern of the ARIA Authoring Practices (w3.org/WAI/ARIA/apg/patterns/accordion). What happens to it is
 * heard by the whole, and all of it is one template: a thousand of them are to weigh little.
 */
const accordionItem = (
  { id, question }: FaqEntry,
  level: number,
  { open, isRegion, answer }: EntryState,
): TemplateResult =>
  atLevel(
    level,
    html`<div class="entry" part="entry"><h0 class="question" part="question"><button id="q-${id}" type="button" class="button" part="button"
    aria-expanded=${open} aria-controls="a-${id}">${question}</button></h0><div id="a-${id}" class="panel" part="panel"
    role=${isRegion ? 'region' : nothing} aria-labelledby=${isRegion ? `q-${id}` : nothing}
    hidden=${open ? nothing : 'until-found'}><div class="answer" part="answer">${answer}</div></div></div>`,
  );
