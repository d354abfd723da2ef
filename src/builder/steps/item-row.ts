import { html, nothing } from 'lit';
import type { Item } from '../draft/items.ts';
import { t } from '../words.ts';
import { itemState, itemWords } from './item-words.ts';

export interface Row {
  readonly item: Item;
  /** What it is called. */
  readonly name: string;
  /** Where it stands among those that are not taken out. */
  readonly at: number;
  readonly count: number;
  readonly isOpen: boolean;
  /** What else is to be known of it. */
  readonly notes: readonly string[];
}

/** What can be done to an item while it is closed. */
export interface RowActions {
  onToggle(item: Item): void;
  onRestore(item: Item): void;
  onMove(item: Item, by: 1 | -1): void;
  onGrip(event: PointerEvent): void;
}

/** An item by its name. */
export function itemRow(row: Row, actions: RowActions) {
  const { item, name, isOpen, notes } = row;
  const isHidden = item.state === 'hidden';
  return html`<div class="b-row">
    ${
      isHidden
        ? nothing
        : html`<span class="b-grip" aria-hidden="true" title=${t('words.drag', { keys: 'Alt + ↑ ↓' })} @pointerdown=${actions.onGrip}></span>`
    }
    <button
      type="button"
      class="b-grow b-question-name"
      aria-expanded=${isOpen}
      aria-keyshortcuts=${isHidden ? nothing : 'Alt+ArrowUp Alt+ArrowDown'}
      ?disabled=${isHidden}
      @click=${() => actions.onToggle(item)}
      @keydown=${(event: KeyboardEvent) => moveByKey(event, (by) => actions.onMove(item, by))}
    >
      <span dir="auto">${name}</span>
      ${badge(item)}
      ${notes.map((note) => html`<small class="b-badge b-badge-gap">${note}</small>`)}
    </button>
    ${isHidden ? restorer(item, name, actions) : movers(row, actions)}
  </div>`;
}

export function restorer(item: Item, name: string, { onRestore }: RowActions) {
  const { restore } = itemWords(item, name);
  return html`<button
    type="button"
    class="b-quiet-button"
    aria-label="${restore}: ${name}"
    @click=${() => onRestore(item)}
  >${restore}</button>`;
}

/** Two buttons that move something up and down. */
export const movers = (row: Placed, actions: RowActions) =>
  html`${mover(row, actions, -1)}${mover(row, actions, 1)}`;

type Placed = Omit<Row, 'isOpen' | 'notes'>;

function mover({ item, name, at, count }: Placed, { onMove }: RowActions, by: 1 | -1) {
  const text = t(by < 0 ? 'words.up' : 'words.down', { question: name });
  return html`<button
    type="button"
    class="b-icon-button"
    aria-label=${text}
    title=${text}
    ?disabled=${at + by < 0 || at + by >= count}
    @click=${() => onMove(item, by)}
  >${by < 0 ? '↑' : '↓'}</button>`;
}

function moveByKey(event: KeyboardEvent, onMove: (by: 1 | -1) => void): void {
  const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key as 'ArrowUp'];
  if (!by || !event.altKey) return;
  event.preventDefault();
  onMove(by);
}

export function badge(item: Item) {
  const text = itemState(item);
  return text
    ? html`<small class="b-badge ${item.state === 'gap' ? 'b-badge-gap' : ''}">${text}</small>`
    : nothing;
}
