import { parentElementOf } from '../model/page-document.ts';

const CLOSED = 'details:not([open]), [hidden="until-found"]';

/** The element around another one, out of shadow roots and slots too. */
const parentOf = (element: Element): Element | null => {
  const { assignedSlot } = element;
  const root = element.getRootNode();
  return assignedSlot ?? parentElementOf(element) ?? (root instanceof ShadowRoot ? root.host : null);
};

/** Opens what is closed around an element, as browsers do for the target of a link. */
export function openParents(element: Element): void {
  for (let parent = parentOf(element); parent; parent = parentOf(parent)) {
    if (!parent.matches(CLOSED)) continue;
    if (parent instanceof HTMLDetailsElement) parent.open = true;
    else if (parent.dispatchEvent(new Event('beforematch', { bubbles: true })))
      parent.removeAttribute('hidden');
  }
}

/**
 * Whether an element has a place on the page.
 *
 * @param closedParents whether one counts too whose parents could be opened.
 */
export function isShown(element: Element, { closedParents = false } = {}): boolean {
  if (element.getClientRects().length) return true;
  if (!closedParents) return false;
  for (let parent = parentOf(element); parent; parent = parentOf(parent))
    if (parent.matches(CLOSED)) return true;
  return false;
}
