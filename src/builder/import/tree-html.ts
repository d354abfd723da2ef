import { partsOf, type TreeElement, type TreeNode } from '../../model/answer-tree.ts';
import { entity } from '../markdown/plain-signs.ts';
import { isElement } from './tidy-tree.ts';

export const startTag = (node: TreeElement): string =>
  `<${node[0]}${Object.entries(partsOf(node).attributes)
    .map(([name, value]) => ` ${name}="${escapedHtml(value).replace(/["“”„‘’]/g, entity)}"`)
    .join('')}>`;

/** A node as HTML, on one line: a blank one would end what is HTML in Markdown. */
export function nodeHtml(node: TreeNode): string {
  if (!isElement(node)) return escapedHtml(node);
  const start = startTag(node);
  const text = partsOf(node).children.map(nodeHtml).join('');
  // A line break right after <pre> is none to HTML.
  const content = node[0] === 'pre' && text.startsWith(entity('\n')) ? entity('\n') + text : text;
  return ['br', 'hr', 'wbr'].includes(node[0]) ? start : `${start}${content}</${node[0]}>`;
}

const escapedHtml = (text: string): string => text.replace(/[&<>\n\u200b\u2060\ufeff]/g, entity);
