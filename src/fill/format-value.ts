import type { VariableType, VariableValue } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { FilledValue } from '../model/faq.ts';
import { realDate } from '../model/real-date.ts';
import { bookingRefusal } from './booking-link.ts';
import { directionOf } from './direction-of.ts';
import { safeHref } from './safe-href.ts';

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
  report(filled ? 'refused-link' : 'wrong-value', `variables.${name}`, filled ?? type, JSON.stringify(value));
  return undefined;
}

/**
 * A value by its type, in the words of a language; when it is not of the type, `undefined`, or for a link the
 * reason why it is refused.
 *
 * Strings are accepted for every type, since that is what an attribute holds: numbers as digits, lists separated
 * by commas, money as `45 EUR` (ISO 4217), dates as `2026-05-31` (ISO 8601). Numbers, units, lists, money
 * and dates are put into words by `Intl`.
 */
export function formatValue(
  type: VariableType,
  value: VariableValue,
  lang: string,
): FilledValue | string | undefined {
  const text = String(value).trim();
  const plain = (shown: string): FilledValue => ({
    text: shown,
    href: encodeURIComponent(shown.replace(/\p{Cs}/gu, '\ufffd')),
  });
  const link = (href: string): FilledValue => ({ text, href, dir: 'ltr' });
  const inNumbers = (options?: object) => new Intl.NumberFormat(lang, options);
  // A document may be written by hand: what is no type of ours is text.
  const [, unit] = /^(hour|minute|day)s$/.exec(type) ?? [];
  if (unit) {
    return /^\d+(\.\d+)?$/.test(text)
      ? plain(inNumbers({ style: 'unit', unit, unitDisplay: 'long' }).format(+text))
      : undefined;
  }
  switch (type) {
    case 'url':
      return safeHref(text) ? link(text) : 'not a safe link';
    case 'booking':
      return bookingRefusal(text) ?? link(text);
    case 'email':
      return /^[^\s@?&]+@[^\s@?&]+$/.test(text) ? link(text) : undefined;
    case 'tel':
      // “112 / 911” are two numbers; an area code begins with a zero or a plus.
      return /^[\s()+]*\d[\d\s().-]+$|^[+0(][\d\s()./-]+$/.test(text)
        ? link(text.replace(/(?<=\+.*)\(0\)|[^\d+]/g, ''))
        : undefined;
    case 'money': {
      const [, before, amount, after] = /^([A-Z]{3})?\s*(\d+(?:\.\d+)?)\s*([A-Z]{3})?$/.exec(text) ?? [];
      const currency = before ?? after;
      return amount && !before !== !after
        ? plain(
            inNumbers({ style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(+amount),
          )
        : undefined;
    }
    case 'list': {
      const items = Array.isArray(value) ? value : text.split(/[,;،、，；]/);
      const named = items.map((item: string) => item.trim()).filter(Boolean);
      // Names in Latin letters stand in an Arabic list from right to left.
      return named.length
        ? { ...plain(new Intl.ListFormat(lang).format(named)), dir: directionOf(lang) }
        : undefined;
    }
    case 'date': {
      const date = realDate(text);
      return date
        ? plain(new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date))
        : undefined;
    }
    default:
      if (!text || Array.isArray(value)) return undefined;
      return plain(typeof value === 'number' ? inNumbers().format(value) : text);
  }
}
