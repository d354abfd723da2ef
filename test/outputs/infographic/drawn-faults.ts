import type { PNG } from 'pngjs';
import type { ArrowItem, Box, Item, ShapeItem, TextItem } from '../../../src/outputs/infographic/items.ts';
import type { Layout } from '../../../src/outputs/infographic/layout.ts';

type Color = readonly [red: number, green: number, blue: number];
type ColorAt = (x: number, y: number) => Color;

/** From an edge, in points: nearer to it pictures blur. */
const EDGE = 2.4;

/** Where a picture of a layout is not as it says: grounds, texts and arrows that stand elsewhere. */
export function drawnFaults(layout: Layout, { width, data }: PNG): string[] {
  const scale = width / layout.width;
  const colorAt: ColorAt = (x, y) => {
    const at = (Math.floor(y * scale) * width + Math.floor(x * scale)) * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
  return layout.items.flatMap((item) => {
    if (item.is === 'shape') return shapeFaults(item, layout, colorAt);
    if (item.is === 'text') return textFaults(item, layout, colorAt, 1 / scale);
    if (item.is === 'arrow') return arrowFaults(item, colorAt, 1 / scale);
    return [];
  });
}

const rgb = (color: string): Color =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as never;
const distance = (one: Color, other: Color) =>
  Math.max(...one.map((part, at) => Math.abs(part - (other[at] ?? 0))));

const holds = ({ x, y, width, height }: Box, px: number, py: number) =>
  px > x && px < x + width && py > y && py < y + height;

/** What a point has for a ground: the last shape that holds it. */
const shapeAt = (items: readonly Item[], x: number, y: number): ShapeItem | undefined =>
  items.findLast((item): item is ShapeItem => item.is === 'shape' && holds(item.box, x, y));
const groundAt = (items: readonly Item[], x: number, y: number): string =>
  shapeAt(items, x, y)?.fill ?? '#ffffff';

/** A ground has its colour just inside of its edges, and not just outside of them. */
function shapeFaults(shape: ShapeItem, { items }: Layout, colorAt: ColorAt): string[] {
  const { x, y, width, height } = shape.box;
  if (width < 100) return [];
  const edges = [
    ['left', x, y + height / 2, 1, 0],
    ['right', x + width, y + height / 2, -1, 0],
    ['upper', x + width / 2, y, 0, 1],
    ['lower', x + width / 2, y + height, 0, -1],
  ] as const;
  return edges.flatMap(([name, ex, ey, dx, dy]) =>
    [EDGE, -EDGE].flatMap((step) => {
      const [px, py] = [ex + dx * step, ey + dy * step];
      const wanted = groundAt(items, px, py);
      const found = colorAt(px, py);
      return distance(rgb(wanted), found) < 24
        ? []
        : [`the ${name} edge of ${shape.fill} is ${found} where it should be ${wanted}`];
    }),
  );
}

/** A text begins at the edge of its box, in its first line, is no wider, and does not go on below it. */
function textFaults(item: TextItem, layout: Layout, colorAt: ColorAt, pixel: number): string[] {
  const { box, size, leading, paragraphs } = item;
  const { items, dir, width: page } = layout;
  const all = paragraphs.map(({ text }) => text).join(' ');
  const shown = `“${all.slice(0, 40)}”`;
  const before = items.slice(0, items.indexOf(item));
  const ground = shapeAt(before, box.x + box.width / 2, box.y + box.height / 2);
  const inside = ground?.box ?? { x: 0, y: 0, width: page, height: layout.height };
  const color = rgb(ground?.fill ?? '#ffffff');
  const reach = size * 0.4;
  // Not into the round corners of its ground.
  const corner = (ground?.radius ?? 0) / 2 + EDGE;
  const from = Math.max(box.x - reach, inside.x + corner);
  const to = Math.min(box.x + box.width + reach, inside.x + inside.width - corner);
  const written = (top: number, bottom: number) => {
    const found = { left: Number.POSITIVE_INFINITY, right: 0, top: Number.POSITIVE_INFINITY };
    for (let y = top; y < bottom; y += pixel)
      for (let x = from; x < to; x += pixel) {
        if (distance(colorAt(x, y), color) < 60) continue;
        found.left = Math.min(found.left, x);
        found.right = Math.max(found.right, x);
        found.top = Math.min(found.top, y);
      }
    return found;
  };
  const { left, right, top } = written(box.y, box.y + box.height);
  if (!right) return [`${shown} is not there`];
  const start = dir === 'rtl' ? box.x + box.width - right : left - box.x;
  const end = dir === 'rtl' ? left - box.x : box.x + box.width - right;
  const bottom = box.y + box.height;
  const isAlone = !items.some(
    ({ box: other }) =>
      other.x < to &&
      other.x + other.width > from &&
      other.y > box.y + box.height / 2 &&
      other.y < bottom + leading,
  );
  const below = Math.min(bottom + leading, inside.y + inside.height - EDGE);
  return [
    ...(Math.abs(start) > size * 0.5 ? [`${shown} begins ${start.toFixed(1)} points from its edge`] : []),
    ...(end < -size * 0.2 ? [`${shown} is ${-end.toFixed(1)} points too wide`] : []),
    ...(top > box.y + leading ? [`${shown} is too low`] : []),
    ...(isAlone && written(bottom + size * 0.4, below).right ? [`${shown} goes on below its box`] : []),
  ];
}

/** An arrow's head is where the next step is: there its colour reaches further up and down. */
function arrowFaults({ box, color, toLeft }: ArrowItem, colorAt: ColorAt, pixel: number): string[] {
  const heightIn = (from: number, to: number) => {
    const rows = new Set<number>();
    for (let y = box.y; y < box.y + box.height; y += pixel)
      for (let x = from; x < to; x += pixel) if (distance(colorAt(x, y), rgb(color)) < 60) rows.add(y);
    return rows.size;
  };
  const end = box.height;
  const [left, right] = [heightIn(box.x, box.x + end), heightIn(box.x + box.width - end, box.x + box.width)];
  const isRight = toLeft ? left > right : right > left;
  return isRight
    ? []
    : [`an arrow at ${Math.round(box.x)}, ${Math.round(box.y)} has its head at the other end`];
}
