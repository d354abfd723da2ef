import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { HtmlNode } from './html-tree.ts';
import { markdownReader } from './markdown.ts';

type Child = DefaultTreeAdapterTypes.ChildNode;

function nodeOf(node: Child): HtmlNode {
  if ('value' in node) return { text: node.value };
  if (!('tagName' in node)) return undefined;
  const attributes = node.attrs.map(({ name, value }) => [name, value] as const);
  return { tag: node.tagName, attributes, children: node.childNodes.map(nodeOf) };
}

/** Markdown where there is no browser: parsed by parse5, which follows the HTML standard as browsers do. */
export const readMarkdown = markdownReader((html) => parseFragment(html).childNodes.map(nodeOf));
