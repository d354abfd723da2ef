import type { Made } from './made.ts';

/** So long nothing has to be typed until it is made; longer where making takes long, but not so long that it seems to stand still. */
const REST = 60;
const LONGEST_REST = 400;
const RESTS_PER_MAKING = 8;
/** So many rests typing may go on at most. */
const RESTS = 5;
/** What takes longer is not waited for: what is known of the draft is shown before. */
const PATIENCE = 60;

/**
 * The FAQ of a draft that keeps changing. What is chosen is made at once; what is typed once the fingers rest, so that a key
 * never waits for it. What was there before stays until the next one is made, and the newest draft wins whatever takes longest.
 */
export class Making {
  made: Made | undefined;
  /** Why none could be made of the draft as it is now. */
  fault: unknown;
  #wanted = 0;
  #current: Promise<void> = Promise.resolve();
  #rest: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  /** How long it took to make what was typed last, and to show it. */
  #took = 0;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(
    /** What is typed may be made in parts: nobody goes on with it at once. */
    private readonly make: (isTyped: boolean) => Promise<Made>,
    /** Told when there is something new to show. */
    private readonly onChange: () => void,
  ) {}

  now(isTyped = false): void {
    const start = performance.now();
    this.#stopResting();
    const mine = ++this.#wanted;
    clearTimeout(this.#late);
    this.#late = setTimeout(this.onChange, PATIENCE);
    const take = (made: Made | undefined, fault: unknown) => {
      if (mine !== this.#wanted) return;
      clearTimeout(this.#late);
      this.made = made ?? this.made;
      this.fault = fault;
      this.onChange();
      if (isTyped)
        setTimeout(() => {
          this.#took = performance.now() - start;
        });
    };
    this.#current = this.make(isTyped).then(
      (made) => take(made, undefined),
      (fault: unknown) => take(undefined, fault),
    );
  }

  soon(): void {
    const now = Date.now();
    if (this.#rest === undefined) this.#since = now;
    clearTimeout(this.#rest);
    const rest = Math.min(LONGEST_REST, Math.max(REST, RESTS_PER_MAKING * this.#took));
    this.#rest = setTimeout(
      () => this.now(true),
      Math.max(0, Math.min(rest, this.#since + RESTS * rest - now)),
    );
  }

  /** Makes what waits for a rest. */
  flush(): void {
    if (this.#rest !== undefined) this.now();
  }

  /** When the FAQ of the last change is made. */
  async settled(): Promise<void> {
    let current: Promise<void>;
    do {
      this.flush();
      current = this.#current;
      await current;
    } while (current !== this.#current || this.#rest !== undefined);
  }

  #stopResting(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
  }
}
