import type { Overrides, Patches } from '../../model/content-model.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An object with a key set; without the key where there is nothing to say. */
export function withKey<T extends object>(object: T | undefined, key: string, value: unknown): T {
  const { [key]: _, ...rest } = (object ?? {}) as Fields;
  return (isNothing(value) ? rest : { ...object, [key]: value }) as T;
}

/** `null` is something: it takes out. */
const isNothing = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && !Object.keys(value).length);

/** The languages of an FAQ, the first one first. */
export function languagesOf({ lang = 'en', languages }: Overrides): readonly string[] {
  return [...new Set([lang, ...Object.keys(languages ?? {})])];
}

/** What is written in words, and so belongs to one language. */
const WORDS = ['title', 'sections', 'notices', 'actions', 'messages'] as const;

/**
 * The FAQ in these languages. In a single one its words stand beside the facts; with several each language has its own, since
 * what stands beside the facts is shown in all of them.
 */
export function setLanguages(overrides: Overrides, tags: readonly string[]): Overrides {
  const [first = 'en', ...others] = tags;
  const { languages: _, ...rest } = overrides;
  const facts: Overrides = Object.fromEntries(
    Object.entries(rest).filter(([key]) => !(WORDS as readonly string[]).includes(key)),
  );
  const wordsOf = (tag: string): Patches => {
    const own = overrides.languages?.[tag];
    return own ?? (tag === (overrides.lang ?? 'en') ? pick(overrides) : {});
  };
  if (!others.length) return { ...facts, lang: first, ...pick(wordsOf(first)) };
  return { ...facts, lang: first, languages: Object.fromEntries(tags.map((tag) => [tag, wordsOf(tag)])) };
}

const pick = (patches: Patches): Patches =>
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
