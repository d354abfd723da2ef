import type { Found } from './found-elements.ts';

/** Something that a site did not keep. */
export interface Missing {
  readonly what: 'script' | 'style' | 'details' | 'attribute' | 'link' | 'text' | 'element';
  /** Which one: an address, a declaration, an attribute, a tag, or the beginning of a text. */
  readonly name: string;
  /** How often. */
  readonly count: number;
}

export type Miss = (what: Missing['what'], name: string) => void;

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

export function missElement({ tag, attributes }: Found, miss: Miss): void {
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

export function missParts(before: Found, after: Found, miss: Miss): void {
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
