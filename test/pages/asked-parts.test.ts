/** The question below answers, and booking in place, built, on whole pages: under a strict policy, with a server for votes, on a narrow screen. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import {
  type OpenPage,
  type OpenPageOptions,
  openPage,
  type PageEngine,
  pageEngines,
} from '../support/open-page.ts';
import { bookingUrl, hostPage, ready, said, thrown, until, widget } from './widget.ts';

const docs = readFileSync('docs/analytics.md', 'utf8');
/** The server in them, as it stands there, but for its port. */
const [, program = ''] = /```js\n([\s\S]*?listen\()8080/.exec(docs) ?? [];
/** What hands votes on to a tag manager. */
const [recipe = ''] = /<script>\n {2}addEventListener\('faq-vote'[\s\S]*?<\/script>/.exec(docs) ?? [];
const folder = mkdtempSync(join(tmpdir(), 'faq-votes-'));
const votesFile = join(folder, 'votes.csv');
const votes = () => {
  try {
    return readFileSync(votesFile, 'utf8');
  } catch {
    return '';
  }
};

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const pages: Record<string, string> = {};
let policy = '';
let server: HostServer;
let voteServer: ChildProcess;
let voteUrl = '';
let opened: OpenPage;
beforeAll(async () => {
  server = await startHostServer({
    pages,
    headers: (path) => (policy && path === '/host/' ? { 'content-security-policy': policy } : undefined),
  });
  const port = await freePort();
  writeFileSync(join(folder, 'server.mjs'), `${program}${port});`);
  voteServer = spawn(process.execPath, ['server.mjs'], { cwd: folder, stdio: 'inherit' });
  // Another host than the page's.
  voteUrl = `http://localhost:${port}/`;
  await until(() =>
    fetch(voteUrl).then(
      ({ status }) => status === 204,
      () => false,
    ),
  );
});
afterAll(async () => {
  voteServer.kill();
  rmSync(folder, { recursive: true });
  await server.close();
});
afterEach(() => opened.close());

const strict = (more: string) =>
  `default-src 'none'; script-src 'self'; connect-src 'self' ${voteUrl}; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html; ${more}`;

const attributes = () => ({ feedback: '', 'feedback-url': voteUrl, booking: 'dialog', open: 'join' });
const variables = { 'data-booking-url': bookingUrl, 'data-phone': '+1 206 555 0142' };
/** The same as what an editor leaves that keeps no unknown tags. */
const asDiv = () =>
  widget(
    {
      'data-faq-embed': '',
      ...variables,
      ...Object.fromEntries(Object.entries(attributes()).map(([name, value]) => [`data-${name}`, value])),
    },
    'div',
  );

async function visit(
  engine: PageEngine,
  wantedPolicy = '',
  { isDiv = false, ...options }: OpenPageOptions & { readonly isDiv?: boolean } = {},
) {
  const page = isDiv
    ? hostPage(
        asDiv(),
        `<script>dataLayer = [];</script>${recipe}<script async src="/dist/embed.js"></script>`,
      )
    : hostPage(widget({ ...attributes(), ...variables }));
  pages['/host/'] = wantedPolicy ? page.replace(/<script>.*?<\/script>/s, '') : page;
  policy = wantedPolicy;
  opened = await openPage({ engine, ...options });
  await opened.page.route(bookingUrl, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Bookings</title><h1>Pick a time</h1>',
    }),
  );
  await opened.page.goto(`${server.origin}/host/`);
  await ready(opened.page);
  await opened.page.locator('.primary a[aria-haspopup=dialog]').waitFor();
  return opened.page;
}

describe.each(pageEngines)('%s', (engine) => {
  test('a vote reaches the server of the docs, a booking page its frame, and a strict policy is kept', async () => {
    const before = votes();
    const page = await visit(engine, strict('frame-src https://outlook.office.com'));
    await page.getByRole('group', { name: 'Was this helpful?' }).getByRole('button', { name: 'No' }).click();
    await expect.poll(() => votes().slice(before.length)).toMatch(/^\d{4}-\d\d-\d\d,join,false\n$/);
    expect(await page.getByRole('status').textContent()).toContain('+1 206 555 0142');
    await page.getByRole('link', { name: 'Book an appointment' }).click();
    await page.frameLocator('dialog iframe').getByRole('heading', { name: 'Pick a time' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(opened.cspViolations).toEqual([]);
    expect(thrown(opened)).toEqual([]);
  });

  test('where the policy allows no frame, the tab is offered, and from then on opened', async () => {
    const page = await visit(engine, strict("frame-src 'none'"));
    await page.getByRole('link', { name: 'Book an appointment' }).click();
    await page.locator('dialog[open].refused').waitFor();
    expect(await page.locator('dialog iframe').count()).toBe(0);
    expect(await page.locator('.booking-tab').getAttribute('href')).toBe(bookingUrl);
    await page.locator('.primary a[target=_blank]').waitFor();
    await expect.poll(() => said(opened, 'warning').join()).toContain('frame-src');
  });
});

// The same in every browser.
describe.runIf(pageEngines.includes('chromium'))('in chromium', () => {
  test('from a div, and on a narrow screen, the dialog has all of it, and nothing is cut off', async () => {
    const page = await visit('chromium', '', { isDiv: true, viewport: { width: 320, height: 640 } });
    expect(await opened.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Yes' }).click();
    expect(await page.evaluate(() => (window as unknown as { dataLayer: object[] }).dataLayer)).toEqual([
      { event: 'faq_vote', faq_entry: 'join', faq_helpful: true },
    ]);
    await page.getByRole('link', { name: 'Book an appointment' }).click();
    const box = await page.locator('dialog[open]').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 320, height: 640 });
    for (const target of await page.locator('dialog :is(a, button)').all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await opened.axe()).toEqual([]);
  });
});
