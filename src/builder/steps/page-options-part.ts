import { html, nothing, type ReactiveControllerHost } from 'lit';
import { isPageName, type PageOptions, SEARCHES } from '../draft/page-options.ts';
import { asTyped } from '../fields/as-typed.ts';
import type { Session } from '../session.ts';
import { optionsFor, type SiteForm } from '../site/site-form.ts';
import { t } from '../words.ts';

/** All of them: what of these a form leaves is what works in it. */
const ALL: PageOptions = { search: 'on', refId: 'x', languages: 'on', feedback: 'on', booking: 'dialog' };

/** “More for this page”: what the widget does besides, as far as it does in the form that is shown. */
export class PageOptionsPart {
  /** What somebody typed that is no name of a page. */
  #refused = '';

  constructor(private readonly host: ReactiveControllerHost & { readonly session: Session }) {}

  render(form: SiteForm) {
    const { search, languages, feedback, booking } = optionsFor(form, ALL);
    const isAlone = this.host.session.languages.length < 2;
    return html`<details class="b-more">
      <summary>${t('site.more')}</summary>
      <div class="b-after">
        ${search ? this.#search() : nothing}
        ${languages && !isAlone ? this.#toggle('languages', languages) : nothing}
        ${feedback ? this.#toggle('feedback', feedback) : nothing}
        ${booking ? this.#toggle('booking', booking) : nothing} ${this.#name()}
      </div>
    </details>`;
  }

  #set<Key extends keyof PageOptions>(key: Key, value: PageOptions[Key] | undefined, field?: string): void {
    const { session } = this.host;
    const { [key]: before, ...others } = session.options;
    if (value !== before)
      session.setOptions(t(`site.${key}`), value ? { ...others, [key]: value } : others, field);
  }

  #search() {
    const { search = 'off' } = this.host.session.options;
    const choose = ({ target }: Event) =>
      this.#set(
        'search',
        SEARCHES.find((when) => when === (target as HTMLSelectElement).value),
      );
    return html`<div class="b-field">
      <label class="b-label" for="page-search">${t('site.search')}</label>
      <select class="b-input" id="page-search" @change=${choose}>
        ${(['off', ...SEARCHES] as const).map((when) => html`<option value=${when} ?selected=${when === search}>${t(`site.search.${when}`)}</option>`)}
      </select>
    </div>`;
  }

  #toggle<Key extends 'languages' | 'feedback' | 'booking'>(key: Key, value: NonNullable<PageOptions[Key]>) {
    return html`<div class="b-field">
      <label class="b-line">
        <input
          type="checkbox"
          aria-describedby="page-${key}"
          .checked=${this.host.session.options[key] === value}
          @change=${({ target }: Event) => this.#set(key, (target as HTMLInputElement).checked ? value : undefined)}
        >
        <span>${t(`site.${key}`)}</span>
      </label>
      <p class="b-guidance" id="page-${key}">${t(`site.${key}Why`)}</p>
    </div>`;
  }

  #name() {
    const { refId = '' } = this.host.session.options;
    return html`<div class="b-field">
      <label class="b-label" for="page-name">${t('site.refId')}</label>
      <p class="b-guidance" id="page-name-why">${t('site.refIdWhy')}</p>
      <input
        class="b-input b-input-short"
        id="page-name"
        type="text"
        dir="ltr"
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        placeholder="website"
        aria-describedby="page-name-why page-name-said"
        aria-invalid=${Boolean(this.#refused)}
        .value=${asTyped(this.#refused || refId)}
        @input=${({ target }: Event) => {
          const name = (target as HTMLInputElement).value.trim();
          if (isPageName(name)) this.#set('refId', name, 'refId');
        }}
        @blur=${({ target }: Event) => {
          const name = (target as HTMLInputElement).value.trim();
          this.#refused = isPageName(name) ? '' : name;
          this.host.session.leaveField();
          this.host.requestUpdate();
        }}
      >
      <p class="b-said b-bad" id="page-name-said" aria-live="polite">${this.#refused ? t('site.refIdWrong') : nothing}</p>
    </div>`;
  }
}
