import type { EntryPatch, Patches } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import { asPlainText, asPlainValue } from './pasted-text.ts';

/**
 * Changes whose plain texts (questions, titles, labels, names) are read as they were meant: without the entities and tags that
 * somebody copied into them. Each that was read otherwise than written is reported.
 */
export function withPlainTexts(patches: Patches, report: Report): Patches {
  const plain = <T>(value: T, path: string, meant = asPlainText): T => {
    if (typeof value !== 'string') return value;
    const text = meant(value);
    if (text !== value) report('taken-as', path, value, text);
    return text as T;
  };
  const fields = <T extends object>(item: T, names: readonly (keyof T & string)[], path: string): T => ({
    ...item,
    ...Object.fromEntries(
      names
        .filter((name) => Object.hasOwn(item, name))
        .map((name) => [name, plain(item[name], `${path}.${name}`)]),
    ),
  });
  const plainEntry = (entry: EntryPatch, path: string): EntryPatch => ({
    ...fields(entry, ['question', 'owner'], path),
    ...(entry.video && { video: fields(entry.video, ['title'], `${path}.video`) }),
  });
  const each = <T>(
    record: Readonly<Record<string, T | null>> | undefined,
    change: (item: T, id: string) => T,
  ): Readonly<Record<string, T | null>> =>
    Object.fromEntries(
      Object.entries(record ?? {}).map(([id, item]) => [id, item === null ? null : change(item, id)]),
    );
  const { title, variables, sections, actions, messages } = patches;
  return {
    ...patches,
    ...(title !== undefined && { title: plain(title, 'title') }),
    ...(variables && {
      variables: each(variables, (value, name) =>
        plain(value, `variables.${name}`, asPlainValue),
      ) as NonNullable<Patches['variables']>,
    }),
    ...(sections && {
      sections: each(sections, (section, id) => ({
        ...fields(section, ['title'], `sections.${id}`),
        ...(section.entries && {
          entries: each(section.entries, (entry, entryId) =>
            plainEntry(entry, `sections.${id}.entries.${entryId}`),
          ),
        }),
      })),
    }),
    ...(actions && { actions: each(actions, (action, id) => fields(action, ['label'], `actions.${id}`)) }),
    ...(messages && {
      messages: Object.fromEntries(
        Object.entries(messages).map(([name, text]) => [name, plain(text, `messages.${name}`)]),
      ),
    }),
  };
}
