import { html, nothing, type TemplateResult } from 'lit';
import { insertFact } from './commands.ts';
import type { EditorHost } from './editor-host.ts';
import type { EditorWords } from './editor-words.ts';
import * as icons from './icons.ts';
import { roved } from './roving.ts';

/** “Insert a fact”: a button of the toolbar, and the menu of all facts below it. */
export class FactMenu {
  #isOpen = false;

  constructor(private readonly host: EditorHost) {}

  get #id(): string {
    return `${this.host.partId}-menu`;
  }

  renderButton(words: EditorWords): TemplateResult | typeof nothing {
    if (!this.host.variables.length) return nothing;
    return html`<button
      class="b-editor-button b-editor-insert"
      type="button"
      tabindex="-1"
      aria-haspopup="menu"
      aria-expanded=${this.#isOpen}
      aria-controls=${this.#isOpen ? this.#id : nothing}
      @click=${() => this.#toggle(!this.#isOpen)}
      @keydown=${this.#onButtonKey}
    ><span>${words.insertFact}</span>${icons.more}</button>`;
  }

  render(words: EditorWords): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    return html`<div
      class="b-editor-menu"
      role="menu"
      id=${this.#id}
      aria-label=${words.insertFact}
      @keydown=${this.#onKey}
      @focusout=${this.#onLeft}
    >
      ${this.host.variables.map(
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
    return [...this.host.querySelectorAll<HTMLElement>('.b-editor-item')];
  }

  async #toggle(isOpen: boolean, at = 0): Promise<void> {
    this.#isOpen = isOpen;
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (isOpen) this.#items.at(at)?.focus();
  }

  #insert(name: string): void {
    void this.#toggle(false);
    this.host.run(insertFact(name));
    this.host.focus();
  }

  readonly #onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.#toggle(true, event.key === 'ArrowDown' ? 0 : -1);
  };

  readonly #onKey = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'Escape' || key === 'Tab') {
      if (key === 'Escape') event.preventDefault();
      event.stopPropagation();
      this.#button?.focus();
      void this.#toggle(false);
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

  readonly #onLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const menu = currentTarget as Element;
    const isInside =
      relatedTarget === this.#button || (relatedTarget instanceof Element && menu.contains(relatedTarget));
    if (!isInside && this.#isOpen) void this.#toggle(false);
  };

  get #button(): HTMLElement | null {
    return this.host.querySelector<HTMLElement>('.b-editor-insert');
  }
}

const beginningWith = (sign: string, items: readonly HTMLElement[]): HTMLElement | undefined => {
  const at = items.indexOf(document.activeElement as HTMLElement);
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
    item.textContent?.trim().toLowerCase().startsWith(sign.toLowerCase()),
  );
};
