import { type Overrides, overridesShape } from '../model/content-model.ts';
import { FaqError, type Report } from '../model/errors.ts';
import type { Draft } from '../model/faq-document.ts';
import { read } from '../model/shape.ts';
import { withAdvice } from './overrides-advice.ts';

/**
 * Unknown JSON as an organization's overrides for a template.
 *
 * @throws {FaqError} `wrong-shape` when it is not an object. A smaller mistake is reported and costs its part.
 */
export function parseOverrides(json: unknown, base: Draft, source: string, report: Report): Overrides {
  const known = {
    variables: Object.keys(base.variables),
    entries: new Map(base.sections.flatMap(({ id, entries }) => entries.map((entry) => [entry.id, id]))),
    actions: (base.actions ?? []).map(({ id }) => id),
  };
  const overrides = read(overridesShape, json, '', withAdvice(report, known));
  if (overrides) return overrides;
  throw new FaqError('wrong-shape', source, '', 'is not a FAQ overrides file: it must be a JSON object.');
}
