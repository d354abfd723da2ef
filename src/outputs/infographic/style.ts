import { lookOf } from '../../fill/brand-properties.ts';
import type { Faq } from '../../model/faq.ts';
import { textOn } from '../brand-css.ts';
import { contrast, LIGHT, readable } from '../readable-color.ts';
import type { Box, Paragraph, Role, TextItem } from './items.ts';
import { linesOf, type TypeSetting } from './lines.ts';
import type { Weight } from './text-width.ts';

/** The accent where nobody has chosen one: that of src/outputs/page.css. */
const ACCENT = '#1b57b5';

/** Colours of an infographic: one accent, made readable on what it stands on, and greys. */
export interface Palette {
  /** The ground of what stands out. */
  readonly accent: string;
  readonly onAccent: string;
  /** The accent as lines and words on white. */
  readonly ink: string;
  /** The accent as a ground for dark text. */
  readonly tint: string;
  readonly line: string;
  readonly text: string;
  readonly soft: string;
  readonly ground: string;
  readonly alert: string;
  readonly alertGround: string;
}

export function paletteOf({ brand }: Faq): Palette {
  const given = lookOf(brand).accents?.[0] ?? ACCENT;
  const ink = readable(given, LIGHT);
  // On white a ground has to be seen, and what stands on it to be read.
  const isGround = contrast(given, LIGHT) >= 1.5 && contrast(textOn(given), given) >= 4.5;
  const accent = isGround ? sixDigits(given) : ink;
  return {
    accent,
    onAccent: textOn(accent),
    ink,
    tint: mixed(ink, 0.1),
    line: mixed(ink, 0.45),
    text: '#1b1f24',
    soft: '#4a5058',
    ground: mixed(ink, 0.05),
    alert: '#a3201a',
    alertGround: '#fdeeec',
  };
}

const sixDigits = (color: string) => (color.length === 4 ? color.replace(/[\da-f]/gi, '$&$&') : color);

/** So much of a colour on white. */
function mixed(color: string, share: number): string {
  const digits = sixDigits(color).slice(1);
  const parts = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return `#${parts
    .map((part) => Math.round(255 + (part - 255) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** What all blocks are set by. */
export interface Style {
  readonly lang: string;
  readonly palette: Palette;
  /** The size of running text: what everything else is measured by. */
  readonly size: number;
  readonly width: number;
  /** The usual room between things is 1; where there is much to say it is less. */
  readonly pace: number;
  /** What is left of the page, for each gap. */
  readonly air: number;
  /** How wide the brand's font may get beside those that are known. */
  readonly stretch: number;
}

export const SMALLEST = 9;

/** Wide fonts that the tables would be too narrow for; of others that nobody here knows a little room is kept. */
export const stretchOf = (font: string | undefined): number =>
  font === undefined ? 1 : /verdana|dejavu|courier|mono/i.test(font) ? 1.2 : 1.06;

/** From line to line: letters with marks above and below need more. */
export const leadingOf = (lang: string, role: Role): number => {
  const [language = ''] = lang.split('-');
  const isTall = ['ar', 'hi', 'fa', 'ur', 'th'].includes(language);
  const isDense = ['zh', 'ja', 'ko'].includes(language);
  if (role === 'text') return isTall ? 1.6 : isDense ? 1.55 : 1.42;
  return isTall ? 1.5 : isDense ? 1.35 : 1.2;
};

export interface Setting {
  readonly role: Role;
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  readonly linkColor?: string;
  readonly panel?: string;
}

/** A paragraph before its lines are known. */
export type Written = Pick<Paragraph, 'text' | 'href' | 'isAddress'>;

/** Texts set in a column: a box that is as high as they need. */
export function setText(
  written: readonly Written[],
  { x, y, width }: Omit<Box, 'height'>,
  { lang, palette, stretch }: Style,
  { role, size, weight = 'regular', color = palette.text, linkColor = palette.ink, panel }: Setting,
): TextItem {
  const leading = size * leadingOf(lang, role);
  const gap = size * 0.3;
  const setting: TypeSetting = { size, weight, lang, stretch };
  const paragraphs = written
    .map((one) => ({ ...one, lines: linesOf(one.text, width, setting) }))
    .filter(({ lines }) => lines.length);
  const lines = paragraphs.reduce((sum, one) => sum + one.lines.length, 0);
  const height = lines * leading + Math.max(0, paragraphs.length - 1) * gap;
  return {
    is: 'text',
    box: { x, y, width, height },
    role,
    paragraphs,
    size,
    leading,
    gap,
    weight,
    color,
    linkColor,
    ...(panel && { panel }),
  };
}
