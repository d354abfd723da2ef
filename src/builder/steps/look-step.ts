import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Brand } from '../../model/content-model.ts';
import { contrast, DARK, LIGHT, readable } from '../../outputs/readable-color.ts';
import { setBrand } from '../draft/edits.ts';
import { CORNERS, FONTS } from '../look-choices.ts';
import { interfaceLang, t, type WordKey } from '../words.ts';
import { smallerPicture } from './smaller-picture.ts';
import { Step } from './step.ts';

/** A logo travels inside the file. */
const LARGEST_LOGO = 60_000;
const GROUNDS = { light: LIGHT, dark: DARK } as const;

/** Colour, corner, logo and font, with what can be read measured on the spot. */
export class LookStep extends Step {
  static override properties = { ...Step.properties, logoFault: { state: true } };

  private logoFault: WordKey | '' = '';

  protected override render() {
    const brand = this.session.overrides.brand ?? {};
    return html`
      <p class="b-lead">${t('look.lead')}</p>
      ${this.#accent(brand)} ${this.#choice('radius', 'corner', CORNERS, brand.radius)}
      ${this.#choice('font', 'font', FONTS, brand.font)} ${this.#logo(brand)}
      <button type="button" class="b-button" @click=${() => this.session.go('site')}>${t('look.next')}</button>
    `;
  }

  #set<Key extends keyof Brand>(key: Key, value: Brand[Key] | undefined, field?: string): void {
    this.session.edit(t('undo.look'), (now) => setBrand(now, key, value), field);
  }

  /** The shades for light and dark pages were those of the colour before. */
  #setAccent(color: string | undefined, field?: string): void {
    if (color === this.session.overrides.brand?.accent) return;
    this.session.edit(
      t('undo.look'),
      (now) =>
        (['light', 'dark'] as const).reduce(
          (all, ground) => setBrand(all, ground, undefined),
          setBrand(now, 'accent', color),
        ),
      field,
    );
  }

  #accent(brand: Brand) {
    const { accent = '' } = brand;
    const whole = /^#[\da-f]{6}$/i.test(accent) ? accent : '#0b5e56';
    return html`<div class="b-field">
      <label class="b-label" for="accent">${t('look.accent')}</label>
      <p class="b-guidance" id="accent-guidance">${t('look.accentWhy')}</p>
      <span class="b-joined">
        <input class="b-swatch" type="color" aria-label=${t('look.pick')} .value=${live(whole)}
          @input=${(event: InputEvent) => this.#setAccent((event.target as HTMLInputElement).value, 'accent')}
          @change=${() => this.session.leaveField()}>
        <input class="b-input b-input-short" id="accent" type="text" dir="ltr" spellcheck="false" autocomplete="off"
          placeholder="#0b5e56" aria-describedby="accent-guidance accent-said" .value=${live(accent)}
          @change=${(event: InputEvent) => this.#typed(event.target as HTMLInputElement)}>
        ${accent ? html`<button type="button" class="b-quiet-button" @click=${() => this.#setAccent(undefined)}>${t('look.removeColor')}</button>` : nothing}
      </span>
      <div id="accent-said" aria-live="polite">${/^#([\da-f]{3}|[\da-f]{6})$/i.test(accent) ? this.#measured(accent, brand) : nothing}</div>
    </div>`;
  }

  #typed(field: HTMLInputElement): void {
    const [, digits = ''] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(field.value.trim()) ?? [];
    if (digits) this.#setAccent(`#${digits.toLowerCase()}`);
    else if (!field.value.trim()) this.#setAccent(undefined);
    field.setCustomValidity(digits || !field.value.trim() ? '' : t('look.notColor'));
    field.reportValidity();
  }

  /** What can be read is decided by the same measure as in every output, and the shade that passes is offered. */
  #measured(accent: string, brand: Brand) {
    return html`<ul class="b-measures">
      ${(['light', 'dark'] as const).map((ground) => {
        const color = brand[ground] ?? accent;
        const shade = readable(color, GROUNDS[ground]);
        const ratio = new Intl.NumberFormat(interfaceLang(), { maximumFractionDigits: 1 }).format(
          contrast(color, GROUNDS[ground]),
        );
        const isReadable = shade.toLowerCase() === long(color);
        return html`<li class=${isReadable ? 'b-good' : 'b-note'}>
          ${t(isReadable ? `look.good.${ground}` : `look.faint.${ground}`, { ratio })}
          ${
            isReadable
              ? nothing
              : html`${dot(shade)} <button type="button" class="b-link" @click=${() => this.#set(ground, shade)}>${t('look.useShade', { shade })}</button>`
          }
        </li>`;
      })}
    </ul>`;
  }

  #choice<Name extends string>(
    key: 'radius' | 'font',
    name: 'corner' | 'font',
    values: Readonly<Record<Name, string>>,
    chosen: string | undefined,
  ) {
    const options = Object.entries<string>(values);
    return html`<fieldset class="b-group">
      <legend class="b-label">${t(`look.${name}`)}</legend>
      <div class="b-chips">
        ${[['own', undefined] as const, ...options].map(
          ([word, value]) => html`<label class="b-chip">
            <input type="radio" name=${name} .checked=${chosen === value} @change=${() => this.#set(key, value)}>
            <span>${t(`look.${name}.${word}` as WordKey)}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  /** A picture elsewhere, as a file that was opened may name one, is not asked for: whoever keeps it would hear of that. */
  #shownLogo(logo: string) {
    return logo.startsWith('data:')
      ? html`<img class="b-logo" src=${logo} alt="">`
      : html`<bdi class="b-said">${logo}</bdi>`;
  }

  #logo({ logo }: Brand) {
    return html`<div class="b-field">
      <label class="b-label" for="logo">${t('look.logo')}</label>
      <p class="b-guidance" id="logo-guidance">${t('look.logoWhy')}</p>
      <span class="b-joined">
        ${logo ? this.#shownLogo(logo) : nothing}
        <label class="b-quiet-button b-file">
          ${t('import.file')}
          <input id="logo" type="file" accept="image/svg+xml,image/png,image/jpeg,image/webp"
            aria-describedby="logo-guidance logo-said" @change=${this.#takeLogo}>
        </label>
        ${logo ? html`<button type="button" class="b-quiet-button" @click=${() => this.#set('logo', undefined)}>${t('look.removeLogo')}</button>` : nothing}
      </span>
      <p class="b-said b-bad" id="logo-said" aria-live="polite">${this.logoFault && t(this.logoFault)}</p>
    </div>`;
  }

  #takeLogo = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const [chosen] = field.files ?? [];
    if (!chosen) return;
    this.logoFault = '';
    const file = chosen.size > LARGEST_LOGO ? await smallerPicture(chosen, LARGEST_LOGO) : chosen;
    if (!/^image\/(svg\+xml|png|jpeg|webp)$/.test(chosen.type)) this.logoFault = 'look.logoKind';
    else if (!file) this.logoFault = 'look.logoLarge';
    else {
      const url = await dataUrl(file);
      if (await canBeShown(url)) this.#set('logo', url);
      else this.logoFault = 'look.logoBroken';
    }
    field.value = '';
  };
}

/** What a colour that is offered looks like. */
const dot = (color: string) =>
  html`<svg class="b-dot" viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="5" fill=${color} /></svg>`;

const long = (color: string): string =>
  (color.length === 4 ? `#${color.slice(1).replace(/./g, '$&$&')}` : color).toLowerCase();

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}

function canBeShown(url: string): Promise<boolean> {
  const image = new Image();
  return new Promise((resolve) => {
    image.addEventListener('load', () => resolve(true));
    image.addEventListener('error', () => resolve(false));
    image.src = url;
  });
}
