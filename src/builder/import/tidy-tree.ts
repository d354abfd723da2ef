import {
  type AnswerTree,
  partsOf,
  type TreeElement,
  type TreeNode,
  treeElement,
  treeText,
} from '../../model/answer-tree.ts';

const BLOCKS: ReadonlySet<string> = new Set(
  'blockquote dd div dl dt hr li ol p pre table tbody td tfoot th thead tr ul'.split(' '),
);
/** What Markdown has a sign of its own for, by what says the same in HTML. */
const SAME: Readonly<Record<string, string>> = { b: 'strong', i: 'em', s: 'del' };
const MARKS = ['strong', 'em', 'del'];
const VOID = ['br', 'wbr'];

export const isElement = (node: TreeNode | undefined): node is TreeElement => Array.isArray(node);
export const isBlock = (node: TreeNode | undefined): node is TreeElement =>
  isElement(node) && BLOCKS.has(node[0]);
const holdsBlock = (node: TreeNode): boolean =>
  isElement(node) && (BLOCKS.has(node[0]) || partsOf(node).children.some(holdsBlock));

/**
 * A tree as Markdown makes it: blocks alone at the top, nothing empty, no space at an edge, `strong` for `b`. What comes from
 * somebody's HTML is anything but that; what comes from Markdown stays as it is.
 */
export function tidyTree(tree: AnswerTree): AnswerTree {
  const blocks: TreeNode[] = [];
  let line: TreeNode[] = [];
  const endLine = () => {
    const content = tidyLine(line);
    if (content.length) blocks.push(['p', ...content]);
    line = [];
  };
  for (const node of tree)
    if (!holdsBlock(node)) line.push(node);
    else {
      endLine();
      blocks.push(...tidyBlock(node as TreeElement));
    }
  endLine();
  return blocks;
}

function tidyBlock(node: TreeElement): AnswerTree {
  const [tag] = node;
  const { attributes, children } = partsOf(node);
  const made = (content: AnswerTree): AnswerTree =>
    content.length ? [treeElement(tag, attributes, content)] : [];
  switch (tag) {
    case 'p':
      return children.some(holdsBlock) ? tidyTree(children) : made(tidyLine(children));
    case 'hr':
      return [['hr']];
    case 'pre':
      return treeText(children) ? made(withoutFirstBreak(children)) : [];
    case 'blockquote':
      return made(tidyTree(children));
    case 'div':
      return Object.keys(attributes).length ? made(tidyTree(children)) : tidyTree(children);
    case 'ul':
    case 'ol':
      return made(tidyItems(children));
    case 'dl':
      return made(children.flatMap((child) => (isOneOf(child, 'dt', 'dd') ? tidyCell(child) : [])));
    case 'table':
      return made(tidyRows(children));
    default:
      // Without what belongs around it, or with blocks in what may have none.
      return tidyTree(children);
  }
}

/** HTML has none there. */
const withoutFirstBreak = ([first = '', ...rest]: AnswerTree): AnswerTree =>
  typeof first === 'string'
    ? [first.replace(/^[\r\n]+/, ''), ...rest].filter((node) => node !== '')
    : [first, ...rest];

const isOneOf = (node: TreeNode | undefined, ...tags: readonly string[]): node is TreeElement =>
  isElement(node) && tags.includes(node[0]);

/** Items of a list. One item with paragraphs makes all of them have some. */
function tidyItems(children: AnswerTree): AnswerTree {
  const items = children
    .map((child): TreeElement => (isOneOf(child, 'li') ? child : ['li', child]))
    .map((item) => ({ ...partsOf(item), blocks: tidyTree(partsOf(item).children) }))
    .filter(({ blocks }) => blocks.length);
  const isParagraph = (node: TreeNode | undefined) => isOneOf(node, 'p');
  const isLoose = items.some(({ children, blocks: [first, ...rest] }) => {
    // Only what an item begins with can be a line of its own.
    const isWritten = children.some(isParagraph) && (items.length > 1 || rest.length > 0);
    return isWritten || rest.some(isParagraph) || (isOneOf(first, 'p') && hasAttributes(first));
  });
  return items.map(({ attributes, blocks }) => {
    const [first, ...rest] = blocks;
    const line = !isLoose && isOneOf(first, 'p') ? partsOf(first).children : undefined;
    return treeElement('li', attributes, line ? [...line, ...rest] : blocks);
  });
}

const hasAttributes = (node: TreeElement) => Object.keys(partsOf(node).attributes).length > 0;

const tidyRows = (children: AnswerTree): AnswerTree =>
  children.flatMap((child): AnswerTree => {
    if (isOneOf(child, 'td', 'th')) return tidyCell(child);
    if (!isOneOf(child, 'thead', 'tbody', 'tfoot', 'tr')) return [];
    const { attributes, children: rows } = partsOf(child);
    const content = tidyRows(rows);
    return content.length ? [treeElement(child[0], attributes, content)] : [];
  });

function tidyCell(cell: TreeElement): AnswerTree {
  const { attributes, children } = partsOf(cell);
  const blocks = tidyTree(children);
  const [only] = blocks;
  const isLine = blocks.length === 1 && isOneOf(only, 'p') && !hasAttributes(only);
  return [treeElement(cell[0], attributes, isLine ? partsOf(only).children : blocks)];
}

/** What stands in one line. */
function tidyLine(nodes: AnswerTree): AnswerTree {
  const line = joined(nodes.flatMap((node) => tidyInline(node, [])));
  const isEdge = (node: TreeNode | undefined) => isOneOf(node, 'br') || node === ' ';
  while (isEdge(line.at(-1))) line.pop();
  while (isEdge(line[0])) line.shift();
  return joined(
    line.map((node, at) => {
      if (typeof node !== 'string') return node;
      const start = at === 0 || isOneOf(line[at - 1], 'br') ? node.replace(/^ +/, '') : node;
      return at === line.length - 1 || isOneOf(line[at + 1], 'br') ? start.replace(/ +$/, '') : start;
    }),
  );
}

function tidyInline(node: TreeNode, inside: readonly string[]): AnswerTree {
  if (!isElement(node)) return [node.replace(/[\ue000\ue001]/g, '').replace(/[\t\n\f\r ]+/g, ' ')];
  const { attributes, children } = partsOf(node);
  if (VOID.includes(node[0])) return [[node[0]]];
  const isPlain = !Object.keys(attributes).length;
  const tag = (isPlain && SAME[node[0]]) || node[0];
  if (tag === 'code' && children.every((child) => typeof child === 'string'))
    return children.join('').trim()
      ? [treeElement(tag, attributes, [children.join('').replace(/[\ue000\ue001]/g, '')])]
      : [' '];
  const content = joined(children.flatMap((child) => tidyInline(child, [...inside, tag])));
  const says =
    (isPlain && ['span', 'a'].includes(tag)) || (inside.includes(tag) && [...MARKS, 'a'].includes(tag));
  if (says || !content.some((child) => child !== ' ')) return content;
  // A space at its edge stands beside it.
  const [first, last] = [content[0], content.at(-1)];
  const before = typeof first === 'string' && first.startsWith(' ');
  const after = typeof last === 'string' && last.endsWith(' ');
  if (before) content[0] = String(content[0]).slice(1);
  if (after) content[content.length - 1] = String(content.at(-1)).slice(0, -1);
  return [...(before ? [' '] : []), treeElement(tag, attributes, joined(content)), ...(after ? [' '] : [])];
}

/** Texts that follow each other are one, and so is what has the same mark. */
function joined(nodes: AnswerTree): TreeNode[] {
  const result: TreeNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node === '') continue;
    if (typeof node === 'string' && typeof last === 'string')
      result[result.length - 1] = (last + node).replace(/ {2,}/g, ' ');
    else if (
      isOneOf(node, ...MARKS) &&
      isOneOf(last, node[0]) &&
      !hasAttributes(node) &&
      !hasAttributes(last)
    )
      result[result.length - 1] = [
        node[0],
        ...joined([...partsOf(last).children, ...partsOf(node).children]),
      ];
    else result.push(node);
  }
  return result;
}
