import { replaceNames } from '../../model/placeholders.ts';
import { type ItemPlace, type ListName, patchesIn } from './lists.ts';
import type { Made } from './made.ts';
import { wordsIn } from './words-of.ts';

/** Something in a list of the draft, as its author sees it. */
export interface Item extends ItemPlace {
  /** What visitors see of it: `shown`; nothing, for lack of a fact (`gap`); nothing, because it was taken out (`hidden`). */
  readonly state: 'shown' | 'gap' | 'hidden';
  /** The organization's own, which the template does not have. */
  readonly isOwn: boolean;
  /** Whether the organization has changed its words. */
  readonly isChanged: boolean;
}

/** What is made: all that is known of a draft. */
export type Sources = Pick<Made, 'overrides' | 'lang' | 'base' | 'customized' | 'faq'>;

type Identified = { readonly id: string };
/** The words of an organization's own in an item. */
export type OwnWords = Readonly<Record<string, string | undefined>>;

/** The items of a list in the order in which they stand; those that were taken out come last. */
export function itemsOf<T extends Identified, I>(
  { overrides, lang }: Sources,
  list: ListName,
  template: readonly T[],
  now: readonly T[],
  isGap: (id: string) => boolean,
  itemOf: (item: Item, made: T, own: OwnWords) => I & Item,
): readonly (I & Item)[] {
  const patches = patchesIn(wordsIn(overrides, lang), list);
  const known = new Set(template.map(({ id }) => id));
  const make = (made: T, state: Item['state']) => {
    const { before: _, after: __, ...own } = (patches[made.id] ?? {}) as Record<string, string | undefined>;
    const isChanged = Object.values(own).some((part) => part !== undefined);
    return itemOf({ list, id: made.id, state, isOwn: !known.has(made.id), isChanged }, made, own);
  };
  const shown = new Set(now.map(({ id }) => id));
  const hidden = template.filter(({ id }) => !shown.has(id) && patches[id] === null);
  return [
    ...now.map((item) => make(item, isGap(item.id) ? 'gap' : 'shown')),
    ...hidden.map((item) => make(item, 'hidden')),
  ];
}

/**
 * A text of the template as people read it: facts by their values, and one that is not known yet by what it is called. Words
 * of one's own are shown as they were typed.
 */
export const readable = (text: string, { customized, faq }: Pick<Sources, 'customized' | 'faq'>): string =>
  replaceNames(
    text,
    (name) => faq.values.get(name)?.text ?? `[${customized.variables[name]?.label ?? name}]`,
  );
