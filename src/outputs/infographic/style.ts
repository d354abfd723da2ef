import type { Box, Item, Paragraph, Role, TextItem } from './items.ts';
import { evenLines, linesOf, type TypeSetting } from './lines.ts';
import type { Palette } from './palette.ts';
import type { Weight } from './text-width.ts';

/** What all blocks are set by. */
export interface Style {
  readonly lang: string;
  readonly palette: Palette;
  /** The size of running text: what everything else is measured by. */
  readonly size: number;
  readonly width: number;
  /** The usual room between things is 1; where there is much to say it is less. */
  readonly pace: number;
  /** Whether there is room for what is only nice to look at. */
  readonly isRoomy: boolean;
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
  /** Between paragraphs, in sizes. */
  readonly gap?: number;
}

/** A paragraph before its lines are known. */
export type Written = Pick<Paragraph, 'text' | 'href' | 'isAddress'>;

/** Texts set in a column: a box that is as high as they need. */
export function setText(
  written: readonly Written[],
  { x, y, width }: Omit<Box, 'height'>,
  { lang, palette, stretch }: Style,
  { role, size, weight = 'regular', color = palette.text, linkColor = palette.ink, panel, ...more }: Setting,
): TextItem {
  const leading = size * leadingOf(lang, role);
  const gap = size * (more.gap ?? 0.3);
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

/** A text whose last line is not a single short word, and a heading whose lines are about as long as each other. */
export function evened<T extends Item>(item: T, { lang, stretch }: Style): T {
  if (item.is !== 'text') return item;
  const { size, weight, role, box, paragraphs } = item;
  const setting: TypeSetting = { size, weight, lang, stretch };
  return {
    ...item,
    paragraphs: paragraphs.map((one) => {
      const isRunning = role === 'text' && !one.isAddress;
      return { ...one, lines: evenLines(one, box.width, setting, isRunning) };
    }),
  };
}
