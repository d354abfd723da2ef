import { mkdir } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../test/support/browsers.ts';
import { startHostServer } from '../test/support/host-server.ts';
import { photographBuilder } from './builder-pictures.ts';
import { photographInfographics } from './infographic-pictures.ts';

/** The languages of the pictures of telephones in README and docs/: one of each script and length. */
const ON_A_PHONE = ['en', 'zh-Hans', 'ar', 'de', 'ja'];

/** `npm run screenshot`: the pictures in docs/, taken of what is built; `widget`, `builder` or `infographic` takes those alone. */
export async function main(wanted: string[]): Promise<void> {
  const pages = Object.fromEntries(ON_A_PHONE.map((lang) => [`/${lang}.html`, phonePage(lang)]));
  const server = await startHostServer({ pages });
  const { path, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath: path,
    args: chromiumArgs,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  await mkdir('docs', { recursive: true });
  const isWanted = (what: string) => !wanted.length || wanted.includes(what);
  if (isWanted('widget')) {
    await photographClinic(browser, server.origin);
    for (const lang of ON_A_PHONE) await photographPhone(browser, `${server.origin}/${lang}.html`, lang);
  }
  if (isWanted('builder')) await photographBuilder(browser, server.origin);
  if (isWanted('infographic')) await photographInfographics(browser);
  await browser.close();
  await server.close();
}

/** The demo's clinic, by day and by night. */
async function photographClinic(browser: Browser, origin: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      viewport: { width: 1120, height: 860 },
      deviceScaleFactor: 2,
      colorScheme,
    });
    await page.goto(`${origin}/demo/index.html`);
    await page.getByRole('button', { name: 'How do I pay?' }).click();
    await page.getByRole('region', { name: 'How do I pay?' }).locator('strong').waitFor();
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.waitForTimeout(400); // until it has opened
    await page.screenshot({ path: `docs/faq-${colorScheme}.png` });
  }
}

/** The healthcare template in a language, on a phone. */
async function photographPhone(browser: Browser, url: string, lang: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  await page.goto(url);
  await page.locator('[part=answer] :is(p, ol)').first().waitFor({ state: 'attached' });
  await page.screenshot({ path: `docs/healthcare-${lang}.png` });
  await page.close();
}

const phonePage = (lang: string) => `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${lang}</title><link rel="icon" href="data:,">
<style>body { margin: 1rem; font: 1rem/1.5 system-ui, sans-serif; --faq-accent: #0b5e56 }</style>
<faq-embed template="healthcare" open="what-is-it" data-organization="Northwind" data-booking-url="https://outlook.office.com/book/northwind@example.com/" data-phone="+1 206 555 0142" data-emergency-number="112"></faq-embed>
<script type="module" src="/dist/faq-embed.js"></script>
</html>`;
