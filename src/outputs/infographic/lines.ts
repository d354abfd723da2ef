import { DENSE, pieces } from './line-pieces.ts';
import { textWidth, type Weight } from './text-width.ts';

/** How text is set: what its lines are measured by. */
export interface TypeSetting {
  readonly size: number;
  readonly weight: Weight;
  readonly lang: string;
  /** How much wider than usual the font is. */
  readonly stretch?: number;
}

/** A text as lines that are no wider than they may be. A word that is wider than a line is broken. */
export function linesOf(text: string, width: number, setting: TypeSetting): string[] {
  const { size, weight, stretch = 1 } = setting;
  const measure = (part: string) => textWidth(part, size, weight) * stretch;
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const piece of pieces(text, setting.lang).flatMap((part) =>
    measure(part.trimEnd()) > width ? broken(part, width, measure) : [part],
  )) {
    if (line && length + measure(piece.trimEnd()) > width) {
      lines.push(line);
      line = '';
      length = 0;
    }
    line += piece;
    length += measure(piece);
  }
  if (line.trim()) lines.push(line);
  return isolated(lines.map((one) => one.trim()));
}

/** As short as a last line of running text may be, in shares of the width. */
const SHORTEST = 0.34;

/**
 * The same lines, broken earlier where that is better to read: those of a heading are about as long as each other; running
 * text has no single short word in its last line. There are never more of them.
 */
export function evenLines(
  { text, lines }: { readonly text: string; readonly lines: readonly string[] },
  width: number,
  setting: TypeSetting,
  isRunning: boolean,
): readonly string[] {
  if (lines.length < 2) return lines;
  const { size, weight, stretch = 1 } = setting;
  const lengthOf = (line = '') => textWidth(line, size, weight) * stretch;
  const halves = lines.length === 2 && DENSE.test(text) ? clauses(text) : [];
  const isFine = (half: string) => lengthOf(half) <= width && lengthOf(half) >= width * SHORTEST;
  const half = halves.findLast((parts) => parts.every(isFine));
  if (half) return isolated(half);
  const parts = pieces(text, setting.lang);
  const longestWord = Math.max(...parts.map((word) => lengthOf(word.trimEnd())));
  if (isRunning) {
    const isShort = lengthOf(lines.at(-1)) < width * SHORTEST;
    return isShort && longestWord <= width ? spread(parts, lines, width, lengthOf) : lines;
  }
  let best = lines;
  for (let narrow = width * 0.97; narrow > Math.max(longestWord, width / 2); narrow -= width * 0.03) {
    const tried = linesOf(text, narrow, setting);
    if (tried.length > lines.length) return best;
    best = tried;
  }
  return best;
}

/** What a last line of one word is worth, in squares of shares of the width that lines lack. */
const LONELY = 0.1;

/** As many lines, of which the last is not too short for as little as the others lose by it. */
function spread(
  parts: readonly string[],
  lines: readonly string[],
  width: number,
  lengthOf: (text: string) => number,
): readonly string[] {
  const costOf = (line: string, isLast: boolean): number => {
    const share = lengthOf(line) / width;
    if (!isLast) return (1 - share) ** 2;
    const lacks = Math.max(0, SHORTEST - share) * 3;
    return lacks ** 2 + (lacks && !line.includes(' ') ? LONELY : 0);
  };
  interface Way {
    readonly cost: number;
    readonly lines: readonly string[];
  }
  /** By how many of the parts are in lines: the best way to have them in so many. */
  let ways = new Map<number, Way>([[0, { cost: 0, lines: [] }]]);
  for (let row = 1; row <= lines.length; row++) {
    const next = new Map<number, Way>();
    for (const [from, way] of ways)
      for (let to = from + 1; to <= parts.length; to++) {
        const line = parts.slice(from, to).join('').trim();
        if (lengthOf(line) > width) break;
        const isLast = row === lines.length;
        if (isLast && to < parts.length) continue;
        const cost = way.cost + costOf(line, isLast);
        if (cost < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(to, { cost, lines: [...way.lines, line] });
      }
    ways = next;
  }
  const best = ways.get(parts.length);
  return best ? isolated(best.lines) : lines;
}

/** The ways to break a text in two after a clause: Chinese and Japanese have no better place. */
const clauses = (text: string): string[][] =>
  [...text.matchAll(/[，、。：；！？](?=.)/gu)].map(({ index }) => [
    text.slice(0, index + 1).trim(),
    text.slice(index + 1).trim(),
  ]);

/** What people see as one sign, such as a letter with its marks. */
const signsOf = (word: string): Iterable<string> =>
  typeof Intl.Segmenter === 'function'
    ? [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment)
    : (word.match(/\P{M}\p{M}*/gsu) ?? []);

/** Up to the last sign after which an address is best broken. */
const BETWEEN = /^(.*[-./_~?&=@%])(.*)$/su;

/** What is too wide for a line, in parts that are not; signs that belong together stay together. */
function broken(word: string, width: number, measure: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of signsOf(word)) {
    if (part && measure(part + sign) > width) {
      const [, first = part, rest = ''] = BETWEEN.exec(part) ?? [];
      const isShort = first.length < part.length / 2;
      parts.push(isShort ? part : first);
      part = isShort ? '' : rest;
    }
    part += sign;
  }
  return part ? [...parts, part] : parts;
}

/** An isolate that goes on in the next line is ended and begun again, since each line is set by itself. */
function isolated(lines: readonly string[]): string[] {
  const open: string[] = [];
  return lines.map((line) => {
    const start = open.join('');
    for (const sign of line.match(/[\u2066-\u2069]/g) ?? []) {
      if (sign === '\u2069') open.pop();
      else open.push(sign);
    }
    return start + line + '\u2069'.repeat(open.length);
  });
}
