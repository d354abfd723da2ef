import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { EditorVariable } from './editor-words.ts';

/** How a fact looks between the words: its value, or what it is as long as nobody knows it. */
export class FactChip implements NodeView {
  readonly dom = document.createElement('span');

  constructor(
    private readonly node: Node,
    private readonly chips: FactChips,
  ) {
    this.dom.className = 'b-editor-fact';
    this.dom.dataset['fact'] = node.attrs['name'];
    chips.shown.add(this);
    this.show();
  }

  show(): void {
    const name: string = this.node.attrs['name'];
    const { label = name, text } = this.chips.known(name) ?? {};
    this.dom.textContent = text || label;
    this.dom.title = label;
    this.dom.classList.toggle('b-editor-fact-unset', !text);
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.chips.shown.delete(this);
  }
}

/** The facts in one editor, shown anew when they change. */
export class FactChips {
  readonly shown = new Set<FactChip>();
  #variables: ReadonlyMap<string, EditorVariable> = new Map();

  known(name: string): EditorVariable | undefined {
    return this.#variables.get(name);
  }

  update(variables: readonly EditorVariable[]): void {
    this.#variables = new Map(variables.map((variable) => [variable.name, variable]));
    for (const chip of this.shown) chip.show();
  }
}
