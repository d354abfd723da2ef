import type { Frame } from 'playwright';
import { type Driver, type Key, samePage, type Where } from './form-driver.ts';
import { openPage, type PageEngine } from './open-page.ts';

const KEYS: Record<Key, string> = { Tab: 'Tab', Enter: 'Enter', Space: ' ' };

/** Chromium and Firefox, driven by Playwright. */
export async function playwrightPage(engine: PageEngine): Promise<Driver> {
  const { page, close } = await openPage({ engine });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const frameAt = async ({ frame }: Where): Promise<Frame> => {
    if (!frame) return page.mainFrame();
    const handle = await page.waitForSelector(frame, { state: 'attached' });
    const found = await handle.contentFrame();
    if (!found) throw new Error(`${frame} is no frame`);
    return found;
  };
  return {
    engine,
    async goTo(url) {
      if (samePage(page.url(), url)) await page.goto('about:blank');
      dialogs.length = 0;
      await page.goto(url);
    },
    resize: (size) => page.setViewportSize(size),
    async run(source, given, where) {
      const frame = await frameAt(where);
      const json = (await frame.evaluate(
        `(async () => JSON.stringify(await (${source})(${JSON.stringify(given)})))()`,
      )) as string | undefined;
      return json === undefined ? undefined : JSON.parse(json);
    },
    async click(selector, where) {
      const frame = await frameAt(where);
      await frame.locator(selector.replaceAll('>>>', '>>')).first().click();
    },
    press: (key) => page.keyboard.press(KEYS[key]),
    dialogs: () => dialogs,
    async newTabs() {
      const others = page
        .context()
        .pages()
        .filter((other) => other !== page);
      await Promise.all(others.map((other) => other.waitForLoadState()));
      const urls = others.map((other) => other.url());
      await Promise.all(others.map((other) => other.close()));
      return urls;
    },
    screenshot: async (path) => void (await page.screenshot({ path })),
    close,
  };
}
