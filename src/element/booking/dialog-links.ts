/** Booking links have an action; a service's own with another system may have none. */
const LINKS = 'a[data-action], a[href*="cal.com"], a[href*="calendly.com"]';

/** Links that open a dialog say so, and no longer that they open a new tab. */
export class DialogLinks {
  /** By each that was looked at, its address then: there may be thousands, and a click changes none. */
  #seen = new WeakMap<Element, string | null>();
  /** By each that opens the dialog, its target before. */
  readonly #targets = new WeakMap<Element, string | null>();
  #state: unknown;

  /**
   * @param opens Whether a link opens the dialog now.
   * @param state What that depends on besides its address.
   */
  mark(root: ParentNode, opens: (href: string) => boolean, state: unknown): void {
    if (state !== this.#state) this.#seen = new WeakMap();
    this.#state = state;
    for (const link of root.querySelectorAll<HTMLAnchorElement>(LINKS)) {
      const href = link.getAttribute('href');
      const isMarked = this.#targets.has(link);
      if (this.#seen.get(link) === href && !(isMarked && link.hasAttribute('target'))) continue;
      this.#seen.set(link, href);
      if (opens(link.href)) {
        if (!isMarked || link.hasAttribute('target')) this.#targets.set(link, link.getAttribute('target'));
        link.removeAttribute('target');
        link.setAttribute('aria-haspopup', 'dialog');
      } else if (isMarked) {
        const target = this.#targets.get(link);
        this.#targets.delete(link);
        link.removeAttribute('aria-haspopup');
        if (target) link.setAttribute('target', target);
      }
    }
  }
}
