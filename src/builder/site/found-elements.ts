import type { HtmlNode } from '../../compile/html-tree.ts';

/** An element of a snippet, or of what a site made of it. */
export interface Found {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its text, comparable. */
  readonly words: string;
}

export const elementsIn = (nodes: readonly HtmlNode[]): Found[] =>
  nodes.flatMap((node) =>
    node && 'tag' in node
      ? [
          // A snippet is in one page or another.
          ...(PAGE.includes(node.tag)
            ? []
            : [
                {
                  tag: TAG_NAMES[node.tag] ?? node.tag,
                  attributes: new Map(node.attributes),
                  words: wordsOf(textOf(node.children)),
                },
              ]),
          ...elementsIn(node.children),
        ]
      : [],
  );
const PAGE = ['html', 'head', 'body'];

/** Tags that editors write for each other. */
const TAG_NAMES: Readonly<Record<string, string>> = { b: 'strong', i: 'em' };

export const textOf = (nodes: readonly HtmlNode[]): string =>
  nodes
    .map((node) =>
      !node ? '' : 'text' in node ? node.text : UNSEEN.includes(node.tag) ? '' : textOf(node.children),
    )
    .join('');
const UNSEEN = ['script', 'style', 'template', 'noscript'];

/** The pieces of text that no tag divides. */
export const textsOf = (nodes: readonly HtmlNode[]): string[] =>
  nodes.flatMap((node) =>
    !node
      ? []
      : 'text' in node
        ? wordsOf(node.text)
          ? [node.text]
          : []
        : UNSEEN.includes(node.tag)
          ? []
          : textsOf(node.children),
  );

/** Letters and digits only: sites turn quotes and dashes into others, and put white space where there was none. */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .toLowerCase();
