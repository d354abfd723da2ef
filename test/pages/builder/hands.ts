/** Two ways to work on a page: with a pointer, and with the keyboard alone. */
import type { Locator, Page } from 'playwright';

export interface Hand {
  /** Presses a button, or opens what can be opened. */
  press(target: Locator): Promise<void>;
  /** Types into a field, letter by letter. */
  type(target: Locator, text: string): Promise<void>;
  /** Chooses one of several that exclude each other. */
  choose(radio: Locator): Promise<void>;
  /** Chooses from a list by what is shown. */
  select(list: Locator, shown: string): Promise<void>;
}

export const pointer = (page: Page): Hand => ({
  press: (target) => target.click(),
  async type(target, text) {
    await target.click();
    await page.keyboard.type(text);
  },
  choose: (radio) => radio.check(),
  async select(list, label) {
    await list.selectOption({ label });
  },
});

export function keyboard(page: Page): Hand {
  /** By Tab, or Shift+Tab when it is behind. */
  async function reach(target: Locator): Promise<void> {
    const element = await target.elementHandle();
    for (let presses = 0; presses < 400; presses++) {
      const key = await element?.evaluate(nextKey);
      if (!key) return;
      await page.keyboard.press(key);
    }
    throw new Error(`not reached by Tab: ${target}`);
  }
  return {
    async press(target) {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    async type(target, text) {
      await reach(target);
      await page.keyboard.type(text);
    },
    async choose(radio) {
      await reach(radio);
      for (let presses = 0; presses < 20 && !(await radio.isChecked()); presses++)
        await page.keyboard.press('ArrowDown');
    },
    async select(list, shown) {
      await reach(list);
      await page.keyboard.type(shown);
    },
  };
}

/** The key that brings the focus nearer to an element, or to another of the same radio buttons; none once it is there. */
function nextKey(element: Node): string | undefined {
  const { activeElement: now, body } = document;
  if (!now || now === body) return 'Tab';
  const isSame = (one: Element, other: Node) =>
    one === other ||
    (one instanceof HTMLInputElement &&
      one.type === 'radio' &&
      one.name === (other as HTMLInputElement).name);
  if (isSame(now, element)) return undefined;
  const isBehind = now.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_PRECEDING;
  return isBehind ? 'Shift+Tab' : 'Tab';
}
