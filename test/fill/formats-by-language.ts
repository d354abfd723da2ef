/** How values read in the languages that we ship, written down by hand: what differs from it is ICU's doing, or ours. */

import { formatValue } from '../../src/fill/format-value.ts';
import { typedValues } from '../../src/fill/typed-values.ts';
import type { VariableType, VariableValue } from '../../src/model/content-model.ts';

/** Enough for every plural form that our languages have: one, two, a few, many, and others. */
export const counts = [1, 2, 5, 11, 24, 100] as const;

interface Formats {
  readonly hours: readonly string[];
  readonly minutes: readonly string[];
  readonly days: readonly string[];
  /** One, two and three items: A, B, C. */
  readonly list: readonly [string, string, string];
  /** 45 EUR and 12345.50 EUR. */
  readonly money: readonly [string, string];
  /** The last of May 2026. */
  readonly date: string;
}

/** The same word behind every count. */
const always = (word: string) => counts.map((count) => `${count} ${word}`);
/** A word for one, another for all else. */
const oneOrMore = (one: string, more: string) =>
  counts.map((count) => `${count} ${count === 1 ? one : more}`);

export const formats: Readonly<Record<string, Formats>> = {
  en: {
    hours: oneOrMore('hour', 'hours'),
    minutes: oneOrMore('minute', 'minutes'),
    days: oneOrMore('day', 'days'),
    list: ['A', 'A and B', 'A, B, and C'],
    money: ['€45', '€12,345.50'],
    date: 'May 31, 2026',
  },
  'zh-Hans': {
    hours: always('小时'),
    minutes: always('分钟'),
    days: always('天'),
    list: ['A', 'A和B', 'A、B和C'],
    money: ['€45', '€12,345.50'],
    date: '2026年5月31日',
  },
  'zh-Hant': {
    hours: always('小時'),
    minutes: always('分鐘'),
    days: always('天'),
    list: ['A', 'A、B', 'A、B、C'],
    money: ['€45', '€12,345.50'],
    date: '2026年5月31日',
  },
  es: {
    hours: oneOrMore('hora', 'horas'),
    minutes: oneOrMore('minuto', 'minutos'),
    days: oneOrMore('día', 'días'),
    list: ['A', 'A y B', 'A, B y C'],
    money: ['45 €', '12.345,50 €'],
    date: '31 de mayo de 2026',
  },
  fr: {
    hours: oneOrMore('heure', 'heures'),
    minutes: oneOrMore('minute', 'minutes'),
    days: oneOrMore('jour', 'jours'),
    list: ['A', 'A et B', 'A, B et C'],
    money: ['45 €', '12 345,50 €'],
    date: '31 mai 2026',
  },
  de: {
    hours: oneOrMore('Stunde', 'Stunden'),
    minutes: oneOrMore('Minute', 'Minuten'),
    days: oneOrMore('Tag', 'Tage'),
    list: ['A', 'A und B', 'A, B und C'],
    money: ['45 €', '12.345,50 €'],
    date: '31. Mai 2026',
  },
  it: {
    hours: oneOrMore('ora', 'ore'),
    minutes: oneOrMore('minuto', 'minuti'),
    days: oneOrMore('giorno', 'giorni'),
    list: ['A', 'A e B', 'A, B e C'],
    money: ['45 €', '12.345,50 €'],
    date: '31 maggio 2026',
  },
  'pt-BR': {
    hours: oneOrMore('hora', 'horas'),
    minutes: oneOrMore('minuto', 'minutos'),
    days: oneOrMore('dia', 'dias'),
    list: ['A', 'A e B', 'A, B e C'],
    money: ['€ 45', '€ 12.345,50'],
    date: '31 de maio de 2026',
  },
  ja: {
    hours: always('時間'),
    minutes: always('分'),
    days: always('日'),
    list: ['A', 'A、B', 'A、B、C'],
    money: ['€45', '€12,345.50'],
    date: '2026年5月31日',
  },
  ko: {
    hours: always('시간'),
    minutes: always('분'),
    days: always('일'),
    list: ['A', 'A 및 B', 'A, B 및 C'],
    money: ['€45', '€12,345.50'],
    date: '2026년 5월 31일',
  },
  // One and two need no number, 3 to 10 have a plural of their own, 11 to 99 another case, from 100 on the singular.
  ar: {
    hours: ['ساعة', 'ساعتان', '5 ساعات', '11 ساعة', '24 ساعة', '100 ساعة'],
    minutes: ['دقيقة', 'دقيقتان', '5 دقائق', '11 دقيقة', '24 دقيقة', '100 دقيقة'],
    days: ['يوم', 'يومان', '5 أيام', '11 يومًا', '24 يومًا', '100 يوم'],
    list: ['A', 'A وB', 'A وB وC'],
    money: ['45 €', '12,345.50 €'],
    date: '31 مايو 2026',
  },
  hi: {
    hours: oneOrMore('घंटा', 'घंटे'),
    minutes: always('मिनट'),
    days: always('दिन'),
    list: ['A', 'A और B', 'A, B, और C'],
    money: ['€45', '€12,345.50'],
    date: '31 मई 2026',
  },
};

export const cases = Object.entries(formats).flatMap(([lang, { list, money, date, ...units }]) => [
  ...Object.entries(units).map(
    ([type, expected]) => [lang, type as VariableType, counts as readonly VariableValue[], expected] as const,
  ),
  [lang, 'list', [['A'], ['A', 'B'], ['A', 'B', 'C']], list] as const,
  [lang, 'money', ['45 EUR', '12345.50 EUR'], money] as const,
  [lang, 'date', ['2026-05-31'], [date]] as const,
]);

/** What is shown, alike in every ICU: without spaces and marks of direction, with the digits of the West. */
export const shown = (type: VariableType, value: VariableValue, lang: string): string => {
  const filled = formatValue(type, value, lang, typedValues);
  return alike(typeof filled === 'object' ? filled.text : String(filled));
};

export const alike = (text: string): string =>
  text
    .replace(/[\s\u200e\u200f\u061c]/g, '')
    .replace(/[\u0660-\u0669\u0966-\u096f]/g, (digit) => String(digitOf(digit)))
    .replace(/٬/g, ',')
    .replace(/٫/g, '.');

const digitOf = (digit: string) => digit.charCodeAt(0) - (digit < '\u0700' ? 0x660 : 0x966);
