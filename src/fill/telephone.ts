import { folded } from './folded-text.ts';

/** `ext. 12`, `x12`, `;ext=12`, `Durchwahl 12` at the end of a number. */
const EXTENSION = /\s*(?:;\s*ext=|,?\s*(?:ext(?:ension)?\.?|x|durchwahl|poste|int\.|доб\.)\s*)(\d{1,7})$/i;
/** Digits with what people put between them. “112 / 911” are two numbers; an area code begins with a zero or a plus. */
const NUMBER = /^[ ()+]*\d[\d ().·•-]+$|^[+0(][\d ()./·•-]+$/;
/** Longer is no number, and no expression has to bear it. */
const LONGEST = 80;
/** Service codes such as #7119 or *123. */
const SHORT_CODE = /^[*#]\d{2,6}#?$/;

/**
 * A telephone number as it is dialled, the path of a `tel:` link (RFC 3966); nothing for what is none, or for two numbers.
 */
export function dialled(typed: string): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const text = folded(typed)
    .replace(/^tel:\s*/i, '')
    .replace(/[[\]]/g, (sign) => (sign === '[' ? '(' : ')'));
  if (SHORT_CODE.test(text)) return text.replaceAll('#', '%23');
  const [, extension] = EXTENSION.exec(text) ?? [];
  const number = extension ? text.replace(EXTENSION, '') : text;
  // A switchboard's number is longer than three digits: 030 x 12 is no extension.
  if (!NUMBER.test(number) || (extension && number.replace(/\D/g, '').length < 5)) return undefined;
  // In +44 (0)20 the zero is for callers within the country.
  const digits = number.replace(/(?<=\+[^(]*)\(0\)|[^\d+]/g, '');
  return extension ? `${digits};ext=${extension}` : digits;
}

/** The first sign that keeps a text from being a telephone number, for the sentence that refuses it. */
export const strangeSign = (typed: string): string | undefined =>
  /[^\d\s()+.·•/;=-]/u.exec(folded(typed.slice(0, LONGEST)).replace(EXTENSION, ''))?.[0];
