import type { ReactiveController } from 'lit';
import type { FaqHost } from './host.ts';

/** Ids of open entries, and a way to set them, which says whether that changed anything. */
interface OpenIds {
  readonly ids: ReadonlySet<string>;
  readonly set: (ids: readonly string[]) => boolean;
}

const FOCUSABLE = 'a, summary, button.button';
const OUTSIDE = '.notice a, .actions a';

/**
 * Hydrates a prerendered FAQ (src/outputs/element-html.ts): puts the element's own in its place once that is rendered. Until
 * then it is in the shadow root, but not shown. What the visitor has opened stays open, and the focus stays where it is.
 */
export class Hydration implements ReactiveController {
  /** How many more times it waits for a click to end, for 100 ms each. */
  #waits = 30;

  constructor(
    private readonly host: FaqHost,
    private readonly open: OpenIds,
    private readonly prerendered: Element,
    private readonly done: () => void,
  ) {
    host.addController(this);
    host.requestUpdate();
  }

  hostUpdated(): void {
    const { host, prerendered } = this;
    if (!host.faq) return;
    if (this.open.set([...this.#openOnes()])) return;
    // A click that has begun here must end here. What is dragged away may count as active for ever.
    if (this.#waits-- > 0 && prerendered.matches(':active')) {
      setTimeout(() => host.requestUpdate(), 100);
      return;
    }
    host.removeController(this);
    this.#replace(host.shadowRoot as ShadowRoot);
    this.done();
  }

  /** The element's own open entries, with what the visitor has opened and closed since the page came. */
  #openOnes(): Set<string> {
    const open = new Set(this.open.ids);
    for (const entry of this.prerendered.querySelectorAll('details')) {
      if (entry.open === 'open' in entry.dataset) continue;
      if (entry.open) open.add(entryId(entry));
      else open.delete(entryId(entry));
    }
    return open;
  }

  #replace(root: ShadowRoot): void {
    const focused = root.activeElement;
    const same = focused && this.#counterpart(focused, root);
    // Shown first: what is not shown takes no focus.
    this.prerendered.classList.remove('prerendered');
    same?.focus({ preventScroll: true });
    for (const part of root.querySelectorAll(':scope > style, :scope > link')) part.remove();
    this.prerendered.remove();
  }

  /** The same link or question in the element's own FAQ: the first, second … of its entry, or of those that stand in none. */
  #counterpart(focused: Element, root: ShadowRoot): HTMLElement | undefined {
    const entry = focused.closest('details');
    const what = entry ? FOCUSABLE : OUTSIDE;
    const own = entry
      ? root.getElementById(`q-${entryId(entry)}`)?.closest('.entry')
      : root.querySelector('.faq:not(.prerendered)');
    const at = [...(entry ?? this.prerendered).querySelectorAll(what)].indexOf(focused);
    return own?.querySelectorAll<HTMLElement>(what)[at];
  }
}

const entryId = (entry: Element): string => (entry as HTMLElement).dataset.entry ?? '';
