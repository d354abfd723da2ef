/** The package as people get it: packed, installed into an app of theirs, type-checked, built or served, and looked at. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { openPage, pageEngines } from '../support/open-page.ts';
import { appPage, shows, testsOfApp } from './app-page.ts';
import { type AppServer, type Apps, installed, quickly, startServer, templatesIn, textOf } from './apps.ts';
import { DOCS_PAGES } from './docs-in-apps.ts';
import { run } from './program.ts';

/** React with Vite 8, Vue with Vite 7, which prebundles dependencies in another way. */
const names = ['react', 'vue'] as const;
let apps: Apps;

beforeAll(async () => {
  apps = await installed(names);
});
afterAll(() => apps?.remove());

test('an install brings few packages, and no DOM', async () => {
  const folder = apps.pathOf('nothing-else');
  await mkdir(folder);
  await run('npm', ['install', '--package-lock-only', ...quickly, apps.tarball], folder);
  const { packages } = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, unknown>;
  };
  const brought = Object.keys(packages).filter((path) => path.startsWith('node_modules/'));
  expect(brought).toContain('node_modules/lit');
  expect(brought).not.toContain('node_modules/jsdom');
  expect(brought.length).toBeLessThanOrEqual(12);
});

describe.each(names)('%s', (app) => {
  const npm = (...args: string[]) => run('npm', args, apps.pathOf(app));

  test('passes its type check, in which mistakes are found', () => npm('run', 'types'));

  describe('built', () => {
    let server: HostServer;
    beforeAll(async () => {
      await npm('run', 'build');
      server = await startHostServer({ root: join(apps.pathOf(app), 'dist') });
    });
    afterAll(() => server?.close());

    test('has the one template in it that it imports', async () => {
      expect(templatesIn(await textOf(join(apps.pathOf(app), 'dist')))).toBe(1);
    });

    describe.each(pageEngines)('in %s', (engine) => {
      const page = appPage(engine, () => server.origin);
      testsOfApp(page);
      testsOfRendering(page);
    });
  });

  describe('under its development server', () => {
    let server: AppServer;
    beforeAll(async () => {
      server = await startServer(apps.pathOf(app), ['vite/bin/vite.js', '--host', '127.0.0.1']);
    });
    afterAll(() => server?.close());
    const page = appPage(pageEngines[0], () => server.origin);
    testsOfApp(page);
    testsOfRendering(page);

    describe('what the documentation shows', () => {
      const shown = appPage(pageEngines[0], () => server.origin + DOCS_PAGES.vite);
      test('is an FAQ', async () => {
        await shown().locator('faq-embed [part~=action-primary]').waitFor();
        expect(await shown().locator('faq-embed h3[part=title]').count()).toBe(1);
      });

      test('says what to import on a page in a language that the app lacks', async () => {
        const opened = await openPage({ url: server.origin + DOCS_PAGES.vite });
        await opened.page.locator('faq-embed [part=title]').waitFor();
        await opened.page.evaluate(() => {
          document.documentElement.lang = 'ja';
        });
        const warned = () => opened.console.filter(({ type }) => type === 'warning').map(({ text }) => text);
        await expect.poll(warned).toContainEqual(expect.stringContaining("import 'faq-embed/templates/ja';"));
        await opened.close();
      });
    });
  });
});

/** Where the app renders in the browser, it can set properties and ask the element. */
function testsOfRendering(page: () => Page): void {
  test('a change of a property, an object, reaches the FAQ', async () => {
    await page().getByRole('button', { name: 'Change an answer' }).click();
    await page().waitForSelector('faq-embed #a-parking strong:text("yard")', { state: 'attached' });
  });

  test('the element itself can be asked', async () => {
    await page().getByRole('button', { name: 'Read the title' }).click();
    await shows(page(), 'followed', (await page().locator('faq-embed [part=title]').textContent()) ?? '');
  });
}
