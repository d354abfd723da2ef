import type { HtmlNode, ParseHtml } from '../../compile/html-tree.ts';
import type { SiteForm } from './site-form.ts';

/** Something that a site did not keep. */
export interface Missing {
  readonly what: 'script' | 'style' | 'details' | 'attribute' | 'link' | 'text' | 'element';
  /** Which one: an address, a declaration, an attribute, a tag, or the beginning of a text. */
  readonly name: string;
  /** How often. */
  readonly count: number;
}

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
  const miss = (what: Missing['what'], name: string) => {
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

type Miss = (what: Missing['what'], name: string) => void;

interface Found {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its text, comparable. */
  readonly words: string;
}

const elementsIn = (nodes: readonly HtmlNode[]): Found[] =>
  nodes.flatMap((node) =>
    node && 'tag' in node
      ? [
          // A snippet is in one page or another.
          ...(PAGE.includes(node.tag)
            ? []
            : [
                {
                  tag: TAG_NAMES[node.tag] ?? node.tag,
                  attributes: new Map(node.attributes),
                  words: wordsOf(textOf(node.children)),
                },
              ]),
          ...elementsIn(node.children),
        ]
      : [],
  );
const PAGE = ['html', 'head', 'body'];

/** Tags that editors write for each other. */
const TAG_NAMES: Readonly<Record<string, string>> = { b: 'strong', i: 'em' };

const textOf = (nodes: readonly HtmlNode[]): string =>
  nodes
    .map((node) =>
      !node ? '' : 'text' in node ? node.text : UNSEEN.includes(node.tag) ? '' : textOf(node.children),
    )
    .join('');
const UNSEEN = ['script', 'style', 'template', 'noscript'];

/** The pieces of text that no tag divides. */
const textsOf = (nodes: readonly HtmlNode[]): string[] =>
  nodes.flatMap((node) =>
    !node
      ? []
      : 'text' in node
        ? wordsOf(node.text)
          ? [node.text]
          : []
        : UNSEEN.includes(node.tag)
          ? []
          : textsOf(node.children),
  );

/** Letters and digits only: sites turn quotes and dashes into others, and put white space where there was none. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .toLowerCase();

const beginning = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** A snippet that people read. */
const SOURCE = /<\/?(details|summary|faq-embed|script|iframe|div|a)\b[^<>]*>/;

/** What became of every element; each is found once. What is known again for sure goes before what is only like it. */
function matched(before: readonly Found[], after: readonly Found[]): ReadonlyMap<Found, Found> {
  const matches = new Map<Found, Found>();
  const used = new Set<Found>();
  for (const keysOf of [sureKeys, likeKeys]) {
    const byKey = new Map<string, Found[]>();
    // From the last to the first: the next one is taken off the end.
    for (const element of [...after].reverse())
      for (const key of used.has(element) ? [] : keysOf(element)) {
        const list = byKey.get(key);
        if (list) list.push(element);
        else byKey.set(key, [element]);
      }
    for (const element of before)
      for (const key of matches.has(element) ? [] : keysOf(element)) {
        const list = byKey.get(key) ?? [];
        let found = list.pop();
        while (found && used.has(found)) found = list.pop();
        if (!found) continue;
        used.add(found);
        matches.set(element, found);
        break;
      }
  }
  return matches;
}

/** By what an element is known again, the surest first. */
function sureKeys({ tag, attributes, words }: Found): string[] {
  const of = (name: string) => {
    const value = attributes.get(name);
    return value ? [`${tag} ${name} ${value}`] : [];
  };
  const isEmpty = tag === 'script' || tag === 'iframe' || tag === 'link';
  if (isEmpty) return [...of('src'), ...of('href')];
  return [...of('id'), ...of('href').map((key) => `${key} ${words}`), `${tag} ${words}`];
}

/** What holds words, by its look or as such: other words are said by themselves. */
function likeKeys({ tag, attributes }: Found): string[] {
  const [href, style] = [attributes.get('href'), attributes.get('style')];
  return [
    ...(tag === 'a' && href ? [`a href ${href}`] : []),
    ...(style ? [`${tag} style ${style}`] : []),
    ...(TEXTUAL.includes(tag) ? [tag] : []),
  ];
}
const TEXTUAL = 'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd blockquote table tr td th'.split(' ');

/** Lost without harm: what was in them is looked at by itself. */
const WRAPPERS = [
  'div',
  'span',
  'p',
  'br',
  'section',
  'strong',
  'em',
  'link',
  'small',
  'wbr',
  'bdi',
  'tbody',
];

function missElement({ tag, attributes }: Found, miss: Miss): void {
  const address = attributes.get('src') ?? attributes.get('href') ?? '';
  if (tag === 'script') miss('script', address);
  else if (tag === 'style') miss('style', 'style');
  else if (tag === 'details' || tag === 'summary') miss('details', tag);
  else if (tag === 'a') miss('link', address);
  else if (!WRAPPERS.includes(tag) || attributes.has('data-faq-embed')) miss('element', tag);
  else if (attributes.has('style')) miss('style', 'style');
}

/** What may be lost: a look that the site gives itself, and hints to browsers. */
const HARMLESS = [
  'class',
  'role',
  'rel',
  'loading',
  'name',
  'open',
  'width',
  'height',
  'data-action',
  'datetime',
];

function missParts(before: Found, after: Found, miss: Miss): void {
  for (const [name, value] of before.attributes) {
    const now = after.attributes.get(name);
    if (name === 'style') missStyle(value, now, miss);
    else if (HARMLESS.includes(name)) continue;
    else if (name === 'href' && before.tag === 'a') {
      if (now === undefined || !leadsTo(now, value)) miss('link', value);
    } else if (now === undefined || !isSame(now, value)) miss('attribute', name);
  }
}

function missStyle(before: string, after: string | undefined, miss: Miss): void {
  const now = propertiesOf(after ?? '');
  if (!now.length) {
    miss('style', 'style');
    return;
  }
  // Editors write a shorthand as its parts, and parts as their shorthand.
  const isThere = (name: string) =>
    now.some((one) => one === name || one.startsWith(`${name}-`) || name.startsWith(`${one}-`));
  for (const name of propertiesOf(before)) if (!isThere(name)) miss('style', name);
}

const propertiesOf = (style: string): string[] =>
  style
    .split(';')
    .map((one) => one.split(':')[0]?.trim().toLowerCase() ?? '')
    .filter(Boolean);

/** An attribute's value as it is meant: as JSON where it is JSON, and of those that are on or off whether it is on. */
function isSame(one: string, other: string): boolean {
  if (one === other || other === '') return true;
  const bare = (value: string) => value.replace(/\s+/g, ' ').trim();
  const [json, otherJson] = [canonical(one), canonical(other)];
  if (otherJson !== undefined) return json === otherJson;
  return bare(one) === bare(other) || leadsTo(one, other);
}

function canonical(text: string): string | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Whether an address still leads to the same page: sites add parameters, and some lead over a page of their own. */
function leadsTo(now: string, meant: string): boolean {
  if (now === meant) return true;
  if (!URL.canParse(meant) || !URL.canParse(now)) return false;
  const [to, from] = [new URL(now), new URL(meant)];
  if (to.origin === from.origin && to.pathname.replace(/\/$/, '') === from.pathname.replace(/\/$/, ''))
    return [...from.searchParams].every(([name, value]) => to.searchParams.get(name) === value);
  return [...to.searchParams.values()].some((value) => value === meant);
}

/** What needs less than what was copied. */
function nextForm(elements: readonly Found[]): SiteForm | undefined {
  const has = (test: (element: Found) => boolean) => elements.some(test);
  if (has(({ tag }) => tag === 'faq-embed')) return 'div';
  if (has(({ tag, attributes }) => attributes.has('data-faq-embed') || tag === 'iframe' || tag === 'script'))
    return 'static-styled';
  if (has(({ tag, attributes }) => tag === 'details' && attributes.has('style'))) return 'static';
  return 'page';
}
