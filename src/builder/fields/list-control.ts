import { html } from 'lit';
import type { VariableValue } from '../../model/content-model.ts';
import { asTyped } from './as-typed.ts';
import type { Control } from './controls.ts';

/** A line an item. An empty line while somebody types is no item, and yet stays where it is. */
export const listControl: Control = ({ id, value, describedBy, isInvalid, onValue }) => html`<textarea
  class="b-input"
  id=${id}
  rows=${Math.max(3, linesOf(value).length + 1)}
  dir="auto"
  aria-describedby=${describedBy}
  aria-invalid=${isInvalid}
  .value=${asTyped(linesOf(value).join('\n'))}
  @input=${(event: InputEvent) => onValue((event.target as HTMLTextAreaElement).value.split('\n'))}
  @paste=${(event: ClipboardEvent) => pasteItems(event, onValue)}
></textarea>`;

/** A list as it is typed, empty lines included. */
const linesOf = (value: VariableValue | undefined): readonly string[] =>
  Array.isArray(value) ? value : value === undefined ? [] : String(value).split(/[,;\n]\s*/);

/** `cards, cash` out of a sentence becomes two items. */
function pasteItems(event: ClipboardEvent, onValue: (value: VariableValue) => void): void {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (pasted.includes('\n') || !/[,;、،，；]/.test(pasted)) return;
  event.preventDefault();
  const field = event.target as HTMLTextAreaElement;
  const items = pasted.split(/[,;、،，；]/).map((item) => item.trim());
  field.setRangeText(items.filter(Boolean).join('\n'), field.selectionStart, field.selectionEnd, 'end');
  onValue(field.value.split('\n'));
}
