/**
 * Keys, pressed where the focus is. Playwright gets them straight to its page: Vitest looks for the tests' frame by its name
 * first, which Firefox's driver loses now and then, for all tests of a file.
 */
import { commands, server, userEvent } from 'vitest/browser';

const toPage = commands as unknown as {
  pressKey: (keys: string) => Promise<void>;
  typeText: (text: string) => Promise<void>;
};
const isPlaywright = server.provider === 'playwright';

/** A key by its name, such as `Enter` or `x`, or several at once, such as `Control+b`. */
export async function press(keys: string): Promise<void> {
  if (isPlaywright) return toPage.pressKey(keys);
  const held = keys.split('+');
  const key = held.pop() ?? '';
  const down = held.map((name) => `{${name}>}`);
  const up = held.map((name) => `{/${name}}`);
  await userEvent.keyboard([...down, `{${key}}`, ...up].join(''));
}

/** A text, sign by sign. */
export const type = (text: string): Promise<void> =>
  isPlaywright ? toPage.typeText(text) : userEvent.keyboard(text.replace(/[[{]/g, '$&$&'));

export const pressTab = ({ shift = false } = {}): Promise<void> =>
  isPlaywright ? press(shift ? 'Shift+Tab' : 'Tab') : userEvent.tab({ shift });
