import type { Brand } from '../model/content-model.ts';
import { accentsOf, radiusOf } from './brand-properties.ts';

const PICTURE = /^data:image\/(svg\+xml|png|jpeg|webp)[;,]/i;
const FONT_NAME = /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u;
/** Words of CSS: between quotes they would name a font. */
const GENERIC = /^(serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+|math|emoji)$/i;

/** All that a brand says of looks, for outputs that are pages of their own: the element has the font of the page. */
export interface Look {
  /** On light and on dark ground. */
  readonly accents?: readonly [light: string, dark: string];
  readonly radius?: string;
  /** A CSS font family list, quoted where it must be. */
  readonly font?: string;
}

/** What of a brand is safe to put into a style. A document may be written by hand: the rest is left out. */
export function lookOf(brand: Brand): Look {
  const accents = accentsOf(brand);
  const radius = radiusOf(brand);
  const font = fontFamily(brand.font);
  return { ...(accents && { accents }), ...(radius && { radius }), ...(font && { font }) };
}

/** Whatever quotes somebody wrote, these are in pairs. */
function fontFamily(font: unknown): string | undefined {
  if (typeof font !== 'string') return undefined;
  const names = font.split(',').map((name) => name.trim().replace(/^(['"])(.*)\1$/s, '$2'));
  if (!names.every((name) => FONT_NAME.test(name))) return undefined;
  const known = names.map((name) => (GENERIC.test(name) ? name : `"${name}"`));
  // A computer without the font would take its oldest one.
  return [...known, ...(GENERIC.test(names.at(-1) ?? '') ? [] : ['system-ui', 'sans-serif'])].join(',');
}

/** A picture, and what a content security policy calls the place that it comes from. */
export interface Logo {
  readonly src: string;
  readonly source: string;
}

/** A brand's logo, when it is a picture on the web, on the site or in a data: URL of a kind that cannot run anything. */
export function logoOf({ logo }: Brand): Logo | undefined {
  if (typeof logo !== 'string' || !logo.trim()) return undefined;
  const given = logo.trim();
  if (PICTURE.test(given)) return { src: given, source: 'data:' };
  const base = 'https://relative.invalid';
  if (!URL.canParse(given, base)) return undefined;
  const { protocol, origin, pathname, href, username, password } = new URL(given, base);
  if (!/^https?:$/.test(protocol) || username || password) return undefined;
  if (origin === base) return { src: given, source: "'self'" };
  // Just this file. A policy has no other way to write `;` and `,`.
  const path = pathname.replaceAll(';', '%3B').replaceAll(',', '%2C');
  return { src: href, source: origin + path };
}
