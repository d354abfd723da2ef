import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Item } from '../draft/items.ts';
import { interfaceLang } from '../words.ts';
import type { Row, RowActions } from './item-row.ts';

/** What the lists of a step have in common. */
export interface Lists extends RowActions {
  /** What a row goes by, whatever becomes of its item. */
  keyOf(item: Item): string;
  isOpen(item: Item): boolean;
  onFocus(item: Item): void;
  drawRow(row: Row): unknown;
  /** What else is to be known of an item: that it is behind another language. */
  notesOf(item: Item): readonly string[];
}

/** A list of items, of which one may be open. A row is drawn only when its item, its place or the language has changed. */
export function itemList<I extends Item>(
  items: readonly I[],
  lists: Lists,
  nameOf: (item: I) => string,
  editor: (item: I) => unknown,
) {
  const count = items.filter(({ state }) => state !== 'hidden').length;
  return html`<ul class="b-rows">
    ${repeat(
      items,
      (item) => lists.keyOf(item),
      (item, at) => {
        const { list, id, state } = item;
        const isOpen = state !== 'hidden' && lists.isOpen(item);
        const isQuestion = list.startsWith('entries:');
        const notes = lists.notesOf(item);
        const row = () => lists.drawRow({ item, name: nameOf(item), at, count, isOpen, notes });
        return html`<li
          class="b-item ${isQuestion ? 'b-question' : ''} ${state}"
          data-item="${list}/${id}"
          data-question=${isQuestion ? id : nothing}
        >
          ${guard([item, at === 0, at === count - 1, isOpen, interfaceLang(), notes.join()], row)}
          ${isOpen ? html`<div class="b-editor" @focusin=${() => lists.onFocus(item)}>${editor(item)}</div>` : nothing}
        </li>`;
      },
    )}
  </ul>`;
}
