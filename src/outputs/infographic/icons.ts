import type { IconName } from '../../model/infographic.ts';

/**
 * Icons as lines in a square of 24 by 24, drawn for this project: moves, lines, curves and closes in absolute coordinates
 * only (M L C Z), since a slide has no others.
 */
export const ICON_PATHS: Readonly<Record<IconName, string>> = {
  calendar:
    'M4 6 L20 6 L20 20 L4 20 Z M4 10.5 L20 10.5 M8.5 3.5 L8.5 7.5 M15.5 3.5 L15.5 7.5 M8.8 15.2 L11 17.3 L15.4 13',
  envelope: 'M3.5 6 L20.5 6 L20.5 18.5 L3.5 18.5 Z M3.5 7 L12 13.2 L20.5 7',
  laptop: 'M5 5 L19 5 L19 15.5 L5 15.5 Z M2.5 19 L21.5 19 M9.5 10.4 L11.3 12.2 L14.8 8.6',
  clock: `${circle(12, 12, 8.5)} M12 7 L12 12.2 L15.6 14.4`,
  door: 'M6 20.5 L6 3.5 L18 3.5 L18 20.5 M3.5 20.5 L20.5 20.5 M14.6 11.4 L14.6 13.2',
  video: 'M3 7 L15.5 7 L15.5 17.5 L3 17.5 Z M15.5 11 L21 8 L21 16.5 L15.5 13.5',
  check: `${circle(12, 12, 8.5)} M8 12.4 L10.9 15.3 L16 9.4`,
  phone: 'M7 2.8 L17 2.8 L17 21.2 L7 21.2 Z M10.8 18.3 L13.2 18.3',
  card: 'M3 6 L21 6 L21 18.5 L3 18.5 Z M3 10 L21 10 M6.2 14.8 L10 14.8',
  document: 'M6 3 L14 3 L18.5 7.5 L18.5 21 L6 21 Z M14 3 L14 7.5 L18.5 7.5 M9 12 L15.5 12 M9 16 L15.5 16',
  photo: `M3.5 5 L20.5 5 L20.5 19 L3.5 19 Z ${circle(8.4, 9.6, 1.6)} M4 17.6 L9.6 13 L13 15.8 L16.4 12.2 L20.2 16`,
  pin: `M12 21.5 C8 17 5.5 13.4 5.5 9.8 C5.5 6 8.4 3 12 3 C15.6 3 18.5 6 18.5 9.8 C18.5 13.4 16 17 12 21.5 Z ${circle(12, 9.8, 2.4)}`,
  people: `${circle(9, 8, 3.2)} M2.8 19.5 C2.8 15.8 5.4 13.6 9 13.6 C12.6 13.6 15.2 15.8 15.2 19.5 M15 5.2 C16.8 5.4 18 6.7 18 8.3 C18 9.9 16.9 11.1 15.2 11.3 M17 14.2 C19.6 15 21.2 16.9 21.2 19.5`,
  question: `${circle(12, 12, 8.5)} M9.4 9.8 C9.4 8.2 10.5 7.2 12.1 7.2 C13.6 7.2 14.7 8.1 14.7 9.5 C14.7 11.5 12 11.6 12 13.7 M12 16.3 L12 16.6`,
  alert: 'M12 3.4 L21.4 19.8 L2.6 19.8 Z M12 9.4 L12 14 M12 16.8 L12 17',
};

/** A circle as four curves. */
function circle(x: number, y: number, radius: number): string {
  const [far, near] = [radius, radius * 0.5523].map((n) => Math.round(n * 100) / 100) as [number, number];
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  return [
    `M${at(far, 0)}`,
    `C${at(far, near)} ${at(near, far)} ${at(0, far)}`,
    `C${at(-near, far)} ${at(-far, near)} ${at(-far, 0)}`,
    `C${at(-far, -near)} ${at(-near, -far)} ${at(0, -far)}`,
    `C${at(near, -far)} ${at(far, -near)} ${at(far, 0)}`,
    'Z',
  ].join(' ');
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
