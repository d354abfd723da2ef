import { readValue } from '../fill/format-value.ts';
import type { Overrides, Template, Variable } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';

/** Overrides without the values that are not of their variable's type, each reported where it was written. */
export function checkValues<O extends Overrides>(overrides: O, template: Template, report: Report): O {
  if (!overrides.variables) return overrides;
  const known = new Map(Object.entries(template.variables));
  const variables = Object.entries(overrides.variables).map(([name, patch]) => {
    const definition = isDefinition(patch) ? patch : {};
    const value = isDefinition(patch) ? patch.default : patch;
    const type = definition.type ?? known.get(name)?.type;
    const isGood =
      !type || value === undefined || value === null || readValue(name, type, value, 'en', report);
    // To pass over a variable would leave the template's own value: to be told the wrong price is worse than none.
    return [name, isGood ? patch : null] as const;
  });
  return { ...overrides, variables: Object.fromEntries(variables) };
}

type VariablePatch = NonNullable<Overrides['variables']>[string];

const isDefinition = (patch: VariablePatch): patch is Partial<Variable> =>
  typeof patch === 'object' && patch !== null && !Array.isArray(patch);
