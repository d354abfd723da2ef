import {
  type AnswerTree,
  partsOf,
  type TreeAttributes,
  type TreeElement,
  type TreeNode,
} from '../../model/answer-tree.ts';
import { escapedAddresses, escapedSigns, startOfLine } from '../markdown/plain-signs.ts';
import { isElement } from './tidy-tree.ts';
import { nodeHtml, startTag } from './tree-html.ts';

/** What stands in a line, such as in a paragraph. */
export function lineMarkdown(nodes: AnswerTree): string {
  return inlineMarkdown(nodes, '\\\n')
    .split('\n')
    .map((line) => startOfLine(line).join(''))
    .join('\n');
}

export const longestRun = (text: string) =>
  (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);

const MARK: Readonly<Record<string, string>> = { strong: '**', em: '*', del: '~~' };

/** What a text stands in. */
interface Around {
  readonly isLink?: boolean;
  readonly isMarked?: boolean;
}

export function inlineMarkdown(nodes: AnswerTree, lineBreak: string, around: Around = {}): string {
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
  const content = inlineMarkdown(children, '<br>', {
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
    return codeMarkdown(text) ?? nodeHtml(node);
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

/** A text that says nothing to Markdown. In a link addresses are none of their own. */
function escaped(text: string, isLink: boolean): string {
  const signs = escapedSigns(text, false);
  return isLink ? signs : escapedAddresses(signs);
}
