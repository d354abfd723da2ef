import {
  type AnswerTree,
  ATTRIBUTES,
  DEEPEST,
  partsOf,
  TAGS,
  type TreeAttributes,
  type TreeNode,
  treeElement,
} from '../model/answer-tree.ts';
import type { Faq } from '../model/faq.ts';
import { splitAtNames } from '../model/placeholders.ts';
import { fillHref, fillText } from './fill-text.ts';

/** In these a value is part of the text: its direction is not isolated. */
const VERBATIM = /^(code|pre|kbd|samp)$/;

/**
 * An answer with its values: placeholders become isolated texts, links that are not safe to follow their label. Unknown
 * tags and attributes are left out, so that whoever wrote the document by hand can do no more with it than with Markdown.
 *
 * @param onRefusal Told of links that are left out because they pretend to be a booking page.
 * @returns nothing when a value lacks. What did not change is the same object.
 */
export function fillTree(
  tree: AnswerTree,
  values: Faq['values'],
  onRefusal?: (href: string, reason: string) => void,
): AnswerTree | undefined {
  let lacks = false;
  const known = <T>(filled: T | undefined, instead: T): T => {
    lacks ||= filled === undefined;
    return filled ?? instead;
  };

  const fillNode = (node: TreeNode, depth: number, isVerbatim: boolean): AnswerTree => {
    if (typeof node === 'string') {
      if (!node.includes('{{')) return [node];
      if (isVerbatim) return [known(fillText(node, values), '')];
      return splitAtNames(node).flatMap((part, at) => (at % 2 ? [isolated(part)] : part || []));
    }
    if (!Array.isArray(node) || !TAGS.has(node[0]) || depth > DEEPEST) return [];
    const [tag] = node;
    const { attributes, children } = partsOf(node);
    const filled = fillAll(children, depth + 1, isVerbatim || VERBATIM.test(tag));
    const given = tag === 'a' ? linkAttributes(attributes) : textAttributes(attributes);
    if (!given) return filled;
    return given === attributes && filled === children ? [node] : [treeElement(tag, given, filled)];
  };

  /** Same children, same list: two thirds of all text has no placeholder. */
  const fillAll = (nodes: AnswerTree, depth: number, isVerbatim: boolean): AnswerTree => {
    const filled = nodes.map((node) => fillNode(node, depth, isVerbatim));
    return filled.every((list, at) => list.length === 1 && list[0] === nodes[at]) ? nodes : filled.flat();
  };

  const isolated = (name: string): TreeNode => {
    const value = values.get(name.trim());
    lacks ||= !value;
    return treeElement('bdi', value?.dir ? { dir: value.dir } : {}, [value?.text ?? '']);
  };

  const textAttributes = (attributes: TreeAttributes): TreeAttributes => {
    const entries = Object.entries(attributes);
    const isPlain = ([name, value]: [string, unknown]) =>
      name !== 'href' && ATTRIBUTES.has(name) && typeof value === 'string';
    if (entries.every(([name, value]) => isPlain([name, value]) && !value.includes('{{'))) return attributes;
    return Object.fromEntries(
      entries.filter(isPlain).map(([name, value]) => [name, known(fillText(value, values), '')]),
    );
  };

  /** Nothing for a link that leads nowhere safe. */
  const linkAttributes = (attributes: TreeAttributes): TreeAttributes | undefined => {
    const { href, ...others } = attributes;
    if (typeof href !== 'string') return undefined;
    known(fillText(href, values, 'href'), '');
    const target = fillHref(href, values, onRefusal);
    const rest = textAttributes(others);
    if (target === undefined) return undefined;
    return target === href && rest === others && !Object.keys(others).length
      ? attributes
      : { href: target, ...rest };
  };

  const filled = Array.isArray(tree) ? fillAll(tree, 0, false) : [];
  return lacks ? undefined : filled;
}
