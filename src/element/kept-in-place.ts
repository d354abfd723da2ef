import { page } from '../model/page-document.ts';
import { parentOf } from './closed-parents.ts';

/**
 * Keeps an element where it is on the screen while what is above it changes its height: what somebody has clicked must not
 * run away.
 *
 * @param change Makes the change, and is done when it is rendered.
 */
export async function keepInPlace(element: Element, change: () => Promise<unknown>): Promise<void> {
  const { top } = element.getBoundingClientRect();
  await change();
  if (element.isConnected) scrollBack(element, element.getBoundingClientRect().top - top);
}

/** Scrolls what is around an element, the innermost first, as far as each of them can. */
function scrollBack(element: Element, distance: number): void {
  let left = distance;
  for (let at = parentOf(element); at && Math.abs(left) >= 1; at = parentOf(at)) {
    if (at.scrollHeight <= at.clientHeight || !scrolls(at)) continue;
    const before = at.scrollTop;
    at.scrollBy({ top: left, behavior: 'instant' });
    left -= at.scrollTop - before;
  }
}

const scrolls = (element: Element): boolean =>
  element === page().scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowY);
