/**
 * What the browser finds in a closed answer, it opens: `hidden="until-found"`, here by a link with a text fragment
 * (#:~:text=). Its own search box cannot be driven, and goes the same way: beforematch.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../support/capabilities.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import { events, hostPage, ready, until, widget } from './widget.ts';

const pages: Record<string, string> = {};
let server: HostServer;
let opened: OpenPage | undefined;
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());
afterEach(() => opened?.close());

// Firefox opens the answer too, but does not scroll to it.
describe.runIf(pageEngines.includes('chromium'))('in chromium', () => {
  test('a text fragment opens the closed answer that it names', async (context) => {
    await needs('textFragments', 'chromium', context);
    pages['/host/'] = hostPage(
      `<p style="height: 150vh">Far above.</p>${widget({ overrides: '/demo/northwind.json' })}`,
    );
    opened = await openPage({ engine: 'chromium', url: `${server.origin}/host/` });
    const { page } = opened;
    await ready(page);
    expect(await page.locator('#a-parking').isVisible()).toBe(false);

    // Followed on a page that is there already, by a click: browsers follow a text fragment for a visitor only.
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#:~:text=garage%20on%20Alder%20Street';
      link.textContent = 'garage?';
      document.querySelector('h1')?.after(link);
    });
    await page.getByRole('link', { name: 'garage?' }).click();
    await until(() => page.locator('#a-parking').isVisible());

    expect(await page.locator('#q-parking').getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('[aria-expanded=true]').count()).toBe(1);
    const toggles = (await events(page)).filter(({ type }) => type === 'faq-toggle');
    expect(toggles.map(({ cause }) => cause)).toEqual(['find']);
    await until(async () => {
      const { top, bottom } = await page
        .locator('#a-parking')
        .evaluate((panel) => panel.getBoundingClientRect());
      return top >= 0 && bottom <= 700;
    });
  });
});
