import type { ParseHtml } from '../../compile/html-tree.ts';
import { elementsIn, type Found, textOf, textsOf, wordsOf } from './found-elements.ts';
import { matched } from './matched-elements.ts';
import { type Miss, type Missing, missElement, missParts } from './missing-parts.ts';
import type { SiteForm } from './site-form.ts';

export interface Comparison {
  /** Whether everything that matters is there. */
  readonly kept: boolean;
  readonly missing: readonly Missing[];
  /** Whether the site shows the snippet itself to people: it was put where text goes. */
  readonly isShownAsText: boolean;
  /** The form that needs less. */
  readonly next?: SiteForm;
}

/**
 * What a site saved, beside what was copied, element by element. What it wrote otherwise or added does not count: order and
 * quotes of attributes, entities, white space, paragraphs, classes.
 *
 * @param saved What somebody pastes back: the source of a block, or of the whole page.
 * @param parseHtml Parses HTML as it is written, scripts included, and runs nothing.
 */
export function compare(copied: string, saved: string, parseHtml: ParseHtml): Comparison {
  const before = elementsIn(parseHtml(copied));
  const after = parseHtml(saved);
  const text = wordsOf(textOf(after));
  const counts = new Map<string, Missing>();
  const miss: Miss = (what, name) => {
    const key = `${what} ${name}`;
    counts.set(key, { what, name, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  const matches = matched(before, elementsIn(after));
  for (const element of before) {
    const found = matches.get(element);
    if (!found) missElement(element, miss);
    else missParts(element, found, miss);
  }
  for (const part of textsOf(parseHtml(copied)))
    if (!text.includes(wordsOf(part))) miss('text', beginning(part));
  const missing = [...counts.values()];
  const kept = missing.length === 0;
  const next = kept ? undefined : nextForm(before);
  return { kept, missing, isShownAsText: !kept && SOURCE.test(textOf(after)), ...(next && { next }) };
}

const beginning = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** A snippet that people read. */
const SOURCE = /<\/?(details|summary|faq-embed|script|iframe|div|a)\b[^<>]*>/;

/** What needs less than what was copied. */
function nextForm(elements: readonly Found[]): SiteForm | undefined {
  const has = (test: (element: Found) => boolean) => elements.some(test);
  if (has(({ tag }) => tag === 'faq-embed')) return 'div';
  if (has(({ tag, attributes }) => attributes.has('data-faq-embed') || tag === 'iframe' || tag === 'script'))
    return 'static-styled';
  if (has(({ tag, attributes }) => tag === 'details' && attributes.has('style'))) return 'static';
  return 'page';
}
