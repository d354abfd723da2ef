import { page } from '../model/page-document.ts';
import { parentOf } from './closed-parents.ts';

/** As long as an entry closes, and a little longer, in ms. Where it takes longer, as long as something moves. */
const SETTLES = 400;

let held: AbortController | undefined;

/**
 * Keeps an element where it is on the screen while what is above it changes its height: what somebody has clicked must not
 * run away. Whoever scrolls meanwhile has the last word, and of two elements the one that was clicked last.
 */
export function keepInPlace(element: Element): void {
  letGo();
  const stop = new AbortController();
  held = stop;
  const { top } = element.getBoundingClientRect();
  const end = performance.now() + SETTLES;
  const root = element.getRootNode() as Document | ShadowRoot;
  const putBack = () => {
    if (element.isConnected) scrollBack(element, element.getBoundingClientRect().top - top);
  };
  // On a slow device this may come before the first frame: what has moved until now is not what the visitor scrolled.
  const giveWay = () => {
    putBack();
    stop.abort();
  };
  for (const type of ['wheel', 'touchmove', 'keydown'])
    addEventListener(type, giveWay, { capture: true, passive: true, signal: stop.signal });
  const hold = () => {
    if (stop.signal.aborted || !element.isConnected) return;
    putBack();
    const isMoving = root.getAnimations().some(({ playState }) => playState === 'running');
    if (isMoving || performance.now() < end) requestAnimationFrame(hold);
    else stop.abort();
  };
  requestAnimationFrame(hold);
}

/** Ends it: somebody goes elsewhere. */
export const letGo = (): void => held?.abort();

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
