import { html, nothing, type TemplateResult } from 'lit';
import type { Command } from 'prosemirror-state';
import { schema } from './answer-schema.ts';
import { type Pressed, toggleBold, toggleItalic, toggleList } from './commands.ts';
import type { EditorHost } from './editor-host.ts';
import type { EditorWords } from './editor-words.ts';
import * as icons from './icons.ts';
import { roved } from './roving.ts';

/** The buttons above the text: Tab enters them once, arrows go on between them. */
export class Toolbar {
  constructor(
    private readonly host: EditorHost,
    private readonly openLink: Command,
  ) {}

  /** @param more Another button at the end. */
  render(words: EditorWords, pressed: Pressed, more: TemplateResult | typeof nothing): TemplateResult {
    const { bold, italic, bulletedList, numberedList, link } = pressed;
    const { bullet_list, ordered_list } = schema.nodes;
    return html`<div class="b-editor-bar" role="toolbar" aria-label=${words.toolbar} @keydown=${this.#onKey} @focusin=${this.#onFocus} @mousedown=${keepFocus}>
      ${button(words.bold, icons.bold, bold, () => this.#format(toggleBold), 'Control+B', 0)}
      ${button(words.italic, icons.italic, italic, () => this.#format(toggleItalic), 'Control+I')}
      ${button(words.bulletedList, icons.bulletedList, bulletedList, () => this.#format(toggleList(bullet_list)))}
      ${button(words.numberedList, icons.numberedList, numberedList, () => this.#format(toggleList(ordered_list)))}
      ${button(words.link, icons.link, link, () => this.host.run(this.openLink), 'Control+K')}
      ${more}
    </div>`;
  }

  /** The focus stays in the toolbar, where somebody went by keyboard; a pointer goes on in the text. */
  #format(command: Command): void {
    this.host.run(command);
    if (!this.host.querySelector('.b-editor-bar')?.contains(document.activeElement)) this.host.focus();
  }

  get #buttons(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('.b-editor-button')];
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const isLtr = getComputedStyle(event.currentTarget as Element).direction === 'ltr';
    const next = roved(
      event,
      this.#buttons,
      isLtr ? 'ArrowRight' : 'ArrowLeft',
      isLtr ? 'ArrowLeft' : 'ArrowRight',
    );
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  /** Tab comes back to the button that was used last. */
  readonly #onFocus = ({ target }: FocusEvent) => {
    for (const button of this.#buttons) button.tabIndex = button === target ? 0 : -1;
  };
}

/** A press on a button leaves the focus, and what is selected, in the text. */
const keepFocus = (event: Event) => event.preventDefault();

const button = (
  name: string,
  icon: TemplateResult,
  isPressed: boolean,
  run: () => void,
  keys?: string,
  tabindex = -1,
): TemplateResult => html`<button
    class="b-editor-button"
    type="button"
    tabindex=${tabindex}
    title=${name}
    aria-label=${name}
    aria-pressed=${isPressed}
    aria-keyshortcuts=${keys ?? nothing}
    @click=${run}
  >${icon}</button>`;
