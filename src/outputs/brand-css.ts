import { lightDark, lookOf } from '../fill/brand-properties.ts';
import type { Brand } from '../model/content-model.ts';

/** The grounds of page.css. */
const LIGHT = '#ffffff';
const DARK = '#17181c';
/** The text on an accent, whichever is easier to read. */
const ON_ACCENT = ['#ffffff', '#10131a'] as const;
/** WCAG 2, success criterion 1.4.3. On dark ground colours look duller than they measure: 1.4.6 there. */
const READABLE = { [LIGHT]: 4.5, [DARK]: 7 } as const;

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
          `--link:${lightDark(readable(accents[0], LIGHT), readable(accents[1], DARK))}`,
        ]
      : []),
    ...(radius ? [`--radius:${radius}`] : []),
    ...(font ? [`font-family:${font}`] : []),
  ];
  return declarations.length ? `:root{${declarations.join(';')}}` : '';
}

const textOn = (accent: string): string =>
  contrast(ON_ACCENT[0], accent) >= contrast(ON_ACCENT[1], accent) ? ON_ACCENT[0] : ON_ACCENT[1];

/** A colour that can be read on a ground: itself, or the first of its shades towards black or white. */
function readable(color: string, ground: typeof LIGHT | typeof DARK): string {
  const end = ground === LIGHT ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; share < 1; share += 0.05) {
    const shade = toHex(channels(color).map((value, at) => value + ((end[at] ?? 0) - value) * share));
    if (contrast(shade, ground) >= READABLE[ground]) return shade;
  }
  return toHex(end);
}

function channels(color: string): number[] {
  const digits = color.length === 4 ? color.slice(1).replace(/./g, '$&$&') : color.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

const toHex = (values: readonly number[]): string =>
  `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** WCAG 2: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
