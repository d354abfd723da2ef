/**
 * An answer with its structure, as JsonML (jsonml.org): a text, or `[tag, attributes?, ...children]`. Texts and links
 * may hold `{{placeholders}}` until the FAQ is filled.
 */
export type TreeNode = string | TreeElement;
export type TreeElement = readonly [tag: string, ...content: (TreeNode | TreeAttributes)[]];
export type TreeAttributes = Readonly<Record<string, string>>;
/** The content of an answer: paragraphs, lists, tables. */
export type AnswerTree = readonly TreeNode[];

/**
 * Tags of text and its structure. No images, frames or forms: an answer must not make a visitor's browser call a third
 * party.
 */
export const TAGS: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo blockquote br code dd del dfn div dl dt em hr i ins kbd li mark ol p pre q s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);
/** No `class`, `id` or `style`: they would borrow the host page's CSS. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
  'abbr colspan datetime dir href lang reversed rowspan scope start title value'.split(' '),
);
/** Deeper than any answer that a person wrote; what is nested deeper is left out. */
export const DEEPEST = 40;

/** An element's attributes and its children. */
export function partsOf([, ...content]: TreeElement): {
  readonly attributes: TreeAttributes;
  readonly children: AnswerTree;
} {
  const [first] = content;
  const hasAttributes = typeof first === 'object' && !Array.isArray(first) && first !== null;
  return {
    attributes: hasAttributes ? (first as TreeAttributes) : {},
    children: (hasAttributes ? content.slice(1) : content) as AnswerTree,
  };
}

/** An element with its attributes, if it has any. */
export const treeElement = (tag: string, attributes: TreeAttributes, children: AnswerTree): TreeElement =>
  Object.keys(attributes).length ? [tag, attributes, ...children] : [tag, ...children];

/** Tags that begin a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set('blockquote dd div dl dt hr li ol p pre table tr ul'.split(' '));

/** A tree as plain text: a block a line, list items with a mark. Addresses of links are left out. */
export function treeText(tree: AnswerTree): string {
  return write(tree)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function write(tree: AnswerTree, mark?: (at: number) => string): string {
  let count = 0;
  return tree
    .map((node) => {
      if (typeof node === 'string') return node;
      const [tag] = node;
      const { attributes, children } = partsOf(node);
      if (tag === 'br') return '\n';
      const start = Number.parseInt(attributes.start ?? '1', 10);
      const first = Number.isNaN(start) ? 1 : start;
      const items = tag === 'ol' ? (at: number) => `${first + at}. ` : tag === 'ul' ? () => '- ' : undefined;
      const text = write(children, items);
      if (tag === 'li') return `\n${mark?.(count++) ?? '- '}${text.trim()}`;
      if (tag === 'td' || tag === 'th') return `${text} `;
      return BLOCKS.has(tag) ? `\n\n${text}\n\n` : text;
    })
    .join('');
}
