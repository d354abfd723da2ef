import type { ReactiveController } from 'lit';
import type { Faq, FaqSection } from '../model/faq.ts';
import { words } from './faq-options.ts';
import type { FaqHost } from './host.ts';
import type { SearchPlace } from './search-place.ts';

/** How many entries are made at once, twice as many from the second time on. */
const STEP = 100;
/** How long the next entries wait while somebody types, in ms. */
const SEARCHING = 500;

/**
 * Which sections and entries are shown. A long list grows over several tasks, so that the first screen of thousands does not
 * wait for the last.
 */
export class ShownEntries implements ReactiveController {
  /** The sections with the entries that are rendered so far. */
  sections: readonly FaqSection[] = [];
  /** Ids of all entries, including those not rendered yet. */
  ids: readonly string[] = [];
  #limit = STEP;
  #chosenFrom: readonly unknown[] = [];
  #all: readonly FaqSection[] = [];

  constructor(
    private readonly host: FaqHost,
    private readonly search: () => Pick<SearchPlace, 'query' | 'narrow'>,
  ) {
    host.addController(this);
  }

  /** How many entries there are, whatever is searched for. */
  readonly count = (): number => this.#all.reduce((sum, { entries }) => sum + entries.length, 0);

  /** Whether every entry is rendered. */
  get isWhole(): boolean {
    return this.#limit >= this.ids.length;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#showAll);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#showAll);
  }

  hostUpdate(): void {
    const { faq, sections } = this.host;
    const [faqBefore, sectionsBefore, queryBefore] = this.#chosenFrom;
    if (faq !== faqBefore || sections !== sectionsBefore) this.#all = chosenSections(faq, words(sections));
    const { query } = this.search();
    if ((query ?? '') !== (queryBefore ?? '')) this.#limit = Math.min(this.#limit, STEP);
    const from = [faq, sections, query, this.#limit];
    // A click on one of thousands looks at none of the others.
    if (from.every((value, at) => value === this.#chosenFrom[at])) return;
    this.#chosenFrom = from;
    const all = this.search().narrow(this.#all);
    this.ids = all.flatMap(({ entries }) => entries.map(({ id }) => id));
    let left = this.#limit;
    this.sections = all.flatMap((section) => {
      const entries = section.entries.slice(0, left);
      left -= entries.length;
      return entries.length ? { ...section, entries } : [];
    });
  }

  hostUpdated(): void {
    // Of what is found, few read more than the first: the next key must not wait for the rest.
    const wait = this.search().query ? SEARCHING : 0;
    if (this.host.faq && !this.isWhole) setTimeout(() => this.#showMore(2 * STEP), wait);
  }

  #showMore(count: number): void {
    this.#limit += count;
    this.host.requestUpdate();
  }

  readonly #showAll = () => this.#showMore(Number.POSITIVE_INFINITY);
}

/** The named sections in the order in which they are named; all when none of them is known. */
function chosenSections(faq: Faq | undefined, wanted: readonly string[]): readonly FaqSection[] {
  const all = faq?.sections ?? [];
  const named = [...new Set(wanted)].flatMap((id) => all.filter((section) => section.id === id));
  return named.length ? named : all;
}
