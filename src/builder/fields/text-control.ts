import { html, nothing } from 'lit';
import type { VariableType } from '../../model/content-model.ts';
import { asTyped } from './as-typed.ts';
import type { Control } from './controls.ts';

/** What the phone's keyboard should offer; the browser's own checks of these types would refuse what is plain to us. */
const KEYBOARD: Readonly<Partial<Record<VariableType, string>>> = {
  url: 'url',
  booking: 'url',
  email: 'email',
  tel: 'tel',
};

/** Text, links, numbers to call: what was typed is kept as it was typed. */
export const textControl: Control = ({
  id,
  type,
  value,
  describedBy,
  isInvalid,
  placeholder,
  listId,
  onValue,
}) => html`<input
  class="b-input"
  id=${id}
  type="text"
  inputmode=${KEYBOARD[type] ?? 'text'}
  autocapitalize=${KEYBOARD[type] ? 'off' : 'sentences'}
  autocomplete="off"
  spellcheck=${KEYBOARD[type] ? 'false' : 'true'}
  dir=${KEYBOARD[type] ? 'ltr' : 'auto'}
  aria-describedby=${describedBy}
  aria-invalid=${isInvalid}
  placeholder=${placeholder || nothing}
  list=${listId || nothing}
  .value=${asTyped(String(value ?? ''))}
  @input=${(event: InputEvent) => onValue((event.target as HTMLInputElement).value)}
>`;
