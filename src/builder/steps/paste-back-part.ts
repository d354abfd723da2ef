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
    const { snippet = '', paste } = choices[at] ?? {};
    return html`<details class="b-more">
      <summary>${t('site.pasteBack')}</summary>
      <div class="b-field">
        <label class="b-label" for="paste-back">${t('site.pasteHere')}</label>
        <p class="b-guidance">${t(paste === 'formatted' ? 'site.pasteWhyFormatted' : 'site.pasteWhy')}</p>
        <textarea class="b-input" id="paste-back" rows="4" dir="ltr" spellcheck="false" .value=${this.#pasted}
          @input=${(event: InputEvent) =>
            void this.#compare(snippet, (event.target as HTMLTextAreaElement).value)}
          @paste=${(event: ClipboardEvent) => this.#take(snippet, event)}></textarea>
        <div aria-live="polite">${this.#comparison ? this.#compared(this.#comparison, choices, at) : nothing}</div>
      </div>
    </details>`;
  }

  /** Who has no source to copy pastes what the page shows: its links are in what the browser copied beside the text. */
  #take(copied: string, event: ClipboardEvent): void {
    const shown = event.clipboardData?.getData('text/html') ?? '';
    const isSource = /<\/?[a-z][^<>]*>/i.test(event.clipboardData?.getData('text/plain') ?? '');
    if (!shown || isSource) return;
    event.preventDefault();
    void this.#compare(copied, shown);
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

  #compared({ missing: all, isShownAsText, next }: Comparison, choices: readonly FormChoice[], at: number) {
    // Formatted text is words and links: nothing else was to be expected of it.
    const missing =
      choices[at]?.paste === 'formatted' && !isShownAsText
        ? all.filter(({ what }) => what === 'text' || what === 'link')
        : all;
    if (!missing.length) return html`<p class="b-said b-good">${t('site.kept')}</p>`;
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
