import { folded } from './folded-text.ts';

/** Signs and words of money that name one currency (ISO 4217) wherever they stand. */
const CURRENCIES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₴': 'UAH',
  '₽': 'RUB',
  R$: 'BRL',
  A$: 'AUD',
  C$: 'CAD',
  NT$: 'TWD',
  HK$: 'HKD',
  US$: 'USD',
  zł: 'PLN',
  円: 'JPY',
  원: 'KRW',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
  reais: 'BRL',
  rupees: 'INR',
  yen: 'JPY',
};
/** Signs that mean another currency in another country. */
const LOCAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: { US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', MX: 'MXN', HK: 'HKD', SG: 'SGD', TW: 'TWD' },
  '¥': { JP: 'JPY', CN: 'CNY' },
  元: { CN: 'CNY', TW: 'TWD', HK: 'HKD' },
};

/**
 * An amount and its ISO 4217 currency, as people write them: `45 EUR`, `£45`, `45,50 €`, `1,234.50 USD`. Nothing when it could
 * be read in two ways: to show another amount than was meant is worse than none.
 */
export function typedMoney(
  typed: string,
  lang: string,
): { readonly amount: number; readonly currency: string } | undefined {
  const [, before = '', number = '', after = ''] =
    /^([^\d]*?)\s*(\d[\d.,'’ ]*)\s*([^\d]*)$/.exec(folded(typed)) ?? [];
  const name = before && after ? undefined : (before || after).trim();
  const currency = name && currencyOf(name, lang);
  const amount = currency && typedNumber(number.trim(), isWhole(currency));
  return amount !== undefined && currency ? { amount: Number(amount), currency } : undefined;
}

/** Whether amounts of a currency have no decimals, so that every separator in one groups thousands. */
const isWhole = (currency: string): boolean =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits === 0;

function currencyOf(name: string, lang: string): string | undefined {
  if (/^[A-Z]{3}$/.test(name) || /^(eur|gbp|usd|chf|cad|aud|inr|jpy|brl)$/i.test(name))
    return name.toUpperCase();
  const known = new Map(Object.entries(CURRENCIES));
  const local = new Map(Object.entries(LOCAL)).get(name);
  return known.get(name) ?? known.get(name.toLowerCase()) ?? local?.[regionOf(lang)];
}

function regionOf(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().region ?? '';
  } catch {
    return '';
  }
}

/**
 * A number with whatever people put between its digits. The last separator is the decimal one when one or two digits follow
 * it; a single separator before three digits could be either, and is refused unless the number is known to be whole.
 */
function typedNumber(text: string, isWholeNumber = false): number | undefined {
  if (/^\d+(\.\d{1,2})?$/.test(text)) return Number(text);
  const [, whole = '', decimals = ''] = /^(\d[\d.,'’ ]*?)(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  if (!whole) return undefined;
  if (/^\d+$/.test(whole)) return Number(`${whole}.${decimals || 0}`);
  const isGrouped = /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*$/.test(whole);
  const isSure = isWholeNumber || decimals !== '' || /['’ ]/.test(whole) || /[.,]\d{3}[.,]/.test(whole);
  return isGrouped && isSure ? Number(`${whole.replace(/\D/g, '')}.${decimals || 0}`) : undefined;
}

const UNITS = ['minutes', 'hours', 'days'] as const;
type Unit = (typeof UNITS)[number];
const MINUTES: Readonly<Record<Unit, number>> = { minutes: 1, hours: 60, days: 1440 };
const SHORT: Readonly<Record<string, Unit>> = {
  min: 'minutes',
  mins: 'minutes',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  d: 'days',
};

/** A length of time in a unit: `24`, `24 hours`, `24 h`, `1 day`, in English or the FAQ's language. */
export function typedDuration(typed: string, unit: string, lang: string): number | undefined {
  const [, number = '', name = ''] = /^(\d+(?:[.,]\d{1,2})?) ?(\D*)$/.exec(folded(typed)) ?? [];
  const count = typedNumber(number);
  if (count === undefined) return undefined;
  const given = name ? unitOf(name.replace(/\.$/, ''), lang) : (unit as Unit);
  if (given === unit) return count;
  const value = given && (count * MINUTES[given]) / MINUTES[unit as Unit];
  // Half an hour is no number of days that anybody would say.
  return Number.isInteger(value) ? value : undefined;
}

function unitOf(name: string, lang: string): Unit | undefined {
  const typed = name.trim().toLowerCase();
  return (
    new Map(Object.entries(SHORT)).get(typed) ??
    UNITS.find((unit) => ['en', lang].some((tag) => namesOf(unit, tag).includes(typed)))
  );
}

/** The words for a unit in a language, after 1, 2, 5 and more. */
function namesOf(unit: Unit, lang: string): string[] {
  const options = { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' } as const;
  const format = new Intl.NumberFormat(lang, options);
  return [1, 2, 5, 24].map((count) =>
    format
      .formatToParts(count)
      .filter(({ type }) => type === 'unit')
      .map(({ value }) => value.trim().toLowerCase())
      .join(' '),
  );
}
