import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { readMarkdown } from '../../compile/markdown-in-page.ts';
import { schema } from './answer-schema.ts';
import {
  insertFact,
  type LinkPlace,
  linkPlace,
  type Pressed,
  pressedIn,
  removeLink,
  setLink,
  toggleBold,
  toggleItalic,
  toggleList,
} from './commands.ts';
import type { EditorVariable, EditorWords } from './editor-words.ts';
import { FactChip, FactChips } from './fact-chip.ts';
import * as icons from './icons.ts';
import { plugins } from './keys.ts';
import { markdownDocument } from './markdown-document.ts';
import { meantLink } from './meant-link.ts';
import { type Lost, PastedHtml, pastedText, withoutStyles } from './pasted-html.ts';
import { roved } from './roving.ts';

/** What changed, as Markdown. */
export type AnswerChangeEvent = CustomEvent<{ readonly markdown: string }>;
/** What of a pasted text could not be kept. */
export type AnswerPasteEvent = CustomEvent<{ readonly lost: readonly Lost[] }>;

/** For an undo that goes on outside of the editor. */
export type AnswerSpentEvent = CustomEvent<{ readonly direction: 'undo' | 'redo' }>;

const { parse, serialize, canEdit } = markdownDocument(readMarkdown);

export { canEdit };

/** The link that is being made or changed. */
interface LinkDraft extends LinkPlace {
  /** The name of a fact that it leads to, or nothing for an address. */
  readonly fact: string;
  readonly isRefused: boolean;
}

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
export class AnswerEditor extends LitElement {
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

  readonly #id = `b-editor-${++count}`;
  readonly #chips = new FactChips();
  readonly #lost = new Set<Lost>();
  /** What the document says; {@link value} is the same, unless it was set since. */
  #markdown: string | undefined;
  #answer: Node | undefined;
  #view: EditorView | undefined;
  #pressed = UNPRESSED;
  #isMenuOpen = false;
  #link: LinkDraft | undefined;

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

  /** Another text than the one in the editor: its own history begins, and the cursor stays at the words around it. */
  #load(): void {
    this.#markdown = this.value;
    this.#link = undefined;
    this.#answer = parse(this.value);
    if (this.#answer) this.#view?.updateState(this.#changedState(this.#view.state, this.#answer));
  }

  #changedState(state: EditorState, answer: Node): EditorState {
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

  protected override updated(changed: PropertyValues<this>): void {
    const area = this.querySelector('.b-editor-area');
    if (!area || !this.#answer || !this.isConnected) {
      this.#unmount();
      return;
    }
    this.#view ??= this.#mount(area, this.#answer);
    if (changed.has('label') || changed.has('lang') || changed.has('dir')) this.#view.setProps({});
  }

  #mount(area: Element, answer: Node): EditorView {
    const state = EditorState.create({
      doc: answer,
      plugins: plugins({
        openLink: this.#openLink,
        onSpent: (direction) => this.#fire('answer-spent', { direction }),
      }),
    });
    return new EditorView(area, {
      state,
      attributes: () => ({
        class: 'b-editor-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': this.label,
        ...(this.lang && { lang: this.lang }),
        ...(this.dir && { dir: this.dir }),
      }),
      nodeViews: { fact: (node) => new FactChip(node, this.#chips) },
      clipboardParser: new PastedHtml((kind) => this.#lost.add(kind)),
      transformPastedHTML: withoutStyles,
      clipboardTextParser: pastedText,
      handlePaste: (_, event) => this.#isPastedImage(event),
      dispatchTransaction: (tr) => {
        const view = this.#view;
        if (!view) return;
        const { doc } = view.state;
        view.updateState(view.state.apply(tr));
        if (view.state.doc !== doc) this.#changed(serialize(view.state.doc));
        this.#showPressed(view.state);
        this.#sayLost();
      },
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

  /** A picture alone leaves no text to paste. */
  #isPastedImage({ clipboardData }: ClipboardEvent): boolean {
    const types = clipboardData?.types ?? [];
    if (types.includes('text/html') || types.includes('text/plain')) return false;
    if (![...(clipboardData?.files ?? [])].some(({ type }) => type.startsWith('image/'))) return false;
    this.#lost.add('image');
    this.#sayLost();
    return true;
  }

  #sayLost(): void {
    if (!this.#lost.size) return;
    const lost = [...this.#lost];
    this.#lost.clear();
    this.#fire('answer-paste', { lost });
  }

  #run(command: Command): void {
    const view = this.#view;
    if (view) command(view.state, view.dispatch, view);
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
        aria-describedby=${this.#id}
        lang=${this.lang || nothing}
        dir=${this.dir || 'auto'}
        .value=${this.value}
        @input=${(event: Event) => this.#changed((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="b-editor-note" id=${this.#id}>${words.plainText}</p>`;
  }

  #richText(words: EditorWords): TemplateResult {
    const { bold, italic, bulletedList, numberedList, link } = this.#pressed;
    const { bullet_list, ordered_list } = schema.nodes;
    return html`<div class="b-editor-top">
        <div class="b-editor-bar" role="toolbar" aria-label=${words.toolbar} @keydown=${this.#onBarKey} @focusin=${this.#onBarFocus} @mousedown=${keepFocus}>
          ${this.#button(words.bold, icons.bold, bold, () => this.#format(toggleBold), 'Control+B', 0)}
          ${this.#button(words.italic, icons.italic, italic, () => this.#format(toggleItalic), 'Control+I')}
          ${this.#button(words.bulletedList, icons.bulletedList, bulletedList, () => this.#format(toggleList(bullet_list)))}
          ${this.#button(words.numberedList, icons.numberedList, numberedList, () => this.#format(toggleList(ordered_list)))}
          ${this.#button(words.link, icons.link, link, () => this.#run(this.#openLink), 'Control+K')}
          ${this.variables.length ? this.#menuButton(words) : nothing}
        </div>
        ${this.#isMenuOpen ? this.#menu(words) : nothing}
      </div>
      ${this.#link ? this.#linkFields(words, this.#link) : nothing}
      <div class="b-editor-area"></div>`;
  }

  #button(
    name: string,
    icon: TemplateResult,
    isPressed: boolean,
    run: () => void,
    keys?: string,
    tabindex = -1,
  ): TemplateResult {
    return html`<button
      class="b-editor-button"
      type="button"
      tabindex=${tabindex}
      title=${name}
      aria-label=${name}
      aria-pressed=${isPressed}
      aria-keyshortcuts=${keys ?? nothing}
      @click=${run}
    >${icon}</button>`;
  }

  /** The focus stays in the toolbar, where somebody went by keyboard; a pointer goes on in the text. */
  #format(command: Command): void {
    this.#run(command);
    if (!this.querySelector('.b-editor-bar')?.contains(document.activeElement)) this.#view?.focus();
  }

  // --- Facts ---

  #menuButton(words: EditorWords): TemplateResult {
    return html`<button
      class="b-editor-button b-editor-insert"
      type="button"
      tabindex="-1"
      aria-haspopup="menu"
      aria-expanded=${this.#isMenuOpen}
      aria-controls=${this.#isMenuOpen ? `${this.#id}-menu` : nothing}
      @click=${() => this.#toggleMenu(!this.#isMenuOpen)}
      @keydown=${this.#onMenuButtonKey}
    ><span>${words.insertFact}</span>${icons.more}</button>`;
  }

  #menu(words: EditorWords): TemplateResult {
    return html`<div
      class="b-editor-menu"
      role="menu"
      id=${`${this.#id}-menu`}
      aria-label=${words.insertFact}
      @keydown=${this.#onMenuKey}
      @focusout=${this.#onMenuLeft}
    >
      ${this.variables.map(
        ({ name, label, text }) => html`<button
          class="b-editor-item"
          type="button"
          role="menuitem"
          tabindex="-1"
          @click=${() => this.#insert(name)}
        ><span>${label}</span>${text ? html`<span class="b-editor-item-text">${text}</span>` : nothing}</button>`,
      )}
    </div>`;
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.b-editor-item')];
  }

  async #toggleMenu(isOpen: boolean, at = 0): Promise<void> {
    this.#isMenuOpen = isOpen;
    this.requestUpdate();
    await this.updateComplete;
    if (isOpen) this.#items.at(at)?.focus();
  }

  #insert(name: string): void {
    void this.#toggleMenu(false);
    this.#run(insertFact(name));
    this.#view?.focus();
  }

  readonly #onMenuButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.#toggleMenu(true, event.key === 'ArrowDown' ? 0 : -1);
  };

  readonly #onMenuKey = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'Escape' || key === 'Tab') {
      if (key === 'Escape') event.preventDefault();
      event.stopPropagation();
      this.querySelector<HTMLElement>('.b-editor-insert')?.focus();
      void this.#toggleMenu(false);
      return;
    }
    const items = this.#items;
    const next =
      roved(event, items, 'ArrowDown', 'ArrowUp') ??
      (key.length === 1 && !event.ctrlKey && !event.metaKey ? beginningWith(key, items) : undefined);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  readonly #onMenuLeft = ({ relatedTarget }: FocusEvent) => {
    const menu = this.querySelector('.b-editor-menu');
    const button = this.querySelector('.b-editor-insert');
    const isInside =
      relatedTarget === button || (relatedTarget instanceof Element && menu?.contains(relatedTarget));
    if (!isInside && this.#isMenuOpen) void this.#toggleMenu(false);
  };

  // --- The toolbar ---

  readonly #onBarKey = (event: KeyboardEvent) => {
    const isLtr = getComputedStyle(this).direction === 'ltr';
    const buttons = [...this.querySelectorAll<HTMLElement>('.b-editor-button')];
    const next = roved(
      event,
      buttons,
      isLtr ? 'ArrowRight' : 'ArrowLeft',
      isLtr ? 'ArrowLeft' : 'ArrowRight',
    );
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  /** Tab comes back to the button that was used last. */
  readonly #onBarFocus = ({ target }: FocusEvent) => {
    for (const button of this.querySelectorAll<HTMLElement>('.b-editor-button'))
      button.tabIndex = button === target ? 0 : -1;
  };

  // --- Links ---

  readonly #openLink: Command = (state) => {
    const place = linkPlace(state);
    const href = place.mark?.attrs['href'];
    const fact = this.#linkable.find((variable) => variable.href === href)?.name ?? '';
    this.#link = { ...place, fact, isRefused: false };
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('.b-editor-link :is(input, select)')?.focus(),
    );
    return true;
  };

  get #linkable(): EditorVariable[] {
    return this.variables.filter(({ href }) => href);
  }

  #linkFields(words: EditorWords, draft: LinkDraft): TemplateResult {
    const { from, to, mark, fact, isRefused } = draft;
    const linkable = this.#linkable;
    const id = `${this.#id}-refused`;
    const address = linkable.some(({ name }) => name === fact) ? '' : (mark?.attrs['href'] ?? '');
    return html`<div class="b-editor-link" role="group" aria-label=${words.link} @keydown=${this.#onLinkKey}>
      ${from === to ? html`<label class="b-editor-field">${words.linkText}<input class="b-editor-link-text" autocomplete="off" lang=${this.lang || nothing} dir=${this.dir || 'auto'} /></label>` : nothing}
      ${
        linkable.length
          ? html`<label class="b-editor-field">${words.linkTarget}<select class="b-editor-link-fact" @change=${(event: Event) => this.#setLinkDraft({ ...draft, fact: (event.target as HTMLSelectElement).value, isRefused: false })}>
              <option value="" ?selected=${!fact}>${words.ownAddress}</option>
              ${linkable.map(({ name, label }) => html`<option value=${name} ?selected=${name === fact}>${label}</option>`)}
            </select></label>`
          : nothing
      }
      ${
        fact
          ? nothing
          : html`<label class="b-editor-field">${words.linkAddress}<input
              class="b-editor-link-address"
              inputmode="url"
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              dir="ltr"
              value=${address}
              aria-invalid=${isRefused ? 'true' : nothing}
              aria-describedby=${isRefused ? id : nothing}
            /></label>`
      }
      <p class="b-editor-refused" id=${id} role="alert">${isRefused ? words.linkRefused : nothing}</p>
      <div class="b-editor-link-buttons">
        <button class="b-editor-apply" type="button" @click=${this.#applyLink}>${words.applyLink}</button>
        ${mark ? html`<button type="button" @click=${this.#removeLink}>${words.removeLink}</button>` : nothing}
        <button type="button" @click=${this.#closeLink}>${words.cancel}</button>
      </div>
    </div>`;
  }

  #setLinkDraft(draft: LinkDraft | undefined): void {
    this.#link = draft;
    this.requestUpdate();
  }

  readonly #onLinkKey = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLInputElement;
    if (event.isComposing || !(event.key === 'Escape' || (event.key === 'Enter' && isField))) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') this.#applyLink();
    else this.#closeLink();
  };

  readonly #applyLink = () => {
    const draft = this.#link;
    if (!draft) return;
    const field = (name: string) =>
      this.querySelector<HTMLInputElement>(`.b-editor-link-${name}`)?.value.trim() ?? '';
    const variable = this.#linkable.find(({ name }) => name === draft.fact);
    const typed = field('address');
    const href = variable?.href ?? meantLink(typed);
    if (!href) {
      this.#setLinkDraft({ ...draft, isRefused: true });
      this.querySelector<HTMLElement>('.b-editor-link-address')?.focus();
      return;
    }
    this.#run(setLink(draft, href, field('text') || variable?.label || typed));
    this.#closeLink();
  };

  readonly #removeLink = () => {
    if (this.#link) this.#run(removeLink(this.#link));
    this.#closeLink();
  };

  readonly #closeLink = () => {
    this.#setLinkDraft(undefined);
    this.#view?.focus();
  };
}

/** A press on a button leaves the focus, and what is selected, in the text. */
const keepFocus = (event: Event) => event.preventDefault();

const beginningWith = (sign: string, items: readonly HTMLElement[]): HTMLElement | undefined => {
  const at = items.indexOf(document.activeElement as HTMLElement);
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
    item.textContent?.trim().toLowerCase().startsWith(sign.toLowerCase()),
  );
};

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
