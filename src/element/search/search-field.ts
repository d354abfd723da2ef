import type { ReactiveController } from 'lit';
import type { Faq, FaqSection } from '../../model/faq.ts';
import type { FaqHost } from '../host.ts';
import type { OpenEntries } from '../open-entries.ts';
import type { PartTools } from '../part-tools.ts';
import { wearStyles } from '../wear-styles.ts';
import { Highlights } from './highlights.ts';
import { OpenedBySearch } from './opened-by-search.ts';
import styles from './search.css?inline';
import { SearchBox } from './search-box.ts';
import { wordsOf } from './search-words.ts';
import { type Result, SearchedSections } from './searched-sections.ts';

/** After so long without a key somebody has typed what they wanted to, in ms. */
const PAUSE = 400;

export interface SearchTools extends PartTools {
  /** Tells the page how much was found. */
  readonly searched: (results: number) => void;
}

/** The search: what is typed narrows the list of questions, and what is found is marked in it. */
export class SearchField implements ReactiveController {
  readonly #box: SearchBox;
  readonly #highlights = new Highlights();
  readonly #opened: OpenedBySearch;
  #query = '';
  #searched: SearchedSections | undefined;
  #faq: Faq | undefined;
  #lang: string | undefined;
  /** What we ship for the language, once it is there. */
  #shipped: unknown;
  #isPrinting = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: FaqHost,
    private readonly place: HTMLElement,
    open: OpenEntries,
    private readonly tools: SearchTools,
  ) {
    this.#opened = new OpenedBySearch(host, open);
    this.#box = new SearchBox(
      place,
      tools.make,
      (text) => this.#type(text),
      () => this.#settle(),
    );
    wearStyles(host.shadowRoot, styles);
    host.addController(this);
  }

  /** What the list is narrowed by: on paper by nothing. */
  get query(): string {
    return this.#isPrinting ? '' : this.#query;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    clearTimeout(this.#pause);
    this.#searched?.stop();
    this.#highlights.clear();
  }

  hostUpdate(): void {
    const { faq } = this.host;
    if (!faq || faq === this.#faq) return;
    this.#faq = faq;
    this.#takeWords();
    if (faq.lang !== this.#lang) void this.#loadWords(faq.lang);
  }

  hostUpdated(): void {
    // It may have been turned off meanwhile.
    const result = this.place.isConnected ? this.#result : undefined;
    this.#box.show(result);
    this.#highlights.show(this.host.shadowRoot, result?.isHit);
  }

  /** The sections with what is found in them: those with the best first, and the same of their questions. */
  narrow(all: readonly FaqSection[]): readonly FaqSection[] {
    if (this.#searched?.all !== all) {
      this.#searched?.stop();
      this.#searched = new SearchedSections(all);
      this.#takeWords();
    }
    return this.#result?.sections ?? all;
  }

  /** Searches for it as if it had been typed; nothing as long as there are no words for the field. */
  find(text: string): HTMLElement | undefined {
    const { input } = this.#box;
    if (!this.#box.isReady) return undefined;
    if (input.value !== text) {
      input.value = text;
      this.#type(text);
    }
    return input;
  }

  get #result(): Result | undefined {
    return this.query ? this.#searched?.find(this.query) : undefined;
  }

  async #loadWords(lang: string): Promise<void> {
    this.#lang = lang;
    const words = await this.tools.wordsFor(lang);
    if (lang !== this.#lang) return;
    this.#shipped = words;
    this.#takeWords();
    // Its room was kept until now.
    this.place.hidden = !this.#box.isReady;
    if (this.place.hidden)
      this.tools.report(
        `has no words in "${lang}", and there is no search. Give "messages" with "search" in your overrides.`,
      );
    // A link to a search may wait for it.
    this.host.requestUpdate();
  }

  #takeWords(): void {
    if (!this.#faq) return;
    const { messages, synonyms } = wordsOf(this.#shipped, this.#faq);
    this.#box.label(messages, this.#faq);
    this.#searched?.use(synonyms);
  }

  #type(text: string): void {
    const query = /[\p{L}\p{N}]/u.test(text) ? text : '';
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#settle(), PAUSE);
    if (query && !this.#query) this.#opened.begin();
    if (!query && this.#query) this.#opened.end();
    this.#query = query;
    this.host.requestUpdate();
  }

  /** Once it is clear what somebody looks for: says how much was found, and opens answers that alone say it. */
  #settle(): void {
    clearTimeout(this.#pause);
    const result = this.#result;
    if (!this.#box.announce(result)) return;
    this.#opened.only(result?.toOpen ?? []);
    if (result) this.tools.searched(result.count);
  }

  readonly #onPrint = ({ type }: Event) => {
    this.#isPrinting = type === 'beforeprint';
    this.host.requestUpdate();
  };
}
