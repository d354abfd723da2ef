import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../test/support/browsers.ts';
import { startHostServer } from '../test/support/host-server.ts';

/** `npm run screenshot`: the README's picture, taken of the demo as it is built. */
export async function main(): Promise<void> {
  const server = await startHostServer();
  const { path, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath: path,
    args: chromiumArgs,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  await mkdir('docs', { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      viewport: { width: 1120, height: 860 },
      deviceScaleFactor: 2,
      colorScheme,
    });
    await page.goto(`${server.origin}/demo/index.html`);
    await page.getByRole('button', { name: 'How do I pay?' }).click();
    await page.getByRole('region', { name: 'How do I pay?' }).locator('strong').waitFor();
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.waitForTimeout(400); // until it has opened
    await page.screenshot({ path: `docs/faq-${colorScheme}.png` });
  }
  await browser.close();
  await server.close();
}
