import { type HtmlNode, WITHOUT_CONTENT } from '../../compile/html-tree.ts';
import type { HtmlElement } from './parse-html.ts';

export const isElement = (node: HtmlNode): node is HtmlElement => node !== undefined && 'tag' in node;

export const attribute = ({ attributes }: HtmlElement, name: string): string | undefined =>
  attributes.find(([known]) => known === name)?.[1];

export const hasClass = (element: HtmlElement, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

/** Every element in document order, those in it before those after it. */
export function* elementsIn(nodes: readonly HtmlNode[]): Generator<HtmlElement> {
  for (const node of nodes)
    if (isElement(node)) {
      yield node;
      yield* elementsIn(node.children);
    }
}

export function first(
  nodes: readonly HtmlNode[],
  is: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const element of elementsIn(nodes)) if (is(element)) return element;
  return undefined;
}

/** Those that are so, without those inside of them. */
export function outermost(
  nodes: readonly HtmlNode[],
  is: (element: HtmlElement) => boolean,
): readonly HtmlElement[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return is(node) ? [node] : outermost(node.children, is);
  });
}

/** Without the elements that are so, at whatever depth. */
export const without = (
  nodes: readonly HtmlNode[],
  is: (element: HtmlElement) => boolean,
): readonly HtmlNode[] =>
  nodes.flatMap((node): readonly HtmlNode[] => {
    if (!isElement(node)) return [node];
    return is(node) ? [] : [{ ...node, children: without(node.children, is) }];
  });

/** What a person reads of it, on one line. */
export const textOf = (nodes: readonly HtmlNode[]): string =>
  rawText(nodes)
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();

const rawText = (nodes: readonly HtmlNode[]): string =>
  nodes
    .map((node) => {
      if (!isElement(node)) return node?.text ?? '';
      if (WITHOUT_CONTENT.has(node.tag)) return '';
      const text = rawText(node.children);
      return /^(?:address|article|br|d[dlt]|div|h[1-6]|li|p|section|t[dhr])$/.test(node.tag)
        ? ` ${text} `
        : text;
    })
    .join('');
