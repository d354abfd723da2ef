import { html } from 'lit';
import type { FaqEmbed } from '../element/faq-embed.ts';
import { attributesOf } from './draft/page-options.ts';
import { nameOfLanguage } from './language-names.ts';
import { pause } from './pause.ts';
import { type Session, TOP } from './session.ts';
import { SteadyElement } from './steady-element.ts';
import { t } from './words.ts';

/** Milliseconds in which nobody notices that something else was done, and that nobody minds to wait for it. */
const QUICK = 30;
const MOST_TO_WAIT = 400;

/** In CSS pixels: as wide as the column of a page on a desktop. */
const DESKTOP = 768;
/** With less room a phone is shown first, in its own size. */
const ROOMY = 640;

type Width = 'phone' | 'desktop';
type Theme = 'light' | 'dark';

/**
 * The real element on a page of its own, as wide as somebody's screen: what visitors will see, made by the same file that
 * makes it for them.
 *
 * @fires gap-open - `detail`: the id of a question that is not shown yet, and that somebody wants to answer.
 */
export class Preview extends SteadyElement {
  static override properties = {
    session: { attribute: false },
    width: { state: true },
    theme: { state: true },
  };

  declare session: Session;
  private width: Width = 'desktop';
  private theme: Theme = 'light';
  #frame: HTMLIFrameElement | undefined;
  /** The draft that is shown, and in which template and language. */
  #shown: readonly unknown[] = [];
  #revealed = '';
  /** When the element was given what it shows now, and how long it took to show it. */
  #given = 0;
  #took = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('change', this.#changed);
    this.#room.disconnect();
  }

  protected override firstUpdated(): void {
    const screen = this.querySelector<HTMLElement>('.b-screen');
    if (!screen) return;
    if (screen.clientWidth < ROOMY) this.width = 'phone';
    this.#room.observe(screen);
  }

  /** What a desktop shows is shown smaller where there is less room than on one. */
  readonly #room = new ResizeObserver(([entry]) => {
    const { width = DESKTOP } = entry?.contentRect ?? {};
    const scale = Math.min(1, width / DESKTOP);
    this.querySelector<HTMLElement>('.b-screen')?.style.setProperty('--b-scale', String(scale));
  });

  #changed = (): void => this.requestUpdate();

  /** After what somebody works at: a key that waits goes first. */
  protected override async scheduleUpdate(): Promise<void> {
    await pause();
    await super.scheduleUpdate();
  }

  protected override render() {
    const { languages, lang } = this.session;
    return html`
      <div class="b-preview-bar" role="group" aria-label=${t('preview.as')}>
        ${this.#toggle('width', ['phone', 'desktop'])} ${this.#toggle('theme', ['light', 'dark'])}
        ${
          languages.length > 1
            ? html`<div class="b-toggle">
                ${languages.map(
                  (
                    tag,
                  ) => html`<button type="button" aria-pressed=${tag === lang} @click=${() => this.session.showLanguage(tag)}>
                    ${nameOfLanguage(tag)}
                  </button>`,
                )}
              </div>`
            : ''
        }
      </div>
      <div class="b-screen b-${this.width}">
        <iframe title=${t('preview.title')} src="preview.html" @load=${this.#loaded}></iframe>
      </div>
      ${this.#missing()}
    `;
  }

  #toggle(name: 'width' | 'theme', values: readonly (Width | Theme)[]) {
    return html`<div class="b-toggle">
      ${values.map(
        (value) =>
          html`<button type="button" aria-pressed=${this[name] === value} @click=${() => {
            Object.assign(this, { [name]: value });
          }}>${t(`preview.${value}`)}</button>`,
      )}
    </div>`;
  }

  #missing() {
    const gaps = this.session.made?.faq.gaps.filter(({ question }) => question) ?? [];
    if (!gaps.length) return '';
    return html`<p class="b-not-shown">
      ${t('preview.notShown')}
      ${gaps.map(
        ({ id, question }) =>
          html`<button type="button" class="b-link" @click=${() =>
            this.dispatchEvent(new CustomEvent('gap-open', { detail: id }))}><bdi>${question}</bdi></button>`,
      )}
    </p>`;
  }

  #loaded = (event: Event): void => {
    this.#frame = event.target as HTMLIFrameElement;
    this.#shown = [];
    this.#revealed = '';
    // An answer may come with the fact that it lacked.
    this.#frame.contentDocument?.addEventListener('faq-ready', () => {
      this.#took = performance.now() - this.#given;
      this.#show();
    });
    this.#show();
  };

  protected override updated(): void {
    this.#show();
  }

  #show(isRested = false): void {
    const page = this.#frame?.contentDocument;
    const element = page?.querySelector<FaqEmbed>('faq-embed');
    if (!page || !element) return;
    const { overrides, options, template, lang, watched } = this.session;
    setAttributes(page.documentElement, {
      'data-theme': this.theme,
      lang,
      dir: this.session.made?.faq.dir ?? 'ltr',
    });
    const heading = page.querySelector('h1');
    const name = this.session.name || t('preview.yourSite');
    if (heading && heading.textContent !== name) heading.textContent = name;
    element.theme = this.theme;
    const { search, feedback, booking } = attributesOf(options);
    setAttributes(element, { search, feedback, booking });
    const wanted = [overrides, template, lang];
    clearTimeout(this.#resting);
    if (wanted.some((part, at) => part !== this.#shown[at])) {
      // The widget reads every answer anew: with very many of them it waits until whoever types rests.
      const isSlow = this.#shown.length > 0 && this.#took > QUICK;
      if (isSlow && !isRested)
        this.#resting = setTimeout(() => this.#show(true), Math.min(MOST_TO_WAIT, 4 * this.#took));
      else {
        this.#given = performance.now();
        this.#shown = wanted;
        setAttributes(element, { lang, template });
        element.overrides = overrides;
      }
    }
    if (watched !== this.#revealed) this.#revealed = this.#reveal(element, watched) ? watched : '';
  }

  /** Brings what somebody works at into sight, an answer opened; says whether it is there. */
  #reveal(element: FaqEmbed, id: string): boolean {
    if (id === TOP) {
      element.ownerDocument.defaultView?.scrollTo({ top: 0 });
      return true;
    }
    const question = element.shadowRoot?.getElementById(`q-${id}`);
    if (!question) return false;
    element.open = id;
    question.scrollIntoView({ block: 'center' });
    return true;
  }
}

/** Sets what has changed: a browser goes through the whole page for a language that is set again, as it is. */
function setAttributes(element: Element, attributes: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(attributes))
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
