/** What must never be in an answer that is shown, written without the lists of the code that is tested. */
import type { TreeNode } from '../../src/model/answer-tree.ts';

const TAG =
  /^(a|abbr|b|bdi|bdo|blockquote|br|code|dd|del|dfn|div|dl|dt|em|hr|i|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strong|su[bp]|table|tbody|t[dhr]|tfoot|thead|time|u|ul|var|wbr)$/;
const ATTRIBUTE = /^(abbr|colspan|datetime|dir|href|lang|reversed|rowspan|scope|start|title|value)$/;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a browser would follow a link to a page, a telephone or a mailbox. */
export const isSafe = (href: unknown): boolean => {
  if (typeof href !== 'string' || !URL.canParse(href, 'https://site.example/faq')) return false;
  return /^(https?|mailto|tel|sms):$/.test(new URL(href, 'https://site.example/faq').protocol);
};

/** Everything in a tree that may not be there, in words; `placeholder` is what may not stand in a text. */
export function treeFaults(tree: readonly TreeNode[], placeholder = /\{\{/, depth = 0): string[] {
  if (!Array.isArray(tree)) return [`no list: ${JSON.stringify(tree)}`];
  if (depth > 50) return ['deeper than 50'];
  return tree.flatMap((node: unknown) => {
    if (typeof node === 'string') return placeholder.test(node) ? [`text ${node}`] : [];
    if (!Array.isArray(node)) return [`no node: ${JSON.stringify(node)}`];
    const [tag, ...content] = node as [unknown, ...TreeNode[]];
    const [first] = content;
    const hasAttributes = isObject(first) && !Array.isArray(first);
    const attributes = Object.entries(hasAttributes ? (first as object) : {}) as [string, unknown][];
    return [
      ...(typeof tag === 'string' && TAG.test(tag) ? [] : [`tag ${String(tag)}`]),
      ...attributes.flatMap(([name, value]) => {
        const isGood = ATTRIBUTE.test(name) && typeof value === 'string' && !placeholder.test(value);
        return isGood && (name !== 'href' || (tag === 'a' && isSafe(value)))
          ? []
          : [`attribute ${name}=${String(value)}`];
      }),
      ...treeFaults(hasAttributes ? content.slice(1) : content, placeholder, depth + 1),
    ];
  });
}
