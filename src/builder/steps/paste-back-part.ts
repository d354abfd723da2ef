import { html, nothing, type ReactiveControllerHost } from 'lit';
import { type Comparison, compare } from '../site/paste-back.ts';
import type { FormChoice, SiteForm } from '../site/site-form.ts';
import { t, type WordKey } from '../words.ts';

/** Of a form that a site does not keep the next one that it offers. */
const NEEDS_LESS: readonly SiteForm[] = ['div', 'static-styled', 'static', 'page'];

/** “Did your site keep it?”: what was pasted back, and what is missing of what was copied. */
export class PasteBackPart {
  #pasted = '';
  #comparison: Comparison | undefined;

  constructor(
    private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    /** Goes on with another of the ways. */
    private readonly onTry: (at: number) => void,
  ) {}

  /** Another snippet is shown. */
  forget(): void {
    this.#pasted = '';
    this.#comparison = undefined;
    this.host.requestUpdate();
  }

  /** @param at Which of the ways was copied. */
  render(choices: readonly FormChoice[], at: number) {
    const { snippet = '' } = choices[at] ?? {};
    return html`<details class="b-more">
      <summary>${t('site.pasteBack')}</summary>
      <div class="b-field">
        <label class="b-label" for="paste-back">${t('site.pasteHere')}</label>
        <p class="b-guidance">${t('site.pasteWhy')}</p>
        <textarea class="b-input" id="paste-back" rows="4" dir="ltr" spellcheck="false" .value=${this.#pasted}
          @input=${(event: InputEvent) =>
            void this.#compare(snippet, (event.target as HTMLTextAreaElement).value)}></textarea>
        <div aria-live="polite">${this.#comparison ? this.#compared(this.#comparison, choices, at) : nothing}</div>
      </div>
    </details>`;
  }

  /** By a parser that brings no browser to load or to refuse anything. */
  async #compare(copied: string, pasted: string): Promise<void> {
    this.#pasted = pasted;
    this.#show(undefined);
    if (!pasted.trim()) return;
    const { parseHtml, TooComplicated } = await import('../import/parse-html.ts');
    if (pasted !== this.#pasted) return;
    try {
      this.#show(compare(copied, pasted, parseHtml));
    } catch (error) {
      if (!(error instanceof TooComplicated)) throw error;
      this.#show(compare(copied, '', parseHtml));
    }
  }

  #show(comparison: Comparison | undefined): void {
    this.#comparison = comparison;
    this.host.requestUpdate();
  }

  #compared({ kept, missing, isShownAsText, next }: Comparison, choices: readonly FormChoice[], at: number) {
    if (kept) return html`<p class="b-said b-good">${t('site.kept')}</p>`;
    const less = next ? NEEDS_LESS.slice(NEEDS_LESS.indexOf(next)) : [];
    const form = less.find((one) => choices.some((choice) => choice.form === one));
    const to = choices.findIndex((choice) => choice.form === form);
    return html`
      <p class="b-said b-bad">${isShownAsText ? t('site.asText') : t('site.notKept')}</p>
      ${
        isShownAsText
          ? nothing
          : html`<ul class="b-numbered">
              ${missing.slice(0, 8).map(({ what, name }) => html`<li>${t(`site.missing.${what}`, { name })}</li>`)}
            </ul>`
      }
      ${
        to >= 0 && to !== at
          ? html`<button type="button" class="b-quiet-button" @click=${() => {
              this.forget();
              this.onTry(to);
            }}>${t('site.tryNext', { form: t(`site.form.${form}` as WordKey) })}</button>`
          : nothing
      }
    `;
  }
}
