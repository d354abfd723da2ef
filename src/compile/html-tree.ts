import { lookAlike } from '../fill/booking-link.ts';
import { typedLink } from '../fill/typed-link.ts';
import {
  type AnswerTree,
  ATTRIBUTES,
  DEEPEST,
  TAGS,
  type TreeAttributes,
  type TreeNode,
  treeElement,
} from '../model/answer-tree.ts';
import { isSafeLink } from './check-links.ts';

/** A parsed piece of HTML, whoever parsed it: a text, an element, or something else, which is left out. */
export type HtmlNode =
  | { readonly text: string }
  | {
      readonly tag: string;
      readonly attributes: readonly (readonly [name: string, value: string])[];
      readonly children: readonly HtmlNode[];
    }
  | undefined;

/** HTML as text → its nodes. A browser's own parser in a page, parse5 on Node: both follow the HTML standard. */
export type ParseHtml = (html: string) => readonly HtmlNode[];

/** Elements that are left out with what is in them; of any other unknown element the content stays. */
export const WITHOUT_CONTENT: ReadonlySet<string> = new Set(
  'applet audio canvas embed frame frameset iframe math noembed noframes noscript object param plaintext script select source style svg template textarea title track video xmp'.split(
    ' ',
  ),
);

/** White space between these is layout of the source and not shown. */
const CONTAINERS: ReadonlySet<string> = new Set(
  ' blockquote dd div dl li ol table tbody tfoot thead tr ul'.split(' '),
);

/** Told of links that are taken otherwise than they were written, and of those that are left out for a reason. */
export type OnLink = (written: string, taken: string, refusal?: string) => void;

/** The text and structure of HTML, as a tree. Everything that is not on the list of tags and attributes is left out. */
export const treeOfHtml = (nodes: readonly HtmlNode[], onLink: OnLink = () => {}): AnswerTree =>
  treeIn(nodes, '', 0, false, onLink);

function treeIn(
  nodes: readonly HtmlNode[],
  parent: string,
  depth: number,
  isPre: boolean,
  onLink: OnLink,
): AnswerTree {
  const tree = nodes.flatMap((node) => (node ? treeNode(node, depth, isPre, onLink) : []));
  return joined(isPre || !CONTAINERS.has(parent) ? tree : withoutLayout(tree));
}

function treeNode(node: NonNullable<HtmlNode>, depth: number, isPre: boolean, onLink: OnLink): AnswerTree {
  if ('text' in node) return [isPre ? node.text : node.text.replace(/[\t\n\f\r ]+/g, ' ')];
  const { tag, children } = node;
  if (WITHOUT_CONTENT.has(tag) || depth > DEEPEST) return [];
  if (!TAGS.has(tag)) return treeIn(children, tag, depth, isPre, onLink);
  const content = treeIn(children, tag, depth + 1, isPre || tag === 'pre', onLink);
  return [treeElement(tag, attributesOf(node.attributes, tag, onLink), content)];
}

const attributesOf = (
  attributes: readonly (readonly [name: string, value: string])[],
  tag: string,
  onLink: OnLink,
): TreeAttributes =>
  Object.fromEntries(
    attributes.flatMap(([name, value]) => {
      if (!ATTRIBUTES.has(name)) return [];
      if (name !== 'href') return [[name, value.trim()]];
      const link = tag === 'a' ? linkMeant(value, onLink) : undefined;
      return link === undefined ? [] : [[name, link]];
    }),
  );

/** A link as it was meant; nothing when nobody should follow it. */
function linkMeant(written: string, onLink: OnLink): string | undefined {
  const link = typedLink(written);
  const refusal = isSafeLink(link) ? lookAlike(link) : 'not a safe link';
  if (refusal || link !== written.trim()) onLink(written.trim(), link, refusal);
  return refusal ? undefined : link;
}

const isBlank = (node: TreeNode | undefined) => node === undefined || node === ' ' || node === '';
const isBlock = (node: TreeNode | undefined) =>
  Array.isArray(node) &&
  /^(blockquote|d[dlt]|div|hr|li|[ou]l|p|pre|table|t[dhr]|tbody|thead|tfoot)$/.test(node[0]);

/** Without the white space around blocks. */
const withoutLayout = (tree: AnswerTree): AnswerTree =>
  tree.flatMap((node, at): AnswerTree => {
    if (typeof node !== 'string') return [node];
    const [before, after] = [tree[at - 1], tree[at + 1]];
    const start = before === undefined || isBlock(before) ? node.replace(/^ /, '') : node;
    const text = after === undefined || isBlock(after) ? start.replace(/ $/, '') : start;
    return isBlank(text) && (isBlock(before) || isBlock(after) || tree.length === 1) ? [] : [text];
  });

/** Texts that follow each other are one. */
function joined(tree: AnswerTree): AnswerTree {
  const result: TreeNode[] = [];
  for (const node of tree) {
    const last = result.at(-1);
    if (typeof node === 'string' && typeof last === 'string') result[result.length - 1] = last + node;
    else if (node !== '') result.push(node);
  }
  return result;
}
