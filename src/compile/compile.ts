/**
 * What is needed for files that people write, and not for those that the build has checked: a chunk of its own, asked
 * for together with the files.
 */

import type { Load } from '../load/prepare-faq.ts';
import type { Template } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import { checkValues } from './check-values.ts';
import { overlay } from './overlay.ts';
import { parseOverrides } from './parse-overrides.ts';
import { readTemplate as readExtended } from './read-template.ts';

/** A template with an organization's overrides, if there are any, laid over it. */
export function customize(
  template: Template,
  changes: unknown,
  source: string,
  reportTo: (source: string) => Report,
): Template {
  const report = reportTo(source);
  const overrides = changes === undefined ? {} : parseOverrides(changes, source, report);
  const customized = overlay(template, checkValues(overrides, template, report), report);
  return { ...customized, lang: knownLocale(customized.lang, template.lang, report) };
}

/** A template's JSON as a template, in a language that `Intl` knows. */
export async function readTemplate(
  json: unknown,
  url: string,
  load: Load,
  reportTo: (source: string) => Report,
): Promise<Template> {
  const template = await readExtended(json, url, load, reportTo);
  return { ...template, lang: knownLocale(template.lang, 'en', reportTo(url)) };
}

/** The tag itself when `Intl` can read it, else another one: a wrong tag must cost no more than its formats. */
function knownLocale(lang: string, instead: string, report: Report): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? instead;
  } catch {
    report('wrong-value', 'lang', 'lang', JSON.stringify(lang));
    return instead;
  }
}
