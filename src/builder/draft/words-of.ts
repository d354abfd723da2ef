import type { Overrides, Patches } from '../../model/content-model.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An object with a key set; without the key where there is nothing to say. */
export function withKey<T extends object>(object: T | undefined, key: string, value: unknown): T {
  if (!isNothing(value)) return { ...object, [key]: value } as T;
  const { [key]: _, ...rest } = (object ?? {}) as Fields;
  return rest as T;
}

/** `null` is something: it takes out. */
const isNothing = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && !Object.keys(value).length);

/** The languages of an FAQ, the first one first. */
export function languagesOf({ lang = 'en', languages }: Overrides): readonly string[] {
  return [...new Set([lang, ...Object.keys(languages ?? {})])];
}

/** What is written in words, and so belongs to one language. */
const WORDS = ['title', 'sections', 'notices', 'actions', 'messages', 'synonyms'] as const;
const isWords = (key: string): boolean => (WORDS as readonly string[]).includes(key);

/**
 * The FAQ in these languages. In a single one its words stand beside the facts; with several each language has its own, since
 * what stands beside the facts is shown in all of them.
 *
 * @param aside Words of languages that come back.
 */
export function setLanguages(
  overrides: Overrides,
  tags: readonly string[],
  aside: Readonly<Record<string, Patches>> = {},
): Overrides {
  const [first = 'en', ...others] = tags;
  const { languages, ...rest } = overrides;
  const { lang: spoken = 'en' } = rest;
  const shared = languages ? pick(rest) : {};
  const facts: Overrides = Object.fromEntries(Object.entries(rest).filter(([key]) => !isWords(key)));
  const wordsOf = (tag: string): Patches =>
    (languages ? languages[tag] : tag === spoken ? pick(rest) : undefined) ?? aside[tag] ?? {};
  const words = wordsOf(first);
  // A file may have words that are shown in all languages, and facts in one: they stay where they are.
  if (!others.length && !Object.keys(shared).length && Object.keys(words).every(isWords))
    return { ...facts, lang: first, ...words };
  return {
    ...facts,
    ...shared,
    lang: first,
    languages: Object.fromEntries(tags.map((tag) => [tag, wordsOf(tag)])),
  };
}

export const pick = (patches: Patches): Patches =>
  Object.fromEntries(WORDS.flatMap((key) => (patches[key] === undefined ? [] : [[key, patches[key]]])));

/** The patches that hold the words of a language. */
export const wordsIn = (overrides: Overrides, lang: string): Patches =>
  overrides.languages ? (overrides.languages[lang] ?? {}) : overrides;

export function inWords(overrides: Overrides, lang: string, change: (words: Patches) => Patches): Overrides {
  const { languages } = overrides;
  if (!languages) return change(overrides) as Overrides;
  // A language stays one of the FAQ's, be there nothing of one's own in it.
  return { ...overrides, languages: { ...languages, [lang]: change(languages[lang] ?? {}) } };
}
