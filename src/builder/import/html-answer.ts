import { tooMuch } from '../../compile/answer-limits.ts';
import { type HtmlNode, treeOfHtml } from '../../compile/html-tree.ts';
import { readMarkdown } from '../../compile/markdown-on-node.ts';
import { answerMarkdown } from './answer-markdown.ts';
import { elementsIn, isElement } from './html-nodes.ts';
import type { Lost, LostParts } from './lost.ts';
import type { HtmlElement } from './parse-html.ts';
import { treeMarkdown } from './tree-markdown.ts';

/** Elements that an answer cannot hold, by what they are to whoever wrote them. */
const LOST: Readonly<Record<string, Lost['what']>> = {
  img: 'image',
  svg: 'image',
  canvas: 'image',
  math: 'image',
  script: 'script',
  style: 'style',
  form: 'form',
  input: 'form',
  select: 'form',
  textarea: 'form',
  iframe: 'other',
  frame: 'other',
  video: 'other',
  audio: 'other',
  object: 'other',
  embed: 'other',
};

/** An answer as somebody's page has it, as Markdown. `where`: the question, for what is lost. */
export function htmlAnswer(nodes: readonly HtmlNode[], where: string, lost: LostParts): string {
  for (const { tag } of elementsIn(nodes)) {
    const what = Object.hasOwn(LOST, tag) ? LOST[tag] : undefined;
    if (what) lost.add(what, where);
  }
  const tree = treeOfHtml(nodes.map(asAnswer), (_, __, refusal) => {
    if (refusal) lost.add('link', where);
  });
  const plain = treeMarkdown(tree);
  // The compiler will say that it is too much; to read it would take long.
  if (tooMuch(plain)) {
    lost.add('other', where);
    return plain;
  }
  const { markdown, isWhole } = answerMarkdown(tree, readMarkdown);
  if (!isWhole) lost.add(/<table|^\|/m.test(markdown) ? 'table' : 'other', where);
  return markdown;
}

/** A heading in an answer is a line in bold, as in Markdown; braces are no placeholders of ours. */
function asAnswer(node: HtmlNode): HtmlNode {
  if (node === undefined) return undefined;
  if (!isElement(node)) return { text: withoutNames(node.text) };
  const { tag } = node;
  const attributes = node.attributes.map(([name, value]) => [name, withoutNames(value)] as const);
  const children = node.children.map(asAnswer);
  if (!/^h[1-6]$/.test(tag)) return { tag, attributes, children };
  const bold: HtmlElement = { tag: 'strong', attributes: [], children };
  return { tag: 'p', attributes: [], children: [bold] };
}

/** In a page of another program two braces are that program's. */
export const withoutNames = (text: string): string =>
  text.replace(/\{(?=\{)/g, '{ ').replace(/\}(?=\})/g, '} ');
