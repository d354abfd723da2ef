import {
  type AnswerTree,
  partsOf,
  type TreeAttributes,
  type TreeElement,
  type TreeNode,
} from '../../model/answer-tree.ts';
import { replaceNames } from '../../model/placeholders.ts';
import { entity, escapedAddresses, escapedSigns, startOfLine } from '../markdown/plain-signs.ts';
import { isBlock, isElement, tidyTree } from './tidy-tree.ts';

/**
 * A tree as the Markdown of which the compiler makes it, once it is tidy. What Markdown has no signs for is written as HTML.
 */
export const treeMarkdown = (tree: AnswerTree): string => written(tree, (blocks) => blocksMarkdown(blocks));

/** A tree as HTML that stands in Markdown: for what its signs cannot say after all. */
export const treeAsHtml = (tree: AnswerTree): string =>
  written(tree, (blocks) => blocks.map((block) => html(block)).join('\n\n'));

/** With placeholders as words, which is what they are to the reader. */
function written(tree: AnswerTree, write: (blocks: AnswerTree) => string): string {
  const names: string[] = [];
  const named = (text: string) => replaceNames(text, (name) => `\ue000${names.push(name) - 1}\ue001`);
  const withWords = (node: TreeNode): TreeNode => {
    if (!isElement(node)) return named(node);
    const { attributes, children } = partsOf(node);
    const values = Object.entries(attributes).map(([name, value]) => [name, named(value)] as const);
    return [node[0], Object.fromEntries(values), ...children.map(withWords)];
  };
  return write(tidyTree(tree).map(withWords)).replace(
    /\ue000(\d+)\ue001/g,
    (_, at: string) => `{{${names[Number(at)] ?? ''}}}`,
  );
}

/** Blocks with a line between them, or in an item without paragraphs, without. */
function blocksMarkdown(blocks: AnswerTree, between = '\n\n'): string {
  const lists = { ul: false, ol: false };
  return blocks
    .map((block, at) => {
      const before = blocks[at - 1];
      const follows = isElement(before) && isElement(block) && before[0] === block[0];
      // Another sign, or what follows would be one with it.
      const other = follows && isList(block) && !lists[block[0]];
      if (isList(block)) lists[block[0]] = other;
      return follows && block[0] === 'blockquote' ? html(block) : blockMarkdown(block, other);
    })
    .join(between);
}

const isList = (node: TreeNode): node is TreeElement & readonly ['ul' | 'ol', ...unknown[]] =>
  isElement(node) && (node[0] === 'ul' || node[0] === 'ol');

function blockMarkdown(node: TreeNode, other: boolean): string {
  if (!isElement(node)) return lineMarkdown([node]);
  const { attributes, children } = partsOf(node);
  const { start, ...more } = attributes;
  const isPlain = !Object.keys(attributes).length;
  if (node[0] === 'ol' && !Object.keys(more).length && (start === undefined || /^\d{1,9}$/.test(start)))
    return listMarkdown(children, (at) => `${Number(start ?? 1) + at}${other ? ')' : '.'}`) ?? html(node);
  if (!isPlain) return html(node);
  switch (node[0]) {
    case 'p':
      return lineMarkdown(children);
    case 'hr':
      return '---';
    case 'ul':
      return listMarkdown(children, () => (other ? '*' : '-')) ?? html(node);
    case 'blockquote':
      return blocksMarkdown(children).replace(/^/gm, '> ').replace(/ +$/gm, '');
    case 'pre':
      return preMarkdown(children) ?? html(node);
    case 'table':
      return tableMarkdown(children) ?? html(node);
    default:
      return html(node);
  }
}

function listMarkdown(items: AnswerTree, mark: (at: number) => string): string | undefined {
  const parts = items.map((item) => (isElement(item) ? partsOf(item) : undefined));
  const isLoose = parts.some((part) => part?.children.some((child) => isElement(child) && child[0] === 'p'));
  const texts = parts.map((part, at) => {
    if (!part || Object.keys(part.attributes).length) return undefined;
    const first = part.children.findIndex(isBlock);
    const line = first < 0 ? part.children : part.children.slice(0, first);
    const blocks = first < 0 ? [] : part.children.slice(first);
    const content = [
      ...(line.length ? [lineMarkdown(line)] : []),
      ...(blocks.length ? [blocksMarkdown(blocks, isLoose ? '\n\n' : '\n')] : []),
    ].join('\n');
    const sign = `${mark(at)} `;
    return sign + content.replace(/\n(?=[^\n])/g, `\n${' '.repeat(sign.length)}`);
  });
  return texts.includes(undefined) ? undefined : texts.join(isLoose ? '\n\n' : '\n');
}

function preMarkdown([code, ...rest]: AnswerTree): string | undefined {
  if (!isElement(code) || code[0] !== 'code' || rest.length) return undefined;
  const { attributes, children } = partsOf(code);
  const [text = '', ...more] = children;
  if (typeof text !== 'string' || more.length || Object.keys(attributes).length) return undefined;
  const fence = '`'.repeat(Math.max(3, 1 + longestRun(text)));
  return `${fence}\n${text}\n${fence}`;
}

const longestRun = (text: string) =>
  (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);

function tableMarkdown(parts: AnswerTree): string | undefined {
  const rows: { readonly isHead: boolean; readonly cells: readonly string[] }[] = [];
  for (const part of parts) {
    if (!isElement(part) || !['thead', 'tbody'].includes(part[0])) return undefined;
    for (const row of partsOf(part).children) {
      if (!isElement(row) || row[0] !== 'tr') return undefined;
      const isHead = part[0] === 'thead';
      const cells = partsOf(row).children.map((cell) => {
        if (!isElement(cell) || cell[0] !== (isHead ? 'th' : 'td')) return undefined;
        const { attributes, children } = partsOf(cell);
        return Object.keys(attributes).length || children.some(isBlock)
          ? undefined
          : inline(children, '<br>');
      });
      if (cells.includes(undefined)) return undefined;
      rows.push({ isHead, cells: cells as string[] });
    }
  }
  const [head, ...body] = rows;
  const isEven =
    head?.isHead && body.every(({ isHead, cells }) => !isHead && cells.length === head.cells.length);
  if (!isEven) return undefined;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head.cells), line(head.cells.map(() => '---')), ...body.map(({ cells }) => line(cells))].join(
    '\n',
  );
}

function lineMarkdown(nodes: AnswerTree): string {
  return inline(nodes, '\\\n')
    .split('\n')
    .map((line) => startOfLine(line).join(''))
    .join('\n');
}

const MARK: Readonly<Record<string, string>> = { strong: '**', em: '*', del: '~~' };

/** What a text stands in. */
interface Around {
  readonly isLink?: boolean;
  readonly isMarked?: boolean;
}

function inline(nodes: AnswerTree, lineBreak: string, around: Around = {}): string {
  let line = '';
  for (const [at, node] of nodes.entries()) {
    if (!isElement(node)) line += escaped(node, around.isLink === true);
    else if (node[0] === 'br')
      line +=
        at === nodes.length - 1 || isBreak(nodes[at + 1]) || isBreak(nodes[at - 1]) ? '<br>' : lineBreak;
    else line += inlineElement(node, line.slice(-1), nodes[at + 1], around);
  }
  return line;
}

const isBreak = (node: TreeNode | undefined) => isElement(node) && node[0] === 'br';

function inlineElement(
  node: TreeElement,
  before: string,
  next: TreeNode | undefined,
  around: Around,
): string {
  const [tag] = node;
  const { attributes, children } = partsOf(node);
  const isPlain = !Object.keys(attributes).length;
  const mark = MARK[tag];
  const content = inline(children, '<br>', {
    isLink: around.isLink || tag === 'a',
    isMarked: around.isMarked || mark !== undefined,
  });
  if (mark && isPlain) {
    const after = next === undefined ? '' : isElement(next) ? '*' : next.charAt(0);
    const isApart = standsApart(content, before, after, around.isMarked === true);
    return isApart ? mark + content + mark : `<${tag}>${content}</${tag}>`;
  }
  if (tag === 'a') return linkMarkdown(attributes, children, content) ?? tagged(node, content);
  const [text] = children;
  if (tag === 'code' && isPlain && children.length === 1 && typeof text === 'string')
    return codeMarkdown(text) ?? html(node);
  return tagged(node, content);
}

const WORD = /[\p{L}\p{N}\ue000\ue001]/u;

/** Whether marks around a text are taken for marks, by the rules for what stands inside and outside of them. */
function standsApart(content: string, before: string, after: string, isMarked: boolean): boolean {
  const [first = '', last = ''] = [content.charAt(0), content.at(-1)];
  if (/[*~`]/.test(first + last) || /[*~]/.test(before + after)) return false;
  if (/\d/.test(before)) return false;
  const isFree = (sign: string) => sign === '' || /\s/.test(sign);
  if ((isMarked || /[*~]/.test(content)) && !(isFree(before) && isFree(after))) return false;
  return (
    (isFree(before) || WORD.test(first)) &&
    (isFree(after) || WORD.test(last)) &&
    !/[<\\]/.test(content.slice(-2, -1))
  );
}

function codeMarkdown(text: string): string | undefined {
  if (/\||^\s|\s$|^`|`$/.test(text)) return undefined;
  const fence = '`'.repeat(1 + longestRun(text));
  return fence + text + fence;
}

function linkMarkdown(
  { href = '', title, ...more }: TreeAttributes,
  children: AnswerTree,
  content: string,
): string | undefined {
  if (!href || Object.keys(more).length || /[\s<>\\|]/.test(href)) return undefined;
  const [text] = children;
  const isAddress = children.length === 1 && (text === href || `mailto:${text}` === href);
  if (isAddress && title === undefined && /^(?:https?:\/\/|mailto:)[\w./?=#%+@~,:-]+$/i.test(href))
    return `<${text}>`;
  if (title !== undefined && (!title.trim() || /[“”„«»"\\&|]/.test(title))) return undefined;
  const address = href.replace(/&(?=(?:amp|lt|gt|quot|#39);)/g, '&amp;');
  const named = title === undefined ? '' : ` "${title}"`;
  return `[${content}](${/[()]/.test(address) ? `<${address}>` : address}${named})`;
}

/** An element around Markdown. */
const tagged = (node: TreeElement, content: string): string =>
  node[0] === 'wbr' ? '<wbr>' : `${startTag(node)}${content}</${node[0]}>`;

const startTag = (node: TreeElement): string =>
  `<${node[0]}${Object.entries(partsOf(node).attributes)
    .map(([name, value]) => ` ${name}="${escapedHtml(value).replace(/["“”„‘’]/g, entity)}"`)
    .join('')}>`;

/** On one line: a blank one would end what is HTML in Markdown. */
function html(node: TreeNode): string {
  if (!isElement(node)) return escapedHtml(node);
  const start = startTag(node);
  const text = partsOf(node).children.map(html).join('');
  // A line break right after <pre> is none to HTML.
  const content = node[0] === 'pre' && text.startsWith(entity('\n')) ? entity('\n') + text : text;
  return ['br', 'hr', 'wbr'].includes(node[0]) ? start : `${start}${content}</${node[0]}>`;
}

const escapedHtml = (text: string): string => text.replace(/[&<>\n\u200b\u2060\ufeff]/g, entity);

/** A text that says nothing to Markdown. In a link addresses are none of their own. */
function escaped(text: string, isLink: boolean): string {
  const signs = escapedSigns(text, false);
  return isLink ? signs : escapedAddresses(signs);
}
