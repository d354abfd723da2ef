/** The documentation as pages, in browsers. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, type PageEngine, pageEngines } from '../support/open-page.ts';

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server?.close());

/** A page with pictures, one with wide tables, one with long code; the search once, since its widget is tested elsewhere. */
const pagesIn = (engine: PageEngine) => [
  ...['index', 'reference', 'overrides'],
  ...(engine === pageEngines[0] ? ['search-docs'] : []),
];

describe.each(pageEngines)('in %s', (engine) => {
  describe.each(pagesIn(engine))('docs/%s.html', (name) => {
    let opened: OpenPage;
    beforeAll(async () => {
      opened = await openPage({ engine, url: `${server.origin}/dist/docs/${name}.html` });
      if (name === 'search-docs') await opened.page.getByRole('searchbox').waitFor();
    });
    afterAll(() => opened?.close());

    test.each(['light', 'dark'] as const)('has no axe violation in %s', async (colorScheme) => {
      await opened.page.emulateMedia({ colorScheme });
      const violations = await opened.axe();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });

    test('fits a narrow phone, where one line leads to all pages', async () => {
      await opened.page.setViewportSize({ width: 320, height: 640 });
      const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
      expect(await opened.page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await opened.page.getByRole('link', { name: 'All pages' }).click();
      await opened.page.waitForFunction(() => {
        const list = document.querySelector('#pages')?.getBoundingClientRect();
        return list && list.top < window.innerHeight;
      });
    });

    test('loads all that it names, and breaks no rule of its own', () => {
      const { errors, failedRequests, cspViolations } = opened;
      expect({ errors, failedRequests, cspViolations }).toEqual({
        errors: [],
        failedRequests: [],
        cspViolations: [],
      });
    });
  });
});

describe('the search of the documentation', () => {
  const url = (hash = '') => `${server.origin}/dist/docs/search-docs.html${hash}`;
  const question = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  test('takes what is typed at once, finds it in the text, and leads to its place, by keyboard', async () => {
    const opened = await openPage({ url: url() });
    const { page } = opened;
    await page.waitForFunction(
      () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('part') === 'search-field',
    );
    await page.keyboard.type('frame-ancestors');
    await question(page, 'A frame').waitFor();
    expect(await question(page, 'Synonyms').count()).toBe(0);
    await question(page, 'A frame').focus();
    if ((await question(page, 'A frame').getAttribute('aria-expanded')) === 'false')
      await page.keyboard.press('Enter');
    await page.locator('#a-embed-a-frame').getByRole('link', { name: 'Read on the page “Embed”' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dist/docs/embed.html#a-frame');
    expect(opened.errors).toEqual([]);
    await opened.close();
  });

  test('is reached from every page, and by a link with the question in it', async () => {
    const opened = await openPage({ url: `${server.origin}/dist/docs/embed.html` });
    const { page } = opened;
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Search' }).click();
    await page.waitForURL(url());
    await page.goto(url('#faq?q=require-trusted-types-for'));
    await question(page, 'Trusted Types').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('require-trusted-types-for');
    expect([...asked]).toEqual([server.origin]);
    await opened.close();
  });

  // Of the browsers here, only Chromium can be told to run none.
  test.runIf(pageEngines[0] === 'chromium')(
    'is a list of all headings where there is no script',
    async () => {
      const opened = await openPage({ url: url(), javaScriptEnabled: false });
      const main = opened.page.getByRole('main');
      expect(await main.getByRole('link').count()).toBeGreaterThan(150);
      expect(await main.getByRole('link', { name: 'A frame', exact: true }).getAttribute('href')).toBe(
        './embed.html#a-frame',
      );
      await opened.close();
    },
  );
});
