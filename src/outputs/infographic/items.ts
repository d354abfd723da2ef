/** What an infographic is made of, in points from the page's upper left corner. */
import type { IconName } from '../../model/infographic.ts';
import type { Weight } from './text-width.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a text is on the page: the title, a heading of level 2 or 3, or neither. */
export type Role = 'title' | 'heading' | 'subheading' | 'text';

export interface Paragraph {
  readonly text: string;
  readonly href?: string;
  /** An address, which is read from left to right. */
  readonly isAddress?: boolean;
  readonly lines: readonly string[];
}

export interface TextItem {
  readonly is: 'text';
  readonly box: Box;
  readonly role: Role;
  readonly paragraphs: readonly Paragraph[];
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  /** Between paragraphs. */
  readonly gap: number;
  readonly weight: Weight;
  readonly color: string;
  readonly linkColor: string;
  /** The panel that it belongs to. */
  readonly panel?: string;
}

/** A ground: a rectangle, with round corners perhaps. */
export interface ShapeItem {
  readonly is: 'shape';
  readonly box: Box;
  readonly radius: number;
  readonly fill: string;
  /** A step's number, in the middle of it. */
  readonly label?: { readonly text: string; readonly size: number; readonly color: string };
  readonly panel?: string;
}

export interface IconItem {
  readonly is: 'icon';
  readonly box: Box;
  readonly icon: IconName;
  readonly color: string;
  readonly panel?: string;
}

/** A part of a drawing in one colour: all parts of it have the same box. */
export interface ArtItem {
  readonly is: 'art';
  readonly box: Box;
  /** Its outline in a grid as large as `grid` says: moves, lines, curves and closes in absolute coordinates (M L C Z). */
  readonly path: string;
  readonly grid: { readonly width: number; readonly height: number };
  readonly fill: string;
  /** Whether it looks to the other side. */
  readonly isFlipped: boolean;
}

/** The line of an arrow. */
export const ARROW_LINE = 2;

/** From one step to the next. */
export interface ArrowItem {
  readonly is: 'arrow';
  readonly box: Box;
  readonly color: string;
  readonly toLeft: boolean;
}

export interface LogoItem {
  readonly is: 'logo';
  readonly box: Box;
  readonly alt: string;
}

export interface QrItem {
  readonly is: 'qr';
  readonly box: Box;
  /** Black modules, in a square of `modules` by `modules`. */
  readonly path: string;
  /** The same in rows, each a run of black modules: where it begins, and how long it is. */
  readonly runs: readonly (readonly [x: number, y: number, length: number])[];
  readonly modules: number;
  readonly alt: string;
  readonly href: string;
}

export type Item = TextItem | ShapeItem | IconItem | ArtItem | ArrowItem | LogoItem | QrItem;

/** A part of the page with its items, from its own upper left corner. */
export interface Block {
  readonly height: number;
  readonly items: readonly Item[];
}

export const moved = <T extends Item>(item: T, x: number, y: number): T => ({
  ...item,
  box: { ...item.box, x: item.box.x + x, y: item.box.y + y },
});

/** Read from right to left: everything stands on the other side. */
export function mirrored(item: Item, width: number): Item {
  const box = { ...item.box, x: width - item.box.x - item.box.width };
  if (item.is === 'arrow') return { ...item, box, toLeft: !item.toLeft };
  if (item.is === 'art') return { ...item, box, isFlipped: !item.isFlipped };
  return { ...item, box };
}

/** Blocks below each other. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  const items = blocks.flatMap((block) => {
    const at = y;
    y += block.height + gap;
    return block.items.map((item) => moved(item, 0, at));
  });
  return { height: Math.max(0, y - gap), items };
}
