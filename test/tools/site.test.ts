/** `npm run site`: versions that can be pinned or followed, and the headers as hosts read them. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CACHE, CROSSING, headerRules } from '../../tools/site/header-rules.ts';
import { addVersion, followedBy, type Versions } from '../../tools/site/versions.ts';
import { main } from '../../tools/site.ts';

const root = new URL('../../', import.meta.url);
const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string };
const followed = followedBy(version) ?? '';
let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'faq-embed-site-'));
  await main(['--into', site]);
});
afterAll(() => rm(site, { recursive: true, force: true }));
const textOf = (path: string) => readFile(join(site, path), 'utf8');
const namesIn = async (path: string) => (await readdir(join(site, path))).sort();

describe('the site', () => {
  it('has this version to pin and to follow, the builder and the documentation once, and the demo', async () => {
    expect(await namesIn('')).toEqual(
      [
        '.nojekyll',
        'LICENSE.txt',
        '_headers',
        'demo',
        'faq',
        followed,
        'index.html',
        'staticwebapp.config.json',
        version,
        'versions.json',
      ].sort(),
    );
    const pinned = await namesIn(version);
    expect(pinned).toEqual(
      expect.arrayContaining(['faq-embed.js', 'embed.js', 'frame.html', 'faq-templates']),
    );
    expect(pinned.filter((name) => /^(cli|npm|types|templates|server|builder|docs)\b/.test(name))).toEqual(
      [],
    );
    expect(await namesIn(followed)).toEqual([...pinned, 'builder', 'docs'].sort());
  });

  it('lists the integrity of every file that a page loads', async () => {
    const { latest, versions } = JSON.parse(await textOf('versions.json')) as Versions;
    expect(latest).toBe(version);
    const files = Object.entries(versions[version] ?? {});
    expect(files.map(([file]) => file)).toEqual(
      expect.arrayContaining(['faq-embed.js', 'faq-embed.single.js']),
    );
    for (const [file, integrity] of files) {
      const hash = createHash('sha384').update(await readFile(join(site, version, file)));
      expect(integrity, file).toBe(`sha384-${hash.digest('base64')}`);
    }
  });

  it('has a demo whose pages load what is there', async () => {
    for (const name of await namesIn('demo')) {
      if (!name.endsWith('.html')) continue;
      const html = await textOf(`demo/${name}`);
      for (const [, path = ''] of html.matchAll(/(?:src|href)="(\.\.\/[^"?#]+)/g)) {
        const file = path.endsWith('/') ? `${path}index.html` : path;
        await expect(textOf(join('demo', file)), `${name}: ${path}`).resolves.not.toBe('');
      }
    }
  });
});

describe('a version', () => {
  let folder: URL;
  let dist: URL;
  beforeAll(async () => {
    const path = await mkdtemp(join(tmpdir(), 'faq-embed-versions-'));
    folder = new URL('host/', pathToFileURL(`${path}/`));
    dist = new URL('dist/', pathToFileURL(`${path}/`));
  });
  afterAll(() => rm(fileURLToPath(new URL('..', folder)), { recursive: true, force: true }));
  const build = async (script: string, chunk: string) => {
    await rm(dist, { recursive: true, force: true });
    await mkdir(dist, { recursive: true });
    const integrity = createHash('sha384').update(script).digest('base64');
    const list = [{ file: 'faq-embed.js', integrity: `sha384-${integrity}` }];
    await writeFile(new URL('faq-embed.js', dist), script);
    await writeFile(new URL(chunk, dist), '');
    await writeFile(new URL('integrity.json', dist), JSON.stringify(list));
  };
  const publish = async (number: string, script: string, chunk = `x-${'0'.repeat(8)}.js`) => {
    await mkdir(folder, { recursive: true });
    await build(script, chunk);
    return addVersion(dist, folder, number);
  };
  const scriptOf = (name: string) => readFile(new URL(`${name}/faq-embed.js`, folder), 'utf8');

  it.each([
    ['1.2.3', '1'],
    ['12.0.0', '12'],
    // Before 1.0 a minor version may change what a major one may later.
    ['0.2.7', '0.2'],
    ['2.0.0-beta.1', undefined],
  ])('%s is followed at %s', (number, folderName) => {
    expect(followedBy(number)).toBe(folderName);
  });

  it('never changes once it is there, and is followed by the next', async () => {
    await publish('1.2.3', 'first', 'x-11111111.js');
    await publish('1.2.3', 'first', 'x-11111111.js');
    await expect(publish('1.2.3', 'other')).rejects.toThrow('1.2.3/ is there already, with other files.');
    expect(await scriptOf('1.2.3')).toBe('first');
    const { latest, versions } = await publish('1.3.0', 'second', 'x-22222222.js');
    expect([latest, Object.keys(versions)]).toEqual(['1.3.0', ['1.2.3', '1.3.0']]);
    expect([await scriptOf('1'), await scriptOf('1.2.3')]).toEqual(['second', 'first']);
    // Pages that are open still ask for it.
    expect(await readdir(new URL('1/', folder))).toContain('x-11111111.js');
  });

  it('that corrects an older one, or is a preview, takes nobody back', async () => {
    await publish('1.2.4', 'corrected');
    const { latest } = await publish('2.0.0-beta.1', 'preview');
    expect([latest, await scriptOf('1'), await scriptOf('1.2.4')]).toEqual(['1.3.0', 'second', 'corrected']);
    expect(await scriptOf('2.0.0-beta.1')).toBe('preview');
    await publish('1.10.0', 'tenth');
    expect(await scriptOf('1')).toBe('tenth');
  });
});

/**
 * What each host sends for a path, by its own rules: docs.netlify.com/manage/routing/headers,
 * developers.cloudflare.com/pages/configuration/headers, learn.microsoft.com/azure/static-web-apps/configuration.
 */
const hosts = {
  /** All rules that fit count, and what several say of a header is joined. */
  async _headers(path: string) {
    const found = new Map<string, string[]>();
    let isHere = false;
    for (const line of (await textOf('_headers')).split('\n')) {
      if (line.startsWith('/')) isHere = fits(line, path);
      const [, name, value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      if (isHere && name) found.set(name, [...(found.get(name) ?? []), value]);
    }
    return Object.fromEntries([...found].map(([name, values]) => [name, values.join(', ')]));
  },
  /** The first route that fits counts, and adds to what is for all. */
  async 'staticwebapp.config.json'(path: string) {
    const { routes, globalHeaders } = JSON.parse(await textOf('staticwebapp.config.json')) as {
      routes: { route: string; headers: Record<string, string> }[];
      globalHeaders: Record<string, string>;
    };
    return { ...globalHeaders, ...routes.find(({ route }) => fits(route, path))?.headers };
  },
} as const;
const fits = (rule: string, path: string) =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;

describe.each(Object.keys(hosts) as (keyof typeof hosts)[])('%s', (host) => {
  const headersOf = (path: string) => hosts[host](path);
  const inFollowed = async (pattern: RegExp, folder = '') => {
    const name = (await namesIn(`${followed}/${folder}`)).find((one) => pattern.test(one));
    return `/${followed}/${folder}${name}`;
  };

  it.each([
    ['a chunk', () => inFollowed(/^compile-in-page-/), CACHE.pinned],
    ['a chunk of the builder', () => inFollowed(/\.js$/, 'builder/chunks/'), CACHE.pinned],
    ['the builder’s styles', () => inFollowed(/^builder-\w+\.css$/, 'builder/'), CACHE.pinned],
    ['all of a whole version', () => `/${version}/faq-embed.js`, CACHE.pinned],
    ['a page of a whole version', () => `/${version}/frame.html`, CACHE.pinned],
    ['the script that is followed', () => `/${followed}/faq-embed.js`, CACHE.named],
    ['a template', () => `/${followed}/faq-templates/en/general.json`, CACHE.named],
    ['the frame', () => `/${followed}/frame.html`, CACHE.named],
    ['the frame without its ending', () => `/${followed}/frame`, CACHE.named],
    ['the builder', () => `/${followed}/builder/`, CACHE.start],
    ['the builder’s worker', () => `/${followed}/builder/sw.js`, CACHE.start],
    ['the first page', () => '/', CACHE.named],
    ['a page of the documentation', () => `/${followed}/docs/embed.html`, CACHE.named],
    ['a page of the demo', () => '/demo/index.html', CACHE.named],
  ])('%s is kept as long as it may be, and other sites may load it', async (_, path, cache) => {
    expect(await headersOf(await path())).toMatchObject({ ...CROSSING, 'Cache-Control': cache });
  });

  it('lets a page that isolates itself frame ours, and nobody frame the builder', async () => {
    expect(await headersOf(`/${version}/frame.html`)).toMatchObject({
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    for (const path of ['', 'index.html', 'preview.html', 'preview'])
      expect(await headersOf(`/${followed}/builder/${path}`)).toMatchObject({
        'Content-Security-Policy': "frame-ancestors 'self'",
      });
    expect(await headersOf(`/${followed}/frame.html`)).not.toHaveProperty('Content-Security-Policy');
  });
});

it('rules stay within what hosts take: 100 of them, one wildcard each, 20 KB', async () => {
  const text = await textOf('_headers');
  expect(text.match(/^\//gm)?.length).toBeLessThan(100);
  for (const [line] of text.matchAll(/^\/.*$/gm)) expect(line).toMatch(/^[^*:]*\*?$/);
  expect((await textOf('staticwebapp.config.json')).length).toBeLessThan(20_000);
});

it('Azure’s file has what its documentation names, and nothing else', async () => {
  const config = JSON.parse(await textOf('staticwebapp.config.json')) as Record<string, unknown> & {
    routes: { route: string; headers: Record<string, string> }[];
    mimeTypes: Record<string, string>;
  };
  expect(Object.keys(config)).toEqual(['routes', 'globalHeaders', 'mimeTypes']);
  for (const rule of config.routes) {
    expect(Object.keys(rule)).toEqual(['route', 'headers']);
    // A wildcard stands at the end of a path, alone or before an ending.
    expect(rule.route).toMatch(/^\/[^*]*(\*(\.\w+)?)?$/);
    for (const value of Object.values(rule.headers)) expect(value).toMatch(/^[\x20-\x7e]+$/);
  }
  const routes = config.routes.map(({ route }) => route);
  expect(new Set(routes).size).toBe(routes.length);
  for (const [ending, type] of Object.entries(config.mimeTypes))
    expect(`${ending} ${type}`).toMatch(/^\.\w+ \w+\/[\w.+-]+; charset=utf-8$/);
});

it('rules name every file, once for how long it is kept', () => {
  const rules = headerRules(['1/a-0123abcd.js', '1/b.js', '1.2.3/b.js', '1.2.3/frame.html', '1/docs/a.html']);
  const cached = rules.filter(({ headers }) => 'Cache-Control' in headers).map(({ path }) => path);
  expect(cached).toEqual(['/1.2.3/*', '/1/a-0123abcd.js', '/1/b.js', '/1/docs/*']);
});

it('docs/hosting.md has the headers as they are', async () => {
  const page = await readFile(new URL('docs/hosting.md', root), 'utf8');
  for (const value of Object.values(CACHE)) expect(page).toContain(`\`${value}\``);
  for (const [name, value] of Object.entries(CROSSING)) expect(page).toContain(`\`${name}: ${value}\``);
});

it('the container serves the folder that the configuration names, and brings the configuration', async () => {
  const file = await readFile(new URL('deploy/Dockerfile', root), 'utf8');
  const [, folder] =
    /^\s+root (\S+);/m.exec(await readFile(new URL('deploy/nginx.conf', root), 'utf8')) ?? [];
  expect(file).toMatch(new RegExp(`^COPY --from=build \\S+/dist ${folder}$`, 'm'));
  for (const [, path = ''] of file.matchAll(/^COPY (?!--)([\w./-]+) /gm))
    if (path !== '.')
      await expect(
        readFile(new URL(path, root)).catch(({ code }) => code),
        path,
      ).resolves.not.toBe('ENOENT');
});
