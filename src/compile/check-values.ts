import { isPlain, readValue } from '../fill/format-value.ts';
import { typedValues } from '../fill/typed-values.ts';
import type { Patches, Variable, VariableType } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { Draft } from '../model/faq-document.ts';

/**
 * Changes with their values in the plain form, in which a page reads them without more code, and without those that are not of
 * their variable's type, each reported where it was written. A telephone number stays as it is: so it is shown.
 */
export function checkValues<P extends Patches>(patches: P, draft: Draft, lang: string, report: Report): P {
  if (!patches.variables) return patches;
  const known = new Map(Object.entries(draft.variables));
  const variables = Object.entries(patches.variables).map(([name, patch]) => {
    const definition = isDefinition(patch) ? patch : {};
    const value = isDefinition(patch) ? patch.default : patch;
    const type = definition.type ?? known.get(name)?.type;
    if (!type || value === undefined || value === null) return [name, patch] as const;
    const plain = type === 'tel' || isPlain(type, value) ? value : plainValue(type, String(value), lang);
    if ((type === 'url' || type === 'booking') && typeof value === 'string' && plain !== value.trim())
      report('taken-as', `variables.${name}`, value, String(plain));
    // To pass over a variable would leave the template's own value: to be told the wrong price is worse than none.
    if (!readValue(name, type, value, lang, report, typedValues)) return [name, null] as const;
    return [name, isDefinition(patch) ? { ...patch, default: plain } : plain] as const;
  });
  return { ...patches, variables: Object.fromEntries(variables) };
}

const plainValue = (type: VariableType, value: string, lang: string): string =>
  typedValues.meant(type, value.trim(), lang) ?? value;

type VariablePatch = NonNullable<Patches['variables']>[string];

const isDefinition = (patch: VariablePatch): patch is Partial<Variable> =>
  typeof patch === 'object' && patch !== null && !Array.isArray(patch);
