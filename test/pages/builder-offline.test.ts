/** The builder without a network: as it was loaded last, whole. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HASH_LENGTH } from '../../src/builder/offline/kept-files.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import { until } from './widget.ts';

let root: string;
let server: HostServer;
let opened: OpenPage;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'faq-builder-'));
  for (const part of ['builder', 'faq-templates'])
    await cp(`dist/${part}`, join(root, part), { recursive: true });
  await cp('dist', root, {
    recursive: true,
    filter: (path) => path === 'dist' || /^dist\/[\w-]+\.js$/.test(path),
  });
  server = await startHostServer({ root });
});
afterEach(async () => {
  await opened.close();
  await server.close();
  await rm(root, { recursive: true });
});

/** Whether the files whose addresses end so are kept. */
const areKept = (...ends: string[]) =>
  opened.page.evaluate(async (wanted) => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const kept = (await Promise.all(caches.map((cache) => cache.keys()))).flat().map(({ url }) => url);
    return wanted.every((end) => kept.some((url) => url.endsWith(end)));
  }, ends);

const isWorking = () => opened.page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);

async function load(engine: (typeof pageEngines)[number]): Promise<void> {
  opened = await openPage({ engine, url: `${server.origin}/builder/`, locale: 'en-US' });
  await until(async () => (await isWorking()) === 'activated');
}

const choose = (trade: string) => opened.page.getByRole('radio', { name: trade }).check();
const preview = () => opened.page.frameLocator('b-preview iframe');
const previewShows = (text: string) => preview().locator(`faq-embed :text("${text}")`).first().waitFor();

describe.each(pageEngines)('in %s', (engine) => {
  test('it opens again with the templates that were seen, and says so of one that was not', async () => {
    await load(engine);
    await previewShows('How is it different from an in-person visit?');
    await choose('Retail');
    await until(() =>
      areKept('/builder/templates/en/retail.json', '/faq-templates/en/retail.json', '/faq-embed.js'),
    );
    await choose('Any organization');
    await until(() => areKept('/builder/templates/en/general.json', '/faq-templates/en/general.json'));
    await opened.page.locator('.b-kept.b-saved').waitFor();

    const online = server.fail(/./, 'drop');
    await opened.page.reload();
    await opened.page.locator('b-about').waitFor();
    await previewShows('How is it different from an in-person visit?');
    await choose('Retail');
    await previewShows('Can I bring a friend?');
    expect(await opened.page.locator('.b-banner').count()).toBe(0);
    await choose('Healthcare');
    await until(() => opened.page.locator('.b-banner').isVisible());
    expect(await opened.page.locator('.b-banner').textContent()).toContain('Check your connection');
    online();
    await opened.page.locator('.b-banner button').click();
    await until(async () => !(await opened.page.locator('.b-banner').count()));
    expect(opened.cspViolations).toEqual([]);
    // Firefox notes a request that fails behind a worker among the page's errors.
    expect(opened.errors.filter((text) => !text.includes('Failed to load'))).toEqual([]);
  });

  test('what nobody has opened yet works too: an answer is edited, something opened, the code for the site shown', async () => {
    await load(engine);
    await previewShows('How is it different from an in-person visit?');
    await until(() => areKept('/builder/templates/en/general.json', '/faq-embed.js'));
    const { page } = opened;
    server.fail(/./, 'drop');
    await page.reload();
    await page.getByRole('button', { name: 'Your words' }).click();
    await page.locator('b-words .b-question-name', { hasText: 'How is it different' }).click();
    await page.locator('.b-editor-text').fill('In our own words.');
    await previewShows('In our own words.');
    await page.getByRole('button', { name: 'Put it on your site' }).click();
    await page.locator('textarea.b-code').first().waitFor();
    await page.getByRole('button', { name: 'Open…' }).click();
    await page
      .getByRole('textbox', { name: /Or paste it here/ })
      .fill('<h2>Where do I park?</h2><p>Here.</p>');
    await page.getByText('1 question found.').waitFor();
  });

  test('an update is taken whole, once no page of the version before is open', async () => {
    await load(engine);
    const version = async () => {
      await opened.page.locator('b-preview iframe').waitFor();
      const [page, styles] = await opened.page.evaluate(async () => [
        document.documentElement.dataset.version ?? '1',
        await (await fetch('preview.css')).text(),
      ]);
      return [page, /^\/\* 2 \*\//.test(styles ?? '') ? '2' : '1'];
    };
    expect(await version()).toEqual(['1', '1']);
    await publishSecond();
    await opened.page.reload();
    expect(await version()).toEqual(['2', '2']);
    await until(() =>
      opened.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)),
    );

    let online = server.fail(/./, 'drop');
    await opened.page.reload();
    expect(await version()).toEqual(['1', '1']);
    online();

    await opened.page.goto(`${server.origin}/faq-templates/en/general.json`);
    await opened.page.waitForTimeout(500);
    online = server.fail(/./, 'drop');
    await opened.page.goto(`${server.origin}/builder/`);
    expect(await version()).toEqual(['2', '2']);
    await until(() => opened.page.evaluate(async () => (await caches.keys()).length === 1));
    online();
  });

  /** Another version of the page, and of something that it loads. */
  async function publishSecond(): Promise<void> {
    const file = (name: string) => join(root, 'builder', name);
    let worker = await readFile(file('sw.js'), 'utf8');
    const change = async (name: string, edit: (text: string) => string) => {
      const before = await readFile(file(name), 'utf8');
      const after = edit(before);
      expect(worker).toContain(sha256(before));
      worker = worker.replace(sha256(before), sha256(after));
      await writeFile(file(name), after);
    };
    await change('index.html', (text) => text.replace('<html ', '<html data-version="2" '));
    await change('preview.css', (text) => `/* 2 */${text}`);
    await writeFile(file('sw.js'), worker);
  }
});

test('where the address is not secure, the page asks for no worker', async () => {
  opened = await openPage({ engine: 'chromium' });
  await opened.page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
  await opened.page.goto(`${server.origin}/builder/`);
  await opened.page.locator('b-preview').waitFor();
  expect(server.requests.filter(({ url }) => url.endsWith('sw.js'))).toEqual([]);
  expect(opened.errors).toEqual([]);
});

const sha256 = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
