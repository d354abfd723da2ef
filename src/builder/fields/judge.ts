import { readBookingLink } from '../../fill/booking-link.ts';
import { formatValue } from '../../fill/format-value.ts';
import { typedLink } from '../../fill/typed-link.ts';
import { typedValues } from '../../fill/typed-values.ts';
import type { VariableType, VariableValue } from '../../model/content-model.ts';
import { t, type WordKey } from '../words.ts';

/** What is to be said of a value that somebody typed. */
export type Judgement =
  | { readonly is: 'empty' }
  /** `shown` is what visitors read, where that is not what was typed; `note` what was recognized. */
  | { readonly is: 'good'; readonly shown?: string; readonly note?: string }
  /** `fix` is the value that was certainly meant. */
  | { readonly is: 'bad'; readonly sentence: string; readonly fix?: string };

const KIND: Readonly<Record<string, WordKey>> = {
  page: 'booking.page',
  service: 'booking.service',
  'bookings-with-me': 'booking.withMe',
  short: 'booking.short',
  other: 'booking.other',
};
const REFUSED: Readonly<Record<string, WordKey>> = {
  'published calendar': 'refused.calendar',
  'staff app': 'refused.staff',
  'not https': 'refused.https',
  'credentials in the URL': 'refused.user',
  'another host in disguise': 'refused.disguise',
  'not a safe link': 'refused.unsafe',
  'not a URL': 'refused.notLink',
};

/** Says of a value what the FAQ will make of it, by the same rules. Never throws. */
export function judge(type: VariableType, value: VariableValue | undefined, lang: string): Judgement {
  const typed = Array.isArray(value) ? value.join('\n') : String(value ?? '');
  if (!typed.trim()) return { is: 'empty' };
  const filled = formatValue(type, value as VariableValue, lang, typedValues);
  const fix = certainly(type, typed);
  // A link within somebody's own site may lack its beginning; one that begins with a host hardly ever means to.
  if (typeof filled === 'object' && !(fix && type === 'url')) {
    const isLink = type === 'url' || type === 'booking' || type === 'email';
    const shown = isLink ? filled.href : filled.text;
    const note = type === 'booking' ? bookingNote(shown) : undefined;
    return { is: 'good', ...(shown !== typed.trim() && type !== 'text' && { shown }), ...(note && { note }) };
  }
  const sentence = t(
    typeof filled === 'string' ? (REFUSED[filled] ?? 'refused.notLink') : (`wrong.${type}` as WordKey),
  );
  return { is: 'bad', sentence, ...(fix && { fix }) };
}

function bookingNote(href: string): string | undefined {
  const link = readBookingLink(href);
  const key = 'kind' in link ? KIND[link.kind] : undefined;
  return key && t(key);
}

/** `clinic.example/prices` lacks nothing but its beginning. */
function certainly(type: VariableType, typed: string): string | undefined {
  if (type !== 'url' && type !== 'booking') return undefined;
  const link = typedLink(typed).replace(/^http:\/\//i, 'https://');
  const whole = /^https:\/\//i.test(link) ? link : `https://${link}`;
  const isFile = /^[^/]+\.(html?|php|aspx?|pdf)$/i.test(link);
  const isHost = !isFile && /^https:\/\/[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#].*)?$/u.test(whole);
  return isHost && whole !== typed && typeof formatValue(type, whole, 'en', typedValues) === 'object'
    ? whole
    : undefined;
}
