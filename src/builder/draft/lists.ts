import type { EntryPatch, Overrides, Patches } from '../../model/content-model.ts';
import { inWords, languagesOf, withKey } from './words-of.ts';

/** A list of the FAQ whose items have ids: its sections, notices and links, or the questions of a section. */
export type ListName = 'sections' | 'notices' | 'actions' | `entries:${string}`;

export const questionsIn = (section: string): ListName => `entries:${section}`;

/** The section whose questions a list is. */
export const sectionOf = (list: ListName): string | undefined =>
  list.startsWith('entries:') ? list.slice('entries:'.length) : undefined;

export interface ItemPlace {
  readonly list: ListName;
  readonly id: string;
}

interface Patch {
  readonly before?: string;
  readonly after?: string;
}
export type ItemPatches<P extends object = Patch> = Readonly<Record<string, P | null | undefined>>;

/** The changes to the items of a list, in the words of a language. */
export function patchesIn(words: Patches, list: ListName): ItemPatches {
  const section = sectionOf(list);
  const patches = section === undefined ? words[list as 'actions'] : words.sections?.[section]?.entries;
  return patches ?? {};
}

/** The organization's own answer to a question, in the words of a language. */
export function answerIn(words: Patches, { list, id }: ItemPlace): string | undefined {
  const patch = patchesIn(words, list)[id] as EntryPatch | null | undefined;
  return patch?.answer ?? patch?.answers?.[0]?.text;
}

export function inList<P extends object>(
  overrides: Overrides,
  lang: string,
  list: ListName,
  change: (patches: ItemPatches<P>) => ItemPatches<P>,
): Overrides {
  return inWords(overrides, lang, (words) => {
    const patches = change(patchesIn(words, list) as ItemPatches<P>);
    const section = sectionOf(list);
    if (section === undefined) return withKey(words, list, patches);
    const before = words.sections?.[section] ?? {};
    return withKey(words, 'sections', withKey(words.sections, section, withKey(before, 'entries', patches)));
  });
}

const inEveryLanguage = (
  overrides: Overrides,
  list: ListName,
  change: (patches: ItemPatches) => ItemPatches,
): Overrides => languagesOf(overrides).reduce((all, lang) => inList(all, lang, list, change), overrides);

/** An item of the organization's own, at the end of a list. */
export const addItem = (
  overrides: Overrides,
  lang: string,
  { list, id }: ItemPlace,
  item: object,
): Overrides => inList(overrides, lang, list, (patches) => ({ ...patches, [id]: item }));

/** An item as the template has it, where it was moved to; one that the template lacks is gone. */
export const resetItem = (overrides: Overrides, lang: string, { list, id }: ItemPlace): Overrides =>
  inList(overrides, lang, list, (patches: ItemPatches) => {
    const { before, after } = patches[id] ?? {};
    return withKey(patches, id, {
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    });
  });

/** Takes an item of the template out, in every language. One of the organization's own is deleted. */
export const hideItem = (overrides: Overrides, { list, id }: ItemPlace, isOwn: boolean): Overrides =>
  inEveryLanguage(overrides, list, (patches) => withKey(patches, id, isOwn ? undefined : null));

/** Puts an item of the template back that was taken out. */
export const showItem = (overrides: Overrides, { list, id }: ItemPlace): Overrides =>
  inEveryLanguage(overrides, list, (patches) =>
    patches[id] === null ? withKey(patches, id, undefined) : patches,
  );

/** The same item under another id, in every language; what stands beside it knows it by the new one. */
export const renameItem = (overrides: Overrides, { list, id }: ItemPlace, to: string): Overrides =>
  inEveryLanguage(overrides, list, (patches) =>
    Object.fromEntries(
      Object.entries(patches).map(([key, patch]) => [key === id ? to : key, patch && beside(patch, id, to)]),
    ),
  );

const beside = (patch: Patch, id: string, to: string): Patch => ({
  ...patch,
  ...(patch.before === id && { before: to }),
  ...(patch.after === id && { after: to }),
});

/**
 * Puts the items of a list in an order, in every language. Each that would not follow the one before it names that one; the
 * template's order holds for the rest.
 *
 * @param template The ids that the template has, in its order; what was added follows them.
 */
export const orderItems = (
  overrides: Overrides,
  list: ListName,
  template: readonly string[],
  wanted: readonly string[],
): Overrides => inEveryLanguage(overrides, list, (patches) => ordered(patches, template, wanted));

function ordered(patches: ItemPatches, template: readonly string[], wanted: readonly string[]): ItemPatches {
  // Another language may lack an item of one's own, and have others, which stay where they are.
  const own = Object.keys(patches).filter((id) => patches[id] && !template.includes(id));
  const here = [...template.filter((id) => patches[id] !== null), ...own];
  const wantedHere = wanted.filter((id) => here.includes(id));
  const after = placesOf(here, wantedHere);
  return wantedHere.reduce<ItemPatches>((changed, id) => {
    const { before: _, after: __, ...rest } = changed[id] ?? {};
    const target = after.get(id);
    return withKey(changed, id, target === undefined ? rest : { ...rest, after: target });
  }, patches);
}

/** Whom each item has to name as the one before it, to come from one order to another. */
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
