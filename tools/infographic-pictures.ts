import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright';

/** A trade's organization, each with an accent of its own. */
const TRADES = {
  general: ['Contoso', '#1b57b5'],
  healthcare: ['Northwind Clinic', '#0b5e56'],
  'financial-services': ['Woodgrove Bank', '#1d3557'],
  retail: ['Fabrikam Fashion', '#b8336a'],
} as const;

/** One that is read from the left, one from the right, and one without spaces. */
const LANGUAGES = ['en', 'ar', 'ja'];

const FACTS = {
  bookingUrl: 'https://outlook.office.com/book/northwind@example.com/',
  phone: '+1 206 555 0142',
  email: 'hello@northwind.example',
  appointmentLength: 30,
  cancellationNotice: 24,
  waitingTime: 10,
  paymentUrl: 'https://northwind.example/fees',
};

/** The infographic of every trade in three languages, as docs/infographic.md shows them. */
export async function photographInfographics(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1380, height: 100 }, deviceScaleFactor: 1.5 });
  for (const [template, [organization, accent]] of Object.entries(TRADES)) {
    const variables = {
      ...FACTS,
      organization,
      ...(template === 'healthcare' && { emergencyNumber: '112' }),
    };
    const pictures = LANGUAGES.map((lang) => {
      const input = JSON.stringify({ template, lang, variables, brand: { accent } });
      const args = ['dist/cli.js', 'render', '--overrides', '-', '--as', 'infographic-svg', '--paper', 'a4'];
      const svg = execFileSync(process.execPath, args, { input });
      return `<img src="data:image/svg+xml;base64,${svg.toString('base64')}" alt="">`;
    });
    await page.setContent(
      `<style>body { margin: 0; padding: 20px; display: flex; align-items: start; gap: 20px; background: #e9ebee } img { width: 433px; background: #fff }</style>${pictures.join('')}`,
    );
    for (const image of await page.locator('img').all())
      await image.evaluate((element: HTMLImageElement) => element.decode());
    await page.screenshot({ path: `docs/infographic-${template}.png`, fullPage: true });
  }
  await page.close();
}
