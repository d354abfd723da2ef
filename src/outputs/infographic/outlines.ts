/** Outlines as moves, lines, curves and closes in absolute coordinates (M L C Z), since a slide has no others. */

/** How far the handles of a quarter of a circle are from its ends. */
const BEND = 0.5523;

/** A circle as four curves. */
export const circle = (x: number, y: number, radius: number): string =>
  rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius);

/** A rectangle with round corners. */
export function rounded(x: number, y: number, width: number, height: number, radius: number): string {
  const near = radius * (1 - BEND);
  const [right, bottom] = [x + width, y + height];
  const at = (...numbers: number[]) => numbers.map(hundredths).join(' ');
  return [
    `M${at(x + radius, y)}`,
    `L${at(right - radius, y)}`,
    `C${at(right - near, y, right, y + near, right, y + radius)}`,
    `L${at(right, bottom - radius)}`,
    `C${at(right, bottom - near, right - near, bottom, right - radius, bottom)}`,
    `L${at(x + radius, bottom)}`,
    `C${at(x + near, bottom, x, bottom - near, x, bottom - radius)}`,
    `L${at(x, y + radius)}`,
    `C${at(x, y + near, x + near, y, x + radius, y)}`,
    'Z',
  ].join(' ');
}

const hundredths = (n: number): number => Math.round(n * 100) / 100;
