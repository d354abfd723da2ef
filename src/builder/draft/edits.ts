import type { Brand, EntryPatch, Overrides, Patches, VariableValue } from '../../model/content-model.ts';

/**
 * Changes to an organization's overrides, one function a change. None alters what it is given; what becomes empty is left
 * out, so that to undo a change by hand leaves no trace in the file.
 */

type Fields = Readonly<Record<string, unknown>>;

/** An object with a key set; without the key where there is nothing to say. */
export function withKey<T extends object>(object: T | undefined, key: string, value: unknown): T {
  const { [key]: _, ...rest } = (object ?? {}) as Fields;
  return (isNothing(value) ? rest : { ...object, [key]: value }) as T;
}

/** `null` is something: it takes out. */
const isNothing = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && !Object.keys(value).length);

export const setTemplate = (overrides: Overrides, name: string): Overrides =>
  withKey(overrides, 'template', name);

/** A fact of the organization; none for an empty value. Facts are the same in every language. */
export function setValue(overrides: Overrides, name: string, value: VariableValue | undefined): Overrides {
  const isEmpty = value === '' || (Array.isArray(value) && !value.length);
  return withKey(overrides, 'variables', withKey(overrides.variables, name, isEmpty ? undefined : value));
}

export function setBrand<Key extends keyof Brand>(
  overrides: Overrides,
  key: Key,
  value: Brand[Key] | undefined,
): Overrides {
  return withKey(overrides, 'brand', withKey(overrides.brand ?? {}, key, value || undefined));
}

/** The languages of an FAQ, the first one first. */
export function languagesOf({ lang = 'en', languages }: Overrides): readonly string[] {
  return [...new Set([lang, ...Object.keys(languages ?? {})])];
}

/** What is written in words, and so belongs to one language. */
const WORDS = ['title', 'sections', 'notices', 'actions', 'messages'] as const;
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

export const setTitle = (overrides: Overrides, lang: string, title: string | undefined): Overrides =>
  inWords(overrides, lang, (words) => withKey(words, 'title', title || undefined));

export const setSectionTitle = (
  overrides: Overrides,
  lang: string,
  section: string,
  title: string | undefined,
): Overrides =>
  inWords(overrides, lang, (words) =>
    inSection(words, section, (patch) => withKey(patch, 'title', title || undefined)),
  );

export type SectionPatch = NonNullable<NonNullable<Patches['sections']>[string]>;

export function inSection(
  words: Patches,
  section: string,
  change: (patch: SectionPatch) => SectionPatch | undefined,
): Patches {
  const before = words.sections?.[section] ?? {};
  return withKey(words, 'sections', withKey(words.sections, section, change(before)));
}

export const inEntries = (
  words: Patches,
  section: string,
  change: (
    entries: NonNullable<SectionPatch['entries']>,
  ) => Readonly<Record<string, EntryPatch | null | undefined>>,
): Patches => inSection(words, section, (patch) => withKey(patch, 'entries', change(patch.entries ?? {})));

/** Where an entry is: its section and its id. */
export interface EntryPlace {
  readonly section: string;
  readonly id: string;
}

/** Sets a part of an entry, such as its question; without a value the template's own comes back. */
export function setEntry(
  overrides: Overrides,
  lang: string,
  { section, id }: EntryPlace,
  part: 'question' | 'answer' | 'reviewed' | 'owner',
  value: string | undefined,
): Overrides {
  return inWords(overrides, lang, (words) =>
    inEntries(words, section, (entries) => {
      const { answers: own, ...before } = entries[id] ?? {};
      const patch = part === 'answer' || own === undefined ? before : { ...before, answers: own };
      return withKey(entries, id, withKey(patch, part, value || undefined));
    }),
  );
}

/** An entry as the template has it; one that it lacks is gone. */
export const resetEntry = (overrides: Overrides, lang: string, { section, id }: EntryPlace): Overrides =>
  inWords(overrides, lang, (words) =>
    inEntries(words, section, (entries) => {
      const { before, after } = entries[id] ?? {};
      return withKey(entries, id, place(before, after));
    }),
  );

const place = (before?: string, after?: string) => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

/** Takes a question of the template out, in every language. One of the organization's own is deleted. */
export function hideEntry(overrides: Overrides, { section, id }: EntryPlace, isOwn: boolean): Overrides {
  return languagesOf(overrides).reduce(
    (all, lang) =>
      inWords(all, lang, (words) =>
        inEntries(words, section, (entries) => withKey(entries, id, isOwn ? undefined : null)),
      ),
    overrides,
  );
}

/** Puts a question of the template back that was taken out. */
export function showEntry(overrides: Overrides, { section, id }: EntryPlace): Overrides {
  return languagesOf(overrides).reduce(
    (all, lang) =>
      inWords(all, lang, (words) =>
        inEntries(words, section, (entries) =>
          entries[id] === null ? withKey(entries, id, undefined) : entries,
        ),
      ),
    overrides,
  );
}

/** A question of the organization's own, at the end of a section. */
export const addEntry = (
  overrides: Overrides,
  lang: string,
  { section, id }: EntryPlace,
  { question, answer }: { readonly question: string; readonly answer?: string },
): Overrides =>
  inWords(overrides, lang, (words) =>
    inEntries(words, section, (entries) => ({
      ...entries,
      [id]: { question, ...(answer && { answer }) },
    })),
  );

export const addSection = (overrides: Overrides, lang: string, id: string, title: string): Overrides =>
  inWords(overrides, lang, (words) => withKey(words, 'sections', { ...words.sections, [id]: { title } }));

/**
 * Puts the entries of a section in an order, in every language. Each that would not follow the one before it names that one;
 * the template's order holds for the rest.
 *
 * @param natural The ids as they stand without places of one's own: the template's, then what was added.
 */
export function orderEntries(
  overrides: Overrides,
  section: string,
  natural: readonly string[],
  wanted: readonly string[],
): Overrides {
  const after = placesOf(natural, wanted);
  return languagesOf(overrides).reduce(
    (all, lang) =>
      inWords(all, lang, (words) =>
        inEntries(words, section, (entries) =>
          [...new Set([...Object.keys(entries), ...after.keys()])].reduce<
            Readonly<Record<string, EntryPatch | null | undefined>>
          >((changed, id) => {
            const patch = changed[id];
            if (patch === null) return changed;
            const { before: _, after: __, ...rest } = patch ?? {};
            return withKey(changed, id, { ...rest, ...place(undefined, after.get(id)) });
          }, entries),
        ),
      ),
    overrides,
  );
}

/** Whom each entry has to name as the one before it, to come from one order to another. */
export function placesOf(natural: readonly string[], wanted: readonly string[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  let now = natural.filter((id) => wanted.includes(id));
  for (const [at, id] of wanted.entries()) {
    const before = wanted[at - 1];
    if (before === undefined || now[now.indexOf(before) + 1] === id) continue;
    places.set(id, before);
    now = now.filter((one) => one !== id);
    now.splice(now.indexOf(before) + 1, 0, id);
  }
  return places;
}

/** An id that nothing else has, made of the words of a question: it becomes part of links. */
export function newId(text: string, taken: ReadonlySet<string>): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z\d]+/g);
  const name = (words ?? []).slice(0, 5).join('-').slice(0, 40) || 'question';
  for (let count = 1; ; count++) {
    const id = count === 1 ? name : `${name}-${count}`;
    if (!taken.has(id)) return id;
  }
}
