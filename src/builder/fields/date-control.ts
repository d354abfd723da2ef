import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Control } from './controls.ts';

/** The platform's own calendar. */
export const dateControl: Control = ({ id, value, describedBy, isInvalid, onValue }) => html`<input
  class="b-input b-input-short"
  id=${id}
  type="date"
  aria-describedby=${describedBy}
  aria-invalid=${isInvalid}
  .value=${live(String(value ?? ''))}
  @input=${(event: InputEvent) => onValue((event.target as HTMLInputElement).value)}
>`;
