import type { FilledPanel } from '../../fill/fill-infographic.ts';
import { type Block, type Item, moved, type ShapeItem } from './items.ts';
import { printed } from './printed-lines.ts';
import { type Style, setText } from './style.ts';

const COLUMNS = 3;

/** What stands in the rest of the last row, set as wide as that is. */
export type Rest = (width: number) => Block;

export interface StepsBlock extends Block {
  /** How much higher what stands beside the last steps is than they are. */
  readonly hole: number;
}

/**
 * The way in steps, three in a row, with arrows from one to the next. The rest of the last row goes to what `rest` makes;
 * without it, the steps there are wider.
 */
export function stepsBlock(steps: readonly FilledPanel[], rest: Rest | undefined, style: Style): StepsBlock {
  const gutter = style.size * 2;
  const column = (style.width - (COLUMNS - 1) * gutter) / COLUMNS;
  const rows: Block[] = [];
  let hole = 0;
  for (let first = 0; first < steps.length; first += COLUMNS) {
    const row = steps.slice(first, first + COLUMNS);
    const left = COLUMNS - row.length;
    const isFilled = left > 0 && rest;
    const width = isFilled ? column : (style.width - (row.length - 1) * gutter) / row.length;
    const cells = row.map((panel, at) => stepBlock(panel, first + at + 1, width, style));
    const items = cells.flatMap(({ items: own }, at) =>
      own.map((item) => moved(item, at * (width + gutter), 0)),
    );
    const arrows = row.slice(1).map((_, at): Item => arrow(at * (width + gutter), width + gutter, style));
    const beside = isFilled ? rest(left * column + (left - 1) * gutter) : undefined;
    const x = row.length * (column + gutter);
    const tallest = Math.max(...cells.map(({ height }) => height));
    hole = Math.max(0, (beside?.height ?? 0) - tallest);
    rows.push({
      height: tallest + hole,
      items: [...items, ...arrows, ...(beside?.items.map((item) => moved(item, x, 0)) ?? [])],
    });
  }
  const gap = style.size * 1.7 * style.pace + style.air;
  let y = 0;
  const items = rows.flatMap((row) => {
    const at = y;
    y += row.height + gap;
    return row.items.map((item) => moved(item, 0, at));
  });
  return { height: Math.max(0, y - gap), items, hole };
}

const discOf = ({ size, isRoomy }: Style) => size * (isRoomy ? 4.6 : 4.2);

/** From one disc to the next one, which is `distance` to the right. */
function arrow(x: number, distance: number, style: Style): Item {
  const disc = discOf(style);
  const room = style.size;
  const height = style.size;
  return {
    is: 'arrow',
    box: { x: x + disc + room, y: (disc - height) / 2, width: distance - disc - 2 * room, height },
    color: style.palette.line,
    toLeft: false,
  };
}

/** A step: its disc, and below it what happens; beside it where there is width for that. */
function stepBlock(panel: FilledPanel, number: number, width: number, style: Style): Block {
  const { size } = style;
  const disc = discOf(style);
  const isWide = width > size * 30;
  const x = isWide ? disc + size * 1.4 : 0;
  const column = { x, width: width - x };
  const title = setText(
    [{ text: panel.title }],
    { ...column, y: isWide ? 0 : disc + size * 0.7 * style.pace },
    style,
    {
      role: 'heading',
      size: size * 1.3,
      weight: 'bold',
      panel: panel.id,
    },
  );
  const y = title.box.y + title.box.height + size * 0.25;
  const text = setText(printed(panel.lines), { ...column, y }, style, {
    role: 'text',
    size,
    panel: panel.id,
  });
  const height = Math.max(disc, y + text.box.height);
  const down = isWide ? (height - y - text.box.height) / 2 : 0;
  return {
    height,
    items: [...discItems(panel, number, style), moved(title, 0, down), moved(text, 0, down)],
  };
}

function discItems({ id, icon }: FilledPanel, number: number, style: Style): Item[] {
  const { palette } = style;
  const side = discOf(style);
  const disc: ShapeItem = {
    is: 'shape',
    box: { x: 0, y: 0, width: side, height: side },
    radius: side / 2,
    fill: palette.accent,
    panel: id,
  };
  if (!icon) return [{ ...disc, label: { text: String(number), size: side * 0.5, color: palette.onAccent } }];
  const drawn = side * 0.6;
  const from = (side - drawn) / 2;
  return [
    disc,
    {
      is: 'icon',
      icon,
      box: { x: from, y: from, width: drawn, height: drawn },
      color: palette.onAccent,
      panel: id,
    },
    ...badge(String(number), side, style, id),
  ];
}

/** The step's number at the lower corner of its disc: on white, in a ring. */
function badge(number: string, disc: number, { size, palette }: Style, panel: string): Item[] {
  const at = (side: number, fill: string): ShapeItem => {
    const middle = disc * 0.86;
    const box = { x: middle - side / 2, y: middle - side / 2, width: side, height: side };
    return { is: 'shape', box, radius: side / 2, fill, panel };
  };
  const side = Math.max(size * 1.6, 16);
  return [
    at(side + 2.4, palette.accent),
    { ...at(side, '#ffffff'), label: { text: number, size: Math.max(size * 0.95, 9), color: palette.ink } },
  ];
}
