import type { ReactiveController } from 'lit';
import { FaqToggleAllEvent, FaqToggleEvent, type ToggleCause } from './events.ts';
import { choice, EXPAND, words } from './faq-options.ts';
import type { FaqHost } from './host.ts';

/** Which entries are open: at first those that the attribute `open` names, then those that a visitor opened. */
export class OpenEntries implements ReactiveController {
  #ids: ReadonlySet<string> = new Set();
  #open: unknown;
  #expand: unknown;
  #hadFaq = false;

  constructor(
    private readonly host: FaqHost,
    /** Ids of all entries that are shown, in their order. */
    private readonly shown: () => readonly string[],
  ) {
    host.addController(this);
  }

  /** Ids of open entries. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Whether several entries may be open. */
  get many(): boolean {
    return choice(this.host.expand, EXPAND) === 'many';
  }

  hostUpdate(): void {
    const { expand, faq, view } = this.host;
    const open = this.host.open ?? (view === 'join' ? 'all' : undefined);
    const isNew = Boolean(faq) && !this.#hadFaq;
    if (faq && (isNew || open !== this.#open)) this.set(this.#wanted(open));
    else if (expand !== this.#expand) this.set([...this.#ids]);
    this.#hadFaq = Boolean(faq);
    this.#open = open;
    this.#expand = expand;
  }

  /** Opens these and no others, as far as several may be open; says whether that changes anything. */
  set(ids: readonly string[]): boolean {
    const before = this.#ids;
    this.#ids = new Set(this.many ? ids : ids.slice(0, 1));
    const isOther = before.size !== this.#ids.size || [...before].some((id) => !this.#ids.has(id));
    if (isOther) this.host.requestUpdate();
    return isOther;
  }

  /** Opens or closes entries for a visitor, and fires an event for each that changed. */
  toggle(ids: readonly string[], open: boolean, cause: ToggleCause): void {
    const before = this.#ids;
    const others = [...before].filter((id) => !ids.includes(id));
    this.set(open ? [...ids, ...others] : others);
    for (const id of new Set([...before, ...this.#ids])) {
      const isOpen = this.#ids.has(id);
      if (before.has(id) !== isOpen) this.host.dispatchEvent(new FaqToggleEvent(id, isOpen, cause));
    }
  }

  toggleAll(open: boolean): void {
    this.toggle(this.shown(), open, 'all');
    this.host.dispatchEvent(new FaqToggleAllEvent(open));
  }

  #wanted(open: FaqHost['open']): string[] {
    const named = words(open);
    const isWanted = (id: string, at: number) =>
      named.includes(id) || named.includes('all') || (named.includes('first') && !at);
    return this.shown().filter(isWanted);
  }
}
