import { pathToFileURL } from 'node:url';
import type { Draft } from '../src/model/faq-document.ts';
import { authoringTemplate } from './shipped-templates.ts';
import { templateNames } from './template-names.ts';

/**
 * All that the English templates have, as one: what an organization may change in any of them, for the schema of overrides.
 * Where two have the same id, the general one's words are told.
 */
export async function unionTemplate(): Promise<Draft> {
  const { names } = templateNames(pathToFileURL(`${process.cwd()}/faq-templates/`));
  const [first, ...others] = await Promise.all(
    ['general', ...names.filter((name) => name !== 'general')].map((name) =>
      authoringTemplate(`en/${name}.json`),
    ),
  );
  if (!first) throw new Error('faq-templates/en/general.json is not there.');
  return others.reduce(united, first);
}

const united = (one: Draft, other: Draft): Draft => ({
  ...one,
  variables: { ...other.variables, ...one.variables },
  notices: unitedLists(one.notices ?? [], other.notices ?? []),
  sections: unitedLists(one.sections, other.sections, (section, more) => ({
    ...section,
    entries: unitedLists(section.entries, more.entries),
  })),
  actions: unitedLists(one.actions ?? [], other.actions ?? []),
});

function unitedLists<T extends { readonly id: string }>(
  one: readonly T[],
  other: readonly T[],
  unite: (item: T, same: T) => T = (item) => item,
): readonly T[] {
  const sameIn = (list: readonly T[], { id }: T) => list.find((item) => item.id === id);
  const added = other.filter((item) => !sameIn(one, item));
  return [...one.map((item) => unite(item, sameIn(other, item) ?? item)), ...added];
}
