import type { ReactiveController } from '@lit/reactive-element';
import type { PrerenderedHost } from './hydration.ts';

/** ms of idle time that an answer takes on a slow phone; the first one takes more. */
const TIME = 10;
/** ms without anything new on screen: who scrolls is not to wait for a frame. */
const REST = 200;

/**
 * Has the answers made that a visitor may open next: of very many entries, those on screen, while the browser has nothing
 * else to do.
 */
export class AnswersAhead implements ReactiveController {
  /** The groups of entries on screen. */
  #seen = new Set<Element>();
  #observer: IntersectionObserver | undefined;
  #timer = 0;

  constructor(
    private readonly host: PrerenderedHost,
    /** Whether it made one. */
    private readonly make: (id: string) => boolean,
  ) {}

  hostUpdated(): void {
    // Not every browser tells when it is idle: there an answer is made when it opens.
    if (!this.host.isConnected || !globalThis.requestIdleCallback) return;
    this.#observer ??= new IntersectionObserver(this.#onSeen);
    for (const group of this.host.shadowRoot?.querySelectorAll('.entries > div') ?? [])
      this.#observer.observe(group);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#seen.clear();
  }

  readonly #onSeen = (changes: readonly IntersectionObserverEntry[]) => {
    for (const { isIntersecting, target } of changes)
      if (isIntersecting) this.#seen.add(target);
      else this.#seen.delete(target);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const panels = [...this.#seen].flatMap((group) => [...group.querySelectorAll('.panel')]);
      this.#makeAll(panels.map(({ id }) => id.slice(2)));
    }, REST);
  };

  #makeAll(ids: readonly string[], hasMade = false): void {
    if (!ids[0]) {
      if (hasMade) this.host.requestUpdate();
      return;
    }
    requestIdleCallback((idle) => {
      let at = 0;
      let made = hasMade;
      while (at < ids.length && idle.timeRemaining() > TIME) made = this.make(ids[at++] ?? '') || made;
      this.#makeAll(ids.slice(at), made);
    });
  }
}
