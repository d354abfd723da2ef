import { type AnswerTree, partsOf, type TreeElement, type TreeNode } from '../../model/answer-tree.ts';
import { replaceNames } from '../../model/placeholders.ts';
import { inlineMarkdown, lineMarkdown, longestRun } from './line-markdown.ts';
import { isBlock, isElement, tidyTree } from './tidy-tree.ts';
import { nodeHtml } from './tree-html.ts';

/**
 * A tree as the Markdown of which the compiler makes it, once it is tidy. What Markdown has no signs for is written as HTML.
 */
export const treeMarkdown = (tree: AnswerTree): string => written(tree, (blocks) => blocksMarkdown(blocks));

/** A tree as HTML that stands in Markdown: for what its signs cannot say after all. */
export const treeAsHtml = (tree: AnswerTree): string =>
  written(tree, (blocks) => blocks.map((block) => nodeHtml(block)).join('\n\n'));

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
      return follows && block[0] === 'blockquote' ? nodeHtml(block) : blockMarkdown(block, other);
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
    return listMarkdown(children, (at) => `${Number(start ?? 1) + at}${other ? ')' : '.'}`) ?? nodeHtml(node);
  if (!isPlain) return nodeHtml(node);
  switch (node[0]) {
    case 'p':
      return lineMarkdown(children);
    case 'hr':
      return '---';
    case 'ul':
      return listMarkdown(children, () => (other ? '*' : '-')) ?? nodeHtml(node);
    case 'blockquote':
      return blocksMarkdown(children).replace(/^/gm, '> ').replace(/ +$/gm, '');
    case 'pre':
      return preMarkdown(children) ?? nodeHtml(node);
    case 'table':
      return tableMarkdown(children) ?? nodeHtml(node);
    default:
      return nodeHtml(node);
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
          : inlineMarkdown(children, '<br>');
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
