import { formatValue } from '../../fill/format-value.ts';
import { typedValues } from '../../fill/typed-values.ts';
import { templateNames } from '../../load/shipped-templates.ts';
import type { Brand, Overrides, VariableValue } from '../../model/content-model.ts';
import type { DraftVariable } from '../../model/faq-document.ts';
import { type Difference, differencesOf } from './differences.ts';
import type { Made } from './made.ts';
import { languagesOf, pick, wordsIn } from './words-of.ts';

/** The words of a draft in a language that it may not have. */
export const wordsFrom = (overrides: Overrides, lang: string) =>
  languagesOf(overrides).includes(lang) ? wordsIn(overrides, lang) : {};

/** A draft with the words of another: the facts are alike, so that only words differ in what is made of the two. */
export function inWordsOf(other: Overrides, now: Overrides, lang: string): Overrides {
  const { template, variables, languages, brand } = now;
  return {
    ...(template !== undefined && { template }),
    ...(brand && { brand }),
    variables: { ...variables, ...languages?.[lang]?.variables },
    lang,
    ...pick(wordsFrom(other, lang)),
  };
}

/**
 * All in which a draft differs from another, or from the original texts: what it is made of first, then what is shown.
 *
 * @param before The draft in the other's words.
 * @param other The other draft; nothing for the original.
 */
export function ownDifferences(before: Made, after: Made, other: Overrides = {}): readonly Difference[] {
  return [
    ...changedTrade(other, after.overrides),
    ...changedFacts(other, after),
    ...changedLook(other.brand ?? {}, after.overrides.brand ?? {}),
    ...differencesOf(before, after),
  ];
}

/** Whether words of one's own stand where an original text has changed. */
export function isOwnText(
  overrides: Overrides,
  lang: string,
  { kind, section = '', id }: Difference,
): boolean {
  const words = wordsIn(overrides, lang);
  const patch = words.sections?.[section]?.entries?.[id];
  switch (kind) {
    case 'title':
      return words.title !== undefined;
    case 'section':
      return words.sections?.[id]?.title !== undefined;
    case 'question':
      return patch?.question !== undefined;
    case 'answer':
      return patch?.answer !== undefined || patch?.answers !== undefined;
    default:
      return false;
  }
}

function changedTrade({ template }: Overrides, { template: after = '' }: Overrides): Difference[] {
  if (template === undefined) return [];
  // A draft that names none of ours is shown with the general one.
  const before = templateNames.includes(template) ? template : 'general';
  if (before === after) return [];
  return [{ kind: 'trade', id: 'template', name: '', before, after }];
}

function changedFacts(other: Overrides, { overrides, base, customized, lang }: Made): Difference[] {
  const [was, is] = [other.variables ?? {}, overrides.variables ?? {}];
  return [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((id): Difference[] => {
    const original = base.variables[id];
    const variable = original ?? customized.variables[id];
    const said = (value: unknown) => valueText(value === undefined ? original?.value : value, variable, lang);
    const [before, after] = [said(was[id]), said(is[id])];
    return before === after ? [] : [{ kind: 'fact', id, name: variable?.label ?? id, before, after }];
  });
}

/** As visitors read it, or as it was typed, where they do not. */
function valueText(given: unknown, variable: DraftVariable | undefined, lang: string): string {
  const isDefinition = typeof given === 'object' && given !== null && !Array.isArray(given);
  const value = isDefinition ? (given as { default?: VariableValue }).default : given;
  if (value === undefined || value === null) return '';
  const filled = formatValue(variable?.type ?? 'text', value as VariableValue, lang, typedValues);
  return typeof filled === 'object' ? filled.text : [value].flat().join(', ');
}

const LOOK = ['accent', 'light', 'dark', 'radius', 'font', 'logo'] as const;

const changedLook = (was: Brand, is: Brand): Difference[] =>
  LOOK.flatMap((id): Difference[] => {
    const [before = '', after = ''] = [was[id], is[id]];
    return before === after ? [] : [{ kind: 'look', id, name: '', before, after }];
  });
