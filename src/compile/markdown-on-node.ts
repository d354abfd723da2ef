import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { HtmlNode, ParseHtml } from './html-tree.ts';
import { markdownReader } from './markdown.ts';

type Child = DefaultTreeAdapterTypes.ChildNode;

function nodeOf(node: Child): HtmlNode {
  if ('value' in node) return { text: node.value };
  if (!('tagName' in node)) return undefined;
  const attributes = node.attrs.map(({ name, value }) => [name, value] as const);
  return { tag: node.tagName, attributes, children: node.childNodes.map(nodeOf) };
}

/** As DOMPurify has it parsed in a page: without scripts, and without a doctype, so that a table does not end a paragraph. */
export const parseHtml: ParseHtml = (html) => {
  const [root] = parse(`<body>${html}`, { scriptingEnabled: false }).childNodes;
  const body =
    root && 'childNodes' in root ? root.childNodes.find(({ nodeName }) => nodeName === 'body') : root;
  return body && 'childNodes' in body ? body.childNodes.map(nodeOf) : [];
};

/** Markdown where there is no browser: parsed by parse5, which follows the HTML standard as browsers do. */
export const readMarkdown = markdownReader(parseHtml);
