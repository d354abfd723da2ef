import type { FaqEntry, FaqSection } from '../../model/faq.ts';
import { textOfTree } from '../../search/entry-text.ts';
import { type Search, SearchIndex } from '../../search/search-index.ts';
import type { KnownWords } from './search-words.ts';

/** How long it may work at a time while nothing else is to be done, in ms: a key must not wait. */
const SLICE = 8;
/** So few answers may open by themselves. */
const FEW = 3;

export interface Result {
  readonly count: number;
  /** Where nothing is found, the one with the question that comes nearest. */
  readonly sections: readonly FaqSection[];
  /** Ids of entries whose questions do not say why they are there. */
  readonly toOpen: readonly string[];
  readonly isHit: Search['isHit'];
}

/** Sections that can be searched. Their index is made while the browser is idle, or at the first search. */
export class SearchedSections {
  readonly #index = new SearchIndex();
  readonly #places: readonly (readonly [FaqSection, FaqEntry])[];
  #indexed = 0;
  #isStopped = false;
  #last: readonly [query: string, Result] | undefined;

  constructor(readonly all: readonly FaqSection[]) {
    this.#places = all.flatMap((section) => section.entries.map((entry) => [section, entry] as const));
    this.#whenIdle();
  }

  stop(): void {
    this.#isStopped = true;
  }

  use({ synonyms, stopWords }: KnownWords): void {
    this.#index.use(synonyms, stopWords);
    this.#last = undefined;
  }

  find(query: string): Result {
    if (this.#last?.[0] !== query) this.#last = [query, this.#find(query)];
    return this.#last[1];
  }

  #find(query: string): Result {
    this.#addUntil(Number.POSITIVE_INFINITY);
    const { found, nearest, isHit } = this.#index.find(query);
    const shown = found.length ? found : nearest === undefined ? [] : [{ at: nearest, inQuestion: true }];
    const entries = new Map<FaqSection, FaqEntry[]>();
    for (const { at } of shown) {
      const [section, entry] = this.#places[at] as readonly [FaqSection, FaqEntry];
      const own = entries.get(section);
      if (own) own.push(entry);
      else entries.set(section, [entry]);
    }
    return {
      count: found.length,
      sections: [...entries].map(([section, own]) => ({ ...section, entries: own })),
      toOpen:
        found.length > FEW
          ? []
          : found.flatMap(({ at, inQuestion }) => (inQuestion ? [] : (this.#places[at]?.[1].id ?? []))),
      isHit,
    };
  }

  #addUntil(end: number): void {
    for (; this.#indexed < this.#places.length; this.#indexed++) {
      // To ask for the time takes longer than a short entry.
      if (this.#indexed % 8 === 0 && performance.now() > end) return;
      const [, { question, answer }] = this.#places[this.#indexed] as readonly [FaqSection, FaqEntry];
      this.#index.add(question, textOfTree(answer));
    }
    this.#index.prepare();
  }

  #whenIdle(): void {
    // Safari has no requestIdleCallback.
    const idle = window.requestIdleCallback ?? setTimeout;
    idle(() => {
      if (this.#isStopped || this.#indexed === this.#places.length) return;
      this.#addUntil(performance.now() + SLICE);
      this.#whenIdle();
    });
  }
}
