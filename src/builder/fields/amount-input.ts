import { html, type TemplateResult } from 'lit';
import { asTyped } from './as-typed.ts';
import type { ControlProps } from './controls.ts';

/** The number of an amount, whose unit or currency is chosen beside it. */
export const amountInput = (
  { id, describedBy, isInvalid }: ControlProps,
  number: string,
  onNumber: (typed: string) => void,
): TemplateResult => html`<input
  class="b-input b-input-short"
  id=${id}
  type="text"
  inputmode="decimal"
  autocomplete="off"
  aria-describedby=${describedBy}
  aria-invalid=${isInvalid}
  .value=${asTyped(number)}
  @input=${(event: InputEvent) => onNumber((event.target as HTMLInputElement).value)}
>`;
