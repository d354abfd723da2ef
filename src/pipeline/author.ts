/**
 * What is needed for files that people write, and not for those that the build has checked: a chunk of its own, asked
 * for together with the files.
 */
import type { Report } from '../errors.ts';
import type { Overrides } from './content-model.ts';
import { overlay } from './overlay.ts';
import { parseOverrides } from './parse-overrides.ts';

export { readTemplate } from './read-template.ts';
export { overlay };

/** An organization's overrides, if there are any. */
export const readOverrides = (
  json: unknown,
  source: string,
  reportTo: (source: string) => Report,
): Overrides | undefined => (json === undefined ? undefined : parseOverrides(json, source, reportTo(source)));
