import type { DraftSources } from '../load/load-draft.ts';
import { overridesSource } from '../load/overrides-source.ts';
import { FaqError } from '../model/errors.ts';
import { matchLanguage } from '../model/match-language.ts';
import { page } from '../model/page-document.ts';
import { isTemplateName } from '../model/template-url.ts';
import type { FaqHost } from './host.ts';

/** A value of a short list; anything else is the first. attribute-checks.ts reports it. */
export const choice = <const V extends string>(value: unknown, values: readonly [V, ...V[]]): V =>
  values.find((known) => known === String(value)) ?? values[0];

export const EXPAND = ['many', 'one'] as const;
/** When there is a search. */
export const SEARCH = ['auto', 'on', 'off'] as const;
/** What of an FAQ is shown. */
export const VIEW = ['all', 'join'] as const;
/** Whether answers are asked about. */
export const FEEDBACK = ['on', 'off'] as const;
/** Where booking pages open. */
export const BOOKING = ['tab', 'dialog'] as const;
export const HEADING_LEVELS = ['2', '1', '3', '4', '5'] as const;

/** The words of a list in an attribute, between spaces or commas. */
export const words = (value: string | null | undefined): string[] =>
  (value ?? '').split(/[\s,]+/).filter(Boolean);

/** The element's attributes that say where its content comes from. */
export type SourceOptions = Partial<
  Pick<FaqHost, 'src' | 'languages' | 'template' | 'templates' | 'overrides'>
> & {
  /** The reader's language. */
  readonly lang: string;
};

/**
 * The attributes as a request, with every URL resolved against the host page.
 *
 * @throws {FaqError} `bad-attribute` for what is no address.
 */
export function requestOf(options: SourceOptions, baseURI: string): DraftSources {
  const { src, template, templates, overrides, languages } = options;
  const serving = matchLanguage(options.lang, words(languages)) ?? words(languages)[0];
  const lang = serving ?? options.lang;
  const address = (name: string, url: string) =>
    resolve(name, url.replaceAll('{lang}', lang || 'en'), baseURI);
  return {
    src: src ? address('src', src) : undefined,
    template:
      template && !isTemplateName(template) ? resolve('template', template, baseURI) : template || undefined,
    templates: templates ? resolve('templates', templates, baseURI).replace(/\/?$/, '/') : undefined,
    overrides: overridesSource(
      typeof overrides === 'object' && overrides ? copied(overrides) : overrides,
      (url) => address('overrides', url),
    ),
    lang,
  };
}

/** An object that a script has given. It is copied as JSON: it may change, and hold what no JSON can. */
function copied(overrides: object): object {
  try {
    return JSON.parse(JSON.stringify(overrides)) as object;
  } catch (error) {
    throw new FaqError('bad-json', 'attribute', 'overrides', (error as Error).message);
  }
}

function resolve(name: string, url: string, baseURI: string): string {
  // What a framework writes of an object that it was given for an attribute.
  if (url.trim() === '[object Object]') throw new FaqError('bad-attribute', 'attribute', name, url.trim());
  try {
    return new URL(url, baseURI).href;
  } catch {
    throw new FaqError('bad-attribute', 'attribute', name, url);
  }
}

/** The language around an element: the nearest `lang`, or the page's where a shadow root hides it. */
export function nearestLang(element: Element): string {
  const around = element.closest('[lang]');
  // A form may have a field called `lang`.
  const lang = around && Element.prototype.getAttribute.call(around, 'lang');
  return lang || page().documentElement.lang;
}
