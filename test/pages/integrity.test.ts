/** What a host can pin: every file by its integrity, and the single file with everything in it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import { hostPage, openAll, ready, said, textOf, until, widget } from './widget.ts';

interface Listed {
  file: string;
  bytes: number;
  integrity: string;
}

const dist = new URL('../../dist/', import.meta.url);
const list = JSON.parse(readFileSync(new URL('integrity.json', dist), 'utf8')) as Listed[];
const single = list.find(({ file }) => file === 'faq-embed.single.js') as Listed;
const sha384 = (content: Uint8Array | string) =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

test('integrity.json names every file that a browser may load, with its bytes and its hash', () => {
  const onDisk = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(dist.pathname.length).replace(/^\//, ''))
    .filter((path) => /^[\w.-]+\.(js|html|css)$|^faq-templates\//.test(path))
    .filter((path) => !['cli.js', 'index.js', 'define.js'].includes(path));
  expect(list.map(({ file }) => file)).toEqual(expect.arrayContaining(onDisk));
  for (const { file, bytes, integrity } of list) {
    const content = readFileSync(new URL(file, dist));
    expect({ bytes, integrity }).toEqual({ bytes: content.length, integrity: sha384(content) });
  }
});

test('a name with a hash is the hash of what is in the file: servers may have browsers keep it for ever', () => {
  const hashed = readdirSync(dist).filter((name) => /^[\w-]+-[\da-f]{8}\.js$/.test(name));
  expect(hashed.map((name) => name.replace(/-[\da-f]{8}\.js$/, '')).sort()).toEqual([
    'booking-dialog',
    'compile-in-page',
    'explain',
    'feedback',
    'hydration',
    'join-day',
    'language-switch',
    'markdown-in-page',
    'ref-id',
    'search-field',
    'typed-values',
    'video',
  ]);
  const named = hashed.map((name) => {
    const hash = createHash('sha256').update(readFileSync(new URL(name, dist)));
    return name.replace(/-[\da-f]{8}\.js$/, `-${hash.digest('hex').slice(0, 8)}.js`);
  });
  expect(hashed).toEqual(named);
  // Who asks for them knows them by these names.
  const askers = ['faq-embed.js', 'embed.js', 'frame.js', ...hashed].map((name) =>
    readFileSync(new URL(name, dist), 'utf8'),
  );
  for (const name of hashed)
    expect(
      askers.some((text) => text.includes(`./${name}`)),
      name,
    ).toBe(true);
});

let server: HostServer;
let opened: OpenPage | undefined;
const pages: Record<string, string> = {};
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());
afterEach(() => opened?.close());

const pinned = (integrity = single.integrity) =>
  `<script type="module" src="/dist/faq-embed.single.js" integrity="${integrity}"></script>`;

describe.each(pageEngines)('the single file, in %s', (engine) => {
  const visit = async (head: string) => {
    pages['/host.html'] = hostPage(widget({ overrides: '/demo/northwind.json' }), head);
    opened = await openPage({ engine });
    server.requests.length = 0;
    await opened.page.goto(`${server.origin}/host.html`);
    return opened.page;
  };

  test('shows everything with no script but itself', async () => {
    const page = await visit(pinned());
    await ready(page);
    await openAll(page);
    expect(await textOf(page)).toContain('the garage on Alder Street');
    expect(server.requests.map(({ url }) => url).sort()).toEqual([
      '/demo/northwind.json',
      '/dist/faq-embed.single.js',
      '/dist/faq-templates/en/general.json',
      '/host.html',
    ]);
  });

  test('refuses a template that is not the one it was built with: the link inside the tag stays', async () => {
    const template = readFileSync(new URL('faq-templates/en/general.json', dist), 'utf8');
    pages['/dist/faq-templates/en/general.json'] = template.replace('How do I pay?', 'How do I pay them?');
    const page = await visit(pinned());
    await until(
      () => said(opened as OpenPage, 'error').some((text) => text.includes('general.json')),
      20_000,
    );
    expect(await page.locator('#fallback').isVisible()).toBe(true);
    delete pages['/dist/faq-templates/en/general.json'];
  });

  test('is refused itself when it is not what the page expects', async () => {
    const page = await visit(pinned(sha384('something else')));
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => !!customElements.get('faq-embed'))).toBe(false);
    expect(await page.locator('#fallback').isVisible()).toBe(true);
  });
});
