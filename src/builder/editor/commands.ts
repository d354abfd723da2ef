import { chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import type { Mark, MarkType, Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { namesIn } from '../../model/placeholders.ts';
import { schema } from './answer-schema.ts';
import { textAndFacts } from './document-of-tree.ts';

const { bullet_list, ordered_list, list_item, hard_break, fact } = schema.nodes;
const { link } = schema.marks;

export const toggleBold = toggleMark(schema.marks.strong);
export const toggleItalic = toggleMark(schema.marks.em);

/** The innermost list around the selection. */
function listAround({ selection: { $from } }: EditorState) {
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === bullet_list || node.type === ordered_list) return { node, at: $from.before(depth) };
  }
  return undefined;
}

/** Makes a list, makes it another kind of list, or none. */
export const toggleList =
  (type: NodeType): Command =>
  (state, dispatch, view) => {
    const list = listAround(state);
    if (!list) return wrapInList(type)(state, dispatch, view);
    if (list.node.type === type) return liftListItem(list_item)(state, dispatch, view);
    dispatch?.(state.tr.setNodeMarkup(list.at, type, { tight: list.node.attrs['tight'] }));
    return true;
  };

export const breakLine: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView());
  return true;
});

export const insertFact =
  (name: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(fact.create({ name })).scrollIntoView());
    return true;
  };

/** `{{name}}` in a text is a fact to whoever publishes it, and so it is shown as one. */
export const textBecomesFacts = new Plugin({
  appendTransaction(transactions, _, { doc, tr }) {
    if (!transactions.some(({ docChanged }) => docChanged)) return null;
    const found: [from: number, node: Node][] = [];
    doc.descendants((node, at) => {
      if (node.isText && namesIn(node.text ?? '').length) found.push([at, node]);
    });
    for (const [at, node] of found.reverse())
      tr.replaceWith(at, at + node.nodeSize, textAndFacts(node.text ?? '', node.marks));
    return found.length ? tr : null;
  },
});

export interface LinkPlace {
  readonly from: number;
  readonly to: number;
  /** The link that is there already. */
  readonly mark?: Mark;
}

/** The link at the cursor, whole; else what is selected. */
export function linkPlace({ doc, selection }: EditorState): LinkPlace {
  const { $from, from, to } = selection;
  const inside = doc.resolve(Math.min(from + 1, $from.end())).marks();
  const mark = link.isInSet(selection.empty ? [...$from.marks(), ...inside] : inside);
  if (!mark) return { from, to };
  const [start, end] = extent($from.parent, $from.parentOffset, mark);
  return to > $from.start() + end
    ? { from, to, mark }
    : { from: $from.start() + start, to: $from.start() + end, mark };
}

function extent(parent: Node, offset: number, mark: Mark): readonly [start: number, end: number] {
  let [start, end, at] = [-1, -1, 0];
  for (const { marks, nodeSize } of parent.children) {
    if (!mark.isInSet(marks)) {
      if (end >= offset) break;
      start = -1;
    } else {
      if (start < 0) start = at;
      end = at + nodeSize;
    }
    at += nodeSize;
  }
  return [start, end];
}

/** A link on these words; new ones, where nothing is selected. */
export const setLink =
  ({ from, to, mark }: LinkPlace, href: string, text: string): Command =>
  (state, dispatch) => {
    const set = link.create({ href, title: mark?.attrs['title'] ?? null });
    const { tr } = state;
    if (from === to) {
      const marks = set.addToSet(state.storedMarks ?? state.selection.$from.marks());
      tr.replaceWith(from, to, schema.text(text || href, marks));
    } else tr.removeMark(from, to, link).addMark(from, to, set);
    const end = tr.mapping.map(to);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end)).removeStoredMark(link).scrollIntoView());
    return true;
  };

export const removeLink =
  ({ from, to }: LinkPlace): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.removeMark(from, to, link));
    return true;
  };

/** What the buttons show as pressed. */
export interface Pressed {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: boolean;
  readonly bulletedList: boolean;
  readonly numberedList: boolean;
}

export function pressedIn(state: EditorState): Pressed {
  const list = listAround(state)?.node.type;
  return {
    bold: hasMark(state, schema.marks.strong),
    italic: hasMark(state, schema.marks.em),
    link: linkPlace(state).mark !== undefined,
    bulletedList: list === bullet_list,
    numberedList: list === ordered_list,
  };
}

function hasMark({ doc, selection, storedMarks }: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type);
}
