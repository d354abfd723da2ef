import { html } from 'lit';
import { typedMoney } from '../../fill/typed-amounts.ts';
import { interfaceLang, t } from '../words.ts';
import { amountInput } from './amount-input.ts';
import type { Control, ControlProps } from './controls.ts';

/** The currency of a place (ISO 4217 by ISO 3166), for those where the languages that we have are spoken most. */
const CURRENCY: Readonly<Record<string, string>> = {
  GB: 'GBP', US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', CH: 'CHF', JP: 'JPY', KR: 'KRW', CN: 'CNY', TW: 'TWD',
  HK: 'HKD', SG: 'SGD', IN: 'INR', BR: 'BRL', MX: 'MXN', AE: 'AED', SA: 'SAR', EG: 'EGP', SE: 'SEK', NO: 'NOK', DK: 'DKK',
  PL: 'PLN', CZ: 'CZK', ZA: 'ZAR', IL: 'ILS', TR: 'TRY',
}; // biome-ignore format: a table

/** An amount and its currency, that of the place first. "£45" and "45 pounds" typed into the amount are understood as well. */
export const moneyControl: Control = (props) => {
  const { value, lang } = props;
  const { number, currency } = partsOf(value, lang);
  return html`<span class="b-joined">
    ${amountInput(props, number, (typed) => change(props, typed, currency))}
    <select class="b-input" aria-label=${t('field.currency')} @change=${(event: Event) =>
      change(props, number, (event.target as HTMLSelectElement).value)}>
      ${currencies(currency, lang).map((code) => html`<option value=${code} ?selected=${code === currency}>${code}</option>`)}
    </select>
  </span>`;
};

/** What was written with its currency behind it, apart; anything else as it was typed. */
function partsOf(value: ControlProps['value'], lang: string) {
  const text = String(value ?? '');
  const [, number = '', currency = ''] = /^(\S.*)? ([A-Z]{3})$/.exec(text) ?? [];
  return currency ? { number, currency } : { number: text, currency: currencyHere(lang) };
}

/** Where the browser says that somebody is, else where the language is spoken most. */
export function currencyHere(lang: string): string {
  const regions = [...navigator.languages, lang, interfaceLang()].map((tag) => {
    try {
      return new Intl.Locale(tag).region ?? '';
    } catch {
      return '';
    }
  });
  const likely = new Intl.Locale(lang).maximize().region ?? '';
  return [...regions, likely].map((region) => CURRENCY[region]).find(Boolean) ?? 'EUR';
}

const currencies = (chosen: string, lang: string): readonly string[] => [
  ...new Set([currencyHere(lang), chosen, 'EUR', 'GBP', 'USD', ...Object.values(CURRENCY).sort()]),
];

function change({ lang, onValue }: ControlProps, typed: string, currency: string): void {
  if (!typed.trim()) {
    onValue(undefined);
    return;
  }
  // With a sign or a name of its own it says itself which currency it is in.
  const own = /[^\d\s.,'’]/.test(typed) ? typedMoney(typed, lang) : undefined;
  onValue(own ? `${own.amount} ${own.currency}` : `${typed.trim()} ${currency}`);
}
