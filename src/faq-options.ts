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

/** What the element's attributes say about where its content comes from. */
export interface SourceOptions {
  readonly template: string;
  readonly templates: string;
  readonly lang: string;
  readonly overrides: string | object | null;
  readonly data: Readonly<Record<string, string | undefined>>;
}

/**
 * The attributes as a request, with every URL resolved against the host page.
 *
 * @throws {FaqError} `bad-json` when inline overrides are broken, `bad-attribute` for what is no address.
 */
export function requestOf(options: SourceOptions, baseURI: string, report: Report): FaqRequest {
  const { template, templates, overrides, data } = options;
  const isUrl = template && !isTemplateName(template);
  return {
    template: isUrl
      ? resolve('template', template, baseURI)
      : shippedTemplate(options, templates && resolve('templates', `${templates}/`, baseURI), report),
    published: !isUrl && !templates,
    overrides:
      typeof overrides === 'string' ? inlineOrUrl(overrides.trim(), baseURI) : (overrides ?? undefined),
    data: { ...data },
  };
}

function shippedTemplate({ template, lang }: SourceOptions, templates: string, report: Report): string {
  const languages = Object.keys(shippedTemplates);
  const language = matchLanguage(lang || 'en', languages) ?? 'en';
  if (language === 'en' && lang && !/^en\b/i.test(lang))
    report('bad-attribute', 'lang', lang, 'en', ...languages);
  const names = shippedTemplates[language] as [string, ...string[]];
  // Elsewhere there may be more templates than we ship.
  const name = templates ? template || 'general' : choice('template', template || undefined, names, report);
  return templateUrl(name, `${templates || templatesBase}${language}/`);
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

/** The language of an element as CSS and screen readers have it: the nearest `lang`, through shadow roots. */
export function nearestLang(element: Element): string {
  for (let node: Element | undefined = element; node; ) {
    const lang = node.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}
