import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { page } from '../model/page-document.ts';
import { isShown, openParents } from './closed-parents.ts';
import type { OpenEntries } from './open-entries.ts';
import type { SearchPlace } from './search-place.ts';
import { hasSeenAddress, inputs, unwatchInputs, visit, watchInputs } from './visitor-input.ts';

/** How long a router may take to go where a link leads, in ms. */
const ROUTER = 1000;

/** Clicks on links of an answer that `stayOnPage` has followed itself. */
const followedHere = new WeakSet<Event>();

/**
 * Opens the entry that the page's `#…` names: `#<id of the element, or faq>-<entry id>`. In a `<div data-faq-embed>` the id is
 * the div's.
 *
 * It acts when a page comes with an address, when the address changes, and when somebody follows a link to it; at once, or as
 * soon as the entry is there. Whoever does something else meanwhile is left alone, and so is everybody whose address a script
 * changes (`history.pushState`).
 */
export class DeepLinks implements ReactiveController {
  /** The address to follow, and the visitor's inputs before it. */
  #pending: { readonly hash: string; readonly inputs: number } | undefined;
  #wasConnected = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly open: Pick<OpenEntries, 'toggle'>,
    private readonly search: Pick<SearchPlace, 'find'>,
  ) {}

  hostConnected(): void {
    watchInputs();
    // An element that is moved on the page, or made anew, does not follow an address that the visitor has seen.
    if (!this.#wasConnected && !hasSeenAddress()) this.#await();
    this.#wasConnected = true;
    addEventListener('hashchange', this.#onHashChange);
    // Before a router that lets nobody else have the click.
    page().addEventListener('click', this.#onClick, { capture: true });
  }

  hostDisconnected(): void {
    unwatchInputs();
    removeEventListener('hashchange', this.#onHashChange);
    page().removeEventListener('click', this.#onClick, { capture: true });
  }

  hostUpdated(): void {
    this.#follow();
  }

  #await(): void {
    this.#pending = { hash: location.hash, inputs: inputs() };
  }

  readonly #onHashChange = () => {
    this.#await();
    this.#follow();
  };

  /** A link to where the page is already changes no hash, and a router's link changes it without telling. */
  readonly #onClick = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.hash || !isPlain(event, link)) return;
    const address = addressOf(link);
    const before = trace();
    const isHere = address === location.href;
    // After everybody who listens: a router may have taken the click, or somebody else for something else.
    setTimeout(() => {
      if (!event.defaultPrevented || followedHere.has(event)) {
        if (isHere) this.#onHashChange();
      } else this.#followRouter(address, before, { inputs: inputs(), until: performance.now() + ROUTER });
    });
  };

  #followRouter(address: string, before: Trace, wait: { inputs: number; until: number }): void {
    if (wait.inputs !== inputs() || !this.host.isConnected) return;
    if (location.hash === new URL(address).hash && hasGone(before)) this.#onHashChange();
    else if (performance.now() < wait.until) setTimeout(() => this.#followRouter(address, before, wait), 16);
  }

  #follow(): void {
    const { host } = this;
    if (!this.#pending || !host.isConnected) return;
    // Whoever has done something else since then is left where they are.
    if (this.#pending.inputs !== inputs()) this.#pending = undefined;
    const hash = this.#pending && decoded(this.#pending.hash);
    if (!hash || firstOf(host) !== host) return;
    const prefix = `#${idOf(host) || 'faq'}`;
    const named = hash.slice(prefix.length + 1);
    if (hash.startsWith(`${prefix}?`)) {
      if (this.#find(new URLSearchParams(named).get('q'))) this.#pending = undefined;
    } else if (hash.startsWith(`${prefix}-`)) {
      // Campaigns put their query behind the fragment: #faq-cancel?utm_source=…
      if (this.#reveal(named) || this.#reveal(named.replace(/[?&].*/s, ''))) this.#pending = undefined;
      // What a search has left out comes back, and is found then.
      else this.search.find('');
    }
  }

  /** Searches; `false` when there is nothing to search with. */
  #find(query: string | null): boolean {
    const field = query && this.search.find(query);
    if (field) this.#goTo(field, field.parentElement);
    return Boolean(field);
  }

  /** Opens an entry, scrolls to it and moves the focus to its question; `false` when it is not there. */
  #reveal(entryId: string): boolean {
    const { host } = this;
    const button = host.shadowRoot?.getElementById(`q-${entryId}`);
    if (!button) return false;
    this.#goTo(button, button.closest('.entry'), () => {
      if (button.getAttribute('aria-expanded') !== 'true') this.open.toggle([entryId], true, 'link');
    });
    return true;
  }

  #goTo(target: HTMLElement, top: Element | null, prepare = () => {}): void {
    const { host } = this;
    openParents(host);
    if (!isShown(host)) return;
    prepare();
    const before = inputs();
    void host.updateComplete.then(() => {
      scrollTo(top, before);
      target.focus({ preventScroll: true });
    });
  }
}

/**
 * Follows a fragment-only link of an answer within the page: under `<base href="/">` the browser would leave it.
 */
export function stayOnPage(event: MouseEvent, link: HTMLAnchorElement): void {
  const address = addressOf(link);
  if (event.defaultPrevented || address === link.href || !isPlain(event, link)) return;
  event.preventDefault();
  followedHere.add(event);
  location.href = address;
}

/** Whether a click on a link follows it here, in this tab. */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent, { target }: HTMLAnchorElement) =>
  !(button || ctrlKey || metaKey || shiftKey || altKey) && /^(_self)?$/i.test(target);

/** Where a link leads. One of ours that is a fragment alone means this page, whatever its `<base>` says. */
function addressOf(link: HTMLAnchorElement): string {
  const href = link.getAttribute('href') ?? '';
  const isOurs = link.getRootNode() instanceof ShadowRoot && link.closest('.faq');
  return href.startsWith('#') && isOurs ? new URL(href, location.href).href : link.href;
}

/** What a router changes when it goes to where the page is already. */
const trace = () => [visit(), history.length, history.state] as const;
type Trace = ReturnType<typeof trace>;

const hasGone = (before: Trace): boolean => trace().some((value, at) => value !== before[at]);

/** Several frames long: in long lists, entries above are laid out, and grow, only when they come near. */
function scrollTo(entry: Element | null, before: number, frames = 4): void {
  if (before !== inputs()) return;
  entry?.scrollIntoView();
  if (frames) requestAnimationFrame(() => scrollTo(entry, before, frames - 1));
}

/** Of several elements with the same id, or without one, the first that can be seen: many pages have a copy for phones. */
function firstOf(host: Element): Element | undefined {
  const root = host.getRootNode() as Document | ShadowRoot;
  const id = idOf(host);
  const all = [...root.querySelectorAll(CSS.escape(host.localName))].filter(
    (element) => idOf(element) === id,
  );
  return (
    all.find((element) => isShown(element)) ??
    all.find((element) => isShown(element, { closedParents: true })) ??
    all[0]
  );
}

/** The element's own id, or that of the div which embed.js has put it into. */
const idOf = (element: Element): string =>
  element.getAttribute('id') || element.closest('[data-faq-embed]')?.getAttribute('id') || '';

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
