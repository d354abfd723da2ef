import type { Overrides, Patches } from '../../model/content-model.ts';
import { type ItemPlace, questionsIn } from './lists.ts';
import { languagesOf, wordsIn } from './words-of.ts';

/** The organization's own texts in a language, by where they stand: `sections.basics.entries.payment.answer`. */
export type OwnTexts = ReadonlyMap<string, string>;

const NONE: OwnTexts = new Map();
/** Patches are never altered: what has not changed is not read again, neither all of them nor a single item. */
const known = new WeakMap<Patches, OwnTexts>();
const knownItems = new WeakMap<object, { readonly path: string; readonly texts: Texts }>();

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
  const texts = new Map(readTexts(words));
  known.set(words, texts);
  return texts;
}

type Texts = readonly (readonly [path: string, text: string])[];
type Parts = Readonly<Record<string, string | undefined>>;
type Listed<T> = Readonly<Record<string, T | null | undefined>>;

const readTexts = ({ title, notices, sections, actions }: Patches): Texts => [
  ...(title === undefined ? [] : [['title', title] as const]),
  ...itemTexts('notices', notices, (notice) => ({ answer: answerOf(notice) })),
  ...itemsIn(sections).flatMap(([id, section]) => [
    ...partTexts(`sections.${id}`, { title: section.title }),
    ...itemTexts(`sections.${id}.entries`, section.entries ?? {}, (entry) => ({
      question: entry.question,
      answer: answerOf(entry),
    })),
  ]),
  ...itemTexts('actions', actions, ({ label, href }) => ({ label, href })),
];

/** What was taken out has no words, and neither has what a file says in place of an item. */
const itemsIn = <T extends object>(list: Listed<T> | undefined): [string, T][] =>
  Object.entries(list ?? {}).filter(
    (item): item is [string, T] => typeof item[1] === 'object' && item[1] !== null,
  );

const itemTexts = <T extends object>(
  list: string,
  items: Listed<T> | undefined,
  partsOf: (item: T) => Parts,
): Texts =>
  itemsIn(items).flatMap(([id, item]) => {
    const path = `${list}.${id}`;
    const before = knownItems.get(item);
    if (before?.path === path) return before.texts;
    const texts = partTexts(path, partsOf(item));
    knownItems.set(item, { path, texts });
    return texts;
  });

const partTexts = (path: string, parts: Parts): Texts =>
  Object.entries(parts).flatMap(([part, text]) =>
    text === undefined ? [] : [[`${path}.${part}`, text] as const],
  );

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
