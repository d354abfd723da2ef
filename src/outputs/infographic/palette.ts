import { lookOf } from '../../fill/brand-look.ts';
import type { Faq } from '../../model/faq.ts';
import { textOn } from '../brand-css.ts';
import { contrast, LIGHT, readable } from '../readable-color.ts';

/** The accent where nobody has chosen one: that of src/outputs/page.css. */
const ACCENT = '#1b57b5';
const ALERT_GROUND = '#fdeeec';

/** What WCAG 2 asks of text, and of what else has to be seen: success criteria 1.4.3 and 1.4.11. */
const READ = 4.5;
const SEEN = 3;

/** Colours of an infographic: one accent, made readable on what it stands on, and greys. */
export interface Palette {
  /** The ground of what stands out. */
  readonly accent: string;
  readonly onAccent: string;
  /** The accent as lines and words on every light ground. */
  readonly ink: string;
  /** The accent as a ground for dark text. */
  readonly tint: string;
  /** The accent as a thin line on white. */
  readonly line: string;
  readonly text: string;
  readonly soft: string;
  readonly ground: string;
  readonly alert: string;
  readonly alertGround: string;
}

export function paletteOf({ brand }: Pick<Faq, 'brand'>): Palette {
  const given = lookOf(brand).accents?.[0] ?? ACCENT;
  const isBright = isYellow(given);
  // Darker yellow is olive: a brand that is yellow is black and yellow.
  const ink = isBright ? mixed(given, 0.16, 0) : inkOf(given);
  // On white a ground has to be seen, as a yellow is, and what stands on it to be read.
  const isGround = contrast(given, LIGHT) >= 1.2 && contrast(textOn(given), given) >= READ;
  const accent = isGround ? sixDigits(given) : ink;
  return {
    accent,
    onAccent: textOn(accent),
    ink,
    tint: isBright ? mixed(given, 0.22) : tintOf(ink),
    line: lineOf(ink),
    text: '#1b1f24',
    soft: '#4a5058',
    ground: isBright ? mixed(given, 0.1) : mixed(ink, 0.05),
    alert: '#a3201a',
    alertGround: ALERT_GROUND,
  };
}

/** Much red and green, little blue, and too light to be read on white. */
function isYellow(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = channelsOf(color);
  const isBetween = green >= 0.7 * red && green <= 1.15 * red;
  return isBetween && blue < 0.55 * Math.min(red, green) && contrast(color, LIGHT) < 2.2;
}

const sixDigits = (color: string) => (color.length === 4 ? color.replace(/[\da-f]/gi, '$&$&') : color);

const tintOf = (ink: string) => mixed(ink, 0.1);

/** The accent, or the first of its darker shades that can be read on white, on its own tint, and where alerts stand. */
function inkOf(accent: string): string {
  for (let share = 1; share > 0; share -= 0.04) {
    const ink = readable(mixed(accent, share, 0), LIGHT);
    if ([tintOf(ink), ALERT_GROUND].every((ground) => contrast(ink, ground) >= READ)) return ink;
  }
  return '#000000';
}

/** As light as a line may be. */
function lineOf(ink: string): string {
  let share = 0.45;
  while (share < 1 && contrast(mixed(ink, share), LIGHT) < SEEN) share += 0.05;
  return mixed(ink, share);
}

/** So much of a colour on white, or on black. */
function mixed(color: string, share: number, ground: 255 | 0 = 255): string {
  return `#${channelsOf(color)
    .map((part) => Math.round(ground + (part - ground) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}

function channelsOf(color: string): number[] {
  const digits = sixDigits(color).slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
