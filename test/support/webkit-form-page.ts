import { writeFileSync } from 'node:fs';
import { inject } from 'vitest';
import { type Driver, type Key, type Size, samePage, type Where } from './form-driver.ts';
import { webKitCapabilities } from './webkit-driver.ts';

/** As WebDriver names them (w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS: Record<Key, string> = { Tab: '\uE004', Enter: '\uE006', Space: ' ' };

const sessions = new Set<{ close(): Promise<void> }>();

/** For `afterAll`: a driver has one session at a time, and the next file of tests wants its own. */
export async function closeWebKitPages(): Promise<void> {
  await Promise.all([...sessions].map((session) => session.close()));
}

/** WebKit, driven over the classic WebDriver protocol. */
export async function webKitPage(): Promise<Driver> {
  // It warns of every command that is of the classic protocol alone; asked for here, since other tests need none of it.
  process.env.DISABLE_WEBDRIVERIO_DEPRECATION_WARNINGS = 'true';
  const { remote } = await import('webdriverio');
  const browser = await remote({
    hostname: '127.0.0.1',
    port: inject('webKitPort'),
    path: '/',
    logLevel: 'error',
    capabilities: webKitCapabilities(),
  });
  const first = await browser.getWindowHandle();

  /** The answer as JSON, so that every engine gives the same for the same. */
  async function inPlace(source: string, given: unknown): Promise<unknown> {
    const script = `const done = arguments[arguments.length - 1];
      (async () => JSON.stringify({ value: await (${source})(${JSON.stringify(given)}) }))()
        .then(done, (error) => done(JSON.stringify({ error: String(error && error.stack ? error + error.stack : error) })));`;
    const { value, error } = JSON.parse(await browser.executeAsyncScript(script, [])) as {
      value?: unknown;
      error?: string;
    };
    if (error) throw new Error(error);
    return value;
  }

  async function at<T>({ frame }: Where, run: () => Promise<T>): Promise<T> {
    if (!frame) return run();
    const found = await browser.findElement('css selector', frame);
    await browser.switchToFrame(found as unknown as number);
    try {
      return await run();
    } finally {
      await browser.switchToFrame(null);
    }
  }

  const driver: Driver = {
    engine: 'webkit',
    async goTo(url) {
      if (samePage(await browser.getUrl(), url)) await browser.navigateTo('about:blank');
      await browser.navigateTo(url);
    },
    async resize(size) {
      await browser.setWindowRect(0, 0, size.width, size.height);
      const measured = () => inPlace('() => [innerWidth, innerHeight]', null) as Promise<[number, number]>;
      let inner = await measured();
      // The page hears of a smaller window a little later.
      for (let tries = 0; tries < 40 && (inner[0] > size.width || inner[1] > size.height); tries++) {
        await new Promise((resolve) => setTimeout(resolve, 25));
        inner = await measured();
      }
      const frame: Size = { width: size.width - inner[0], height: size.height - inner[1] };
      await browser.setWindowRect(0, 0, size.width + frame.width, size.height + frame.height);
    },
    run: (source, given, where) => at(where, () => inPlace(source, given)),
    click: (selector, where) =>
      at(where, async () => {
        const path = selector.split('>>>').map((part) => part.trim());
        const element = (await browser.executeScript(
          `return arguments[0].reduce((root, part) => (root.shadowRoot ?? root).querySelector(part), document)`,
          [path],
        )) as Record<string, string> | null;
        const id = element && Object.values(element)[0];
        if (!id) throw new Error(`nothing to click: ${selector}`);
        await browser.elementClick(id);
      }),
    async press(key) {
      const value = KEYS[key];
      await browser.performActions([
        {
          type: 'key',
          id: 'keys',
          actions: [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ],
        },
      ]);
    },
    dialogs: () => [],
    async newTabs() {
      const urls: string[] = [];
      for (const handle of await browser.getWindowHandles()) {
        if (handle === first) continue;
        await browser.switchToWindow(handle);
        urls.push(await browser.getUrl());
        await browser.closeWindow();
      }
      await browser.switchToWindow(first);
      return urls;
    },
    async screenshot(path) {
      writeFileSync(path, Buffer.from(await browser.takeScreenshot(), 'base64'));
    },
    async close() {
      sessions.delete(driver);
      await browser.deleteSession();
    },
  };
  sessions.add(driver);
  return driver;
}
