import { type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser, type TreeAdapter } from 'parse5';
import type { HtmlNode } from '../../compile/html-tree.ts';

export type HtmlElement = Extract<HtmlNode, { tag: string }>;

/** A page that would keep the browser busy for longer than anybody waits, or fill its memory. */
export class TooComplicated extends Error {}

const MAX_ELEMENTS = 100_000;
/** As deep as browsers go. */
const MAX_DEPTH = 500;
const MAX_MILLISECONDS = 5000;
const PIECE = 16 * 1024;

type Child = DefaultTreeAdapterTypes.ChildNode;

/**
 * HTML as its nodes, by parse5, which follows the HTML standard as browsers do. In a page too: what comes out of it are plain
 * objects that run and load nothing, and no policy of Trusted Types has to let it through. A page that is made to hang a parser
 * is given up.
 *
 * @throws {TooComplicated}
 */
export function parseHtml(html: string): readonly HtmlNode[] {
  const parser = new Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>({
    scriptingEnabled: false,
    treeAdapter: countingAdapter(),
  });
  const end = performance.now() + MAX_MILLISECONDS;
  for (let at = 0; at < html.length || at === 0; at += PIECE) {
    parser.tokenizer.write(html.slice(at, at + PIECE), at + PIECE >= html.length);
    if (performance.now() > end) throw new TooComplicated('time');
  }
  return parser.document.childNodes.map(nodeOf);
}

function countingAdapter(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let count = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      if (++count > MAX_ELEMENTS) throw new TooComplicated('elements');
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush: () => {
      if (++depth > MAX_DEPTH) throw new TooComplicated('depth');
    },
    onItemPop: () => {
      depth--;
    },
  };
}

function nodeOf(node: Child): HtmlNode {
  if ('value' in node) return { text: node.value };
  if (!('tagName' in node)) return undefined;
  const attributes = node.attrs.map(({ name, value }) => [name, value] as const);
  const children = 'content' in node ? node.content.childNodes : node.childNodes;
  return { tag: node.tagName, attributes, children: children.map(nodeOf) };
}
