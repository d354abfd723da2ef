import { matchLanguage } from '../model/match-language.ts';
import { nameOfLanguage } from './language-names.ts';
import english from './words/en.json' with { type: 'json' };

/** The name of a text of the interface. */
export type WordKey = keyof typeof english;

/** The address of the file of each language but English, which is always there. */
const files = import.meta.glob<string>(['./words/*.json', '!./words/en.json'], {
  query: '?url',
  import: 'default',
  eager: true,
});
const fileOf = (tag: string): string | undefined => files[`./words/${tag}.json`];
const tags = ['en', ...Object.keys(files).map((path) => path.slice('./words/'.length, -'.json'.length))];

/** The languages that the interface speaks, by their own names: those that there is a file of. */
export const INTERFACE_LANGUAGES: Readonly<Record<string, string>> = Object.fromEntries(
  tags.map((tag) => [tag, nameOfLanguage(tag)]),
);

let spoken: Readonly<Partial<Record<WordKey, string>>> = english;
let lang = 'en';

export const interfaceLang = (): string => lang;

/** The language of the interface for somebody who reads these, the best first. */
export const nearestInterface = (wanted: readonly string[]): string =>
  wanted.map((tag) => matchLanguage(tag, Object.keys(INTERFACE_LANGUAGES))).find(Boolean) ?? 'en';

/** A text of the interface with its {places} filled; English where a language lacks it. */
export function t(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  const text = spoken[key] ?? english[key];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A text that says how many: of `key.one`, `key.few`, … the one that the language uses with the number, else `key.other`. */
export function count(key: string, number: number, values: Readonly<Record<string, string | number>> = {}) {
  if (counting?.lang !== lang)
    counting = { lang, forms: new Intl.PluralRules(lang), numbers: new Intl.NumberFormat(lang) };
  const form = `${key}.${counting.forms.select(number)}`;
  const known = (form in spoken || form in english ? form : `${key}.other`) as WordKey;
  return t(known, { n: counting.numbers.format(number), ...values });
}

/** What it takes to count in the language: to make them takes longer than all the rest that is drawn at a key. */
let counting:
  | { readonly lang: string; readonly forms: Intl.PluralRules; readonly numbers: Intl.NumberFormat }
  | undefined;

/** @throws when the file of the language cannot be loaded; the language stays what it was. */
export async function speak(tag: string): Promise<void> {
  if (tag === 'en') spoken = english;
  else {
    const response = await fetch(fileOf(tag) ?? '');
    if (!response.ok) throw new Error(`words in ${tag}: ${response.status}`);
    spoken = (await response.json()) as typeof spoken;
  }
  lang = tag;
}
