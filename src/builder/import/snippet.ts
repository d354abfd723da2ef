import type { HtmlNode } from '../../compile/html-tree.ts';
import { type PageOptions, readPageOptions } from '../draft/page-options.ts';
import { attribute, first } from './html-nodes.ts';
import type { HtmlElement } from './parse-html.ts';

/** What the place of an FAQ on somebody's page says of it. */
export interface SnippetPlace {
  readonly element: HtmlElement;
  /** By their names as attributes of the element. */
  readonly options: Readonly<Partial<Record<SnippetOption, string>>>;
  /** Values by the names of variables. */
  readonly values: Readonly<Record<string, string>>;
}

const OPTIONS = [
  'src',
  'languages',
  'template',
  'templates',
  'overrides',
  'lang',
  'expand',
  'open',
  'sections',
  'heading-level',
  'theme',
  'ref-id',
  'search',
  'view',
  'feedback',
  'feedback-url',
  'booking',
] as const;
export type SnippetOption = (typeof OPTIONS)[number];
/** How the FAQ is shown where it stands: a draft says nothing of it. */
export const SHOWN = [
  'expand',
  'open',
  'sections',
  'heading-level',
  'theme',
  'view',
  'feedback-url',
] as const;

/** What the widget does besides, which a draft knows. */
export const pageOptionsOf = ({ options }: SnippetPlace): PageOptions =>
  readPageOptions({
    // The attribute alone says as much.
    search: options.search === '' ? 'auto' : options.search,
    refId: options['ref-id'],
    languages: /\S[\s,]+\S/.test(options.languages ?? '') ? 'on' : undefined,
    feedback: options.feedback === '' ? 'on' : options.feedback,
    booking: options.booking,
  });
/** For embed.js itself: see src/embed/embed.ts. */
const OWN = /^data-(?:faq-(?:embed|fallback)|base|loading|links)$/;
const SOURCES = ['data-src', 'data-template', 'data-overrides', 'data-booking-url'];

const isEmbed = (element: HtmlElement) => element.tag === 'faq-embed';
const isDiv = (element: HtmlElement) =>
  !['form', 'script', 'faq-embed'].includes(element.tag) &&
  attribute(element, 'data-faq-embed') !== undefined;
const isScript = (element: HtmlElement) =>
  element.tag === 'script' &&
  /(?:^|\/)embed\.js(?:[?#]|$)/.test(attribute(element, 'src') ?? '') &&
  SOURCES.some((name) => attribute(element, name) !== undefined);

/** The first place of an FAQ in a page, or in what was copied for one: the element, a `div` or a script. */
export function snippetPlace(page: readonly HtmlNode[]): SnippetPlace | undefined {
  const element = first(page, (one) => isEmbed(one) || isDiv(one) || isScript(one));
  if (!element) return undefined;
  const prefix = isEmbed(element) ? '' : 'data-';
  const optionOf = (name: string) => OPTIONS.find((option) => name === prefix + option);
  const options = element.attributes.flatMap(([name, value]) => {
    const option = optionOf(name);
    return option ? [[option, value.trim()] as const] : [];
  });
  const values = element.attributes.filter(
    ([name, value]) => /^data-[a-z]/.test(name) && !OWN.test(name) && !optionOf(name) && value.trim(),
  );
  return {
    element,
    options: Object.fromEntries(options),
    values: Object.fromEntries(values.map(([name, value]) => [variableOf(name), value.trim()])),
  };
}

/** `data-booking-url` → `bookingUrl`, as `dataset` has it. */
const variableOf = (name: string) =>
  name.slice('data-'.length).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
