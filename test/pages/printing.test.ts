/** On paper nobody can open an answer: every one is printed. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import { hostPage, openAll, ready, widget } from './widget.ts';

const pages: Record<string, string> = {};
let server: HostServer;
let opened: OpenPage;
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());
afterEach(() => opened.close());

// Playwright cannot put a stock Firefox into print media.
describe.runIf(pageEngines.includes('chromium'))('in chromium', () => {
  async function visit(attributes: Record<string, string>): Promise<OpenPage['page']> {
    pages['/host/'] = hostPage(widget({ overrides: '/demo/northwind.json', ...attributes }));
    opened = await openPage({ engine: 'chromium', url: `${server.origin}/host/` });
    await ready(opened.page);
    return opened.page;
  }

  /** The height of every answer's text. */
  const heights = (page: OpenPage['page']) =>
    page
      .locator('[part=answer]')
      .evaluateAll((answers) =>
        answers.map((answer) =>
          answer.checkVisibility({ contentVisibilityAuto: true }) ? answer.clientHeight : 0,
        ),
      );

  test.each([{}, { open: 'first', expand: 'one' }, { open: 'all' }])(
    'every answer is printed (%o)',
    async (attributes) => {
      const page = await visit(attributes);
      const onScreen = (await heights(page)).filter((height) => height > 0).length;
      expect(onScreen).toBe('expand' in attributes ? 1 : 'open' in attributes ? 18 : 0);

      await page.emulateMedia({ media: 'print' });
      expect(await heights(page)).toHaveLength(18);
      await expect.poll(async () => Math.min(...(await heights(page)))).toBeGreaterThan(20);
      const panels = await page
        .locator('[part=panel]')
        .evaluateAll((all) => all.map((panel) => panel.clientHeight));
      expect(Math.min(...panels)).toBeGreaterThan(20);
      await opened.screenshot(`print-${Object.keys(attributes).join('-')}`);
    },
  );

  test('buttons without a use on paper are left out, and links say where they lead', async () => {
    const page = await visit({});
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[part=toggle-all]').isVisible()).toBe(false);
    const said = await page
      .locator('[part=answer] a[href^="https:"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(said).toContain('https://northwind.example.com/prices');
  });

  test('after printing all is closed again', async () => {
    const page = await visit({});
    await page.emulateMedia({ media: 'print' });
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('[aria-expanded=true]').count()).toBe(0);
    // They close as they do on screen, in a moment.
    await expect.poll(async () => Math.max(...(await heights(page)))).toBe(0);
  });

  test('a PDF of open answers is no longer than one of closed answers', async () => {
    const page = await visit({});
    const closed = countPages(await page.pdf());
    await openAll(page);
    expect(countPages(await page.pdf())).toBe(closed);
    expect(closed).toBeGreaterThan(1);
  });
});

const countPages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
