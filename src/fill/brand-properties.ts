import type { Brand } from '../model/content-model.ts';

const COLOR = /^#([\da-f]{3}|[\da-f]{6})$/i;
const LENGTH = /^(0|(\d+(\.\d+)?|\.\d+)(px|em|rem))$/;
const PICTURE = /^data:image\/(svg\+xml|png|jpeg|webp)[;,]/i;
const FONT_NAME = /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u;
/** Words of CSS: between quotes they would name a font. */
const GENERIC = /^(serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-[a-z-]+|math|emoji)$/i;

/** A brand's colours and lengths, as far as they are what they should be. */
export interface Look {
  /** On light and on dark ground. */
  readonly accents?: readonly [light: string, dark: string];
  readonly radius?: string;
  /** A CSS font family list, quoted where it must be. */
  readonly font?: string;
}

/** What of a brand is safe to put into a style. A document may be written by hand: the rest is left out. */
export function lookOf({ accent, light, dark, radius, font }: Brand): Look {
  const known = (color: unknown) => matching(COLOR, color);
  const [plain, onLight, onDark] = [known(accent), known(light), known(dark)];
  const lighter = onLight ?? plain ?? onDark;
  const darker = onDark ?? plain ?? onLight;
  const corner = matching(LENGTH, radius);
  const family = fontFamily(font);
  return {
    ...(lighter && darker && { accents: [lighter, darker] as const }),
    ...(corner && { radius: corner }),
    ...(family && { font: family }),
  };
}

const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** Whatever quotes somebody wrote, these are in pairs. */
function fontFamily(font: unknown): string | undefined {
  if (typeof font !== 'string') return undefined;
  const names = font.split(',').map((name) => name.trim().replace(/^(['"])(.*)\1$/s, '$2'));
  if (!names.every((name) => FONT_NAME.test(name))) return undefined;
  const known = names.map((name) => (GENERIC.test(name) ? name : `"${name}"`));
  // A computer without the font would take its oldest one.
  return [...known, ...(GENERIC.test(names.at(-1) ?? '') ? [] : ['system-ui', 'sans-serif'])].join(',');
}

/** One colour for light and dark ground. */
export const lightDark = (light: string, dark: string): string =>
  light === dark ? light : `light-dark(${light},${dark})`;

/** A brand as custom properties that stand below the page's `--faq-*`; empty where there is none. The page has its own font. */
export function brandProperties(brand: Brand): string {
  const { accents, radius } = lookOf(brand);
  return [accents && `--_brand-accent:${lightDark(...accents)};`, radius && `--_brand-radius:${radius};`]
    .filter(Boolean)
    .join('');
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
