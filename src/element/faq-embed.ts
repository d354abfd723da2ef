import { html, LitElement, type PropertyValues, unsafeCSS } from 'lit';
import type { Faq } from '../model/faq.ts';
import answerStyles from './answer.css?inline';
import { AnswerNodes } from './answer-nodes.ts';
import { AskedParts } from './asked-parts.ts';
import { AttributeChecks } from './attribute-checks.ts';
import { BrandSheet } from './brand-sheet.ts';
import { Clicks } from './clicks.ts';
import { FaqReadyEvent } from './events.ts';
import styles from './faq-embed.css?inline';
import { choice, HEADING_LEVELS } from './faq-options.ts';
import { afterFirstRender } from './first-render.ts';
import type { FaqHost } from './host.ts';
import { LanguagePlace } from './language-place.ts';
import { LoadedFaq } from './loaded-faq.ts';
import { OpenEntries } from './open-entries.ts';
import { problemReports } from './problem-reports.ts';
import { SearchPlace } from './search-place.ts';
import { ShownEntries } from './shown-entries.ts';
import type { EntryList } from './view/entry-list.ts';
import { faqView } from './view/faq-view.ts';

/**
 * An FAQ about online appointments, as an accessible accordion. The content of the tag is shown until the FAQ is ready, and
 * if it cannot load. Every `data-*` attribute is a variable: `data-booking-url` sets
 * `bookingUrl`.
 *
 * @tag faq-embed
 *
 * @attr {string} src - The URL of an FAQ document, made by `faq-embed compile`. `{lang}` in it becomes the reader's language.
 * @attr {string} languages - The languages of the FAQ, such as `en de`: the values of `{lang}`. The first is used if none matches the reader's. With two or more, links above the FAQ switch between them. Default: the page's language.
 * @attr {string} [template=general] - Without `src`: a shipped template by name, or the URL of a template.
 * @attr {string} overrides - Your changes to the template, compiled in the page: the URL of a JSON file, in which `{lang}` becomes the reader's language, or JSON text that begins with `{`.
 * @attr {string} lang - The language. Default: the closest `lang` attribute around the element, else English.
 * @attr {'many' | 'one'} [expand=many] - How many entries may be open at a time.
 * @attr {string} open - Entries to open at first: ids, `first` or `all`.
 * @attr {string} sections - Ids of the sections to show, in this order. Default: all.
 * @attr {1 | 2 | 3 | 4 | 5} [heading-level=2] - Heading level of the title; sections are one level below, questions two.
 * @attr {string} ref-id - Where bookings come from: letters, digits, `_` and `-`. It becomes the parameter `RefID` of every link to Microsoft Bookings; links in answers add the entry's id, such as `website-payment`. The export of Bookings shows it.
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - Colours. `auto` uses those of the page.
 * @attr {'auto' | 'on' | 'off'} [search=off] - A search field above the questions. `auto`, or the attribute without a value: from 15 questions on.
 * @attr {'all' | 'join'} [view=all] - What is shown. `join`: only what is needed on the day of the appointment, with the answers open.
 * @attr {'on' | 'off'} [feedback=off] - Asks “Was this helpful?” below each opened answer. The attribute without a value means `on`.
 * @attr {string} feedback-url - The URL that votes are sent to, as JSON without any data about the visitor: `{"entry":"payment","helpful":true}`. `{lang}` in it becomes the FAQ's language.
 * @attr {'tab' | 'dialog'} [booking=tab] - Where booking pages open: in a new tab, or, for Microsoft Bookings, Cal.com and Calendly, in a dialog on the page.
 * @attr {string} templates - The URL of a folder of templates, as `<lang>/<name>.json`. Default: the shipped templates beside the script.
 *
 * @slot - Shown until the FAQ is ready, and if it cannot load. Use a plain link to the booking page.
 *
 * @fires {FaqReadyEvent} faq-ready - The FAQ is on screen. `faq` is its content.
 * @fires {FaqToggleEvent} faq-toggle - A visitor opened or closed an entry. `entry` is its id, `open` its new state, `cause` one of `visitor`, `link`, `all`, `search` or `find`.
 * @fires {FaqToggleAllEvent} faq-toggle-all - A visitor opened or closed all entries at once. `open` is their new state.
 * @fires {FaqActionEvent} faq-action - A visitor follows an action or a booking link. `action`, `href`; cancelable.
 * @fires {FaqSearchEvent} faq-search - A visitor has paused after typing a search. `results` is the number of questions found; the event does not contain what was typed.
 * @fires {FaqVoteEvent} faq-vote - A visitor has voted on whether an answer was helpful. `entry`, `helpful`.
 * @fires {FaqErrorEvent} faq-error - Something went wrong. `code`, `message`, `source`, `path`.
 *
 * @csspart faq - The whole FAQ.
 * @csspart languages - The links to the other languages.
 * @csspart notice - A notice above the title, always open.
 * @csspart title - The heading at the top.
 * @csspart actions - The list of actions.
 * @csspart action - A link in the list of actions.
 * @csspart action-primary - The booking action.
 * @csspart action-secondary - Secondary actions.
 * @csspart toggle-all - The button to open or close all entries.
 * @csspart search - The search: its field and the line below it.
 * @csspart search-field - The field to type in.
 * @csspart search-found - The line below the field: how many questions were found, or what to do if none was.
 * @csspart section - A group of entries with its title.
 * @csspart section-title - Heading of a section.
 * @csspart entries - The box around the entries of a section.
 * @csspart entry - A question with its answer.
 * @csspart question - The heading of an entry.
 * @csspart button - The button in a question's heading.
 * @csspart panel - The part of an entry that opens and closes.
 * @csspart answer - The answer in a panel or notice.
 * @csspart video - A video below an answer: a link that looks like a player, then the player.
 * @csspart review - When an answer was last reviewed, and who is responsible for it.
 * @csspart feedback - “Was this helpful?” below an answer, and the thanks.
 * @csspart feedback-button - Its buttons, yes and no.
 * @csspart booking - The dialog with the booking page.
 * @csspart booking-title - Its heading.
 * @csspart booking-tab - The link in it that opens the page in a new tab.
 * @csspart booking-close - The button that closes it.
 *
 * @cssprop --faq-accent - The primary action, and the lines under links. Text never has this colour.
 * @cssprop --faq-on-accent - Text on the accent. Default: white, or black where white would not be readable.
 * @cssprop --faq-link - Links and the button to open all entries. Default: the text's colour, so that they are as readable as the text.
 * @cssprop --faq-text - Text. Default: the page's text colour.
 * @cssprop --faq-background - Background with `theme="light"` or `theme="dark"`.
 * @cssprop --faq-surface - Background of the boxes around entries.
 * @cssprop --faq-hover - Background under the pointer.
 * @cssprop --faq-border-color - Border colour.
 * @cssprop [--faq-border-width=1px] - Border width.
 * @cssprop [--faq-radius=0.75em] - Corner radius of boxes.
 * @cssprop --faq-action-radius - Corner radius of actions.
 * @cssprop [--faq-space=1.125em] - The unit of spacing.
 * @cssprop [--faq-title-size=1.75em] - Font size of the title.
 * @cssprop [--faq-measure=68ch] - Longest line of an answer.
 * @cssprop --faq-notice - Colour of notices.
 * @cssprop --faq-focus - Colour of the focus ring. Default: the text's colour.
 * @cssprop [--faq-motion=0.2s] - How long an answer takes to appear, and the arrow to turn.
 * @cssprop [--faq-scroll-margin=1em] - Space above an entry that is scrolled to, for pages with a fixed header.
 */
export class FaqEmbed extends LitElement implements FaqHost {
  /** The version of this class, as in package.json. */
  static readonly version: string = __VERSION__;

  static override styles = unsafeCSS(styles + answerStyles);

  static override properties = {
    src: {},
    languages: {},
    template: {},
    overrides: {},
    expand: {},
    open: {},
    sections: {},
    headingLevel: { attribute: 'heading-level' },
    theme: { reflect: true },
    refId: { attribute: 'ref-id' },
    search: {},
    view: {},
    feedback: {},
    feedbackUrl: { attribute: 'feedback-url' },
    booking: {},
    templates: {},
  };

  /**
   * Registers the element under a name, `faq-embed` if none is given. A name that is already registered is left alone, with
   * a warning if another version registered it.
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

  declare src: string | null | undefined;
  declare languages: string | null | undefined;
  declare template: string | null | undefined;
  /** A URL, JSON text, or an object. */
  declare overrides: string | object | null | undefined;
  declare expand: 'many' | 'one' | null | undefined;
  declare open: string | null | undefined;
  declare sections: string | null | undefined;
  declare headingLevel: number | string | null | undefined;
  declare theme: 'auto' | 'light' | 'dark' | null | undefined;
  declare refId: string | null | undefined;
  declare search: '' | 'auto' | 'on' | 'off' | null | undefined;
  declare view: 'all' | 'join' | null | undefined;
  declare feedback: '' | 'on' | 'off' | null | undefined;
  declare feedbackUrl: string | null | undefined;
  declare booking: 'tab' | 'dialog' | null | undefined;
  declare templates: string | null | undefined;

  readonly #report = problemReports(this);
  // Controllers run in this order before and after every render.
  readonly #loaded = new LoadedFaq(this, this.#report);
  readonly #shown = new ShownEntries(this, () => this.#search);
  readonly #open = new OpenEntries(this, () => this.#shown.ids);
  readonly #search: SearchPlace = new SearchPlace(this, this.#shown.count, this.#open, this.#report);
  readonly #languages = new LanguagePlace(this, this.#loaded, this.#report);
  readonly #answers = new AnswerNodes(this, this.#report);
  readonly #clicks = new Clicks(this, this.#open, new AskedParts(this, this.#report));
  readonly #lists: EntryList[] = [];
  #ready: Faq | undefined;

  constructor() {
    super();
    new BrandSheet(this);
    new AttributeChecks(this, this.#report, () => this.#loaded.lang);
  }

  /** The FAQ that is shown; undefined until it has loaded, and if it cannot load. */
  get faq(): Faq | undefined {
    return this.#loaded.faq;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // After what a prerendered FAQ has in the shadow root.
    this.renderOptions.renderBefore = null;
    return root;
  }

  protected override render(): unknown {
    const { faq } = this;
    if (!faq) return html`<slot></slot>`;
    return faqView({
      faq,
      baseURI: this.baseURI,
      lists: this.#lists,
      sections: this.#shown.sections,
      ids: this.#shown.ids,
      languages: this.#languages.node,
      search: this.#search.node,
      level: +choice(this.headingLevel, HEADING_LEVELS),
      open: this.#open.ids,
      many: this.#open.many,
      answer: (answered) => this.#answers.of(answered, faq),
      onToggleAll: (open) => this.#open.toggleAll(open),
      onClick: this.#clicks.onClick,
      onMatch: this.#clicks.onMatch,
    });
  }

  protected override firstUpdated(): void {
    afterFirstRender(this, this.#open, this.#search, this.#report);
  }

  protected override updated(_: PropertyValues): void {
    const { faq } = this;
    if (!this.#shown.isWhole || faq === this.#ready) return;
    this.#ready = faq;
    if (faq) this.dispatchEvent(new FaqReadyEvent(faq));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'faq-embed': FaqEmbed;
  }
}
