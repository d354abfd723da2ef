import type { Overrides, Patches } from '../../model/content-model.ts';
import { type ItemPlace, questionsIn } from './lists.ts';
import { languagesOf, wordsIn } from './words-of.ts';

/** The organization's own texts in a language, by where they stand: `sections.basics.entries.payment.answer`. */
export type OwnTexts = ReadonlyMap<string, string>;

const NONE: OwnTexts = new Map();
/** Patches are never altered: what has not changed is not read again. */
const known = new WeakMap<Patches, OwnTexts>();

/** The texts of one language; of one that the FAQ is not in any more, those that were set aside. */
export function ownTexts(
  overrides: Overrides,
  lang: string,
  aside: Readonly<Record<string, Patches>> = {},
): OwnTexts {
  const tags = languagesOf(overrides);
  if (!tags.includes(lang)) return aside[lang] ? textsIn(aside[lang]) : NONE;
  const texts = textsIn(wordsIn(overrides, lang));
  // Words beside those of each language are in the first one, whoever else reads them.
  const shared = overrides.languages && lang === tags[0] ? textsIn(overrides) : NONE;
  return shared.size ? new Map([...shared, ...texts]) : texts;
}

function textsIn(words: Patches): OwnTexts {
  const before = known.get(words);
  if (before) return before;
  const texts = new Map(
    [...readTexts(words)].filter((text): text is [string, string] => text[1] !== undefined),
  );
  known.set(words, texts);
  return texts;
}

type Listed<T> = Readonly<Record<string, T | null | undefined>>;

/** What was taken out has no words. */
const itemsIn = <T>(list: Listed<T> | undefined): [string, T][] =>
  Object.entries(list ?? {}).filter((item): item is [string, T] => Boolean(item[1]));

function* readTexts(words: Patches): Generator<readonly [string, string | undefined]> {
  yield ['title', words.title];
  for (const [id, notice] of itemsIn(words.notices)) yield [`notices.${id}.answer`, answerOf(notice)];
  for (const [section, { title, entries }] of itemsIn(words.sections)) {
    yield [`sections.${section}.title`, title];
    for (const [id, entry] of itemsIn(entries ?? undefined)) {
      yield [`sections.${section}.entries.${id}.question`, entry.question];
      yield [`sections.${section}.entries.${id}.answer`, answerOf(entry)];
    }
  }
  for (const [id, { label, href }] of itemsIn(words.actions)) {
    yield [`actions.${id}.label`, label];
    yield [`actions.${id}.href`, href];
  }
}

interface Answered {
  readonly answer?: string | null;
  readonly answers?: readonly { readonly text: string }[] | null;
}
const answerOf = ({ answer, answers }: Answered): string | undefined =>
  answer ?? answers?.map(({ text }) => text).join('\n\n');

/** The path of what a text belongs to: of all texts of a question, that of the question. */
export const itemPath = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** What a text belongs to; nothing for the heading. */
export function placeOfText(path: string): ItemPlace | undefined {
  const [list = '', id, third, entry] = path.split('.');
  if (list === 'sections' && id !== undefined && third === 'entries' && entry !== undefined)
    return { list: questionsIn(id), id: entry };
  return (list === 'sections' || list === 'notices' || list === 'actions') && id !== undefined
    ? { list, id }
    : undefined;
}
