import { type PropertyValues, ReactiveElement, unsafeCSS } from '@lit/reactive-element';
import { html, render } from 'lit/html.js';
import { plainAnswer } from '../fill/plain-answer.ts';
import { type FaqRequest, prepareFaq } from '../load/prepare-faq.ts';
import { outlineUrl } from '../load/shipped-templates.ts';
import { asFaqError, FaqError } from '../model/errors.ts';
import type { Faq, FaqSection } from '../model/faq.ts';
import type { Answers } from './answers.ts';
import { FaqActionEvent, FaqErrorEvent, FaqReadyEvent, FaqToggleEvent } from './events.ts';
import styles from './faq-embed.css?inline';
import { choice, EXPAND, HEADING_LEVELS, nearestLang, requestOf, words } from './faq-options.ts';
import { loadAnswers, whenIdle } from './load-answers.ts';
import type { EntryList } from './view/entry-list.ts';
import { faqView } from './view/faq-view.ts';

/** The whole sentence, for which a chunk is loaded; without it, what the error itself has to say. */
const explained = (problem: FaqError): Promise<string | undefined> =>
  import('../model/explain.ts').then(
    ({ explain }) => explain(problem),
    () => problem.message,
  );

/** How many entries are made at once, twice as many from the second time on. */
const STEP = 100;

/** The entry that a question's button, or a panel, belongs to. */
const entryId = ({ id }: Element): string => id.slice(2);

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
 * @attr {string} templates - The URL of the folder where template files are, as `<lang>/<name>.json` in languages that we ship, variants such as en-GB left out. Without it, beside the script.
 *
 * @slot - Shown until the FAQ is ready, and when it cannot be: at best a plain link to the booking page.
 *
 * @fires {FaqReadyEvent} faq-ready - The FAQ is on screen. `faq` is what is shown.
 * @fires {FaqToggleEvent} faq-toggle - A visitor opened or closed an entry. `entry` is its id, `open` its new state.
 * @fires {FaqActionEvent} faq-action - A visitor follows an action or a booking link. `action`, `href`; cancelable.
 * @fires {FaqErrorEvent} faq-error - Something went wrong. `code`, `message`, `source`, `path`.
 *
 * @csspart faq - All of it.
 * @csspart notice - What stands before everything and never closes.
 * @csspart title - The heading at the top.
 * @csspart actions - The list of actions.
 * @csspart action - A link in it.
 * @csspart action-primary - The one to book.
 * @csspart action-secondary - The others.
 * @csspart toggle-all - The button to open or close all entries.
 * @csspart section - A group of entries with its title.
 * @csspart section-title - Its heading.
 * @csspart entries - The box around the entries of a section.
 * @csspart entry - A question with its answer.
 * @csspart question - The heading of an entry.
 * @csspart button - The button in it.
 * @csspart panel - What opens and closes.
 * @csspart answer - The answer in it.
 * @csspart video - A video to it: a link that looks like a player, then the player.
 * @csspart review - When it was last reviewed, and who is responsible for it.
 *
 * @cssprop --faq-accent - Links, the primary action and the focus ring.
 * @cssprop --faq-on-accent - Text on the accent.
 * @cssprop --faq-text - Text. The page's own without it.
 * @cssprop --faq-background - Background with `theme="light"` or `theme="dark"`.
 * @cssprop --faq-surface - Background of the boxes around entries.
 * @cssprop --faq-hover - Background under the pointer.
 * @cssprop --faq-border-color - Lines.
 * @cssprop [--faq-border-width=1px] - Their width.
 * @cssprop [--faq-radius=0.75em] - Rounding of boxes.
 * @cssprop --faq-action-radius - Rounding of actions.
 * @cssprop [--faq-space=1.125em] - The unit of spacing.
 * @cssprop [--faq-title-size=1.75em] - Size of the title.
 * @cssprop [--faq-measure=68ch] - The longest line of an answer.
 * @cssprop --faq-notice - Colour of notices.
 * @cssprop --faq-focus - Colour of the focus ring.
 * @cssprop [--faq-motion=0.2s] - How long opening takes.
 * @cssprop [--faq-scroll-margin=1em] - Room above an entry that a link opens, for pages with a fixed header.
 */
export class FaqEmbed extends ReactiveElement {
  /** The version of this class, as in package.json. */
  static readonly version: string = __VERSION__;

  static override styles = unsafeCSS(styles);

  static override properties = {
    template: {},
    overrides: {},
    expand: {},
    open: {},
    sections: {},
    headingLevel: { attribute: 'heading-level' },
    theme: { reflect: true },
    templates: {},
    _open: { state: true },
    _shown: { state: true },
  };

  /**
   * Registers the element under a name, `faq-embed` if none is given. A name that is taken is left as it is, with a
   * warning when another version took it.
   */
  static define(tag = 'faq-embed'): void {
    const taken = customElements.get(tag) as typeof FaqEmbed | undefined;
    // The registry takes each class once: every name gets its own.
    // biome-ignore lint/complexity/noThisInStatic: a subclass registers itself
    if (!taken) customElements.define(tag, class extends this {});
    else if (taken.version !== __VERSION__) {
      console.warn(
        `<${tag}> is ${taken.version ?? 'something else'} already, ${__VERSION__} is left out. Load one script.`,
      );
    }
  }

  declare template: string | null | undefined;
  /** A URL, JSON text, or an object. */
  declare overrides: string | object | null | undefined;
  declare expand: 'many' | 'one' | null | undefined;
  declare open: string | null | undefined;
  declare sections: string | null | undefined;
  declare headingLevel: number | string | null | undefined;
  declare theme: 'auto' | 'light' | 'dark' | null | undefined;
  declare templates: string | null | undefined;
  /** What is shown, answers and all; undefined until its files are there, and when it cannot be. Read it, do not set it. */
  declare faq: Faq | undefined;

  /** @internal What is open; also for a chunk to set. */
  declare _open: ReadonlySet<string>;
  /** @internal What is on screen: the FAQ, or the questions of one whose answers are on their way. */
  declare _shown: Faq | undefined;
  /** What the FAQ was last asked for by; also tells which of two answers is the newer one. */
  #key = '';
  #told = new Set<string>();
  #lists: EntryList[] = [];
  #sections: FaqSection[] = [];
  #ids: string[] = [];
  /** So many entries are shown, and more in every task to come: of thousands, the first screen does not wait for the last. */
  #limit = STEP;
  #isReady = false;
  #answers: Answers | undefined;
  #addingAnswers: Promise<void> | undefined;
  #observer = new MutationObserver(() => this.requestUpdate());

  constructor() {
    super();
    this._open = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, { attributes: true });
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang'] });
    addEventListener('beforeprint', this.#onPrint);
    // The nearest lang may be another one now.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    removeEventListener('beforeprint', this.#onPrint);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#loadIfChanged().catch((error: unknown) => this.tell(asFaqError(error, this.localName), true));
    // A click on one of thousands looks at none of the others here.
    if (changed.size !== 1 || !changed.has('_open')) this.#choose();
    if (this._shown && (changed.has('open') || (changed.has('_shown') && !changed.get('_shown')))) {
      const wanted = words(this.open);
      const isWanted = (id: string, at: number) =>
        wanted.includes(id) || wanted.includes('all') || (wanted.includes('first') && !at);
      this.#setOpen(this.#ids.filter(isWanted));
    } else if (changed.has('expand')) this.#setOpen([...this._open]);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    render(this.#view(), this.renderRoot as ShadowRoot);
  }

  #view() {
    const faq = this._shown;
    if (!faq) return html`<slot></slot>`;
    return faqView({
      faq,
      lists: this.#lists,
      sections: this.#sections,
      ids: this.#ids,
      level: +choice(this.headingLevel, HEADING_LEVELS),
      open: this._open,
      many: this.#many,
      formatted: (entry) => (entry.answer ? this.#answers?.view(entry, faq) : undefined),
      plain: ({ answer }) => plainAnswer(answer, faq.values),
      onToggle: (ids, open) => this.#toggle(ids, open),
      onClick: this.#onClick,
      onMatch: (event) => this.#toggle([entryId(event.target as Element)], true),
      onInterest: this.#loadAnswers,
    });
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('_shown')) this.#isReady = false;
    if (!this._shown) return;
    if (this.#limit < this.#ids.length) {
      setTimeout(() => this.#showMore(2 * STEP));
      return;
    }
    if (this.#isReady) return;
    this.#isReady = true;
    if (this.faq) this.dispatchEvent(new FaqReadyEvent(this.faq));
    if (location.hash) this.#loadAnswers();
    else whenIdle(this.#loadAnswers);
  }

  #showMore(count: number): void {
    this.#limit += count;
    this.requestUpdate();
  }

  get #many(): boolean {
    return choice(this.expand, EXPAND) === 'many';
  }

  #setOpen(ids: readonly string[]): void {
    this._open = new Set(this.#many ? ids : ids.slice(0, 1));
  }

  /** What a visitor opens or closes. */
  #toggle(ids: readonly string[], open: boolean): void {
    const before = this._open;
    const others = [...before].filter((id) => !ids.includes(id));
    this.#setOpen(open ? [...ids, ...others] : others);
    this.#loadAnswers();
    for (const id of new Set([...before, ...this._open])) {
      const isOpen = this._open.has(id);
      if (before.has(id) !== isOpen) this.dispatchEvent(new FaqToggleEvent(id, isOpen));
    }
  }

  #onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const button = target.closest('[aria-controls]');
    if (button) return this.#toggle([entryId(button)], !this._open.has(entryId(button)));
    const link = target.closest('a');
    const action = link?.dataset.action;
    const href = link?.getAttribute('href');
    if (action && href && !this.dispatchEvent(new FaqActionEvent(action, href))) event.preventDefault();
  };

  #onPrint = () => {
    this.#showMore(Number.POSITIVE_INFINITY);
    this.#loadAnswers();
  };

  #loadAnswers = () => {
    if (this.#answers || !this.#isReady) return;
    this.#addingAnswers ??= loadAnswers()
      .then(({ addAnswers }) => {
        this.#answers = addAnswers(this);
        this.requestUpdate();
      })
      .catch((error: unknown) => this.tell(new FaqError('answers', 'answers', '', String(error)), true))
      .finally(() => {
        this.#addingAnswers = undefined;
      });
  };

  /** What is asked for last wins; until it is there, what was shown before stays. */
  async #loadIfChanged(): Promise<void> {
    const { template, templates, overrides } = this;
    const options = { template, templates, overrides, lang: nearestLang(this), data: { ...this.dataset } };
    const key = JSON.stringify(options);
    if (key === this.#key) return;
    this.#key = key;
    let faq: Faq | undefined;
    let failure: unknown;
    let isWaiting = true;
    try {
      const request = requestOf(options, this.baseURI);
      this.#showOutline(request, () => isWaiting && key === this.#key);
      faq = await prepareFaq(request);
    } catch (error) {
      failure = error;
    }
    isWaiting = false;
    if (key !== this.#key) return;
    this.faq = faq;
    this._shown = faq;
    for (const problem of faq?.problems ?? []) void this.tell(problem);
    if (failure) void this.tell(asFaqError(failure, this.localName), true);
  }

  /**
   * The questions of a template of ours, which are there sooner than its answers. Not where something is shown already, nor
   * where answers are open from the start: they would push what is below them. What is wrong is the whole's to tell.
   */
  #showOutline(request: FaqRequest, isWanted: () => boolean): void {
    const { published, overrides, template } = request;
    const url = published && !overrides && !this.faq && !words(this.open)[0] && outlineUrl(template);
    if (!url) return;
    prepareFaq({ ...request, template: url }).then(
      (outline) => {
        if (isWanted()) this._shown = outline;
      },
      () => {},
    );
  }

  /** Which sections and entries are to be shown, and which of them are so far. */
  #choose(): void {
    const all = this._shown?.sections ?? [];
    const wanted = words(this.sections);
    const named = [...new Set(wanted)].flatMap((id) => all.filter((section) => section.id === id));
    const sections = named.length ? named : all;
    this.#ids = sections.flatMap(({ entries }) => entries.map(({ id }) => id));
    let left = this.#limit;
    this.#sections = sections.flatMap((section) => {
      const entries = section.entries.slice(0, left);
      left -= entries.length;
      return entries.length ? { ...section, entries } : [];
    });
  }

  /** @internal Tells the developer: of a mistake that cost a part once, of a failure that visitors can feel each time. */
  readonly tell = async (problem: FaqError, isFailure = false): Promise<void> => {
    if (!isFailure && this.#told.has(problem.message)) return;
    this.#told.add(problem.message);
    const message = await explained(problem);
    if (!message) return;
    console[isFailure ? 'error' : 'warn'](`<${this.localName}>: ${message}`);
    if (isFailure) this.dispatchEvent(new FaqErrorEvent(problem, message));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'faq-embed': FaqEmbed;
  }
}
