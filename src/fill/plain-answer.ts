import { type AnswerTree, partsOf, type TreeNode, treeElement, treeText } from '../model/answer-tree.ts';
import { saysItsAddress } from './answer-links.ts';

/**
 * An answer as text, with the addresses of its links in brackets where they do not say them themselves.
 *
 * @param addressOf What is said of where a link leads; nothing for one that is of no use in the text.
 */
export function plainAnswer(
  tree: AnswerTree,
  addressOf: (href: string) => string | undefined = (href) => (href.startsWith('#') ? undefined : href),
): string {
  const withAddress = (node: TreeNode): TreeNode => {
    if (typeof node === 'string') return node;
    const { attributes, children } = partsOf(node);
    const { href } = attributes;
    const address = href && !saysItsAddress(href, treeText(children)) && addressOf(href);
    const said = address ? [` (${address})`] : [];
    return treeElement(node[0], attributes, [...children.map(withAddress), ...said]);
  };
  return treeText(tree.map(withAddress));
}
