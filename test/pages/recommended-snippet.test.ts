/** The snippet of the README, word for word: what is around it stays where it is, and nothing is asked for twice. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import { hostPage, ready } from './widget.ts';

const [, snippet = ''] =
  /```html\n(<link rel="preload"[^`]*)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
const footer = '<footer><p>Northwind Clinic, 12 Harbour Street</p></footer>';
const observer = `<script>
window.shifts = [];
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
</script>`;

const pages: Record<string, string> = {};
let server: HostServer;
let opened: OpenPage;
beforeAll(async () => {
  server = await startHostServer({ pages });
  pages['/host/'] = hostPage(snippet.replaceAll('faq-embed/', '/dist/') + footer, observer);
});
afterAll(() => server.close());
afterEach(() => opened.close());

describe.each(pageEngines)('in %s', (engine) => {
  test.each([
    [360, 740],
    [412, 823],
    [1280, 800],
  ])('in a window of %i × %i nothing moves, and no gap is left', async (width, height) => {
    const viewport = { width, height };
    // The scripts late, as on a slow phone: the page is painted without the FAQ first.
    const end = server.delay(/faq-embed\.js/, 400);
    opened = await openPage({ engine, url: `${server.origin}/host/`, viewport });
    const { page } = opened;
    await ready(page);
    end();
    await page.waitForLoadState('networkidle');
    const { shifts, gap } = await page.evaluate(() => {
      const element = document.querySelector('faq-embed') as HTMLElement;
      const content = element.shadowRoot?.querySelector('.faq') as HTMLElement;
      return {
        // Firefox does not tell.
        shifts: (window as unknown as { shifts: number[] }).shifts,
        gap: element.offsetHeight - content.offsetHeight,
      };
    });
    expect(shifts).toEqual([]);
    expect(gap).toBe(0);
  });

  test('each file is asked for once, and the browser says nothing about the preload', async () => {
    const before = server.requests.length;
    opened = await openPage({ engine, url: `${server.origin}/host/` });
    await ready(opened.page);
    await opened.page.waitForTimeout(3500);
    const asked = server.requests.slice(before).map(({ url }) => url);
    expect(asked.filter((url) => url.includes('general.json'))).toHaveLength(1);
    expect(new Set(asked).size).toBe(asked.length);
    expect(opened.console.map(({ text }) => text)).toEqual([]);
  });
});
