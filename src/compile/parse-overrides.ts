import { type Overrides, overridesShape } from '../model/content-model.ts';
import { FaqError, type Report } from '../model/errors.ts';
import { read } from '../model/read-shape.ts';

/**
 * Unknown JSON as an organization's overrides.
 *
 * @throws {FaqError} `wrong-shape` when it is not an object. A smaller mistake is reported and costs its part.
 */
export function parseOverrides(json: unknown, source: string, report: Report): Overrides {
  const overrides = read(overridesShape, json, '', report);
  if (overrides) return overrides;
  throw new FaqError('wrong-shape', source, '', 'is not an FAQ overrides file: it must be a JSON object.');
}
