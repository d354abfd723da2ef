import { html, nothing, type TemplateResult } from 'lit';
import type { Command } from 'prosemirror-state';
import { type LinkPlace, linkPlace, removeLink, setLink } from './commands.ts';
import type { EditorHost } from './editor-host.ts';
import type { EditorVariable, EditorWords } from './editor-words.ts';
import { meantLink } from './meant-link.ts';

/** The link that is being made or changed. */
interface LinkDraft extends LinkPlace {
  /** The name of a fact that it leads to, or nothing for an address. */
  readonly fact: string;
  readonly isRefused: boolean;
}

/** The fields for a link: its words where none are selected, and where it leads. */
export class LinkFields {
  #link: LinkDraft | undefined;

  constructor(private readonly host: EditorHost) {}

  readonly open: Command = (state) => {
    const place = linkPlace(state);
    const href = place.mark?.attrs['href'];
    const fact = this.#linkable.find((variable) => variable.href === href)?.name ?? '';
    this.#set({ ...place, fact, isRefused: false });
    void this.host.updateComplete.then(() =>
      this.host.querySelector<HTMLElement>('.b-editor-link :is(input, select)')?.focus(),
    );
    return true;
  };

  /** The text is another one now. */
  forget(): void {
    this.#link = undefined;
  }

  render(words: EditorWords): TemplateResult | typeof nothing {
    const draft = this.#link;
    if (!draft) return nothing;
    const { from, to, mark, fact, isRefused } = draft;
    const { lang, dir } = this.host;
    const linkable = this.#linkable;
    const id = `${this.host.partId}-refused`;
    const address = linkable.some(({ name }) => name === fact) ? '' : (mark?.attrs['href'] ?? '');
    return html`<div class="b-editor-link" role="group" aria-label=${words.link} @keydown=${this.#onKey}>
      ${from === to ? html`<label class="b-editor-field">${words.linkText}<input class="b-editor-link-text" autocomplete="off" lang=${lang || nothing} dir=${dir || 'auto'} /></label>` : nothing}
      ${
        linkable.length
          ? html`<label class="b-editor-field">${words.linkTarget}<select class="b-editor-link-fact" @change=${(event: Event) => this.#set({ ...draft, fact: (event.target as HTMLSelectElement).value, isRefused: false })}>
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
        <button class="b-editor-apply" type="button" @click=${this.#apply}>${words.applyLink}</button>
        ${mark ? html`<button type="button" @click=${this.#remove}>${words.removeLink}</button>` : nothing}
        <button type="button" @click=${this.#close}>${words.cancel}</button>
      </div>
    </div>`;
  }

  get #linkable(): EditorVariable[] {
    return this.host.variables.filter(({ href }) => href);
  }

  #set(draft: LinkDraft | undefined): void {
    this.#link = draft;
    this.host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLInputElement;
    if (event.isComposing || !(event.key === 'Escape' || (event.key === 'Enter' && isField))) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') this.#apply();
    else this.#close();
  };

  readonly #apply = () => {
    const draft = this.#link;
    if (!draft) return;
    const field = (name: string) =>
      this.host.querySelector<HTMLInputElement>(`.b-editor-link-${name}`)?.value.trim() ?? '';
    const variable = this.#linkable.find(({ name }) => name === draft.fact);
    const typed = field('address');
    const href = variable?.href ?? meantLink(typed);
    if (!href) {
      this.#set({ ...draft, isRefused: true });
      this.host.querySelector<HTMLElement>('.b-editor-link-address')?.focus();
      return;
    }
    this.host.run(setLink(draft, href, field('text') || variable?.label || typed));
    this.#close();
  };

  readonly #remove = () => {
    if (this.#link) this.host.run(removeLink(this.#link));
    this.#close();
  };

  readonly #close = () => {
    this.#set(undefined);
    this.host.focus();
  };
}
