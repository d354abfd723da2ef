/** What `faq-embed snippet` prints, pasted into a page as it is: the FAQ comes, and the link is there before. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../cli/run-cli.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import { bookingUrl, hostPage, thrown } from './widget.ts';

const overrides = {
  title: 'Before your visit',
  variables: { bookingUrl, paymentMethods: ['cards'] },
};
const pages: Record<string, string> = {
  '/dist/clinic.json': JSON.stringify(overrides),
};
let server: HostServer;
let opened: OpenPage;
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());
afterEach(() => opened.close());

async function paste(system: string, engine: (typeof pageEngines)[number]): Promise<OpenPage['page']> {
  const base = `${server.origin}/dist`;
  const isFramed = ['sharepoint', 'google-sites', 'link'].includes(system);
  const own = isFramed
    ? ['--faq', 'clinic']
    : ['--booking-url', bookingUrl, '--overrides', `${base}/clinic.json`, '--set', 'phone=+1 206'];
  const { stdout } = await run(['snippet', '--for', system, '--base', base, ...own]);
  const [todo = '', snippet = ''] = stdout.split('\n');
  // What is to be added to the site once stands in the first line.
  const [once = ''] = /<script.*<\/script>/.exec(todo) ?? [];
  pages['/host/'] = hostPage(`<div>${snippet}</div>`, once);
  opened = await openPage({ engine, url: `${server.origin}/host/` });
  return opened.page;
}

describe.each(pageEngines)('%s', (engine) => {
  test.each(['html', 'wordpress-admin', 'wordpress-author', 'drupal', 'tag-manager', 'script', 'link'])(
    'the snippet for %s becomes the FAQ',
    async (system) => {
      const page = await paste(system, engine);
      await page.waitForFunction(
        () =>
          document.querySelector('faq-embed')?.shadowRoot?.querySelector('h2')?.textContent ===
          'Before your visit',
      );
      expect(await page.locator('faq-embed').count()).toBe(1);
      expect(await page.locator('faq-embed [part~="action-primary"]').getAttribute('href')).toBe(bookingUrl);
      const phone = page.locator('faq-embed [data-action="call"]');
      expect(await phone.count()).toBe(system === 'link' ? 0 : 1);
      // The link of the snippet is in the widget now, shown no more.
      expect(await page.locator('faq-embed > a').count()).toBe(1);
      expect(await page.locator('faq-embed > a').isVisible()).toBe(false);
      expect(thrown(opened)).toEqual([]);
    },
  );

  test.each(['sharepoint', 'google-sites'])('the snippet for %s frames the FAQ', async (system) => {
    const page = await paste(system, engine);
    const frame = page.frameLocator('iframe');
    await frame.locator('h1', { hasText: 'Before your visit' }).waitFor();
    expect(await page.locator('iframe').getAttribute('title')).toBe(
      'Your video appointment: questions and answers',
    );
    expect(await frame.locator('[part~="action-primary"]').getAttribute('href')).toBe(bookingUrl);
    expect(await page.locator('iframe + a').isVisible()).toBe(true);
    expect(thrown(opened)).toEqual([]);
  });
});
