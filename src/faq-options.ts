import { FaqError, type Report } from './errors.ts';
import { matchLanguage } from './pipeline/match-language.ts';
import type { FaqRequest } from './pipeline/prepare-faq.ts';
import { isTemplateName, templateUrl } from './pipeline/template-url.ts';
import { shippedTemplates, templatesBase } from './shipped-templates.ts';

/** A value of a short list; anything else is reported and becomes the first. */
export function choice<const V extends string>(
  name: string,
  value: unknown,
  values: readonly [V, ...V[]],
  report: Report,
): V {
  const found = values.find((known) => known === String(value ?? values[0]));
  if (!found) report('bad-attribute', name, String(value), values[0], ...values);
  return found ?? values[0];
}

/** The words of a list in an attribute, between spaces or commas. */
export const words = (value: string | null | undefined): string[] =>
  (value ?? '').split(/[\s,]+/).filter(Boolean);

/** Those of the wanted ids that there are; the others are reported. */
export function knownIds(
  name: string,
  wanted: readonly string[],
  known: readonly string[],
  report: Report,
): string[] {
  return wanted.filter((id) => known.includes(id) || report('bad-attribute', name, id, '', ...known));
}

/** The element's attributes that say where its content comes from. */
export interface SourceOptions {
  readonly template?: string | null | undefined;
  readonly templates?: string | null | undefined;
  readonly overrides?: string | object | null | undefined;
  readonly lang: string;
  readonly data: Readonly<Record<string, string | undefined>>;
  readonly baseURI: string;
}

/**
 * The attributes as a request, with every URL resolved against the host page.
 *
 * @throws {FaqError} `bad-json` when inline overrides are broken, `bad-attribute` for what is no address.
 */
export function requestOf(options: SourceOptions, report: Report): FaqRequest {
  const { template, templates, overrides, lang, data, baseURI } = options;
  const isUrl = template && !isTemplateName(template);
  const base = templates ? resolve('templates', templates.replace(/\/?$/, '/'), baseURI) : templatesBase;
  return {
    template: isUrl
      ? resolve('template', template, baseURI)
      : shippedTemplate(template, lang, base, !templates, report),
    published: !isUrl && !templates,
    overrides: typeof overrides === 'string' ? inlineOrUrl(overrides.trim(), baseURI) : overrides,
    data,
  };
}

function shippedTemplate(
  name: string | null | undefined,
  lang: string,
  base: string,
  isOurs: boolean,
  report: Report,
) {
  const languages = Object.keys(shippedTemplates);
  const language = matchLanguage(lang || 'en', languages);
  if (!language) report('bad-attribute', 'lang', lang, 'en', ...languages);
  const folder = language ?? 'en';
  // Elsewhere there may be more templates than we ship.
  const known = isOurs
    ? choice('template', name || undefined, shippedTemplates[folder] as [string], report)
    : name || 'general';
  return templateUrl(known, `${base}${folder}/`);
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
