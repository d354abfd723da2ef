import { LitElement } from 'lit';
import type { Session } from '../session.ts';

/** A step of the builder: drawn anew whenever the draft, or what is made of it, has changed. */
export abstract class Step extends LitElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('change', this.#changed);
    this.addEventListener('click', this.#pressed, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('change', this.#changed);
    this.removeEventListener('click', this.#pressed, true);
  }

  #changed = (): void => this.requestUpdate();

  /** A button may move, or go away with what it did: who works by keyboard goes on with it, or near it. */
  #pressed = ({ target }: Event): void => {
    const button = target instanceof Element && target.closest('button');
    if (!button) return;
    const places = placesAround(button, this);
    // Not before the click has done what it does.
    setTimeout(async () => {
      await this.session.settled();
      await this.updateComplete;
      if (document.activeElement && !document.activeElement.matches('body, :disabled')) return;
      const near = places.filter(({ isConnected }) => isConnected).map(firstIn);
      near.find(Boolean)?.focus();
    });
  };
}

/** Where the focus may go, the nearest first: to the element, to those beside it, and so on outwards. */
const placesAround = (element: Element, within: Element): readonly Element[] =>
  !within.contains(element) || element === within
    ? []
    : [element, element.nextElementSibling, element.previousElementSibling]
        .filter((place) => place !== null)
        .concat(element.parentElement ? placesAround(element.parentElement, within) : []);

const FOCUSABLE = ':is(button, input, select, textarea):enabled';
const firstIn = (place: Element): HTMLElement | null =>
  place.matches(FOCUSABLE) ? (place as HTMLElement) : place.querySelector<HTMLElement>(FOCUSABLE);
