import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { readMarkdown } from '../../compile/markdown-in-page.ts';
import { SteadyElement } from '../steady-element.ts';
import { type Pressed, pressedIn } from './commands.ts';
import type { EditorVariable, EditorWords } from './editor-words.ts';
import { FactChips } from './fact-chip.ts';
import { FactMenu } from './fact-menu.ts';
import { LinkFields } from './link-fields.ts';
import { markdownDocument } from './markdown-document.ts';
import type { Lost } from './pasted-html.ts';
import { mountText, stateWith } from './text-view.ts';
import { Toolbar } from './toolbar.ts';

/** What changed, as Markdown. */
export type AnswerChangeEvent = CustomEvent<{ readonly markdown: string }>;
/** What of a pasted text could not be kept. */
export type AnswerPasteEvent = CustomEvent<{ readonly lost: readonly Lost[] }>;

/** For an undo that goes on outside of the editor. */
export type AnswerSpentEvent = CustomEvent<{ readonly direction: 'undo' | 'redo' }>;

const { parse, serialize, canEdit } = markdownDocument(readMarkdown);

export { canEdit };

const UNPRESSED: Pressed = {
  bold: false,
  italic: false,
  link: false,
  bulletedList: false,
  numberedList: false,
};

let count = 0;

/**
 * An answer to edit, with bold and italic words, lists, links and facts; as plain text, where it holds something else. Its own
 * texts are in the language of the page around it: {@link lang} and {@link dir} are those of the answer, and are no attributes.
 *
 * @fires {AnswerChangeEvent} answer-change - On each change.
 * @fires {AnswerPasteEvent} answer-paste - Something pasted could not be kept.
 * @fires {AnswerSpentEvent} answer-spent - Undo was asked for, or redo, with nothing left of it here.
 */
export class AnswerEditor extends SteadyElement {
  static override readonly properties = {
    value: { attribute: false },
    variables: { attribute: false },
    label: { attribute: false },
    words: { attribute: false },
    lang: { attribute: false },
    dir: { attribute: false },
  };

  /** The answer, as Markdown. */
  declare value: string;
  /** What can be inserted, and what is shown for it. */
  declare variables: readonly EditorVariable[];
  /** What the answer is called by a screen reader. */
  declare label: string;
  /** Nothing is shown before they are there. */
  declare words: EditorWords | undefined;
  declare lang: string;
  declare dir: string;

  readonly partId = `b-editor-${++count}`;
  readonly #chips = new FactChips();
  readonly #menu = new FactMenu(this);
  readonly #link = new LinkFields(this);
  readonly #toolbar = new Toolbar(this, this.#link.open);
  /** What the document says; {@link value} is the same, unless it was set since. */
  #markdown: string | undefined;
  #answer: Node | undefined;
  #view: EditorView | undefined;
  #pressed = UNPRESSED;

  constructor() {
    super();
    this.value = '';
    this.variables = [];
    this.label = '';
    this.lang = '';
    this.dir = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override focus(options?: FocusOptions): void {
    if (this.#view) this.#view.focus();
    else this.querySelector('textarea')?.focus(options);
  }

  /** What a button or a key does to the text. */
  run(command: Command): void {
    const view = this.#view;
    if (view) command(view.state, view.dispatch, view);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unmount();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.value !== this.#markdown) this.#load();
    if (changed.has('variables')) this.#chips.update(this.variables);
  }

  #load(): void {
    this.#markdown = this.value;
    this.#link.forget();
    this.#answer = parse(this.value);
    if (this.#answer) this.#view?.updateState(stateWith(this.#answer, this.#view.state));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const area = this.querySelector('.b-editor-area');
    if (!area || !this.#answer || !this.isConnected) {
      this.#unmount();
      return;
    }
    this.#view ??= this.#mount(area, this.#answer);
    if (changed.has('lang') || changed.has('dir')) this.#view.setProps({});
    // The name may change with every key in a question, and the whole text would be looked at for it.
    else if (changed.has('label')) this.#view.dom.setAttribute('aria-label', this.label);
  }

  #mount(area: Element, answer: Node): EditorView {
    return mountText(area, {
      answer,
      chips: this.#chips,
      attributes: () => ({
        class: 'b-editor-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': this.label,
        ...(this.lang && { lang: this.lang }),
        ...(this.dir && { dir: this.dir }),
      }),
      openLink: this.#link.open,
      onChange: (changed) => this.#changed(serialize(changed)),
      onState: (state) => this.#showPressed(state),
      onLost: (lost) => this.#fire('answer-paste', { lost }),
      onSpent: (direction) => this.#fire('answer-spent', { direction }),
    });
  }

  #unmount(): void {
    this.#answer = this.#view?.state.doc ?? this.#answer;
    this.#view?.destroy();
    this.#view = undefined;
  }

  #changed(markdown: string): void {
    if (markdown === this.#markdown) return;
    this.#markdown = markdown;
    this.value = markdown;
    this.#fire('answer-change', { markdown });
  }

  #fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  #showPressed(state: EditorState): void {
    const pressed = pressedIn(state);
    if (JSON.stringify(pressed) === JSON.stringify(this.#pressed)) return;
    this.#pressed = pressed;
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    return this.#answer ? this.#richText(words) : this.#plainText(words);
  }

  #plainText(words: EditorWords): TemplateResult {
    return html`<textarea
        class="b-editor-plain"
        aria-label=${this.label}
        aria-describedby=${this.partId}
        lang=${this.lang || nothing}
        dir=${this.dir || 'auto'}
        .value=${this.value}
        @input=${(event: Event) => this.#changed((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="b-editor-note" id=${this.partId}>${words.plainText}</p>`;
  }

  #richText(words: EditorWords): TemplateResult {
    return html`<div class="b-editor-top">
        ${this.#toolbar.render(words, this.#pressed, this.#menu.renderButton(words))} ${this.#menu.render(words)}
      </div>
      ${this.#link.render(words)}
      <div class="b-editor-area"></div>`;
  }
}

/** Registers `<answer-editor>`, once. */
export function defineAnswerEditor(): void {
  if (!customElements.get('answer-editor')) customElements.define('answer-editor', AnswerEditor);
}

declare global {
  interface HTMLElementEventMap {
    'answer-change': AnswerChangeEvent;
    'answer-paste': AnswerPasteEvent;
    'answer-spent': AnswerSpentEvent;
  }
  interface HTMLElementTagNameMap {
    'answer-editor': AnswerEditor;
  }
}
