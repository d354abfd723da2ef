/** Hours, minutes and days as `Intl` words them, which is how values are shown. */

const UNITS = ['hour', 'minute', 'day', 'week', 'month'] as const;
/** Enough for every plural form that our languages have. */
const COUNTS = [0, 1, 2, 3, 5, 11, 100, 1.5];

const worded = (lang: string, unit: string, count: number): string =>
  new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    numberingSystem: 'latn',
  } as object).format(count);

/** The word without its number; nothing where the number is in the word. */
const wordOf = (lang: string, unit: string, count: number): string =>
  /\d/.test(worded(lang, unit, count)) ? worded(lang, unit, count).replace(/[\d.,\s]/g, '') : '';

const formsOf = (lang: string, unit: string): string[] => [
  ...new Set(COUNTS.map((count) => wordOf(lang, unit, count)).filter(Boolean)),
];

/** All that a unit of time is called. */
export const unitForms = (lang: string): string[] => UNITS.flatMap((unit) => formsOf(lang, unit));

/** A number with the wrong form of its unit, such as `1 hours`, and the right one. */
export function wrongForm(text: string, lang: string): [written: string, right: string] | undefined {
  for (const [written, digits = '', word = ''] of text.matchAll(
    /(?<![\d.,])(\d{1,4})[ \u00a0]?([\p{L}\p{M}]+)/gu,
  )) {
    const unit = UNITS.find((one) => formsOf(lang, one).includes(word));
    const right = unit && wordOf(lang, unit, Number(digits));
    if (unit && right !== word) return [written, worded(lang, unit, Number(digits))];
  }
  return undefined;
}
