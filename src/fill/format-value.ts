import type { VariableType, VariableValue } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { FilledValue } from '../model/faq.ts';
import { realDate } from '../model/real-date.ts';
import { bookingRefusal } from './booking-link.ts';
import { directionOf } from './direction-of.ts';
import { digitsOf, listIn, moneyIn, numberIn, unitsIn } from './local-forms.ts';
import { LONGEST_LINK, safeHref } from './safe-href.ts';
import type { TypedValues } from './typed-values.ts';

/** A link that mail programs, mail filters and sentences have left as it was. */
const LINK =
  /^(?!https?:\/\/(?:www\.)?google\.|.*(?:safelinks|urldefense))(?:https?:\/\/[\w.-]+(?::\d+)?(?:[/?#][!-~]*)?|(?:mailto|tel|sms):[!-~]+|[/#][!-~]*)(?<![.,;])$/i;
const AMOUNT = /^\d+(?:\.\d\d?)?$/;

/** The forms in which values of a type need no reading: src/fill/typed-values.ts gives back what is in one of them as it is. */
const PLAIN: ReadonlyMap<VariableType, RegExp> = new Map([
  ['url', LINK],
  ['booking', LINK],
  ['email', /^(?!www\.)[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/],
  ['tel', /^\+?(?!.*\(0\))[ (]*\d[\d ()-]+$/],
  ['hours', AMOUNT],
  ['minutes', AMOUNT],
  ['days', AMOUNT],
  ['money', /^\d+(?:\.\d\d?)? [A-Z]{3}$/],
  ['date', /^\d{4}-\d\d-\d\d$/],
]);

/** Whether a value needs no reading, or can have none: a list where there should be a text. */
export const isPlain = (type: VariableType, value: VariableValue): boolean =>
  Array.isArray(value) || (PLAIN.get(type)?.test(String(value).trim()) ?? true);

/** Whether a value most likely needs reading, whatever its type. */
export const looksTyped = (value: string): boolean =>
  /^\D{0,4}\d|^https?:/i.test(value) && ![...PLAIN.keys()].some((type) => isPlain(type, value));

/** A value as {@link formatValue} has it; one that is not of its type is reported, and is none. */
export function readValue(
  name: string,
  type: VariableType,
  value: VariableValue,
  lang: string,
  report: Report,
  typed: TypedValues | undefined,
): FilledValue | undefined {
  const filled = formatValue(type, value, lang, typed);
  if (typeof filled === 'object') return filled;
  // What it would be nobody can say, and it is reported already that this could not be loaded.
  if (!typed && !isPlain(type, value)) return undefined;
  const sign = type === 'tel' ? typed?.strangeSign(String(value)) : undefined;
  const reason = sign ? [`${JSON.stringify(sign)} is no part of a number`] : [];
  const code = filled ? 'refused-link' : 'wrong-value';
  report(code, `variables.${name}`, filled ?? type, JSON.stringify(value), ...reason);
  return undefined;
}

const LONGEST_TEXT = 20_000;
/** Signs that a value of a type may have. */
const LONGEST: Readonly<Partial<Record<VariableType, number>>> = {
  url: LONGEST_LINK,
  booking: LONGEST_LINK,
  email: 254,
  tel: 80,
  hours: 40,
  minutes: 40,
  days: 40,
  money: 60,
  date: 60,
};

/**
 * A value by its type, in the words of a language; when it is not of the type, `undefined`, or for a link the
 * reason why it is refused.
 *
 * Strings are accepted for every type, since that is what an attribute holds: numbers as digits, lists separated
 * by commas, money as `45 EUR` (ISO 4217), dates as `2026-05-31` (ISO 8601). Numbers, units, lists, money
 * and dates are put into words by `Intl`.
 *
 * @param typed Reads what is not plain. Without it only plain values are any.
 * @throws {TypeError} for what is no value, or no type of ours.
 */
export function formatValue(
  type: VariableType,
  value: VariableValue,
  lang: string,
  typed: TypedValues | undefined,
): FilledValue | string | undefined {
  // A document may be written by hand.
  if (typeof value === 'object' && !Array.isArray(value)) throw new TypeError('no value');
  if (Array.isArray(value) && type !== 'list') return undefined;
  const text = String(value).trim();
  // Nobody means it, and no expression has to bear it.
  if (text.length > (LONGEST[type] ?? LONGEST_TEXT)) return undefined;
  const written = isPlain(type, value) ? text : typed?.meant(type, text, lang);
  if (written === undefined) return undefined;
  const plain = (shown: string): FilledValue => ({
    text: shown,
    href: encodeURIComponent(shown.replace(/\p{Cs}/gu, '\ufffd')),
  });
  const link = (href: string): FilledValue => ({ text: href, href, dir: 'ltr' });
  const [, unit] = /^(hour|minute|day)s$/.exec(type) ?? [];
  if (unit) return plain(unitsIn(lang, Number(written), unit));
  switch (type) {
    case 'url':
      return safeHref(written) ? link(written) : 'not a safe link';
    case 'booking':
      return bookingRefusal(written) ?? link(written);
    case 'email':
      return /^[^\s@?&<>]+@[^\s@?&<>]+$/.test(written) ? link(written) : undefined;
    case 'tel':
      return {
        text: typed ? typed.visible(text).replace(/^tel:/i, '') : text,
        href: written.replace(/[ ()-]/g, ''),
        dir: 'ltr',
      };
    case 'money': {
      const [amount, currency = ''] = written.split(' ');
      return plain(moneyIn(lang, Number(amount), currency));
    }
    case 'list': {
      const items = Array.isArray(value) ? value : text.split(/[,;،、，；\n]/);
      const named = items.map((item: string) => item.trim()).filter(Boolean);
      // Names in Latin letters stand in an Arabic list from right to left.
      return named.length ? { ...plain(listIn(lang, named)), dir: directionOf(lang) } : undefined;
    }
    case 'date': {
      const date = realDate(written);
      return date
        ? plain(
            new Intl.DateTimeFormat(lang, { ...digitsOf(lang), dateStyle: 'long', timeZone: 'UTC' }).format(
              date,
            ),
          )
        : undefined;
    }
    default:
      if (type !== 'text') throw new TypeError('no type of ours');
      if (!text || Array.isArray(value)) return undefined;
      return plain(typeof value === 'number' ? numberIn(lang, value) : text);
  }
}
