import type { Mark, Node } from 'prosemirror-model';
import { entity, escapedAddresses, escapedSigns, startOfLine } from '../markdown/plain-signs.ts';
import { schema } from './answer-schema.ts';
import { isBreak, type Piece, piecesOf } from './inline-pieces.ts';

const { paragraph, bullet_list, ordered_list } = schema.nodes;

/**
 * An edited answer in the Markdown of answers. `*` and `**` are used where they are sure to be read as they are meant, also
 * beside Chinese and Japanese words (src/compile/markdown.ts); elsewhere it is `<em>` and `<strong>`, which mean the same.
 */
export const writeMarkdown = (answer: Node): string => blocksText(blocksIn(answer), false);

const isList = (node: Node | undefined) => node?.type === bullet_list || node?.type === ordered_list;

/** Without the blocks in which nothing is written yet. */
const blocksIn = (parent: Node): Node[] => parent.children.filter(isWritten);
const isWritten = (node: Node): boolean =>
  node.type === paragraph ? inlineText(node) !== '' : node.children.some(isWritten);

function blocksText(blocks: readonly Node[], isTight: boolean): string {
  let mark = 0;
  return blocks
    .map((block, at) => {
      if (block.type === paragraph) return inlineText(block);
      // Two lists of a kind would be read as one, if their marks were the same.
      mark = blocks[at - 1]?.type === block.type ? 1 - mark : 0;
      return listText(block, mark);
    })
    .join(isTight ? '\n' : '\n\n');
}

function listText(list: Node, mark: number): string {
  const items = blocksIn(list).map(blocksIn);
  const isTight = items.every(isTightItem) && (list.attrs['tight'] || items.length < 2);
  return items
    .map((blocks, at) => {
      const sign = list.type === bullet_list ? '-*'[mark] : `${list.attrs['start'] + at}${'.)'[mark]}`;
      const indent = ' '.repeat(`${sign} `.length);
      return `${sign} ${blocksText(blocks, isTight).replace(/\n(?!\n)/g, `\n${indent}`)}`;
    })
    .join(isTight ? '\n' : '\n\n');
}

/** Whether an item needs no empty line in it. */
function isTightItem(blocks: readonly Node[]): boolean {
  const [first, second] = blocks;
  if (blocks.length < 2) return true;
  // A list that does not begin with 1 is no list right after a line of words.
  return blocks.length === 2 && !isList(first) && isList(second) && (second?.attrs['start'] ?? 1) === 1;
}

/** Paragraphs never change, they are replaced: at each key only one is written anew. */
const written = new WeakMap<Node, string>();

function inlineText(block: Node): string {
  const known = written.get(block);
  if (known !== undefined) return known;
  const text = write(piecesOf(block.children), { open: [], isInEmphasis: false, before: '', after: '' });
  written.set(block, text);
  return text;
}

interface Place {
  /** Marks that are written around. */
  readonly open: readonly Mark[];
  /** Between two `*`, where another one would be read as the end. */
  readonly isInEmphasis: boolean;
  /** The signs beside it. */
  readonly before: string;
  readonly after: string;
}

function write(pieces: readonly Piece[], place: Place): string {
  let text = '';
  let { before } = place;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const run = longestRun(pieces, at, place.open);
    const end = run?.end ?? at + 1;
    const here = { ...place, before, after: signAfter(pieces[end], place) };
    const part = run ? writeMarked(run.mark, pieces.slice(at, end), here) : writePiece(piece, here);
    // `![` would begin an image.
    text = (part.startsWith('[') ? text.replace(/!$/, '\\!') : text) + part;
    before = !run && piece.node && !isBreak(piece) ? FACT : text.slice(-1);
    at = end;
  }
  return text;
}

/** To Markdown a fact is a word (src/compile/markdown.ts). */
const FACT = 'x';

/** Of the marks that begin here, the one that goes on longest. */
function longestRun(pieces: readonly Piece[], at: number, open: readonly Mark[]) {
  let longest: { readonly mark: Mark; readonly end: number } | undefined;
  for (const mark of pieces[at]?.marks ?? []) {
    if (mark.isInSet(open)) continue;
    const length = pieces.slice(at).findIndex(({ marks }) => !mark.isInSet(marks));
    const end = length < 0 ? pieces.length : at + length;
    if (!longest || end > longest.end) longest = { mark, end };
  }
  return longest;
}

function signAfter(next: Piece | undefined, { open, after }: Place): string {
  if (!next) return after;
  if (next.marks.some((mark) => !mark.isInSet(open))) return '<';
  if (isBreak(next)) return '\\';
  return next.node ? FACT : String.fromCodePoint(next.text.codePointAt(0) ?? 0);
}

function writeMarked(mark: Mark, pieces: readonly Piece[], place: Place): string {
  const open = [...place.open, mark];
  if (mark.type === schema.marks.link) {
    const words = write(pieces, { ...place, open, before: '[', after: ']' });
    return `[${words}](${addressText(mark.attrs['href'])}${titleText(mark.attrs['title'])})`;
  }
  const [sign, tag] = mark.type === schema.marks.strong ? ['**', 'strong'] : ['*', 'em'];
  if (!place.isInEmphasis) {
    const both =
      mark.type === schema.marks.em && pieces[0]?.marks.find(({ type }) => type === schema.marks.strong);
    const isBoth = both && !both.isInSet(place.open) && pieces.every(({ marks }) => both.isInSet(marks));
    const signs = isBoth ? '***' : sign;
    const inside = { open: isBoth ? [...open, both] : open, isInEmphasis: true, before: '*', after: '*' };
    const words = write(pieces, inside);
    if (isReadAsEmphasis(words, signs, place)) return signs + words + signs;
  }
  return `<${tag}>${write(pieces, { ...place, open, before: '>', after: '<' })}</${tag}>`;
}

/** Han, kana, Hangul, and the full-width punctuation beside them, as in src/compile/markdown.ts. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;
const PUNCTUATION = /^[\p{P}\p{S}]/u;

/** Whether `*` around these words is read as emphasis: commonmark.org's rules, and ours for Chinese and Japanese. */
function isReadAsEmphasis(words: string, signs: string, { before, after }: Place): boolean {
  const [first = ''] = words;
  const last = [...words.slice(-2)].at(-1) ?? '';
  if (/^\s|\s$|[*`]/.test(words) || /[*_]/.test(before + after)) return false;
  if (/\d/.test(before) && /\d/.test(first)) return false;
  if (signs !== '***' && WIDE.test(before + words + after)) return true;
  // marked takes a ~ for a letter.
  const isEdge = (sign: string) => /^\s?$/.test(sign) || (PUNCTUATION.test(sign) && sign !== '~');
  return (isEdge(before) || !PUNCTUATION.test(first)) && (isEdge(after) || !PUNCTUATION.test(last));
}

function writePiece(piece: Piece, { open, isInEmphasis, before, after }: Place): string {
  const { text, node } = piece;
  if (isBreak(piece)) return '\\\n';
  if (node) return `{{${node.attrs['name']}}}`;
  if (text === ' ') return text;
  const [start, rest] = before === '' || before === '\n' ? startOfLine(text) : ['', text];
  const isLinked = open.some(({ type }) => type === schema.marks.link);
  const signs = escapedSigns(rest, isInEmphasis);
  const all = start + (isLinked ? signs : escapedAddresses(signs));
  return after === '' ? all.replace(/\s$/, entity) : all;
}

const PLACEHOLDER = /(\{\{[^{}]*\}\})/;

/** A text in which Markdown's signs mean nothing, but for placeholders. */
const between = (text: string, signs: RegExp): string =>
  text
    .split(PLACEHOLDER)
    .map((part, at) =>
      at % 2
        ? part
        : part
            .replace(/&(?=(?:amp|lt|gt|quot|#39);)/g, '&amp;')
            .replace(signs, '\\$&')
            .replace(/\{(?=\{)/g, '{\\')
            .replaceAll('<', '&lt;')
            .replaceAll('>', '&gt;')
            .replaceAll('"', '&quot;'),
    )
    .join('');

function addressText(href: string): string {
  const written = between(href, /[\\`()[\]]/g);
  return /\s/.test(href.replaceAll(new RegExp(PLACEHOLDER, 'g'), '')) ? `<${written}>` : written;
}

const titleText = (title: string | null): string =>
  title === null ? '' : ` "${between(title, /[\\`]/g).replace(/\s+/g, ' ')}"`;
