import type { ReactiveController } from '@lit/reactive-element';
import type { PrerenderedHost } from './take-over.ts';

/** ms of idle time that an answer takes on a slow phone; the first one takes more. */
const TIME = 10;

/**
 * Has the answers made that a visitor may open next: of very many entries, those on screen, while the browser has nothing
 * else to do.
 */
export class AnswersAhead implements ReactiveController {
  #queue: string[] = [];
  #observer: IntersectionObserver | undefined;
  #request = 0;
  #hasMade = false;

  constructor(
    private readonly host: PrerenderedHost,
    /** Whether it made one. */
    private readonly make: (id: string) => boolean,
  ) {}

  hostUpdated(): void {
    // Safari before 2026 cannot tell when it is idle.
    if (!this.host.isConnected || !globalThis.requestIdleCallback) return;
    this.#observer ??= new IntersectionObserver(this.#onSeen);
    for (const group of this.host.shadowRoot?.querySelectorAll('.entries > div') ?? [])
      this.#observer.observe(group);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#queue = [];
  }

  readonly #onSeen = (changes: readonly IntersectionObserverEntry[]) => {
    for (const { isIntersecting, target } of changes)
      if (isIntersecting)
        this.#queue.push(...[...target.querySelectorAll('.panel')].map(({ id }) => id.slice(2)));
    this.#goOn();
  };

  #goOn(): void {
    if (this.#queue.length && !this.#request) this.#request = requestIdleCallback(this.#onIdle);
  }

  readonly #onIdle = (idle: IdleDeadline) => {
    this.#request = 0;
    while (this.#queue.length && idle.timeRemaining() > TIME)
      if (this.make(this.#queue.shift() as string)) this.#hasMade = true;
    if (this.#queue.length) this.#goOn();
    else if (this.#hasMade) {
      this.#hasMade = false;
      this.host.requestUpdate();
    }
  };
}
