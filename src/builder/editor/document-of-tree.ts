import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { type AnswerTree, partsOf, type TreeElement, type TreeNode } from '../../model/answer-tree.ts';
import { splitAtNames } from '../../model/placeholders.ts';
import { schema } from './answer-schema.ts';
import { nodesOf, piecesOf } from './inline-pieces.ts';

/** Thrown for what the editor does not know. */
class Unknown extends Error {}

const { doc, paragraph, list_item, hard_break, fact } = schema.nodes;
const INLINE: ReadonlySet<string> = new Set(['strong', 'em', 'a', 'br']);

/** An answer as a document to edit; nothing when it holds something else than {@link schema} knows. */
export function documentOfTree(tree: AnswerTree): Node | undefined {
  try {
    const blocks = blocksOf(tree);
    return doc.create(null, blocks.length ? blocks : paragraph.create());
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

const isParagraph = (node: TreeNode) => typeof node !== 'string' && node[0] === 'p';
const isInline = (node: TreeNode) => typeof node === 'string' || INLINE.has(node[0]);

function blocksOf(tree: AnswerTree): Node[] {
  return tree.flatMap((node): Node[] => {
    if (typeof node === 'string' || isInline(node)) throw new Unknown();
    const { attributes, children } = partsOf(node);
    if (node[0] === 'ul' || node[0] === 'ol') return listOf(node);
    if (node[0] !== 'p' || Object.keys(attributes).length) throw new Unknown();
    return paragraphOf(children);
  });
}

/** Nothing for a paragraph in which nothing is. */
function paragraphOf(tree: AnswerTree): Node[] {
  const content = nodesOf(piecesOf(inlineOf(tree, [])));
  return content.length ? [paragraph.create(null, Fragment.fromArray(content))] : [];
}

function inlineOf(tree: AnswerTree, marks: readonly Mark[]): Node[] {
  return tree.flatMap((node): Node[] => {
    if (typeof node === 'string') return textAndFacts(node, marks);
    const { attributes, children } = partsOf(node);
    const { href, title, ...others } = attributes;
    if (Object.keys(others).length || (node[0] !== 'a' && Object.keys(attributes).length))
      throw new Unknown();
    switch (node[0]) {
      case 'br':
        return [hard_break.create(null, null, marks)];
      case 'strong':
      case 'em':
        return inlineOf(children, schema.marks[node[0]].create().addToSet(marks));
      case 'a':
        if (href === undefined) throw new Unknown();
        return inlineOf(children, schema.marks.link.create({ href, title: title ?? null }).addToSet(marks));
      default:
        throw new Unknown();
    }
  });
}

/** A text in which each `{{name}}` is one of the organization's facts. */
export const textAndFacts = (text: string, marks: readonly Mark[]): Node[] =>
  splitAtNames(text).flatMap((part, at): Node[] => {
    if (at % 2) return [fact.create({ name: part.replace(/\s+/g, ' ').trim() }, null, marks)];
    return part ? [schema.text(part, marks)] : [];
  });

function listOf(list: TreeElement): Node[] {
  const { attributes, children } = partsOf(list);
  const { start = '1', ...others } = attributes;
  if (Object.keys(others).length || !/^\d{1,9}$/.test(start)) throw new Unknown();
  const isLoose = children.some(
    (item) => typeof item !== 'string' && partsOf(item).children.some(isParagraph),
  );
  const items = children.flatMap(itemOf);
  const tight = !isLoose;
  if (!items.length) return [];
  return list[0] === 'ul'
    ? [schema.nodes.bullet_list.create({ tight }, items)]
    : [schema.nodes.ordered_list.create({ tight, start: Number(start) }, items)];
}

function itemOf(item: TreeNode): Node[] {
  if (typeof item === 'string' || item[0] !== 'li') throw new Unknown();
  const { attributes, children } = partsOf(item);
  if (Object.keys(attributes).length) throw new Unknown();
  const end = children.findIndex((child) => !isInline(child));
  const words = end < 0 ? children : children.slice(0, end);
  const blocks = [...paragraphOf(words), ...blocksOf(end < 0 ? [] : children.slice(end))];
  if (!blocks.length) return [];
  const [first] = blocks;
  return [list_item.create(null, first?.type === paragraph ? blocks : [paragraph.create(), ...blocks])];
}
