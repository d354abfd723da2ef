import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A field or a button may move with what it did, or go away: who works by keyboard goes on with it, or near it. The focus is
 * back in the same task in which drawing took it, so that no key is lost on the way.
 */
export class KeptFocus implements ReactiveController {
  #places: readonly Element[] = [];

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    const { activeElement } = document;
    this.#places = activeElement ? placesAround(activeElement, this.host) : [];
  }

  hostUpdated(): void {
    const places = this.#places;
    this.#places = [];
    if (!places.length || !document.activeElement?.matches('body, :disabled')) return;
    const near = places.filter(({ isConnected }) => isConnected).map(firstIn);
    near.find(Boolean)?.focus({ preventScroll: near[0] !== null });
  }
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
