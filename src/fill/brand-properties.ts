import type { Brand } from '../model/content-model.ts';

const COLOR = /^#([\da-f]{3}|[\da-f]{6})$/i;
const LENGTH = /^(0|(\d+(\.\d+)?|\.\d+)(px|em|rem))$/;

/** A brand's accent on light and on dark ground. A document may be written by hand: what is no colour is left out. */
export function accentsOf({
  accent,
  light,
  dark,
}: Brand): readonly [light: string, dark: string] | undefined {
  const [plain, onLight, onDark] = [accent, light, dark].map((color) => matching(COLOR, color));
  const lighter = onLight ?? plain ?? onDark;
  const darker = onDark ?? plain ?? onLight;
  return lighter && darker ? [lighter, darker] : undefined;
}

export const radiusOf = ({ radius }: Brand): string | undefined => matching(LENGTH, radius);

const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** One colour for light and dark ground. */
export const lightDark = (light: string, dark: string): string =>
  light === dark ? light : `light-dark(${light},${dark})`;

/** A brand as custom properties that stand below the page's `--faq-*`; empty where there is none. The page has its own font. */
export function brandProperties(brand: Brand): string {
  const accents = accentsOf(brand);
  const radius = radiusOf(brand);
  return [accents && `--_brand-accent:${lightDark(...accents)};`, radius && `--_brand-radius:${radius};`]
    .filter(Boolean)
    .join('');
}
