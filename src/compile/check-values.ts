import { readValue } from '../fill/format-value.ts';
import { typedLink } from '../fill/typed-link.ts';
import { typedValues } from '../fill/typed-values.ts';
import type { Patches, Variable } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { Draft } from '../model/faq-document.ts';

/** Changes without the values that are not of their variable's type, each reported where it was written. */
export function checkValues<P extends Patches>(patches: P, draft: Draft, report: Report): P {
  if (!patches.variables) return patches;
  const known = new Map(Object.entries(draft.variables));
  const variables = Object.entries(patches.variables).map(([name, patch]) => {
    const definition = isDefinition(patch) ? patch : {};
    const value = isDefinition(patch) ? patch.default : patch;
    const type = definition.type ?? known.get(name)?.type;
    if (
      (type === 'url' || type === 'booking') &&
      typeof value === 'string' &&
      typedLink(value) !== value.trim()
    )
      report('taken-as', `variables.${name}`, value, typedLink(value));
    const isGood =
      !type ||
      value === undefined ||
      value === null ||
      readValue(name, type, value, 'en', report, typedValues);
    // To pass over a variable would leave the template's own value: to be told the wrong price is worse than none.
    return [name, isGood ? patch : null] as const;
  });
  return { ...patches, variables: Object.fromEntries(variables) };
}

type VariablePatch = NonNullable<Patches['variables']>[string];

const isDefinition = (patch: VariablePatch): patch is Partial<Variable> =>
  typeof patch === 'object' && patch !== null && !Array.isArray(patch);
