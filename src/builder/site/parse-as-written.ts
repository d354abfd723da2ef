import type { HtmlNode, ParseHtml } from '../../compile/html-tree.ts';
import { purifier } from '../../compile/purifier.ts';

/**
 * HTML in a page as data, with everything that is in it. DOMPurify parses it under its own Trusted Types policy into a document
 * in which nothing runs or loads, and shows it here before it takes anything away; the document goes nowhere.
 */
export const parseAsWritten: ParseHtml = (html) => {
  let nodes: readonly HtmlNode[] | undefined;
  purifier.addHook('beforeSanitizeElements', (node) => {
    nodes ??= nodesIn(bodyOf(node));
  });
  try {
    if (html) purifier.sanitize(html, { FORCE_BODY: true, RETURN_DOM_FRAGMENT: true });
  } finally {
    // Nothing else has run in between: it is there for this text alone.
    purifier.removeHook('beforeSanitizeElements');
  }
  return nodes ?? [];
};

/** A property as its interface has it: forms and documents have their parts, by their names, in its place. */
const getter =
  <T extends object, K extends keyof T & string>(prototype: T, name: K) =>
  (owner: T): T[K] =>
    Reflect.get(prototype, name, owner) as T[K];
const documentOf = getter(Node.prototype, 'ownerDocument');
const documentBody = getter(Document.prototype, 'body');
const childrenOf = getter(Node.prototype, 'childNodes');
const textOf = getter(Node.prototype, 'nodeValue');
const typeOf = getter(Node.prototype, 'nodeType');
const nameOf = getter(Element.prototype, 'localName');
const attributesOf = getter(Element.prototype, 'attributes');

function bodyOf(node: Node): Node {
  const page = documentOf(node);
  return page ? documentBody(page) : node;
}

const nodesIn = (parent: Node): HtmlNode[] => [...childrenOf(parent)].map(nodeOf);

function nodeOf(node: Node): HtmlNode {
  if (typeOf(node) === Node.TEXT_NODE) return { text: textOf(node) ?? '' };
  if (!(node instanceof Element)) return undefined;
  const attributes = [...attributesOf(node)].map(({ name, value }) => [name, value] as const);
  return { tag: nameOf(node), attributes, children: nodesIn(node) };
}
