import { parentElementOf } from '../model/page-document.ts';

const CLOSED = 'details:not([open]), [hidden="until-found"]';

/** The element around another one, out of shadow roots and slots too. */
export const parentOf = (element: Element): Element | null => {
  const { assignedSlot } = element;
  const root = element.getRootNode();
  return assignedSlot ?? parentElementOf(element) ?? (root instanceof ShadowRoot ? root.host : null);
};

/** What is closed around an element, the innermost first. */
function closedParents(element: Element): Element[] {
  const closed: Element[] = [];
  for (let parent = parentOf(element); parent; parent = parentOf(parent))
    if (parent.matches(CLOSED)) closed.push(parent);
  return closed;
}

/** Opens what is closed around an element, as browsers do for the target of a link. */
export function openParents(element: Element): void {
  for (const parent of closedParents(element)) {
    if (parent instanceof HTMLDetailsElement) parent.open = true;
    else {
      parent.dispatchEvent(new Event('beforematch', { bubbles: true }));
      parent.removeAttribute('hidden');
    }
  }
}

/**
 * Whether an element can be seen somewhere on the page.
 *
 * @param closedParents whether one counts too that could be seen if its parents were opened.
 */
export function isShown(element: Element, options: { readonly closedParents?: boolean } = {}): boolean {
  // Drawers that wait beside the page.
  if (element.closest('[inert], [aria-hidden="true"]')) return false;
  const outermost = options.closedParents ? closedParents(element).at(-1) : undefined;
  for (let at = element; outermost && at !== outermost; at = parentOf(at) ?? outermost)
    if (getComputedStyle(at).display === 'none') return false;
  return isPainted(outermost ?? element);
}

/** Old browsers have no `checkVisibility`. */
const isPainted = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;
