import { lookOf } from '../fill/brand-look.ts';
import { lightDark } from '../fill/brand-properties.ts';
import type { Brand } from '../model/content-model.ts';
import { contrast, DARK, LIGHT, readable } from './readable-color.ts';

const ON_ACCENT = ['#ffffff', '#10131a'] as const;

/**
 * A brand as custom properties of our own pages; empty where there is none. The accent fills the link to book as it is; as
 * the colour of words it comes nearer to the text where it could not be read.
 */
export function brandCss(brand: Brand): string {
  const { accents, radius, font } = lookOf(brand);
  const declarations = [
    ...(accents
      ? [
          `--accent:${lightDark(...accents)}`,
          `--on-accent:${lightDark(textOn(accents[0]), textOn(accents[1]))}`,
          `--rule:var(--accent)`,
          `--link:${onGrounds(accents)}`,
        ]
      : []),
    ...(radius ? [`--radius:${radius}`] : []),
    ...(font ? [`font-family:${font}`] : []),
  ];
  return declarations.length ? `:root{${declarations.join(';')}}` : '';
}

/** White or nearly black, whichever is easier to read on an accent. */
export const textOn = (accent: string): string =>
  contrast(ON_ACCENT[0], accent) >= contrast(ON_ACCENT[1], accent) ? ON_ACCENT[0] : ON_ACCENT[1];

/** The accent as the colour of words: as it is where it can be read, else nearer to the text. */
const onGrounds = ([light, dark]: readonly [string, string]): string =>
  lightDark(readable(light, LIGHT), readable(dark, DARK));
