import { html, LitElement, type PropertyValues, unsafeCSS } from 'lit';
import { Answers } from './answers.ts';
import { DeepLink } from './deep-link.ts';
import { asFaqError, FaqError, type Report } from './errors.ts';
import { FaqActionEvent, FaqErrorEvent, FaqReadyEvent, FaqToggleEvent } from './events.ts';
import styles from './faq-embed.css?inline';
import { choice, knownIds, nearestLang, requestOf, words } from './faq-options.ts';
import { readBookingLink } from './pipeline/booking-link.ts';
import type { Faq, FaqSection } from './pipeline/faq.ts';
import { type FaqRequest, prepareFaq } from './pipeline/prepare-faq.ts';
import { faqView } from './view/faq-view.ts';

/** The whole sentence, for which a chunk is loaded; without it, what the error itself has to say. */
const explained = (problem: FaqError): Promise<string | undefined> =>
  import('./explain.ts').then(
    ({ explain }) => explain(problem),
    () => problem.message,
  );

/**
 * Questions and answers for people who meet an organization online: a template in the reader's language, with
 * the organization's overrides laid over it. What stands inside the tag is shown until the FAQ is ready, and stays
 * when it cannot be. Every `data-*` attribute is a template variable: `data-booking-url` sets `bookingUrl`.
 *
 * @tag faq-embed
 *
 * @attr {string} [template=general] - A template that we ship, by name, or the URL of one.
 * @attr {string} overrides - The organization's changes: the URL of a JSON file, or JSON text that begins with `{`.
 * @attr {string} lang - The language. Without it the nearest `lang` of the page counts, then English.
 * @attr {'many' | 'one'} [expand=many] - How many entries may be open at a time.
 * @attr {string} open - Entries to open at first: ids, `first` or `all`.
 * @attr {string} sections - Ids of the sections to show, in this order. Without it all are shown.
 * @attr {1 | 2 | 3 | 4 | 5} [heading-level=2] - The level of the title; sections and questions follow below it.
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - Colours. `auto` takes those of the page.
 * @attr {string} templates - The URL of the folder where template files are. Without it, beside the script.
 *
 * @slot - Shown until the FAQ is ready, and when it cannot be: at best a plain link to the booking page.
 *
 * @fires {FaqReadyEvent} faq-ready - The FAQ is on screen. `faq` is what is shown.
 * @fires {FaqToggleEvent} faq-toggle - A visitor opened or closed an entry. `entry` is its id, `open` its new state.
 * @fires {FaqActionEvent} faq-action - A visitor follows an action or a booking link. `action`, `href`; cancelable.
 * @fires {FaqErrorEvent} faq-error - Something went wrong. `code`, `message`, `source`, `path`.
 *
 * @csspart faq - All of it.
 * @csspart title - The heading at the top.
 * @csspart actions - The list of actions.
 * @csspart action - A link in it.
 * @csspart action-primary - The one to book.
 * @csspart action-secondary - The others.
 * @csspart toolbar - The line that holds the button to open all.
 * @csspart toggle-all - The button to open or close all entries.
 * @csspart section - A group of entries with its title.
 * @csspart section-title - Its heading.
 * @csspart entries - The box around the entries of a section.
 * @csspart entry - A question with its answer.
 * @csspart question - The heading of an entry.
 * @csspart button - The button in it.
 * @csspart panel - What opens and closes.
 * @csspart answer - The answer in it.
 *
 * @cssprop --faq-accent - Links, the primary action and the focus ring.
 * @cssprop --faq-on-accent - Text on the accent.
 * @cssprop --faq-text - Text. The page's own without it.
 * @cssprop --faq-background - Background with `theme="light"` or `theme="dark"`.
 * @cssprop --faq-surface - Background of the boxes around entries.
 * @cssprop --faq-hover - Background under the pointer.
 * @cssprop --faq-border-color - Lines.
 * @cssprop [--faq-border-width=1px] - Their width.
 * @cssprop [--faq-radius=0.75rem] - Rounding of boxes.
 * @cssprop --faq-action-radius - Rounding of actions.
 * @cssprop [--faq-space=1.125rem] - The unit of spacing.
 * @cssprop [--faq-title-size=1.75em] - Size of the title.
 * @cssprop [--faq-measure=68ch] - The longest line of an answer.
 * @cssprop --faq-focus - Colour of the focus ring.
 * @cssprop [--faq-motion=0.2s] - How long opening takes.
 * @cssprop [--faq-scroll-margin=1rem] - Room above an entry that a link opens, for pages with a fixed header.
 */
export class FaqEmbed extends LitElement {
  /** The version of this class, as in package.json. */
  static readonly version: string = __VERSION__;

  static override styles = unsafeCSS(styles);

  static override properties = {
    template: { reflect: true },
    overrides: {},
    lang: { reflect: true },
    expand: { reflect: true },
    open: {},
    sections: {},
    headingLevel: { attribute: 'heading-level' },
    theme: { reflect: true },
    templates: {},
    faq: { attribute: false },
    _open: { state: true },
  };

  /**
   * Registers the element under a name, `faq-embed` if none is given. A name that is taken is left as it is, with a
   * warning when another version took it.
   */
  static define(tag = 'faq-embed'): void {
    const taken = customElements.get(tag) as typeof FaqEmbed | undefined;
    if (!taken) {
      // The registry takes each class once: every name gets its own.
      customElements.define(tag, class extends this {});
    } else if (taken.version !== FaqEmbed.version) {
      console.warn(
        `<${tag}>: version ${taken.version} is in use; version ${FaqEmbed.version} is left out. Load one script only.`,
      );
    }
  }

  declare template: string | undefined;
  /** A URL, JSON text, or an object. */
  declare overrides: string | object | null;
  declare expand: string;
  declare open: string;
  declare sections: string;
  declare headingLevel: number | string | null;
  declare theme: string;
  declare templates: string;
  /** What is shown; undefined until it is ready, and when it cannot be. Read it, do not set it. */
  declare faq: Faq | undefined;

  declare private _open: ReadonlySet<string>;
  #run = 0;
  #requestKey = '';
  #reported = new Set<string>();
  #answers = new Answers(this);
  #observer = new MutationObserver((records) => {
    if (records.some(({ attributeName }) => attributeName?.startsWith('data-'))) this.requestUpdate();
  });

  constructor() {
    super();
    this._open = new Set();
    new DeepLink(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, { attributes: true });
    // The nearest lang may be another one now.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#loadIfChanged();
    if (!this.faq || !(changed.has('open') || (changed.has('faq') && !changed.get('faq')))) return;
    const ids = this.#entryIds();
    const wanted = words(this.open);
    if (wanted.length) {
      const named =
        wanted[0] === 'all'
          ? ids
          : wanted[0] === 'first'
            ? ids.slice(0, 1)
            : knownIds('open', wanted, ids, this.#report);
      this._open = new Set(this.#many ? named : named.slice(0, 1));
    } else if (changed.get('open')) this._open = new Set();
  }

  protected override render() {
    const { faq } = this;
    if (!faq) return html`<slot></slot>`;
    choice('theme', this.theme, ['auto', 'light', 'dark'], this.#report);
    return faqView({
      faq,
      sections: this.#sections(faq),
      level: Number(choice('heading-level', this.headingLevel, ['2', '1', '3', '4', '5'], this.#report)),
      open: this._open,
      many: this.#many,
      answer: (entry) => this.#answers.view(entry, faq),
      newTab: this.newTab,
      onToggle: this.#toggle,
      onToggleAll: (open) => this.#toggleAll(open),
      onLink: this.#onLink,
      onInterest: this.#answers.load,
    });
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('faq') && this.faq) this.dispatchEvent(new FaqReadyEvent(this.faq));
  }

  /** Opens every entry; the first one only where `expand` is `one`. */
  expandAll(): void {
    this._open = new Set(this.#many ? this.#entryIds() : this.#entryIds().slice(0, 1));
  }

  /** Closes every entry. */
  collapseAll(): void {
    this._open = new Set();
  }

  /** Opens an entry, scrolls to it and moves the focus to its question; `false` when it is not shown. */
  reveal(entryId: string): boolean {
    if (!this.faq || !this.#entryIds().includes(entryId)) return false;
    this.#setOpen(entryId, true);
    void this.#answers.load();
    void this.updateComplete.then(() => {
      const button = this.renderRoot.querySelector<HTMLElement>(`#q-${entryId}`);
      button?.closest('.entry')?.scrollIntoView();
      button?.focus({ preventScroll: true });
    });
    return true;
  }

  /** @internal */
  readonly newTab = (href: string): string | undefined => {
    const leaves = new URL(href, this.baseURI).origin !== location.origin;
    return leaves && this.#isBooking(href) ? this.faq?.messages.newTab : undefined;
  };

  /** @internal Tells the developer of a failure that visitors can feel. */
  readonly fail = async (error: FaqError): Promise<void> => {
    const message = (await explained(error)) ?? error.message;
    console.error(`<${this.localName}>: ${message}`);
    this.dispatchEvent(new FaqErrorEvent(error, message));
  };

  get #many(): boolean {
    return choice('expand', this.expand, ['many', 'one'], this.#report) === 'many';
  }

  #report: Report = (...problem) => {
    const [code, path, ...what] = problem;
    void this.#warn(new FaqError(code, 'attribute', path, ...what));
  };

  /** A warning is given once, however often its cause is met. */
  async #warn(problem: FaqError): Promise<void> {
    if (this.#reported.has(problem.message)) return;
    this.#reported.add(problem.message);
    const message = await explained(problem);
    if (message) console.warn(`<${this.localName}>: ${message}`);
  }

  #loadIfChanged(): void {
    let request: FaqRequest;
    try {
      request = requestOf(
        {
          template: this.template ?? '',
          templates: this.templates ?? '',
          lang: nearestLang(this),
          overrides: this.overrides ?? null,
          data: this.dataset,
        },
        this.baseURI,
        this.#report,
      );
    } catch (error) {
      const broken = String(this.overrides);
      if (this.#requestKey !== broken) void this.#load(Promise.reject(error));
      this.#requestKey = broken;
      return;
    }
    const key = JSON.stringify(request);
    if (key === this.#requestKey) return;
    this.#requestKey = key;
    void this.#load(prepareFaq(request));
  }

  /** What is asked for last wins; until it is there, what was shown before stays. */
  async #load(preparing: Promise<Faq>): Promise<void> {
    const run = ++this.#run;
    try {
      const faq = await preparing;
      if (run !== this.#run) return;
      for (const problem of faq.problems) void this.#warn(problem);
      this.faq = faq;
    } catch (error) {
      if (run !== this.#run) return;
      this.faq = undefined;
      this.fail(asFaqError(error, this.localName));
    }
  }

  #sections(faq: Faq): readonly FaqSection[] {
    const wanted = words(this.sections);
    if (!wanted.length) return faq.sections;
    const ids = faq.sections.map(({ id }) => id);
    return knownIds('sections', wanted, ids, this.#report).flatMap((id) =>
      faq.sections.filter((section) => section.id === id),
    );
  }

  #entryIds(): string[] {
    return this.faq ? this.#sections(this.faq).flatMap(({ entries }) => entries.map(({ id }) => id)) : [];
  }

  #setOpen(id: string, open: boolean): void {
    const others = [...this._open].filter((other) => other !== id);
    this._open = new Set([...(this.#many || !open ? others : []), ...(open ? [id] : [])]);
  }

  #toggle = (id: string, open: boolean) => {
    const closing = open && !this.#many ? [...this._open].filter((other) => other !== id) : [];
    this.#setOpen(id, open);
    void this.#answers.load();
    for (const other of closing) this.dispatchEvent(new FaqToggleEvent(other, false));
    this.dispatchEvent(new FaqToggleEvent(id, open));
  };

  #toggleAll(open: boolean): void {
    const changing = this.#entryIds().filter((id) => this._open.has(id) !== open);
    if (open) this.expandAll();
    else this.collapseAll();
    void this.#answers.load();
    for (const id of changing) this.dispatchEvent(new FaqToggleEvent(id, open));
  }

  #isBooking(href: string): boolean {
    if (this.faq?.actions.some((action) => action.id === 'book' && action.href === href)) return true;
    const link = readBookingLink(href);
    return 'kind' in link && link.kind !== 'other';
  }

  #onLink = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href');
    if (!href) return;
    const action = link?.dataset['action'] ?? (this.#isBooking(href) ? 'book' : undefined);
    if (action && !this.dispatchEvent(new FaqActionEvent(action, href))) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'faq-embed': FaqEmbed;
  }
}
