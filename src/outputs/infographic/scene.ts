import type { IconName } from '../../model/infographic.ts';
import type { ArtItem, Item } from './items.ts';
import { circle, rounded } from './outlines.ts';
import type { Palette } from './palette.ts';

const GRID = { width: 132, height: 75 };
/** How much wider than high it is. */
export const SCENE_SHAPE = GRID.width / GRID.height;

const LID = rounded(26, 1, 92, 67, 6);
const SCREEN = rounded(30.5, 5.5, 83, 58, 2.5);
const BODY = 'M47 63.5 C47 49 56 42.5 70 42.5 C84 42.5 93 49 93 63.5 Z';
const HEAD = circle(70, 28, 10.5);
const OWN_WINDOW = rounded(94, 10, 15, 12, 2);
const OWN_PERSON = `${circle(101.5, 14.6, 2.2)} M96.8 22 C96.8 19 98.6 18 101.5 18 C104.4 18 106.2 19 106.2 22 Z`;
const BASE = 'M13 68 L131 68 L131 69.5 C131 73 128.5 75 125 75 L19 75 C15.5 75 13 73 13 69.5 Z';
const BUBBLE =
  'M9 12 L36 12 C40.4 12 44 15.6 44 20 L44 39 C44 43.4 40.4 47 36 47 L24 47 L13.5 56 L13.5 47 L9 47 C4.6 47 1 43.4 1 39 L1 20 C1 15.6 4.6 12 9 12 Z';
/** Where in the bubble what people talk about is. */
const TOPIC = { x: 9, y: 16, side: 27 };

/** Somebody on the screen of a laptop, and what is talked about: decoration, in the brand's colours. */
export function scene(
  topic: IconName,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
  palette: Palette,
): Item[] {
  const scale = height / GRID.height;
  const box = { x, y, width: GRID.width * scale, height };
  const art = (path: string, fill: string): ArtItem => ({
    is: 'art',
    box,
    path,
    grid: GRID,
    fill,
    isFlipped: false,
  });
  return [
    art(LID, palette.ink),
    art(SCREEN, '#ffffff'),
    art(BODY, palette.ink),
    art(HEAD, palette.line),
    art(OWN_WINDOW, palette.tint),
    art(OWN_PERSON, palette.line),
    art(BASE, palette.ink),
    art(BUBBLE, palette.accent),
    {
      is: 'icon',
      icon: topic,
      box: {
        x: x + TOPIC.x * scale,
        y: y + TOPIC.y * scale,
        width: TOPIC.side * scale,
        height: TOPIC.side * scale,
      },
      color: palette.onAccent,
    },
  ];
}
