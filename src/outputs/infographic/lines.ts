import { textWidth, type Weight } from './text-width.ts';

/** How text is set: what its lines are measured by. */
export interface TypeSetting {
  readonly size: number;
  readonly weight: Weight;
  readonly lang: string;
  /** How much wider than usual the font is. */
  readonly stretch?: number;
}

/** Chinese and Japanese have no spaces between words. */
const DENSE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;
/** What no line begins with, and what none ends with. */
const CLOSING = /^[\s\p{Pe}\p{Pf}、。，．：；？！」』）】〉》ー々っゃゅょッャュョ,.:;!?%\u2069]+$/u;
const OPENING = /[\p{Ps}\p{Pi}「『（【〈《\u2066-\u2068]$/u;

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
  const longestWord = Math.max(...pieces(text, setting.lang).map((word) => lengthOf(word.trimEnd())));
  let best = lines;
  for (let narrow = width * 0.97; narrow > Math.max(longestWord, width / 2); narrow -= width * 0.03) {
    if (isRunning && lengthOf(best.at(-1)) >= width * SHORTEST) return best;
    const tried = linesOf(text, narrow, setting);
    if (tried.length > lines.length) return best;
    best = tried;
  }
  return best;
}

/** The parts of a text between which a line may end, each with the space after it. */
function pieces(text: string, lang: string): string[] {
  const words = text.replace(/[\s\p{Cc}]+/gu, (space) => (/[\u00a0\u202f]/.test(space) ? space : ' ')).trim();
  // Addresses are long words: they are best broken after a slash or an @.
  const between = words.split(/(?<=[ ])|(?<=[\p{L}\p{N}][-/–@])(?=\p{L})/u);
  const parts = between.flatMap((part) => (DENSE.test(part) ? denseParts(part, lang) : [part]));
  return joined(parts);
}

/** Words of a language that writes them without spaces. */
const denseParts = (text: string, lang: string): string[] =>
  typeof Intl.Segmenter === 'function'
    ? [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
    : [...text];

function joined(parts: readonly string[]): string[] {
  const list: string[] = [];
  for (const part of parts) {
    const before = list.at(-1);
    const holds = before !== undefined && !/ $/.test(before);
    if (before !== undefined && holds && (CLOSING.test(part) || OPENING.test(before)))
      list[list.length - 1] = before + part;
    else list.push(part);
  }
  return list;
}

/** What is too wide for a line, in parts that are not; signs that belong together stay together. */
function broken(word: string, width: number, measure: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of word.match(/\P{M}\p{M}*/gsu) ?? []) {
    if (part && measure(part + sign) > width) {
      parts.push(part);
      part = '';
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
