import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Opens the entry that the page's `#…` names: `#<id of the element, or faq>-<entry id>`. In a `<div data-faq-embed>` the id is
 * the div's.
 */
export class DeepLinks implements ReactiveController {
  #followed: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  hostConnected(): void {
    addEventListener('hashchange', this.#onHashChange);
    document.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
    document.removeEventListener('click', this.#onClick);
  }

  /** The entry may come into being later than the link was followed: each address is followed until it is found. */
  hostUpdated(): void {
    if (location.hash !== this.#followed) this.#follow();
  }

  readonly #onHashChange = () => {
    this.#followed = undefined;
    this.#follow();
  };

  /** A link to where the page is already changes no hash, and must open its entry all the same. */
  readonly #onClick = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link?.hash && link.href === location.href && !event.defaultPrevented) this.#onHashChange();
  };

  #follow(): void {
    const { hash } = location;
    const { host } = this;
    const id = idOf(host);
    const others = [...document.querySelectorAll(CSS.escape(host.localName))];
    // Of several elements without an id, the first is "faq".
    if (!id && host.getRootNode() === document && others.find((other) => !idOf(other)) !== host) return;
    const prefix = `#${id || 'faq'}-`;
    if (!decoded(hash).startsWith(prefix) || this.#reveal(decoded(hash).slice(prefix.length)))
      this.#followed = hash;
  }

  /** Opens an entry, scrolls to it and moves the focus to its question; `false` when it is not shown. */
  #reveal(entryId: string): boolean {
    const button = this.host.shadowRoot?.getElementById(`q-${entryId}`);
    if (!button) return false;
    if (button.getAttribute('aria-expanded') !== 'true') button.click();
    void this.host.updateComplete.then(() => {
      scrollTo(button.closest('.entry'));
      button.focus({ preventScroll: true });
    });
    return true;
  }
}

/** Some frames long: of very many entries, those above are laid out, and grow, only when they come near. */
function scrollTo(entry: Element | null, frames = 4): void {
  entry?.scrollIntoView();
  if (frames) requestAnimationFrame(() => scrollTo(entry, frames - 1));
}

/** The element's own, or that of the div which embed.js has put it into. */
const idOf = (element: Element) => element.id || element.closest('[data-faq-embed]')?.id;

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
