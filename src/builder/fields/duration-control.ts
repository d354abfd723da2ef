import { html } from 'lit';
import { typedDuration } from '../../fill/typed-amounts.ts';
import { t } from '../words.ts';
import { amountInput } from './amount-input.ts';
import type { Control, ControlProps } from './controls.ts';

const UNITS = ['minutes', 'hours', 'days'] as const;
type Unit = (typeof UNITS)[number];

/** A length of time: a number and its unit. "24 h" and "1 day" typed into the number are understood as well. */
export const durationControl: Control = (props) => {
  const { number, unit } = partsOf(props);
  return html`<span class="b-joined">
    ${amountInput(props, number, (typed) => change(props, typed, unit))}
    <select class="b-input" aria-label=${t('field.unit')} @change=${(event: Event) =>
      change(props, number, (event.target as HTMLSelectElement).value as Unit)}>
      ${UNITS.map((one) => html`<option value=${one} ?selected=${one === unit}>${t(`unit.${one}`)}</option>`)}
    </select>
  </span>`;
};

/** `90` minutes stays so; `90 minutes` written into hours shows its own unit. */
function partsOf({ value, type }: Pick<ControlProps, 'value' | 'type'>): {
  readonly number: string;
  readonly unit: Unit;
} {
  const [, number = '', unit = ''] = /^(.*?)\s+(minutes|hours|days)$/.exec(String(value ?? '')) ?? [];
  return unit ? { number, unit: unit as Unit } : { number: String(value ?? ''), unit: type as Unit };
}

/** As a number where it is in the unit that the FAQ has it in; else with its unit, which the FAQ converts. */
function change({ type, lang, onValue }: ControlProps, typed: string, unit: Unit): void {
  if (!typed.trim()) onValue(undefined);
  else if (/\d\s*\p{L}/u.test(typed)) onValue(typed);
  else if (unit === type) onValue(typedDuration(typed, type, lang) ?? typed);
  else onValue(`${typed.trim()} ${unit}`);
}
