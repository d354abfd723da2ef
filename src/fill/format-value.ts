import type { VariableType, VariableValue } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { FilledValue } from '../model/faq.ts';
import { bookingRefusal } from './booking-link.ts';
import { directionOf } from './direction-of.ts';
import { visible } from './folded-text.ts';
import { safeHref } from './safe-href.ts';
import { dialled, strangeSign } from './telephone.ts';
import { typedDuration, typedMoney } from './typed-amounts.ts';
import { typedDate } from './typed-date.ts';
import { LONGEST_LINK, typedLink } from './typed-link.ts';

/** A value as {@link formatValue} has it; one that is not of its type is reported, and is none. */
export function readValue(
  name: string,
  type: VariableType,
  value: VariableValue,
  lang: string,
  report: Report,
): FilledValue | undefined {
  const filled = formatValue(type, value, lang);
  if (typeof filled === 'object') return filled;
  const sign = type === 'tel' ? strangeSign(String(value)) : undefined;
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
 * @throws {TypeError} for what is no value, or no type of ours.
 */
export function formatValue(
  type: VariableType,
  value: VariableValue,
  lang: string,
): FilledValue | string | undefined {
  // A document may be written by hand.
  if (typeof value === 'object' && !Array.isArray(value)) throw new TypeError('no value');
  if (Array.isArray(value) && type !== 'list') return undefined;
  const text = String(value).trim();
  // Nobody means it, and no expression has to bear it.
  if (text.length > (LONGEST[type] ?? LONGEST_TEXT)) return undefined;
  const plain = (shown: string): FilledValue => ({
    text: shown,
    href: encodeURIComponent(shown.replace(/\p{Cs}/gu, '\ufffd')),
  });
  const link = (href: string): FilledValue => ({ text: href, href, dir: 'ltr' });
  const inNumbers = (options?: object) => new Intl.NumberFormat(lang, options);
  const [, unit] = /^(hour|minute|day)s$/.exec(type) ?? [];
  if (unit) {
    const count = typedDuration(text, type, lang);
    return count === undefined
      ? undefined
      : plain(inNumbers({ style: 'unit', unit, unitDisplay: 'long' }).format(count));
  }
  switch (type) {
    case 'url': {
      const meant = typedLink(text);
      return safeHref(meant) ? link(meant) : 'not a safe link';
    }
    case 'booking': {
      const meant = typedLink(text);
      return bookingRefusal(meant) ?? link(meant);
    }
    case 'email': {
      const address = typedLink(text).replace(/^mailto:/i, '');
      return /^[^\s@?&<>]+@[^\s@?&<>]+$/.test(address) ? link(address) : undefined;
    }
    case 'tel': {
      const number = dialled(text);
      return number ? { text: visible(text).replace(/^tel:/i, ''), href: number, dir: 'ltr' } : undefined;
    }
    case 'money': {
      const money = typedMoney(text, lang);
      if (!money) return undefined;
      const { amount, currency } = money;
      return plain(
        inNumbers({ style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(amount),
      );
    }
    case 'list': {
      const items = Array.isArray(value) ? value : text.split(/[,;،、，；\n]/);
      const named = items.map((item: string) => item.trim()).filter(Boolean);
      // Names in Latin letters stand in an Arabic list from right to left.
      return named.length
        ? { ...plain(new Intl.ListFormat(lang).format(named)), dir: directionOf(lang) }
        : undefined;
    }
    case 'date': {
      const date = typedDate(text, lang);
      return date
        ? plain(new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date))
        : undefined;
    }
    default:
      if (type !== 'text') throw new TypeError('no type of ours');
      if (!text || Array.isArray(value)) return undefined;
      return plain(typeof value === 'number' ? inNumbers().format(value) : text);
  }
}
