import type { Overrides, Patches, VariableType, VariableValue } from '../../model/content-model.ts';
import { withKey } from './words-of.ts';

/** Facts that are words, which another language may say otherwise; numbers, days and addresses are the same in all. */
export const isWorded = (type: VariableType): boolean => type === 'text' || type === 'list';

/** A fact as one language alone says it. */
export const wordingOf = (
  { languages }: Overrides,
  lang: string,
  name: string,
): NonNullable<Patches['variables']>[string] | undefined => languages?.[lang]?.variables?.[name];

/** A fact in one language's own words; the one that all share again for an empty value. */
export function setWording(
  overrides: Overrides,
  lang: string,
  name: string,
  value: VariableValue | undefined,
): Overrides {
  const { languages = {} } = overrides;
  const isEmpty = value === '' || (Array.isArray(value) && !value.length);
  const words = languages[lang] ?? {};
  const variables = withKey(words.variables, name, isEmpty ? undefined : value);
  return { ...overrides, languages: { ...languages, [lang]: withKey(words, 'variables', variables) } };
}
