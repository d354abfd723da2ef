import { Mark, type Node } from 'prosemirror-model';
import { schema } from './answer-schema.ts';

/** A part of a paragraph: text without spaces, a space, a break, or a fact. */
export interface Piece {
  readonly text: string;
  readonly node?: Node;
  readonly marks: readonly Mark[];
}

/** Gone in Markdown: what it removes or cannot hold, and the two signs that stand for placeholders in it. */
const LOST = /[\p{Cc}\u200b\u2060\ufeff\ue000\ue001]/gu;
const SPACES = /([ \t\n\f\r\u2028\u2029]+)/;

/** Whether it is a line break. */
export const isBreak = ({ node }: Piece) => node?.type === schema.nodes.hard_break;
const isGap = (piece: Piece) => piece.text === ' ' || isBreak(piece);

/**
 * The content of a paragraph as a page shows it: one space where there are many, none beside a break; no space or break at
 * either end or at the edge of bold, italic or linked words.
 */
export function piecesOf(nodes: readonly Node[]): Piece[] {
  const all = nodes.flatMap((node): Piece[] => {
    const { marks, text } = node;
    if (text === undefined) return [{ text: '', node, marks }];
    return text.split(SPACES).flatMap((part, at) => {
      const words = at % 2 ? ' ' : part.replace(LOST, '');
      return words ? [{ text: words, marks }] : [];
    });
  });
  const kept = withoutOuterGaps(
    all.filter((piece, at) => piece.text !== ' ' || !(all[at - 1] && isGap(all[at - 1] as Piece))),
  ).filter(({ text }, at, list) => text !== ' ' || !isBreak(list[at + 1] as Piece));
  return joined(kept.map((piece, at) => (isGap(piece) ? { ...piece, marks: marksOfGap(kept, at) } : piece)));
}

function withoutOuterGaps(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => !isGap(piece));
  const last = pieces.findLastIndex((piece) => !isGap(piece));
  return first < 0 ? [] : pieces.slice(first, last + 1);
}

/** A gap is bold where it is itself and the words on both of its sides are. */
function marksOfGap(pieces: readonly Piece[], at: number): readonly Mark[] {
  const before = pieces.slice(0, at).findLast((piece) => !isGap(piece));
  const after = pieces.slice(at).find((piece) => !isGap(piece));
  return (pieces[at]?.marks ?? []).filter(
    (mark) => before && after && mark.isInSet(before.marks) && mark.isInSet(after.marks),
  );
}

/** Words that touch are one, so that what stands beside what can be seen. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const touches = last && !last.node && !piece.node && !isGap(last) && !isGap(piece);
    if (touches && Mark.sameSet(last.marks, piece.marks))
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

export const nodesOf = (pieces: readonly Piece[]): Node[] =>
  pieces.map(({ text, node, marks }) => node?.mark(marks) ?? schema.text(text, marks));
