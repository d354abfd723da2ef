import { LitElement } from 'lit';

/** What is held longer is not a click, such as a list that is open. */
const LONGEST = 1000;

/** Until the mouse, or what stands for it, is let go; nothing while it is not pressed. */
let held: Promise<void> | undefined;

const hold = (): void => {
  held = new Promise((resolve) => {
    const end = new AbortController();
    const letGo = () => {
      if (end.signal.aborted) return;
      end.abort();
      clearTimeout(late);
      held = undefined;
      resolve();
    };
    const late = setTimeout(letGo, LONGEST);
    addEventListener('click', letGo, { signal: end.signal });
    // No click comes of it where it is let go elsewhere.
    addEventListener('mouseup', () => setTimeout(letGo), { capture: true, signal: end.signal });
    // Something else than a click: a slider that is moved, a list that is chosen from, a key.
    for (const name of ['input', 'dragstart', 'keydown'])
      addEventListener(name, letGo, { capture: true, signal: end.signal });
  });
};
// Not on Node, where there is nothing to press.
globalThis.addEventListener?.('mousedown', () => held ?? hold(), { capture: true });

/**
 * An element that stays as it is while something is pressed. To press a button is to leave a field: what is then said of the
 * field would move the button away, and the click would be lost.
 */
export abstract class SteadyElement extends LitElement {
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    if (held) return held.then(() => super.scheduleUpdate());
    super.scheduleUpdate();
    return undefined;
  }
}
