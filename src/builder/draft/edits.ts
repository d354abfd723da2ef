import type { Brand, Messages, Overrides, VariableValue } from '../../model/content-model.ts';
import { type ItemPatches, type ItemPlace, inList } from './lists.ts';
import { inWords, withKey } from './words-of.ts';

/**
 * Changes to an organization's overrides, one function a change. None alters what it is given; what becomes empty is left
 * out, so that to undo a change by hand leaves no trace in the file.
 */

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

export const setTitle = (overrides: Overrides, lang: string, title: string | undefined): Overrides =>
  inWords(overrides, lang, (words) => withKey(words, 'title', title || undefined));

/** A word of the widget itself; without one the template's own comes back. */
export const setMessage = (
  overrides: Overrides,
  lang: string,
  name: keyof Messages,
  text: string | undefined,
): Overrides =>
  inWords(overrides, lang, (words) =>
    withKey(words, 'messages', withKey<Messages>(words.messages, name, text)),
  );

/** Sets a part of an item, such as the question of an entry; without a value the template's own comes back. */
export const setPart = (
  overrides: Overrides,
  lang: string,
  { list, id }: ItemPlace,
  part: 'question' | 'answer' | 'reviewed' | 'owner' | 'title' | 'label' | 'href',
  value: string | undefined,
): Overrides =>
  inList(overrides, lang, list, (patches: ItemPatches<Readonly<Record<string, unknown>>>) => {
    const { answers, ...before } = patches[id] ?? {};
    const patch = part === 'answer' || answers === undefined ? before : { ...before, answers };
    return withKey(patches, id, withKey(patch, part, value || undefined));
  });
