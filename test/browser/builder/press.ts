import { commands, server, userEvent } from 'vitest/browser';

/** A key or several at once, such as `Control+b`, where the focus is. The editor hears of a moved cursor a little later. */
export async function pressed(keys: string): Promise<void> {
  if (server.provider === 'playwright')
    await (commands as unknown as { pressKey: (key: string) => Promise<void> }).pressKey(keys);
  else {
    const list = keys.split('+');
    const down = list.slice(0, -1).map((key) => `{${key}>}`);
    const up = list.slice(0, -1).map((key) => `{/${key}}`);
    await userEvent.keyboard([...down, `{${list.at(-1)}}`, ...up].join(''));
  }
  await new Promise((resolve) => setTimeout(resolve, 30));
}
