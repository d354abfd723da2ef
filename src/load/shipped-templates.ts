import { here } from './script-url.ts';

/** The languages that we ship, read off faq-templates/ by the build. */
export const languages: readonly string[] = __LANGUAGES__;

/** The templates that we ship in each of them. */
export const templateNames: readonly string[] = __TEMPLATE_NAMES__;

/** A template that we ship, by its name; the general one when there is none of the name. */
export const knownName = (name: string | null | undefined): string =>
  name && templateNames.includes(name) ? name : 'general';

// Bundlers, which have the files' own addresses, would take this one for a file that is missing.
const base = __TEMPLATE_FILES__ ? '' : new URL(__TEMPLATES_PATH__, here).href;

/**
 * The address of a shipped template: beside the script, on whatever host that is, or where an app's bundler has put the
 * file.
 */
export const shippedTemplateUrl = (lang: string, name: string): string =>
  __TEMPLATE_FILES__?.[`${lang}/${name}`] ?? `${base}${lang}/${name}.json`;

/**
 * The address of a shipped template's outline (tools/outline.ts), empty in the builds that do not look for their files beside
 * the script.
 */
export const outlineUrl = (url: string): string =>
  __TEMPLATE_FILES__ || __INTEGRITY__ ? '' : url.replace(/json$/, 'outline.json');

/** In the build that pins all it loads, the integrity of a template of ours, by its address; empty for any other file. */
export const integrityOf = (url: string): string =>
  (url.startsWith(base) && __INTEGRITY__?.[url.slice(base.length)]) || '';
