import { html, nothing } from 'lit';
import type { DraftStore } from './draft/store.ts';
import type { DraftSummary } from './draft/store-parts.ts';
import type { Opened } from './import/opened.ts';
import { SteadyElement } from './steady-element.ts';
import { count, interfaceLang, t } from './words.ts';

/**
 * Drafts that are kept on the device, and the way to open something else. Nothing here replaces a draft: what is opened
 * becomes one of its own.
 *
 * @fires draft-open - `detail`: the id of a draft.
 * @fires draft-new - A new one is asked for.
 * @fires draft-import - `detail`: what was opened.
 */
export class DraftsDialog extends SteadyElement {
  static override properties = {
    store: { attribute: false },
    current: {},
    drafts: { state: true },
    bin: { state: true },
    opened: { state: true },
    fault: { state: true },
  };

  declare store: DraftStore;
  declare current: string;
  private drafts: readonly DraftSummary[] = [];
  private bin: readonly DraftSummary[] = [];
  private opened: Opened | undefined;
  private fault = '';

  protected override createRenderRoot(): this {
    return this;
  }

  async show(): Promise<void> {
    this.opened = undefined;
    this.fault = '';
    await this.refresh();
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  async refresh(): Promise<void> {
    await this.store.flush();
    [this.drafts, this.bin] = await Promise.all([this.store.all.list(), this.store.all.binned()]);
  }

  close(): void {
    this.querySelector('dialog')?.close();
  }

  protected override render() {
    return html`<dialog class="b-dialog" aria-labelledby="drafts-heading">
      <div class="b-dialog-head">
        <h2 id="drafts-heading">${t('drafts.title')}</h2>
        <button type="button" class="b-icon-button" aria-label=${t('dialog.close')} @click=${() => this.close()}>✕</button>
      </div>
      <ul class="b-rows">
        ${this.drafts.map((draft) => this.#row(draft))}
      </ul>
      <button type="button" class="b-quiet-button" @click=${() => this.#send('draft-new')}>${t('drafts.new')}</button>
      ${this.#import()} ${this.#binned()}
    </dialog>`;
  }

  #row({ id, name, updated }: DraftSummary) {
    const isOpen = id === this.current;
    const called = name || t('drafts.unnamed');
    return html`<li class="b-row b-file-row">
      <button type="button" class="b-grow b-question-name" aria-current=${isOpen ? 'true' : 'false'} @click=${() => this.#send('draft-open', id)}>
        <span dir="auto">${called}</span>
        <small class="b-quiet">${isOpen ? t('drafts.open') : dayOf(updated)}</small>
      </button>
      <button type="button" class="b-quiet-button" @click=${() => this.#copy(id)}>${t('drafts.copy')}<span class="b-hidden">: ${called}</span></button>
      ${isOpen ? nothing : html`<button type="button" class="b-quiet-button" @click=${() => this.#change(() => this.store.bin(id))}>${t('drafts.delete')}<span class="b-hidden">: ${called}</span></button>`}
    </li>`;
  }

  #binned() {
    if (!this.bin.length) return nothing;
    return html`<details class="b-more">
      <summary>${count('drafts.bin', this.bin.length)}</summary>
      <ul class="b-rows">
        ${this.bin.map(
          ({ id, name }) => html`<li class="b-row">
            <span class="b-grow" dir="auto">${name || t('drafts.unnamed')}</span>
            <button type="button" class="b-quiet-button" @click=${() => this.#change(() => this.store.all.restore(id))}>${t('drafts.restore')}</button>
          </li>`,
        )}
      </ul>
      <button type="button" class="b-quiet-button" @click=${() => this.#change(() => this.store.all.emptyBin())}>${t('drafts.empty')}</button>
    </details>`;
  }

  #import() {
    return html`<div class="b-field b-apart">
      <h3>${t('import.title')}</h3>
      <p class="b-guidance" id="import-what">${t('import.what')}</p>
      <label class="b-quiet-button b-file">
        ${t('import.file')}
        <input type="file" aria-describedby="import-what"
          accept=".json,.html,.htm,.csv,.tsv,.txt,application/json,text/html,text/csv" @change=${this.#takeFile}>
      </label>
      <label class="b-label b-after" for="import-text">${t('import.paste')}</label>
      <textarea class="b-input" id="import-text" rows="3" spellcheck="false" @input=${(event: InputEvent) =>
        void this.#read((event.target as HTMLTextAreaElement).value, '')}></textarea>
      <div aria-live="polite">${this.#found()}</div>
    </div>`;
  }

  #takeFile = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) await this.#read(await file.text(), file.name);
    field.value = '';
  };

  #reading = 0;

  async #read(text: string, name: string): Promise<void> {
    const mine = ++this.#reading;
    this.fault = '';
    if (!text.trim()) {
      this.opened = undefined;
      return;
    }
    try {
      const { openText } = await import('./import/open-text.ts');
      const opened = await openText(text, name);
      if (mine === this.#reading) this.opened = opened;
    } catch {
      if (mine === this.#reading) this.fault = t('import.failed');
    }
  }

  #found() {
    if (this.fault) return html`<p class="b-said b-bad">${this.fault}</p>`;
    const { opened } = this;
    if (!opened) return nothing;
    if (opened.kind === 'unknown') {
      return html`<p class="b-said b-bad">${t(`import.unknown.${opened.reason}`, { detail: opened.detail ?? '' })}</p>`;
    }
    const { lost } = opened;
    const kinds = [...new Set(lost.map(({ what }) => what))];
    return html`
      <p class="b-said b-good">
        ${opened.kind === 'questions' ? count('import.questions', opened.questions.length) : t('import.faq')}
      </p>
      ${opened.kind === 'questions' && opened.more ? html`<p class="b-said b-note">${count('import.more', opened.more)}</p>` : nothing}
      ${kinds.length ? html`<p class="b-said b-note">${t('import.lost', { what: new Intl.ListFormat(interfaceLang()).format(kinds.map((kind) => t(`lost.${kind}`))) })}</p>` : nothing}
      <button type="button" class="b-button b-after" @click=${() => this.#send('draft-import', opened)}>${t('import.open')}</button>
    `;
  }

  async #copy(id: string): Promise<void> {
    await this.#change(() => this.store.copy(id));
  }

  async #change(change: () => Promise<unknown>): Promise<void> {
    await change();
    await this.refresh();
  }

  #send(name: string, detail?: unknown): void {
    this.close();
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

const dayOf = (time: number): string =>
  new Intl.DateTimeFormat(interfaceLang(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
