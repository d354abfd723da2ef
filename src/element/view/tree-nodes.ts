import { answerLink } from '../../fill/answer-links.ts';
import { leavesSite } from '../../fill/leaves-site.ts';
import { type AnswerTree, partsOf, type TreeElement } from '../../model/answer-tree.ts';
import type { Faq } from '../../model/faq.ts';
import { note } from './elements.ts';

/** A filled answer as nodes: text as text, elements one by one, never a string of HTML. */
export const treeNodes = (tree: AnswerTree, faq: Faq): Node[] =>
  tree.map((node) => (typeof node === 'string' ? document.createTextNode(node) : elementNode(node, faq)));

function elementNode(element: TreeElement, faq: Faq): HTMLElement {
  const { attributes, children } = partsOf(element);
  const node = document.createElement(element[0]);
  for (const name in attributes) node.setAttribute(name, attributes[name] as string);
  node.append(...treeNodes(children, faq));
  const { href } = attributes;
  if (href) {
    const link = answerLink(href, faq, leavesSite(href, node.baseURI, location.origin));
    for (const name in link.attributes) node.setAttribute(name, link.attributes[name] as string);
    if (link.note) node.append(note(link.note));
  }
  return node;
}
