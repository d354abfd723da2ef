import type { Node } from 'prosemirror-model';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { FactChip, type FactChips } from './fact-chip.ts';
import { plugins } from './keys.ts';
import { type Lost, PastedHtml, pastedText, withoutStyles } from './pasted-html.ts';

export interface TextOptions {
  readonly answer: Node;
  readonly chips: FactChips;
  readonly attributes: () => Record<string, string>;
  readonly openLink: Command;
  readonly onChange: (answer: Node) => void;
  /** Told of each step, also of the cursor's. */
  readonly onState: (state: EditorState) => void;
  /** Something pasted could not be kept. */
  readonly onLost: (kinds: readonly Lost[]) => void;
  /** Undo was asked for, or redo, with nothing left of it here. */
  readonly onSpent: (direction: 'undo' | 'redo') => void;
}

/** The text of an answer in a place of the page, to be typed in and pasted into. */
export function mountText(place: Element, options: TextOptions): EditorView {
  const { answer, chips, attributes, openLink, onChange, onState, onLost, onSpent } = options;
  const lost = new Set<Lost>();
  const sayLost = () => {
    if (!lost.size) return;
    const kinds = [...lost];
    lost.clear();
    onLost(kinds);
  };
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: answer, plugins: plugins({ openLink, onSpent }) }),
    attributes,
    nodeViews: { fact: (node) => new FactChip(node, chips) },
    clipboardParser: new PastedHtml((kind) => lost.add(kind)),
    transformPastedHTML: withoutStyles,
    clipboardTextParser: pastedText,
    handlePaste: (_, event) => {
      if (!isImageAlone(event)) return false;
      lost.add('image');
      sayLost();
      return true;
    },
    dispatchTransaction: (tr) => {
      if (view.isDestroyed) return;
      const { doc } = view.state;
      view.updateState(view.state.apply(tr));
      if (view.state.doc !== doc) onChange(view.state.doc);
      onState(view.state);
      sayLost();
    },
  });
  return view;
}

/** A picture alone leaves no text to paste. */
function isImageAlone({ clipboardData }: ClipboardEvent): boolean {
  const types = clipboardData?.types ?? [];
  if (types.includes('text/html') || types.includes('text/plain')) return false;
  return [...(clipboardData?.files ?? [])].some(({ type }) => type.startsWith('image/'));
}

/** Another answer in place of the one that is shown: its own history begins, and the cursor stays at the words around it. */
export function stateWith(answer: Node, state: EditorState): EditorState {
  const { tr } = state;
  const start = state.doc.content.findDiffStart(answer.content);
  const end = state.doc.content.findDiffEnd(answer.content);
  if (start !== null && end) {
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    tr.replace(start, end.a + overlap, answer.slice(start, end.b + overlap));
  }
  const isExact = tr.doc.eq(answer);
  return EditorState.create({
    doc: answer,
    plugins: state.plugins,
    ...(isExact && { selection: tr.selection }),
  });
}
