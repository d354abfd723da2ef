import type { Part } from '../model/content-model.ts';
import { FaqError } from '../model/errors.ts';
import { matchLanguage } from '../model/match-language.ts';
import { loadJson } from './load-json.ts';
import { scriptUrl } from './script-url.ts';

/** The languages that we ship, read off faq-templates/ by the build. */
export const languages: readonly string[] = __LANGUAGES__;

/** The templates that we ship in each of them. */
export const templateNames: readonly string[] = __TEMPLATE_NAMES__;

/** A template that we ship, by its name; the general one when there is none of the name. */
export const knownName = (name: string | null | undefined): string =>
  name && templateNames.includes(name) ? name : 'general';

/** The folder of the language that serves a reader; English where there is none, or the first that an app has imported. */
export function languageFolder(lang: string): string {
  const folders = registered.size ? registeredLanguages() : languages;
  return matchLanguage(lang, folders) ?? (folders.includes('en') ? 'en' : (folders[0] ?? 'en'));
}

/** The address of a shipped template: beside the script, on whatever host that is. */
export const shippedTemplateUrl = (lang: string, name: string): string =>
  new URL(`${__TEMPLATES_PATH__}${lang}/${name}.json`, scriptUrl).href;

/** An FAQ document, or what loads it. */
export type TemplateSource = object | (() => Promise<object>);

/** Templates that an app has imported, by `lang/name`. */
const registered = new Map<string, TemplateSource>();

/**
 * Makes templates known to the element by their names, in apps whose bundler has no files beside the script. The modules
 * under `faq-embed/templates/` call it.
 *
 * @param templates FAQ documents, or functions that load them, by `lang/name`.
 */
export function registerTemplates(templates: Readonly<Record<string, TemplateSource>>): void {
  for (const [name, source] of Object.entries(templates)) registered.set(name, source);
}

const registeredLanguages = () => [
  ...new Set([...registered.keys()].map((name) => name.split('/')[0] ?? '')),
];

/** What a shipped template is called in reports. */
export const shippedSource = (lang: string, name: string): string =>
  __IN_PACKAGE__ || registered.has(`${lang}/${name}`) ? `${lang}/${name}` : shippedTemplateUrl(lang, name);

/**
 * A shipped template as an FAQ document: one that the app has imported, else the file beside the script.
 *
 * @throws {FaqError} `not-found` in an app that has not imported it; else what {@link loadJson} throws.
 */
export async function loadShipped(lang: string, name: string): Promise<unknown> {
  const source = registered.get(`${lang}/${name}`);
  if (source) return typeof source === 'function' ? source() : source;
  if (!__IN_PACKAGE__) {
    const url = shippedTemplateUrl(lang, name);
    return loadJson(url, { integrity: __INTEGRITY__?.[`${lang}/${name}.json`] ?? '' });
  }
  throw new FaqError('not-imported', 'template', '', `${lang}/${name}`);
}

/** What a part of the widget that only some pages load says in a language that we ship. Nothing for any other. */
export async function partWordsFor(part: Part, lang: string): Promise<unknown> {
  const folder = matchLanguage(lang, registered.size ? registeredLanguages() : languages);
  return folder && loadShipped(folder, part);
}
