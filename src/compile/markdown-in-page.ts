/** Markdown for pages that bring raw overrides: a chunk of its own, since no other page needs it. */
import { ATTRIBUTES, TAGS } from '../model/answer-tree.ts';
import { type HtmlNode, type ParseHtml, WITHOUT_CONTENT } from './html-tree.ts';
import { markdownReader } from './markdown.ts';
import { purifier } from './purifier.ts';
import { remembered } from './remembered-markdown.ts';

/**
 * HTML as the browser reads it, sanitized. What becomes a tree is chosen by {@link treeOfHtml} once more; DOMPurify parses
 * without running or loading anything, and under Trusted Types has a policy of its own.
 *
 * @throws when the page's Trusted Types policy list leaves out `dompurify`.
 */
const parseHtml: ParseHtml = (html) => {
  const fragment = purifier.sanitize(html, {
    ALLOWED_TAGS: [...TAGS],
    ALLOWED_ATTR: [...ATTRIBUTES],
    FORBID_CONTENTS: [...WITHOUT_CONTENT],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORCE_BODY: true,
    // Guards what is written as HTML and parsed again, by leaving out more than Node does. Trees become nodes, never HTML.
    SAFE_FOR_XML: false,
    RETURN_DOM_FRAGMENT: true,
  });
  // What DOMPurify gives where it may not make a Trusted Types policy, instead of an error.
  if (!fragment) throw new Error('DOMPurify has no Trusted Types policy');
  const refused = new Map<Node, Attr>();
  for (const removed of purifier.removed)
    if ('attribute' in removed && removed.attribute?.name === 'href')
      refused.set(removed.from, removed.attribute);
  return nodesIn(fragment, refused);
};

const nodesIn = (parent: Node, refused: ReadonlyMap<Node, Attr>): HtmlNode[] =>
  [...parent.childNodes].map((node) => nodeOf(node, refused));

/** A link that DOMPurify has taken out is seen all the same: {@link treeOfHtml} refuses it, and says so as on Node. */
function nodeOf(node: Node, refused: ReadonlyMap<Node, Attr>): HtmlNode {
  if (node.nodeType === Node.TEXT_NODE) return { text: node.nodeValue ?? '' };
  if (!(node instanceof Element)) return undefined;
  const attributes = [...node.attributes, refused.get(node) ?? []]
    .flat()
    .map(({ name, value }) => [name, value] as const);
  return { tag: node.localName, attributes, children: nodesIn(node, refused) };
}

export const readMarkdown = remembered(markdownReader(parseHtml));
