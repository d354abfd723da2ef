import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { page } from '../model/page-document.ts';
import { isShown, openParents } from './closed-parents.ts';

/** What a visitor does to look elsewhere. */
const INPUT = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Opens the entry that the page's `#…` names: `#<id of the element, or faq>-<entry id>`. In a `<div data-faq-embed>` the id is
 * the div's.
 *
 * It acts when a page comes with an address, when the address changes, and when somebody follows a link to it; at once, or as
 * soon as the entry is there. Whoever does something else meanwhile is left alone, and so is everybody whose address a script
 * changes (`history.pushState`).
 */
export class DeepLinks implements ReactiveController {
  /** The address to follow. */
  #pending: string | undefined;
  #wasConnected = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  hostConnected(): void {
    // An element that is moved on the page does not follow its address once more.
    if (!this.#wasConnected) this.#pending = location.hash;
    this.#wasConnected = true;
    addEventListener('hashchange', this.#onHashChange);
    page().addEventListener('click', this.#onClick);
    for (const type of INPUT) addEventListener(type, this.#onInput, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
    page().removeEventListener('click', this.#onClick);
    for (const type of INPUT) removeEventListener(type, this.#onInput, { capture: true });
  }

  hostUpdated(): void {
    this.#follow();
  }

  readonly #onInput = () => {
    this.#pending = undefined;
  };

  readonly #onHashChange = () => {
    this.#pending = location.hash;
    this.#follow();
  };

  /** A link to where the page is already changes no hash; a router's link changes it without telling. */
  readonly #onClick = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!link?.hash || button || ctrlKey || metaKey || shiftKey || altKey) return;
    // After everybody who listens: a router may have taken the click, or somebody else for something else.
    setTimeout(() => {
      if (link.hash === location.hash && link.href.split('#')[0] === location.href.split('#')[0])
        this.#onHashChange();
    });
  };

  #follow(): void {
    const { host } = this;
    const hash = this.#pending && decoded(this.#pending);
    if (!hash || !host.isConnected) return;
    const id = idOf(host);
    if (!id && host.getRootNode() === document && firstWithoutId(host.localName) !== host) return;
    const prefix = `#${id || 'faq'}-`;
    if (!hash.startsWith(prefix)) return;
    const named = hash.slice(prefix.length);
    // Campaigns put their query behind the fragment: #faq-cancel?utm_source=…
    for (const entry of new Set([named, named.split(/[?&]/)[0] as string]))
      if (this.#reveal(entry)) this.#pending = undefined;
  }

  /** Opens an entry, scrolls to it and moves the focus to its question; `false` when it is not there. */
  #reveal(entryId: string): boolean {
    const { host } = this;
    const button = host.shadowRoot?.getElementById(`q-${entryId}`);
    if (!button) return false;
    openParents(host);
    if (!isShown(host)) return true;
    if (button.getAttribute('aria-expanded') !== 'true') button.click();
    void host.updateComplete.then(() => {
      scrollTo(button.closest('.entry'));
      button.focus({ preventScroll: true });
    });
    return true;
  }
}

/** Several frames long: in long lists, entries above are laid out, and grow, only when they come near. */
function scrollTo(entry: Element | null, frames = 4): void {
  entry?.scrollIntoView();
  if (frames) requestAnimationFrame(() => scrollTo(entry, frames - 1));
}

/** Of several elements without an id, the first that can be seen is "faq": many pages have a copy for phones. */
function firstWithoutId(name: string): Element | undefined {
  const all = [...page().querySelectorAll(CSS.escape(name))].filter((element) => !idOf(element));
  return (
    all.find((element) => isShown(element)) ??
    all.find((element) => isShown(element, { closedParents: true })) ??
    all[0]
  );
}

/** The element's own id, or that of the div which embed.js has put it into. */
const idOf = (element: Element) =>
  element.getAttribute('id') || element.closest('[data-faq-embed]')?.getAttribute('id');

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
