import type { ReactiveController } from 'lit';
import type { Messages } from '../../model/content-model.ts';
import type { FaqSection } from '../../model/faq.ts';
import contactStyles from '../contact-list.css?inline';
import type { FaqHost } from '../host.ts';
import type { OpenEntries } from '../open-entries.ts';
import type { PartTools } from '../part-tools.ts';
import { PartWords } from '../part-words.ts';
import { wearStyles } from '../wear-styles.ts';
import { Highlights } from './highlights.ts';
import { OpenedBySearch } from './opened-by-search.ts';
import styles from './search.css?inline';
import { SearchBox } from './search-box.ts';
import { knownWords } from './search-words.ts';
import { type Result, SearchedSections } from './searched-sections.ts';

/** After so long without a key somebody has typed what they wanted to, in ms. */
const PAUSE = 400;
/** So long after the last key somebody waits for what they have composed, though they have not ended it, in ms. */
const COMPOSED = 1500;

export interface SearchTools extends PartTools {
  /** Tells the page how much was found. */
  readonly searched: (results: number) => void;
}

/** The search: what is typed narrows the list of questions, and what is found is marked in it. */
export class SearchField implements ReactiveController {
  readonly #box: SearchBox;
  readonly #highlights = new Highlights();
  readonly #opened: OpenedBySearch;
  readonly #words: PartWords;
  #messages: Messages | undefined;
  #lang: string | undefined;
  #query = '';
  /** The search that an address has asked for, and where that address is of. */
  #linked: readonly [query: string, place: string | undefined] | undefined;
  #searched: SearchedSections | undefined;
  #isInOtherWords = false;
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
      (text, isComposing) => this.#type(text, isComposing),
      () => this.#settle(),
    );
    wearStyles(host.shadowRoot, styles + contactStyles);
    this.#words = new PartWords(host, tools.wordsFor);
    host.addController(this);
  }

  /** What the list is narrowed by: on paper by nothing. */
  get query(): string {
    return this.#isPrinting ? '' : this.#query;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
    addEventListener('hashchange', this.#onHashChange);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    removeEventListener('hashchange', this.#onHashChange);
    clearTimeout(this.#pause);
    this.#searched?.stop();
    this.#highlights.clear();
  }

  hostUpdate(): void {
    const { faq } = this.host;
    const { messages, lang } = this.#words;
    if (!faq || messages === this.#messages) return;
    this.#messages = messages;
    this.#takeWords();
    if (lang === this.#lang || lang !== faq.lang) return;
    // Its room was kept until now.
    this.place.hidden = !this.#box.isReady;
    if (this.place.hidden)
      this.tools.report(
        `has no words in "${lang}", and there is no search. Give "messages" with "search" in your overrides.`,
      );
    this.#isInOtherWords = this.#lang !== undefined;
    this.#lang = lang;
  }

  hostUpdated(): void {
    // It may have been turned off meanwhile.
    const result = this.place.isConnected ? this.#result : undefined;
    this.#box.show(result);
    this.#highlights.show(this.host.shadowRoot, result?.isHit);
    if (this.#isInOtherWords) this.#say(result);
    this.#isInOtherWords = false;
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
    this.#linked = text ? [text, location.hash.split('?')[0]] : undefined;
    return input;
  }

  get #result(): Result | undefined {
    return this.query ? this.#searched?.find(this.query) : undefined;
  }

  #takeWords(): void {
    const { faq } = this.host;
    if (!faq) return;
    const { messages, shipped } = this.#words;
    this.#box.label(messages, faq);
    this.#searched?.use(knownWords(shipped, faq));
  }

  /** What is being composed may be no word yet: as long as it finds nothing, what was found before stays. */
  #type(text: string, isComposing = false): void {
    const query = /[\p{L}\p{N}]/u.test(text) ? text : '';
    clearTimeout(this.#pause);
    if (isComposing && query && !this.#searched?.find(query).count) {
      this.#pause = setTimeout(() => this.#type(text), COMPOSED);
      return;
    }
    this.#pause = setTimeout(() => this.#settle(), PAUSE);
    if (query && !this.#query) this.#opened.begin();
    if (!query && this.#query) this.#opened.end();
    this.#query = query;
    this.host.requestUpdate();
  }

  /** Once it is clear what somebody looks for. */
  #settle(): void {
    clearTimeout(this.#pause);
    const result = this.#result;
    if (this.#say(result) && result) this.tools.searched(result.count);
  }

  /** Reads out how much was found, and opens answers that alone say it; whether that is anything new. */
  #say(result: Result | undefined): boolean {
    const isNew = this.#box.announce(result);
    if (isNew) this.#opened.only(result?.toOpen ?? []);
    return isNew;
  }

  /** Back at an address of this FAQ, or of none, that asks for no search: the one that an address has asked for ends. */
  readonly #onHashChange = () => {
    const [query, place = ''] = this.#linked ?? [];
    const { hash } = location;
    const isOurs = !hash || hash.startsWith(place);
    if (query && isOurs && query === this.#box.input.value && !/[?&]q=/.test(hash)) this.find('');
  };

  readonly #onPrint = ({ type }: Event) => {
    this.#isPrinting = type === 'beforeprint';
    this.host.requestUpdate();
  };
}
