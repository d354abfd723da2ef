/** Next, which renders an app's page on a server first: built and started, and under its development server. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, pageEngines } from '../support/open-page.ts';
import { appPage, testsOfApp } from './app-page.ts';
import { type AppServer, type Apps, installed, startServer, templatesIn, textOf } from './apps.ts';
import { addDocsCode, DOCS_PAGES } from './docs-in-apps.ts';
import { run } from './program.ts';

const next = 'next/dist/bin/next';
let apps: Apps;
let folder: string;

beforeAll(async () => {
  apps = await installed(['next']);
  folder = apps.pathOf('next');
});
afterAll(() => apps?.remove());

describe.each(['start', 'dev'] as const)('next %s', (command) => {
  let server: AppServer;
  beforeAll(async () => {
    if (command === 'start') await run('npm', ['run', 'build'], folder);
    // Built, its pages would have the template once more.
    else await addDocsCode('next', folder);
    server = await startServer(folder, [next, command, '--port', '0', '--hostname', '127.0.0.1']);
  });
  afterAll(() => server?.close());
  const html = async (path: string) => (await fetch(server.origin + path)).text();

  test('the server’s HTML has the overrides and the link in it', async () => {
    const [tag = ''] = /<faq-embed.*<\/faq-embed>/s.exec(await html('/')) ?? [];
    expect(tag).toContain('heading-level="3"');
    expect(tag).toContain('overrides="{&quot;variables&quot;:{&quot;bookingUrl&quot;:&quot;https://outlook');
    expect(tag).toContain('>Book an appointment</a>');
  });

  describe('the component, in the browser', () => testsOfApp(appPage(pageEngines[0], () => server.origin)));

  test('the browser is sent the one template that the app imports', async () => {
    expect(templatesIn(await textOf(join(folder, '.next/static')))).toBe(1);
  });

  describe.each(command === 'dev' ? DOCS_PAGES.next : [])('what the documentation shows, at %s', (path) => {
    const page = appPage(pageEngines[0], () => server.origin + path);
    test('is an FAQ with its link, in the HTML and in the browser', async () => {
      expect(await html(path)).toContain('https://outlook.office.com/book/northwind@example.com/');
      await page().locator('faq-embed button[part=button]').first().waitFor();
      expect(await page().locator('faq-embed [part~=action-primary]').getAttribute('href')).toMatch(
        /northwind/,
      );
    });
  });

  describe('a prerendered FAQ', () => {
    const page = appPage(pageEngines[0], () => `${server.origin}/prerendered`);

    test('is there without a script', async () => {
      const opened = await openPage({ url: `${server.origin}/prerendered`, javaScriptEnabled: false });
      await opened.page.locator('faq-embed').getByText('Where do I park?').click();
      expect(await opened.page.getByText('You do not.').isVisible()).toBe(true);
      await opened.close();
      expect(await html('/prerendered')).toContain('"@type":"FAQPage"');
    });

    test('is hydrated to the same questions', async () => {
      await page().waitForSelector('faq-embed button[part=button]');
      expect(await page().locator('faq-embed .prerendered').count()).toBe(0);
      await page().getByRole('button', { name: 'Where do I park?' }).click();
      await page().waitForSelector('faq-embed #a-parking strong:text("do not")');
      expect(await page().locator('faq-embed [part~=action-primary]').getAttribute('href')).toMatch(
        /northwind/,
      );
    });
  });
});
