import type { Overrides, Patches } from '../../model/content-model.ts';
import { itemPath, type OwnTexts, ownTexts } from './own-texts.ts';
import { languagesOf, withKey } from './words-of.ts';

/**
 * Texts of the organization's own in several languages. All of them are taken to say the same, unless `translatedFrom` of the
 * overrides says what a text was written from: where the other language says something else now, the text is behind it.
 */
type WrittenFrom = NonNullable<Overrides['translatedFrom']>;

/** A text that may have to be written, or written anew, since another language says something else. */
export interface Behind {
  readonly lang: string;
  readonly path: string;
  /** The other language. */
  readonly from: string;
  /** `stale`: it was changed there later. `missing`: it was changed there alone. */
  readonly is: 'stale' | 'missing';
  /** What the other language said before, where that is known. */
  readonly was?: string;
  readonly now: string;
}

/** Of each text of each language that is behind others, the first of those; in the order of the texts. */
export function behindOf(overrides: Overrides): readonly Behind[] {
  const before = found.get(overrides);
  if (before) return before;
  const langs = languagesOf(overrides);
  if (langs.length < 2) return NOTHING_BEHIND;
  const texts = new Map(langs.map((lang) => [lang, ownTexts(overrides, lang)] as const));
  const paths = new Set([...texts.values()].flatMap((own) => [...own.keys()]));
  const all = [...paths].flatMap((path) =>
    langs.flatMap((lang) => {
      const others = langs.filter((from) => from !== lang);
      const behind = others.map((from) => behindIn(overrides.translatedFrom, texts, { lang, path, from }));
      return behind.find(Boolean) ?? [];
    }),
  );
  found.set(overrides, all);
  return all;
}

const NOTHING_BEHIND: readonly Behind[] = [];
/** Drafts are never altered: each is gone through once. */
const found = new WeakMap<Overrides, readonly Behind[]>();

type Pair = Pick<Behind, 'lang' | 'path' | 'from'>;
type TextsByLanguage = ReadonlyMap<string, OwnTexts>;

function behindIn(record: WrittenFrom | undefined, texts: TextsByLanguage, pair: Pair): Behind | undefined {
  const { lang, path, from } = pair;
  const now = texts.get(from)?.get(path);
  const was = record?.[lang]?.[path]?.[from];
  if (now === undefined || was === now) return undefined;
  const isThere = texts.get(lang)?.has(path) ?? false;
  // Where nothing is noted, what stands in both goes together. To note that nothing is known is to want nothing.
  if (isThere ? was === undefined : was === null) return undefined;
  return { ...pair, is: isThere ? 'stale' : 'missing', now, ...(was && { was }) };
}

/** How many things, such as questions, are behind: each counts once in a language. */
export const countBehind = (all: readonly Behind[]): number =>
  new Set(all.map(({ lang, path }) => `${lang} ${itemPath(path) || path}`)).size;

/**
 * A draft in which a text goes with what the others say now.
 *
 * @param isForGood Where the language has no text: none is wanted, whatever the others may say later.
 */
export function markFitting(overrides: Overrides, lang: string, path: string, isForGood = false): Overrides {
  const isThere = ownTexts(overrides, lang).has(path);
  const others = languagesOf(overrides).filter((from) => from !== lang);
  const record = others.reduce((all: WrittenFrom, from) => {
    const now = ownTexts(overrides, from).get(path);
    if (now === undefined) return all;
    return noted(all, { lang, path, from }, isThere ? undefined : isForGood ? null : now);
  }, overrides.translatedFrom ?? {});
  return withKey(overrides, 'translatedFrom', record);
}

/** What has changed between two drafts: by its path, the languages. */
export function changedTexts(
  before: Overrides,
  after: Overrides,
  aside: Readonly<Record<string, Patches>> = {},
): ReadonlyMap<string, ReadonlySet<string>> {
  const changes = new Map<string, Set<string>>();
  for (const lang of allLanguages(before, after, aside)) {
    const [was, is] = [ownTexts(before, lang, aside), ownTexts(after, lang, aside)];
    if (was === is) continue;
    const note = (path: string) => changes.set(path, (changes.get(path) ?? new Set()).add(lang));
    for (const [path, text] of was) if (is.get(path) !== text) note(path);
    for (const path of is.keys()) if (!was.has(path)) note(path);
  }
  return changes;
}

const allLanguages = (before: Overrides, after: Overrides, aside: object): readonly string[] => [
  ...new Set([...languagesOf(before), ...languagesOf(after), ...Object.keys(aside)]),
];

/** Whether there is more than one language, of which one may be behind another. */
export const isTranslated = (before: Overrides, after: Overrides, aside: object): boolean =>
  allLanguages(before, after, aside).length > 1;

/**
 * A draft after a change, with what the change has left behind. Whoever changes a text that was behind has caught up; whoever
 * changes one that was not leaves the other languages behind; what is changed in two languages at once goes together.
 *
 * @param aside Words in languages that the FAQ is not in any more, which are behind when they come back.
 */
export function followed(
  before: Overrides,
  after: Overrides,
  aside: Readonly<Record<string, Patches>> = {},
): Overrides {
  if (!isTranslated(before, after, aside)) return after;
  const langs = allLanguages(before, after, aside);
  const changes = changedTexts(before, after, aside);
  const was = new Map(langs.map((lang) => [lang, ownTexts(before, lang, aside)] as const));
  const is = new Map(langs.map((lang) => [lang, ownTexts(after, lang, aside)] as const));
  let record = before.translatedFrom ?? {};
  const note = (pair: Pair, text: string | null | undefined) => {
    record = noted(record, pair, text);
  };
  for (const [path, changed] of changes)
    for (const from of changed)
      for (const lang of langs) {
        if (lang === from) continue;
        const [old, now, theirs] = [
          was.get(from)?.get(path),
          is.get(from)?.get(path),
          is.get(lang)?.get(path),
        ];
        const here = { lang, path, from };
        const back = { lang: from, path, from: lang };
        if (now === undefined || changed.has(lang)) note(here, undefined);
        if (changed.has(lang)) continue;
        const isBehind = behindIn(before.translatedFrom, was, back) !== undefined;
        if (theirs !== undefined && (isBehind || old === undefined)) {
          note(back, now === undefined ? theirs : undefined);
          continue;
        }
        if (now === undefined || theirs === undefined) continue;
        const seen = before.translatedFrom?.[lang]?.[path]?.[from];
        const base = seen === undefined ? old : seen;
        note(here, base === now ? undefined : base);
      }
  return withKey(after, 'translatedFrom', record);
}

/** With what a text was written from; without it, when there is nothing to note. */
function noted(
  record: WrittenFrom,
  { lang, path, from }: Pair,
  text: string | null | undefined,
): WrittenFrom {
  if (record[lang]?.[path]?.[from] === text) return record;
  const paths = record[lang] ?? {};
  return withKey(record, lang, withKey(paths, path, withKey(paths[path], from, text)));
}
