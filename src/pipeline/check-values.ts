import type { Report } from '../errors.ts';
import type { Overrides, Template } from './content-model.ts';
import { readValue } from './format-value.ts';

/** Overrides without the values that are not of their variable's type, each reported where it was written. */
export function checkValues<O extends Overrides>(overrides: O, template: Template, report: Report): O {
  if (!overrides.variables) return overrides;
  const variables = Object.entries(overrides.variables).map(([name, value]) => {
    const isValue = typeof value !== 'object' || Array.isArray(value);
    const known = template.variables;
    const type = known && Object.hasOwn(known, name) ? known[name]?.type : undefined;
    const good = !isValue || !type || readValue(name, type, value, 'en', report);
    // To say nothing of a variable would leave the template's own value: to be told the wrong price is worse than none.
    return [name, good ? value : null] as const;
  });
  return { ...overrides, variables: Object.fromEntries(variables) };
}
