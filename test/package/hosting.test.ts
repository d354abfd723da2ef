/** deploy/nginx.conf and deploy/Caddyfile, each in the server that it is for, where that is installed. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CACHE, CROSSING } from '../../tools/site/header-rules.ts';
import { thrown } from '../pages/widget.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { openPage, pageEngines } from '../support/open-page.ts';
import { repository } from './program.ts';
import { ask, programOf, type Served, serve, webServers } from './web-servers.ts';

const dist = join(repository, 'dist');
const hashed = /-[A-Za-z0-9_-]{8}\.js$/;
const chunk = (await readdir(dist)).find((file) => file.startsWith('compile-in-page-')) ?? '';
const builder = (await readdir(join(dist, 'builder'))).map((file) => `builder/${file}`);
const inBuilder = (pattern: RegExp) => builder.find((file) => pattern.test(file)) ?? '';
const { pinned: year, named: short, start } = CACHE;
const javascript = 'text/javascript; charset=utf-8';
const json = 'application/json; charset=utf-8';

/** What an organization would put beside the files of dist/, and what the browser test looks at. */
const own = {
  'northwind.json': '{ "variables": { "organization": "Northwind Clinic" } }',
  'classic.js': 'document.documentElement.dataset.classic = "ran";',
  'framed.html':
    '<!doctype html><title>Framed</title><faq-embed lang="en"></faq-embed><script type="module" src="faq-embed.js"></script>',
  '.secret.json': '{}',
};

test('no file that keeps its name is named like one with a hash', async () => {
  const about = await readFile(join(repository, 'package.json'), 'utf8');
  const named = [...about.matchAll(/"\.\/dist\/([^"]+)"/g)].map(([, file = '']) => file);
  expect(named.filter((file) => hashed.test(file))).toEqual([]);
  expect(chunk).toMatch(hashed);
});

describe.each(webServers)('%s', (name) => {
  describe.skipIf(!programOf(name))('with the configuration that we ship', () => {
    let folder: string;
    let root: string;
    let served: Served;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), `faq-embed-${name}-`));
      root = join(folder, 'dist');
      await cp(dist, root, { recursive: true });
      for (const [file, text] of Object.entries(own)) await writeFile(join(root, file), text);
      const script = await readFile(join(root, 'faq-embed.js'));
      for (const version of ['1.2.3', '1', 'sub/0.2.0-beta.1']) {
        await mkdir(join(root, version), { recursive: true });
        await writeFile(join(root, version, 'faq-embed.js'), script);
      }
      await writeFile(join(root, 'faq-embed.js.gz'), gzipSync(script, { level: 9 }));
      await writeFile(join(root, 'faq-embed.js.br'), brotliCompressSync(script));
      served = await serve(name, root, join(folder, 'server'));
    });
    afterAll(async () => {
      await served?.stop();
      await rm(folder, { recursive: true, force: true });
    });
    const get = (path: string, headers?: Record<string, string>) => ask(`${served.origin}/${path}`, headers);

    const crossing = Object.fromEntries(
      Object.entries(CROSSING).map(([header, value]) => [header.toLowerCase(), value]),
    );

    test.each([
      [chunk, year, javascript],
      ['faq-embed.js', short, javascript],
      ['faq-templates/en/general.json', short, json],
      ['1.2.3/faq-embed.js', year, javascript],
      ['sub/0.2.0-beta.1/faq-embed.js', year, javascript],
      ['1/faq-embed.js', short, javascript],
      ['northwind.json', short, json],
      ['northwind.json?ref=elsewhere', short, json],
      ['framed.html', short, 'text/html; charset=utf-8'],
      ['builder/', start, 'text/html; charset=utf-8'],
      ['builder/index.html', start, 'text/html; charset=utf-8'],
      ['builder/sw.js', start, javascript],
      [inBuilder(/builder-\w+\.js$/), year, javascript],
      [inBuilder(/builder-\w+\.css$/), year, 'text/css; charset=utf-8'],
      ['builder/preview.html', short, 'text/html; charset=utf-8'],
      ['builder/templates/en/general.json', short, json],
    ])('%s may be kept as long as %s', async (path, cache, type) => {
      const { status, headers } = await get(path);
      expect(status).toBe(200);
      expect(headers).toMatchObject({ ...crossing, 'cache-control': cache, 'content-type': type });
    });

    test('a page of ours, and nothing else, can be framed by a page that isolates itself', async () => {
      expect((await get('framed.html')).headers['cross-origin-embedder-policy']).toBe('require-corp');
      expect((await get('faq-embed.js')).headers).not.toHaveProperty('cross-origin-embedder-policy');
    });

    test('anybody may frame a page of ours, until somebody fills in who may', async () => {
      expect((await get('framed.html')).headers).not.toHaveProperty('content-security-policy');
      const lines = {
        nginx: String.raw`"~\.html$" "frame-ancestors`,
        caddy: 'header @page Content-Security-Policy',
      };
      const line = lines[name];
      const strict = await serve(name, root, join(folder, 'strict'), { [`# ${line}`]: line });
      const policyOf = async (path: string) =>
        (await ask(`${strict.origin}/${path}`)).headers['content-security-policy'];
      try {
        expect(await policyOf('framed.html')).toBe("frame-ancestors 'self' https://www.example.com");
        expect(await policyOf('faq-embed.js')).toBeUndefined();
      } finally {
        await strict.stop();
      }
    });

    test('the builder is opened at its folder, and framed by nobody', async () => {
      const { status, headers } = await get('builder');
      expect([301, 308]).toContain(status);
      expect(new URL(headers.location ?? '', `${served.origin}/builder`).pathname).toBe('/builder/');
      for (const page of ['builder/', 'builder/index.html', 'builder/preview.html'])
        expect((await get(page)).headers['content-security-policy']).toBe("frame-ancestors 'self'");
    });

    test.each([
      'nothing.json',
      'compile-in-page-12345678.js',
      'faq-templates/xx/general.json',
      '.secret.json',
    ])('%s is an error that another site can read and nobody keeps', async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(404);
      expect(headers).toMatchObject({ ...crossing, 'cache-control': 'no-store' });
      expect(headers['content-type']).not.toMatch(/javascript|json/);
      expect(body.toString()).not.toContain('nothing.json');
    });

    test.each(['', 'faq-templates', 'faq-templates/', 'faq-templates/en/'])(
      'the folder /%s is not listed',
      async (path) => {
        const { status, body } = await get(path);
        expect(status).toBeGreaterThanOrEqual(300);
        expect(body.toString()).not.toContain('general');
      },
    );

    test('a file that was compressed beforehand is sent as it is', async () => {
      const { headers, body } = await get('faq-embed.js', { 'accept-encoding': 'gzip' });
      expect(headers).toMatchObject({
        ...crossing,
        'cache-control': short,
        'content-encoding': 'gzip',
        'content-type': javascript,
      });
      expect(headers.vary).toMatch(/accept-encoding/i);
      expect(body.equals(await readFile(join(root, 'faq-embed.js.gz')))).toBe(true);
    });

    test.skipIf(name === 'nginx')('in brotli too, where the server knows it', async () => {
      const { headers, body } = await get('faq-embed.js', { 'accept-encoding': 'gzip, br' });
      expect(headers).toMatchObject({ 'content-encoding': 'br', 'content-type': javascript });
      expect(body.equals(await readFile(join(root, 'faq-embed.js.br')))).toBe(true);
    });

    test('a file that was not is compressed all the same', async () => {
      const { headers, body } = await get(chunk, { 'accept-encoding': 'gzip' });
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': year });
      expect(body.length).toBeLessThan((await get(chunk)).body.length / 2);
    });

    test('what a browser still has is not sent again', async () => {
      const { etag = '' } = (await get('northwind.json')).headers;
      const { status, headers } = await get('northwind.json', { 'if-none-match': etag });
      expect(status).toBe(304);
      expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': short });
    });

    describe.each(pageEngines)('in %s', (engine) => {
      let host: HostServer;
      beforeAll(async () => {
        const isolated = {
          'cross-origin-embedder-policy': 'require-corp',
          'cross-origin-opener-policy': 'same-origin',
        };
        const page = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
          <script src="${served.origin}/classic.js"></script>
          <script type="module" src="${served.origin}/faq-embed.js"></script>
          <h1>Host</h1><faq-embed overrides="${served.origin}/northwind.json"><a href="/book">Book</a></faq-embed>
          <iframe title="FAQ" src="${served.origin}/framed.html" width="600" height="400"></iframe></html>`;
        host = await startHostServer({ pages: { '/host/': page }, headers: () => isolated });
      });
      afterAll(() => host.close());

      test('a page on another host that isolates itself shows the FAQ, a classic script and a frame', async () => {
        const opened = await openPage({ engine, url: `${host.origin}/host/` });
        const { page } = opened;
        await page.waitForSelector('faq-embed [part=title]');
        expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
        await page.locator('faq-embed [part=button]').first().click();
        await page.locator('faq-embed [part=answer]').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.dataset.classic)).toBe('ran');
        await page.frameLocator('iframe').locator('faq-embed [part=title]').waitFor();
        expect(opened.failedRequests).toEqual([]);
        expect(thrown(opened)).toEqual([]);
        await opened.close();
      });
    });
  });
});
