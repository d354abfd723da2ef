import { matchLanguage } from '../load/match-language.ts';
import type { FaqRequest } from '../load/prepare-faq.ts';
import { knownName, languages, shippedTemplateUrl } from '../load/shipped-templates.ts';
import { FaqError } from '../model/errors.ts';
import { isTemplateName } from '../model/template-url.ts';

/** A value of a short list; anything else is the first. check-attributes.ts tells the developer. */
export const choice = <const V extends string>(value: unknown, values: readonly [V, ...V[]]): V =>
  values.find((known) => known === String(value)) ?? values[0];

export const EXPAND = ['many', 'one'] as const;
export const HEADING_LEVELS = ['2', '1', '3', '4', '5'] as const;

/** The words of a list in an attribute, between spaces or commas. */
export const words = (value: string | null | undefined): string[] =>
  (value ?? '').split(/[\s,]+/).filter(Boolean);

/** The element's attributes that say where its content comes from. */
export interface SourceOptions {
  readonly template?: string | null | undefined;
  readonly templates?: string | null | undefined;
  readonly overrides?: string | object | null | undefined;
  readonly lang: string;
  readonly data: Readonly<Record<string, string | undefined>>;
}

/**
 * The attributes as a request, with every URL resolved against the host page.
 *
 * @throws {FaqError} `bad-json` when inline overrides are broken, `bad-attribute` for what is no address.
 */
export function requestOf(options: SourceOptions, baseURI: string): FaqRequest {
  const { template, templates, overrides, lang, data } = options;
  const isUrl = template && !isTemplateName(template);
  const base = templates ? resolve('templates', templates.replace(/\/?$/, '/'), baseURI) : undefined;
  return {
    template: isUrl ? resolve('template', template, baseURI) : shippedTemplate(template, lang, base),
    published: !isUrl && !templates,
    overrides: typeof overrides === 'string' ? inlineOrUrl(overrides.trim(), baseURI) : overrides,
    data,
  };
}

/** The folder of the language that serves a reader; English where there is none. */
export const languageFolder = (lang: string): string => matchLanguage(lang, languages) ?? 'en';

/** The address of a template by its name, in the language that serves a reader. */
export function shippedTemplate(name: string | null | undefined, lang: string, base?: string): string {
  if (!base) return shippedTemplateUrl(languageFolder(lang), knownName(name));
  // Elsewhere there may be more templates than we ship, and hardly our variants of a language, such as en-GB.
  const isVariant = (one: string) => languages.some((other) => one.startsWith(`${other}-`));
  const folders = languages.filter((one) => !isVariant(one));
  return `${base}${matchLanguage(lang, folders) ?? 'en'}/${name || 'general'}.json`;
}

function inlineOrUrl(overrides: string, baseURI: string): string | object | undefined {
  if (!overrides.startsWith('{')) return overrides ? resolve('overrides', overrides, baseURI) : undefined;
  try {
    return JSON.parse(overrides) as object;
  } catch (error) {
    throw new FaqError('bad-json', 'attribute', 'overrides', (error as Error).message);
  }
}

function resolve(name: string, url: string, baseURI: string): string {
  try {
    return new URL(url, baseURI).href;
  } catch {
    throw new FaqError('bad-attribute', 'attribute', name, url);
  }
}

/** The language around an element: the nearest `lang`, or the page's where a shadow root hides it. */
export const nearestLang = (element: Element): string =>
  element.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang;
