import type { Box, Item, TextItem } from '../../../src/outputs/infographic/items.ts';
import type { Layout } from '../../../src/outputs/infographic/layout.ts';
import { textWidth } from '../../../src/outputs/infographic/text-width.ts';

/** Half a point is what numbers are rounded by. */
const SLACK = 0.5;

const shown = (item: Item) =>
  item.is === 'text' ? `“${item.paragraphs.map(({ text }) => text).join(' ')}”` : item.is;

const overlaps = (a: Box, b: Box) =>
  a.x + a.width > b.x + SLACK &&
  b.x + b.width > a.x + SLACK &&
  a.y + a.height > b.y + SLACK &&
  b.y + b.height > a.y + SLACK;

const isInside = (a: Box, b: Box) =>
  a.x >= b.x - SLACK &&
  a.y >= b.y - SLACK &&
  a.x + a.width <= b.x + b.width + SLACK &&
  a.y + a.height <= b.y + b.height + SLACK;

const isOver = (item: Item, other: Item | undefined) => other !== undefined && isInside(item.box, other.box);

/** What is wrong with where things are: off the page, over each other, too small, or wider than their column. */
export function layoutFaults({ items, width, height, style }: Layout): string[] {
  const page = { x: 0, y: 0, width, height };
  // Parts of a drawing lie over each other, and so does the sign on it: it stands by itself.
  const drawing = items.find((item) => item.is === 'art');
  const isDrawn = (item: Item) => item.is === 'art' || (item.is === 'icon' && isOver(item, drawing));
  const read = [
    ...items.filter((item) => item.is !== 'shape' && !isDrawn(item)),
    ...(drawing ? [drawing] : []),
  ];
  return [
    ...items.filter(({ box }) => !isInside(box, page)).map((item) => `${shown(item)} is off the page`),
    ...read.flatMap((item, at) =>
      read
        .slice(at + 1)
        .filter((other) => overlaps(item.box, other.box))
        .map((other) => `${shown(item)} lies over ${shown(other)}`),
    ),
    ...items.filter((item) => item.is === 'text').flatMap((item) => textFaults(item, style.stretch)),
    ...items
      .filter((item) => item.is === 'shape' && item.label !== undefined && item.label.size < 9)
      .map(() => 'a number is smaller than 9 pt'),
  ];
}

function textFaults(item: TextItem, stretch: number): string[] {
  const { size, weight, paragraphs, box, leading } = item;
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
  const wide = lines.filter((line) => textWidth(line, size, weight) * stretch > box.width + SLACK);
  return [
    ...(size < 9 ? [`${shown(item)} is smaller than 9 pt`] : []),
    ...wide.map((line) => `“${line}” is wider than its column`),
    ...(lines.length * leading > box.height + SLACK ? [`${shown(item)} is higher than its box`] : []),
    ...(lost(paragraphs) ? [`${shown(item)} lacks signs`] : []),
  ];
}

const bare = (text: string) => text.replace(/[\s\u2066-\u2069\p{Cc}]/gu, '');
/** Every sign of a text is in some line of it. */
const lost = (paragraphs: TextItem['paragraphs']) =>
  paragraphs.some(({ text, lines }) => bare(lines.join('')) !== bare(text));

/** A colour and the one that it stands on. */
export interface Pair {
  readonly color: string;
  readonly ground: string;
  /** The contrast that it needs: 4.5 for what is read, 3 for signs and arrows (WCAG 2, 1.4.3 and 1.4.11). */
  readonly least: number;
}

/** What stands on what. */
export function pairsOf({ items }: Layout): Pair[] {
  const groundOf = (item: Item): string => {
    const { x, y, width, height } = item.box;
    const middle = { x: x + width / 2, y: y + height / 2, width: 0, height: 0 };
    const below = items
      .slice(0, items.indexOf(item))
      .filter((one) => (one.is === 'shape' || one.is === 'art') && isInside(middle, one.box));
    const ground = below.at(-1);
    return ground?.is === 'shape' || ground?.is === 'art' ? ground.fill : '#ffffff';
  };
  return items.flatMap((item): Pair[] => {
    const ground = groundOf(item);
    if (item.is === 'icon' || item.is === 'arrow') return [{ color: item.color, ground, least: 3 }];
    if (item.is === 'shape' && item.label)
      return [{ color: item.label.color, ground: item.fill, least: 4.5 }];
    if (item.is !== 'text') return [];
    const colors = item.paragraphs.map(({ href }) => (href ? item.linkColor : item.color));
    return colors.map((color) => ({ color, ground, least: 4.5 }));
  });
}
