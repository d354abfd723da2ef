import { html, nothing } from 'lit';
import type { VariableType, VariableValue } from '../../model/content-model.ts';
import { SteadyElement } from '../steady-element.ts';
import { t } from '../words.ts';
import { controlOf } from './control-of.ts';
import { type Judgement, judge } from './judge.ts';

/**
 * A fact of the organization, with what it is called, what it is for and, once it is left, what is wrong with it.
 *
 * @fires fact-change - Somebody typed. `detail`: `{ name, value }`.
 * @fires fact-left - The field is left: what was typed in it is one step to undo.
 */
export class FactField extends SteadyElement {
  static override properties = {
    name: {},
    type: {},
    label: {},
    guidance: {},
    effect: {},
    value: { attribute: false },
    suggestions: { attribute: false },
    preset: {},
    lang: {},
    isLeft: { state: true },
  };

  name = '';
  type: VariableType = 'text';
  label = '';
  guidance = '';
  /** Where the fact appears, such as the question that it answers. */
  effect = '';
  value: VariableValue | undefined;
  /** Values to choose from, each with what it means. */
  suggestions: readonly { readonly value: string; readonly meaning: string }[] = [];
  /** What is used as long as nothing is typed. */
  preset = '';
  override lang = 'en';
  private isLeft = false;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render() {
    const id = `fact-${this.name}`;
    const judgement = judge(this.type, this.value, this.lang);
    const isBad = judgement.is === 'bad' && this.isLeft;
    return html`<div class="b-field" @focusout=${this.#leave} @focusin=${this.#enter}>
      <label class="b-label" for=${id}><bdi>${this.label}</bdi></label>
      ${this.guidance ? html`<p class="b-guidance" id="${id}-guidance"><bdi>${this.guidance}</bdi></p>` : nothing}
      ${controlOf[this.type]({
        id,
        type: this.type,
        value: this.value,
        lang: this.lang,
        describedBy: `${id}-guidance ${id}-said ${id}-fault`,
        isInvalid: isBad,
        placeholder: this.preset,
        listId: this.suggestions.length ? `${id}-list` : '',
        onValue: (value) => this.#change(value),
      })}
      ${
        this.suggestions.length
          ? html`<datalist id="${id}-list">
              ${this.suggestions.map(({ value, meaning }) => html`<option value=${value}>${meaning}</option>`)}
            </datalist>`
          : nothing
      }
      <p class="b-said" id="${id}-said">${this.#read(judgement)}</p>
      <p class="b-said" id="${id}-fault" aria-live="polite">${isBad ? this.#fault(judgement) : nothing}</p>
      ${this.effect ? html`<p class="b-effect">${t('field.effect', { question: this.effect })}</p>` : nothing}
    </div>`;
  }

  /** What visitors read for it: seen at every key, and not spoken at every one. */
  #read(judgement: Judgement) {
    if (judgement.is !== 'good') return nothing;
    const { note, shown } = judgement;
    if (note) return html`<span class="b-good">${note}</span>`;
    return shown ? html`<span class="b-quiet">${t('field.shown', { text: shown })}</span>` : nothing;
  }

  #fault(judgement: Judgement) {
    if (judgement.is !== 'bad') return nothing;
    const { sentence, fix } = judgement;
    return html`<span class="b-bad">${sentence}</span>
      ${fix ? html`<button type="button" class="b-link" @click=${() => void this.#use(fix)}>${t('field.use', { text: fix })}</button>` : nothing}`;
  }

  #change(value: VariableValue | undefined): void {
    this.value = value;
    const detail = { name: this.name, value };
    this.dispatchEvent(new CustomEvent('fact-change', { detail, bubbles: true }));
  }

  /** Goes on in the field: the button is gone. */
  async #use(value: VariableValue): Promise<void> {
    this.#change(value);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#fact-${this.name}`)?.focus();
  }

  /** What is wrong is said until somebody types again; its button must stay to be pressed. */
  #enter = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLButtonElement)) this.isLeft = false;
  };

  #leave = (event: FocusEvent): void => {
    if (this.contains(event.relatedTarget as Node | null)) return;
    this.isLeft = true;
    // Only what is a list for certain is tidied: what somebody typed stays as it was typed.
    if (Array.isArray(this.value)) {
      const items = this.value.map((item) => item.trim()).filter(Boolean);
      if (items.length !== this.value.length) this.#change(items);
    }
    this.dispatchEvent(new CustomEvent('fact-left', { bubbles: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'b-fact': FactField;
  }
}
