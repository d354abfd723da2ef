/** What `Intl` makes of numbers, amounts and lists, put right where a language is printed otherwise. */

/** Our Arabic texts have Latin digits; a tag such as `ar-EG-u-nu-arab` asks for others. */
export const digitsOf = (lang: string): { numberingSystem?: string } =>
  /^ar\b(?!.*-u-)/.test(lang) ? { numberingSystem: 'latn' } : {};

const numbers = (lang: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat =>
  new Intl.NumberFormat(lang, { ...digitsOf(lang), ...options });

export const numberIn = (lang: string, amount: number): string => numbers(lang).format(amount);

/** `24 hours`, never over two lines. Japanese has no space there. */
export const unitsIn = (lang: string, amount: number, unit: string): string =>
  numbers(lang, { style: 'unit', unit, unitDisplay: 'long' })
    .format(amount)
    .replace(/ /g, /^ja\b/.test(lang) ? '' : '\u00a0');

/** Where a language has a word for its money and seldom writes the sign. */
const MONEY_WORDS: readonly (readonly [currency: string, lang: RegExp, word: string])[] = [
  ['JPY', /^ja\b/, '円'],
  ['KRW', /^ko\b/, '원'],
  ['TWD', /^zh-(Hant|TW)/, '\u00a0元'],
];

/** @param currency ISO 4217 */
export function moneyIn(lang: string, amount: number, currency: string): string {
  const [, , word] = MONEY_WORDS.find(([code, wanted]) => code === currency && wanted.test(lang)) ?? [];
  return word
    ? numberIn(lang, amount) + word
    : numbers(lang, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(amount);
}

/** Chinese in traditional characters sets names in Latin letters apart, which `Intl` does not when it joins by 和. */
export const listIn = (lang: string, items: readonly string[]): string =>
  /^zh-(Hant|TW|HK|MO)/.test(lang) ? items.join('、') : new Intl.ListFormat(lang).format(items);
