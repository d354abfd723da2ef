import type { ReactiveController } from '@lit/reactive-element';
import type { Faq } from '../model/faq.ts';
import type { PrerenderedHost } from './hydration.ts';

/**
 * Up to so many entries every answer is formatted beforehand: what opens has then been there before, and all templates that
 * we ship are that small. Of more, those are that are open, and those on screen (answers-ahead.ts): all of them would take long.
 */
const FEW = 50;
/** Of those that open together, so many are formatted at once, and the others a frame later if they can be seen. */
const AT_ONCE = 8;

/**
 * Which answers need their format now. Of very many entries the closed ones keep their plain text, which the browser finds as
 * well, and so do open ones far from the screen.
 */
export class WantedAnswers implements ReactiveController {
  #faq: Faq | undefined;
  #isFew = true;
  /** What formats answers is slow the first time: then the visitor sees the plain text sooner. */
  #isWarm = false;
  #isPrinting = false;
  #open: ReadonlySet<string> | undefined;
  /** How many more may be formatted in this update wherever they are. */
  #left = 0;
  /** Entries that are on screen or near it, or have been. */
  #near = new Set<string>();
  /** Those that are open and wait for somebody to come near. */
  #waiting = new Set<string>();
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: PrerenderedHost) {
    host.addController(this);
  }

  /** Whether the answer of an entry, or a notice, needs its format in the update that is under way. */
  has(id: string, faq: Faq): boolean {
    if (faq !== this.#faq) {
      this.#faq = faq;
      this.#isFew = faq.sections.reduce((sum, { entries }) => sum + entries.length, 0) <= FEW;
      if (this.#isWarm) this.#left = Math.max(this.#left, AT_ONCE);
    }
    if (this.#isFew || this.#isPrinting) return true;
    if (!this.host._open.has(id)) return id.startsWith('!');
    const isWanted = this.#near.has(id) || this.#left-- > 0;
    if (isWanted) this.#isWarm = true;
    else this.#waiting.add(id);
    return isWanted;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  hostUpdate(): void {
    const { _open: open, shadowRoot } = this.host;
    this.#left = this.#isWarm && open !== this.#open ? AT_ONCE : 0;
    // What came with the page is formatted, and nothing may move when the element takes over.
    if (shadowRoot?.querySelector('.prerendered')) this.#left = Number.POSITIVE_INFINITY;
    this.#open = open;
    this.#waiting.clear();
  }

  hostUpdated(): void {
    if (!this.#waiting.size || !this.host.isConnected) return;
    // Of the document: in a frame there would be no margin without it.
    this.#observer ??= new IntersectionObserver(this.#onNear, { root: document, rootMargin: '100%' });
    for (const id of this.#waiting) {
      const entry = this.host.shadowRoot?.getElementById(`a-${id}`)?.parentElement;
      if (entry) this.#observer.observe(entry);
    }
  }

  readonly #onNear = (changes: readonly IntersectionObserverEntry[], observer: IntersectionObserver) => {
    for (const { isIntersecting, target } of changes) {
      const id = isIntersecting && target.querySelector('.panel')?.id.slice(2);
      if (!id) continue;
      observer.unobserve(target);
      this.#near.add(id);
      this.host.requestUpdate();
    }
  };

  /** On paper every answer can be seen. */
  readonly #onPrint = ({ type }: Event) => {
    this.#isPrinting = type === 'beforeprint';
    this.host.requestUpdate();
  };
}
