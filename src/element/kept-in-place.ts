import { page } from '../model/page-document.ts';

/** As long as an entry closes, and a little longer, in ms. */
const SETTLES = 400;

/** The element that scrolls what is around another one; nothing where the page itself does. */
function scrollerOf(element: Element): Element | undefined {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (!(at instanceof Element) || at.scrollHeight <= at.clientHeight) continue;
    if (at === page().scrollingElement || at === page().body) return undefined;
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return undefined;
}

/**
 * Keeps an element where it is on the screen while what is above it changes its height: what somebody has clicked must not
 * run away. Whoever scrolls meanwhile has the last word.
 */
export function keepInPlace(element: Element): void {
  const top = element.getBoundingClientRect().top;
  const scroller = scrollerOf(element) ?? window;
  const end = performance.now() + SETTLES;
  const stop = new AbortController();
  for (const type of ['wheel', 'touchmove', 'keydown'])
    addEventListener(type, () => stop.abort(), { capture: true, passive: true, signal: stop.signal });
  const hold = () => {
    if (stop.signal.aborted || !element.isConnected) return;
    const moved = element.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) scroller.scrollBy({ top: moved, behavior: 'instant' });
    if (performance.now() < end) requestAnimationFrame(hold);
    else stop.abort();
  };
  requestAnimationFrame(hold);
}
