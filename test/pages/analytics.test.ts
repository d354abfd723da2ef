/** The recipes of docs/analytics.md, as they stand there: what reaches each of the tools. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { openPage, pageEngines } from '../support/open-page.ts';
import { bookingUrl, hostPage, script, widget } from './widget.ts';

const docs = readFileSync('docs/analytics.md', 'utf8');
/** The code below a heading. */
const recipe = (heading: string): string =>
  new RegExp(`^## ${heading}\\n(?:(?!^## )[^])*?\`\`\`html\\n([^]*?)\`\`\``, 'm').exec(docs)?.[1] ?? '';

const pages: Record<string, string> = {};
let server: HostServer;
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());

/** Reads one answer, comes by a link to another, opens all, and goes to book. */
async function visit(head: string): Promise<unknown[][]> {
  const stub = `<script>
    window.sent = [];
    window.gtag = (...event) => sent.push(event);
    window.dataLayer = { push: (event) => sent.push([event]) };
    window._paq = { push: (event) => sent.push([event]) };
    window.plausible = (...event) => sent.push(event);
  </script>`;
  const body = widget({ 'data-booking-url': bookingUrl });
  pages['/host/'] = hostPage(body, `${stub}${head}${script}`);
  const opened = await openPage({ engine: 'chromium', url: `${server.origin}/host/#faq-book` });
  const { page } = opened;
  await page.locator('#q-book[aria-expanded=true]').waitFor();
  await page.locator('#q-join').click();
  await page.getByRole('button', { name: 'Expand all' }).click();
  await page.evaluate(() => {
    addEventListener('click', (event) => event.preventDefault());
    document.querySelector('faq-embed')?.shadowRoot?.querySelector<HTMLElement>('.primary a')?.click();
  });
  const sent = await page.evaluate(() => (window as unknown as { sent: unknown[][] }).sent);
  await opened.close();
  return sent;
}

// What is sent does not depend on the browser.
describe.runIf(pageEngines.includes('chromium'))('what a visit sends', () => {
  test('to Google Tag Manager', async () => {
    expect(await visit(recipe('Google Tag Manager'))).toEqual([
      [{ event: 'faq_open', faq_entry: 'book', faq_cause: 'link' }],
      [{ event: 'faq_open', faq_entry: 'join', faq_cause: 'visitor' }],
      [{ event: 'faq_open_all' }],
      [{ event: 'faq_action', faq_action: 'book' }],
    ]);
  });

  test('to Google Analytics', async () => {
    expect(await visit(recipe('Google Analytics without a tag manager'))).toEqual([
      ['event', 'faq_open', { faq_entry: 'book', faq_cause: 'link' }],
      ['event', 'faq_open', { faq_entry: 'join', faq_cause: 'visitor' }],
      ['event', 'faq_open_all'],
      ['event', 'faq_action', { faq_action: 'book' }],
    ]);
  });

  test('to Matomo', async () => {
    expect(await visit(recipe('Matomo'))).toEqual([
      [['trackEvent', 'FAQ', 'open', 'book']],
      [['trackEvent', 'FAQ', 'open', 'join']],
      [['trackEvent', 'FAQ', 'open all']],
      [['trackEvent', 'FAQ', 'action', 'book']],
    ]);
  });

  test('to Plausible', async () => {
    expect(await visit(recipe('Plausible'))).toEqual([
      ['FAQ open', { props: { entry: 'book', cause: 'link' } }],
      ['FAQ open', { props: { entry: 'join', cause: 'visitor' } }],
      ['FAQ open all'],
      ['FAQ action', { props: { action: 'book' } }],
    ]);
  });
});
