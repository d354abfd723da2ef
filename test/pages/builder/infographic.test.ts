/** The builder's infographic, shown as it will be, and what is for the day of the appointment: files of the command line. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../cli/run-cli.ts';
import { type HostServer, startHostServer } from '../../support/host-server.ts';
import { pageEngines } from '../../support/open-page.ts';
import { pdfText, withoutSpaces } from '../../support/pdf-text.ts';
import {
  downloaded,
  downloadedOverrides,
  faultsOf,
  goTo,
  NO_FAULTS,
  openBuilder,
  openFaq,
} from './builder-page.ts';

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server.close());

const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><rect width="9" height="3"/></svg>';
const overrides = {
  template: 'healthcare',
  lang: 'ar',
  variables: {
    organization: 'Northwind <b>',
    bookingUrl: 'https://example.com/book',
    phone: '+1 206 555 0142',
  },
  brand: { accent: '#b8336a', logo: `data:image/svg+xml,${encodeURIComponent(logo)}` },
  infographic: { panels: { boook: { title: 'x' } } },
};

/** What was there when the dialogue would have opened; it stays open until somebody says that it is closed. */
interface Asked {
  asked?: { title: string; lang: string; dir: string | undefined };
}
function holdDialogue(): void {
  window.print = () => {
    const { title, documentElement } = document;
    const dir = document.querySelector<HTMLElement>('body > :last-child')?.dir;
    (window as Asked).asked = { title, lang: documentElement.lang, dir };
  };
}

describe.each(pageEngines)('in %s', (engine) => {
  test('the files are those that the command line makes, it is printed as one tagged page, and nothing is loaded from elsewhere', async () => {
    const opened = await openBuilder(server, { engine, before: holdDialogue });
    const { page } = opened;
    await openFaq(page, overrides);
    const input = await downloadedOverrides(page);
    await goTo(page, 'Put it on your site');
    await page.locator('summary', { hasText: 'An infographic to hang up' }).click();
    const image = page.getByRole('img', { name: 'The infographic' });
    await image.waitFor();
    await expect
      .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
      .toBeGreaterThan(700);
    for (const form of ['svg', 'html']) {
      const text = await downloaded(page, page.getByRole('button', { name: `infographic.${form}` }));
      const { stdout } = await run(['render', '--overrides', '-', '--as', `infographic-${form}`], { input });
      expect(text).toBe(stdout);
      expect(text).toContain('data:image/svg+xml;base64,');
    }
    await page.getByText('Did you mean "book"?').first().waitFor();
    await page.locator('summary', { hasText: 'For the day of the appointment' }).click();
    for (const [form, name] of [
      ['join', 'join.html'],
      ['join-email', 'reminder.html'],
      ['join-text', 'reminder.txt'],
    ] as const) {
      const text = await downloaded(page, page.getByRole('button', { name }));
      expect(text).toBe((await run(['render', '--overrides', '-', '--as', form], { input })).stdout);
    }

    await page.getByRole('button', { name: 'Print…' }).click();
    const asked = () => page.evaluate(() => (window as Asked).asked);
    await expect.poll(asked).toEqual({ title: '«استشارة بالفيديو»: خطوة بخطوة', lang: 'ar', dir: 'rtl' });
    if (engine === 'chromium') {
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
      const [side = '', ...more] = pdfText(pdf);
      expect(more).toEqual([]);
      expect(side).toContain(withoutSpaces('+1 206 555 0142'));
      expect(side).not.toContain('Put');
      const source = pdf.toString('latin1');
      for (const mark of ['/StructTreeRoot', '/Lang (ar)', '/S /H1', '/S /Link'])
        expect(source).toContain(mark);
    } else await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    const now = () => page.evaluate(() => [document.title, document.documentElement.lang]);
    await expect.poll(now).toEqual(['Make your FAQ', 'en']);
    expect(faultsOf(opened)).toEqual(NO_FAULTS);
    await opened.close();
  });
});
