import { realDate } from '../model/real-date.ts';
import { folded } from './folded-text.ts';

/**
 * A day as people write it: `2026-05-31` (ISO 8601), `31.05.2026`, `31/05/2026`, `May 31, 2026`, 2026年5月31日. Nothing when day
 * and month could be exchanged.
 */
export function typedDate(typed: string, lang: string): Date | undefined {
  const text = folded(typed);
  const date = (year: string, month: number, day: number) =>
    realDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  const iso = realDate(text);
  if (iso) return iso;
  const [, y, m, d] = /^(\d{4})[年./-]\s?(\d{1,2})[月./-]\s?(\d{1,2})日?$/.exec(text) ?? [];
  if (y) return date(y, Number(m), Number(d));
  const [, first, sign, second, year] = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})$/.exec(text) ?? [];
  if (year) {
    const [a, b] = [Number(first), Number(second)];
    // With full stops the day comes first everywhere.
    if (sign === '.' || a > 12) return date(year, b, a);
    if (b > 12) return date(year, a, b);
    return a === b ? date(year, a, b) : undefined;
  }
  return namedMonth(text, lang, date);
}

function namedMonth(
  text: string,
  lang: string,
  date: (year: string, month: number, day: number) => Date | undefined,
): Date | undefined {
  const [, year] = /(?:^|\D)(\d{4})(?=\D|$)/.exec(text) ?? [];
  const [, day] = /(?:^|\D)(\d{1,2})(?=\D|$)/.exec(text) ?? [];
  const word = /\p{L}[\p{L}\p{M}]+/gu;
  const words = text.toLowerCase().match(word) ?? [];
  if (!year || !day) return undefined;
  for (let month = 0; month < 12; month++)
    for (const tag of ['en', lang])
      for (const style of ['long', 'short'] as const) {
        const name = new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' }).format(
          Date.UTC(2026, month, 1),
        );
        const [bare] = name.toLowerCase().match(word) ?? [];
        if (bare && (words as readonly string[]).includes(bare)) return date(year, month + 1, Number(day));
      }
  return undefined;
}
