import type { ReactiveController } from 'lit';
import type { FaqSection } from '../model/faq.ts';
import { FaqSearchEvent } from './events.ts';
import type { FaqHost } from './host.ts';
import type { OpenEntries } from './open-entries.ts';
import { partChunk } from './part-chunk.ts';
import { partTools } from './part-tools.ts';
import type { ReportProblem } from './problem-reports.ts';
import type { SearchField } from './search/search-field.ts';
import { part } from './view/elements.ts';

/** From so many questions on one searches rather than reads. */
const MANY = 15;

/** The place of the search, a chunk that only pages with a search load. Its room is reserved until it has loaded. */
export class SearchPlace implements ReactiveController {
  readonly #node = part('search');
  #field: SearchField | undefined;
  #isAsked = false;
  #isLost = false;

  constructor(
    private readonly host: FaqHost,
    private readonly count: () => number,
    private readonly open: OpenEntries,
    private readonly report: ReportProblem,
  ) {
    host.addController(this);
  }

  /** What to show for it; nothing where there is none. */
  get node(): HTMLElement | undefined {
    const { search, faq } = this.host;
    const isWanted = search === 'on' || (search != null && search !== 'off' && this.count() >= MANY);
    return faq && isWanted && !this.#isLost ? this.#node : undefined;
  }

  /** What is searched for; undefined where nothing can be. */
  get query(): string | undefined {
    return this.node && this.#field?.query;
  }

  /** The sections with what is found in them. */
  narrow(sections: readonly FaqSection[]): readonly FaqSection[] {
    return (this.node && this.#field?.narrow(sections)) ?? sections;
  }

  /** Searches for something, nothing too; returns the field, once there is one. */
  find(query: string): HTMLElement | undefined {
    return this.node && this.#field?.find(query);
  }

  hostUpdated(): void {
    if (!this.node || this.#isAsked) return;
    this.#isAsked = true;
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#field = await partChunk('search', this.report, async () => {
      const { SearchField } = await import('./search/search-field.ts');
      return new SearchField(this.host, this.#node, this.open, {
        ...partTools('search', this.report),
        searched: (results) => this.host.dispatchEvent(new FaqSearchEvent(results)),
      });
    });
    this.#isLost = !this.#field;
    this.host.requestUpdate();
  }
}
