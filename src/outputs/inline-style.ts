import { lookOf } from '../fill/brand-look.ts';
import type { Faq } from '../model/faq.ts';
import { textOn } from './brand-css.ts';

/** Parts of the static form that may carry a style of their own. */
type Part =
  | 'faq'
  | 'notice'
  | 'title'
  | 'actions'
  | 'item'
  | 'action'
  | 'primary'
  | 'note'
  | 'section'
  | 'section-title'
  | 'entry'
  | 'summary'
  | 'answer'
  | 'review';

/** Declarations for a `style` attribute, by part and by tag of an answer; nothing where none is wanted. */
export interface InlineStyle {
  readonly of: (part: Part) => string | undefined;
  readonly ofTag: (tag: string) => string | undefined;
}

export const NO_STYLE: InlineStyle = { of: () => undefined, ofTag: () => undefined };

/** A grey that is seen on white and on black, and in between. */
const LINE = '1px solid #80808080';
const GAP = '0 0 .75em';

const TAGS: Readonly<Record<string, string>> = {
  p: `margin:${GAP}`,
  ul: `margin:${GAP};padding:0 1.5em;list-style-type:disc`,
  ol: `margin:${GAP};padding:0 1.5em;list-style-type:decimal`,
  li: 'margin:0 0 .25em;padding:0',
  dl: `margin:${GAP}`,
  dd: 'margin:0 0 .5em;padding:0 1.5em',
  blockquote: `margin:${GAP};padding:0 1.25em`,
  pre: `margin:${GAP};overflow:auto`,
  hr: 'margin:1em 0',
  table: `margin:${GAP};border-collapse:collapse`,
  th: `padding:.4em .75em;border:${LINE}`,
  td: `padding:.4em .75em;border:${LINE}`,
};

/**
 * A look that WordPress leaves to authors, who may write `style` but neither `display` nor a colour in brackets. It says where
 * things stand and lends the brand to the link to book; colours and fonts are the page's own, whether that is light or dark.
 */
export function inlineStyle({ brand, dir }: Pick<Faq, 'brand' | 'dir'>): InlineStyle {
  const { accents, radius = '.5em' } = lookOf(brand);
  const [start, after] = dir === 'rtl' ? ['right', '0 0 .75em .75em'] : ['left', '0 .75em .75em 0'];
  const [accent] = accents ?? [];
  const button = `float:${start};padding:.75em 1.25em;border-radius:${radius};font-weight:600;line-height:1.5;text-decoration:none`;
  const parts: Readonly<Record<Part, string>> = {
    faq: 'margin-top:1em;margin-bottom:1em',
    notice: `margin:0 0 1.5em;padding:1em 1.25em .25em;border:${LINE};border-${start}:4px solid${accent ? ` ${accent}` : ''};border-radius:${radius}`,
    title: `margin:${GAP};padding:0;font-weight:700;line-height:1.25`,
    // Floating, what is inline elsewhere has a height that can be hit.
    actions: 'margin:0;padding:0;list-style-type:none',
    item: `float:${start};margin:${after};padding:0;list-style-type:none`,
    action: `${button};border:${LINE}`,
    primary: accent
      ? `${button};border:1px solid ${accent};background-color:${accent};color:${textOn(accent)}`
      : `${button};border:1px solid`,
    note: 'font-weight:400',
    section: 'clear:both;margin:0;padding:.75em 0 0',
    'section-title': `margin:${GAP};padding:0;font-weight:700;line-height:1.3`,
    entry: `margin:0 0 .5em;padding:0;border:${LINE};border-radius:${radius}`,
    summary: 'margin:0;padding:.75em 1em;font-weight:600;line-height:1.5;cursor:pointer',
    answer: 'margin:0;padding:.25em 1em .5em;max-width:44em',
    review: `margin:${GAP};font-size:.875em`,
  };
  return { of: (part) => parts[part], ofTag: (tag) => TAGS[tag] };
}
