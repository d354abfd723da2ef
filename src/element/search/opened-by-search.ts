import type { FaqToggleEvent } from '../events.ts';
import type { FaqHost } from '../host.ts';
import type { OpenEntries } from '../open-entries.ts';

/** What a search opens, and what was open before it. What a visitor opens or closes meanwhile is theirs. */
export class OpenedBySearch {
  #before: ReadonlySet<string> = new Set();
  readonly #own = new Set<string>();
  #isTouched = false;

  constructor(
    host: FaqHost,
    private readonly open: OpenEntries,
  ) {
    host.addEventListener('faq-toggle', this.#onToggle);
  }

  begin(): void {
    this.#before = this.open.ids;
    this.#isTouched = false;
  }

  /** Opens these, and closes what it opened for an earlier search. */
  only(ids: readonly string[]): void {
    const { open } = this;
    const others = [...this.#own].filter((id) => !ids.includes(id));
    const more = ids.filter((id) => !open.ids.has(id));
    for (const id of others) this.#own.delete(id);
    for (const id of more) this.#own.add(id);
    if (others.length) open.toggle(others, false, 'search');
    if (more.length) open.toggle(more, true, 'search');
  }

  /** As it was before, unless the visitor has chosen otherwise meanwhile. */
  end(): void {
    this.only([]);
    const gone = [...this.#before].filter((id) => !this.open.ids.has(id));
    if (gone.length && !this.#isTouched) this.open.toggle(gone, true, 'search');
  }

  readonly #onToggle = ({ cause, entry }: FaqToggleEvent) => {
    if (cause === 'search') return;
    this.#isTouched = true;
    this.#own.delete(entry);
  };
}
