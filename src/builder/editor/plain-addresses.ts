import type { Mark, Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { schema } from './answer-schema.ts';
import { textAndFacts } from './document-of-tree.ts';
import { meantLink } from './meant-link.ts';

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?()'“”…。、，）」]|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi;
const { link } = schema.marks;

/** Plain text in which addresses are links, and placeholders are facts. */
export function textAndLinks(text: string, marks: readonly Mark[]): Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    const href = meantLink(address);
    if (!href) continue;
    nodes.push(...textAndFacts(text.slice(end, index), marks));
    nodes.push(schema.text(address, link.create({ href }).addToSet(marks)));
    end = index + address.length;
  }
  return [...nodes, ...textAndFacts(text.slice(end), marks)];
}

/** The address right before the cursor made a link. */
function linked(state: EditorState): Transaction | undefined {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return undefined;
  const text = $from.parent.textBetween(0, $from.parentOffset, '', '\ufffc');
  const found = [...text.matchAll(ADDRESS)].at(-1);
  const address = found?.[0] ?? '';
  const href = meantLink(address);
  const rest = found ? text.slice(found.index + address.length) : '';
  if (!found || !href || !/^[.,;:!?)]?$/.test(rest)) return undefined;
  const from = $from.start() + found.index;
  const to = from + address.length;
  if (state.doc.rangeHasMark(from, to, link)) return undefined;
  return state.tr.addMark(from, to, link.create({ href })).removeStoredMark(link);
}

/** An address that is typed becomes a link once something follows it, as it does in Markdown. */
export const linksAddresses = new Plugin({
  props: {
    handleTextInput(view, from, to, text) {
      const tr = from === to && /^\s/.test(text) && linked(view.state);
      if (tr) view.dispatch(tr);
      return false;
    },
    handleDOMEvents: {
      blur: (view) => linkTyped(view.state, view.dispatch.bind(view)),
    },
    handleKeyDown: (view, { key }) => key === 'Enter' && linkTyped(view.state, view.dispatch.bind(view)),
  },
});

/** Never says that it did something: what was typed goes on as usual. */
function linkTyped(state: EditorState, dispatch: (tr: Transaction) => void): false {
  const tr = linked(state);
  if (tr) dispatch(tr);
  return false;
}
