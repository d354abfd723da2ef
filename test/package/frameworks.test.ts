/**
 * More frameworks that render on a server first, with `FRAMEWORKS=all`: their installs and builds take longer than what is
 * learnt from them each time. All have the same page, and those that leave the server's HTML alone a prerendered FAQ.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, pageEngines } from '../support/open-page.ts';
import { appPage, testsOfApp } from './app-page.ts';
import { type AppServer, type Apps, installed, startServer, templatesIn, textOf } from './apps.ts';
import { run } from './program.ts';

const local = ['--host', '127.0.0.1'] as const;

/** How each is started, and where the files are that a browser may be sent. */
const frameworks = {
  astro: { program: 'astro/astro.js', dev: ['dev', ...local], sent: 'dist/_astro' },
  svelte: { program: 'vite/bin/vite.js', dev: ['dev', ...local], sent: '.svelte-kit/output/client' },
  nuxt: { program: 'nuxt/bin/nuxt.mjs', dev: ['dev', '--no-fork', ...local], sent: '.output/public' },
} as const;
const names = Object.keys(frameworks) as (keyof typeof frameworks)[];

describe.skipIf(process.env.FRAMEWORKS !== 'all').each(names)('%s', (app) => {
  const { program, dev, sent } = frameworks[app];
  let apps: Apps;
  let folder: string;
  beforeAll(async () => {
    apps = await installed([app]);
    folder = apps.pathOf(app);
  });
  afterAll(() => apps?.remove());

  describe.each([
    ['built', ['preview']],
    ['under its development server', dev],
  ] as const)('%s', (state, args) => {
    let server: AppServer;
    beforeAll(async () => {
      if (state === 'built') await run('npm', ['run', 'build'], folder);
      server = await startServer(folder, [program, ...args, '--port', '0']);
    });
    afterAll(() => server?.close());
    const html = async (path: string) => (await fetch(server.origin + path)).text();

    test('the server’s HTML has the overrides and the link in it', async () => {
      const [tag = ''] = /<faq-embed.*<\/faq-embed>/s.exec(await html('/')) ?? [];
      expect(tag).toMatch(/overrides="{(&quot;|&#34;)variables/);
      expect(tag).toMatch(/>\s*Book an appointment\s*<\/a>/);
    });

    describe('in the browser', () => testsOfApp(appPage(pageEngines[0], () => server.origin)));

    // Vue writes the HTML of v-html anew when it hydrates, which makes no shadow root.
    describe.skipIf(app === 'nuxt')('a prerendered FAQ', () => {
      const page = appPage(pageEngines[0], () => `${server.origin}/prerendered`);

      test('is there without a script', async () => {
        const opened = await openPage({ url: `${server.origin}/prerendered`, javaScriptEnabled: false });
        await opened.page.locator('faq-embed').getByText('Where do I park?').click();
        expect(await opened.page.getByText('You do not.').isVisible()).toBe(true);
        await opened.close();
      });

      test('is hydrated to the same questions', async () => {
        await page().waitForSelector('faq-embed button[part=button]');
        expect(await page().locator('faq-embed .prerendered').count()).toBe(0);
        await page().getByRole('button', { name: 'Where do I park?' }).click();
        await page().waitForSelector('faq-embed #a-parking strong:text("do not")');
      });
    });
  });

  test('the browser is sent the one template that the app imports', async () => {
    expect(templatesIn(await textOf(join(folder, sent)))).toBe(1);
  });
});
