/** White and nearly black: what most pages stand on, and the grounds of src/outputs/page.css. */
export const LIGHT = '#ffffff';
export const DARK = '#17181c';
/**
 * WCAG 2 asks for 4.5 (success criterion 1.4.3). Few pages are quite white, and on dark ground colours look duller than they
 * measure: 7 there, as criterion 1.4.6 has it.
 */
const READABLE = { [LIGHT]: 5, [DARK]: 7 } as const;

/** A colour that can be read on a ground: itself, or the first of its shades towards black or white. */
export function readable(color: string, ground: typeof LIGHT | typeof DARK): string {
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
export function contrast(one: string, other: string): number {
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
