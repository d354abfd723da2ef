import { html, nothing } from 'lit';
import type { BuilderDraft } from './draft/draft.ts';
import { ShareError, toFragment } from './draft/share.ts';
import { overridesText } from './site/files.ts';
import { SteadyElement } from './steady-element.ts';
import { copyText, download } from './take-away.ts';
import { t } from './words.ts';

/** A link that holds the whole draft, for a colleague; no server hears of it. */
export class ShareDialog extends SteadyElement {
  static override properties = {
    link: { state: true },
    isTooLong: { state: true },
    isCopied: { state: true },
  };

  private link = '';
  private isTooLong = false;
  private isCopied = false;
  #draft: BuilderDraft | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  async show(draft: BuilderDraft): Promise<void> {
    this.#draft = draft;
    this.isCopied = false;
    this.isTooLong = false;
    this.link = '';
    try {
      this.link = new URL(await toFragment(draft), location.href).href;
    } catch (error) {
      if (!(error instanceof ShareError)) throw error;
      this.isTooLong = true;
    }
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  protected override render() {
    return html`<dialog class="b-dialog" aria-labelledby="share-heading">
      <div class="b-dialog-head">
        <h2 id="share-heading">${t('share.title')}</h2>
        <button type="button" class="b-icon-button" aria-label=${t('dialog.close')} @click=${() => this.querySelector('dialog')?.close()}>✕</button>
      </div>
      ${
        this.isTooLong
          ? html`<p class="b-lead">${t('share.tooLong')}</p>
              <button type="button" class="b-button" @click=${this.#download}>${t('share.file')}</button>`
          : html`<p class="b-guidance">${t('share.why')}</p>
              <textarea class="b-input b-code" readonly rows="4" dir="ltr" aria-label=${t('share.link')} .value=${this.link}></textarea>
              <p class="b-row b-after">
                <button type="button" class="b-button" @click=${this.#copy}>${t('share.copy')}</button>
                <span role="status">${this.isCopied ? t('site.copied') : nothing}</span>
              </p>`
      }
    </dialog>`;
  }

  #copy = async (): Promise<void> => {
    this.isCopied = await copyText(this.link);
    if (!this.isCopied) this.querySelector('textarea')?.select();
  };

  #download = (): void => {
    if (this.#draft) download('faq.json', overridesText(this.#draft.overrides), 'application/json');
  };
}
