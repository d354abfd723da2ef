/**
 * Every block of HTML in the README and docs/, pasted as it stands: an FAQ is shown, and the console says nothing. What it shows does
 * not depend on the browser: that is asked elsewhere.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenPage, openPage } from '../support/open-page.ts';
import { blocksIn, docsPages } from '../tools/docs-code.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const documentOf = (name: string) => readFileSync(join(root, 'demo', name), 'utf8');

/** What an organization has on its server, beside the widget in `faq-embed/`. */
const OWN: Readonly<Record<string, string>> = {
  'faq.json': documentOf('northwind.json'),
  'northwind.json': documentOf('northwind.document.json'),
  'northwind.en.json': documentOf('litware.en.json'),
  'northwind.es.json': documentOf('litware.es.json'),
};

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html',
};

const integrity = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8')) as {
  file: string;
  integrity: string;
}[];

/** A page with the block, and with what the text around it says belongs to it. */
function pageWith(block: string): string {
  const [, script = ''] = /\/([\w.-]+\.js)" integrity/.exec(block) ?? [];
  const known = integrity.find(({ file }) => file === script)?.integrity ?? '';
  // What only a build knows.
  const code = block.replace('sha384-…', known);
  const link = '<a href="https://outlook.office.com/book/northwind@example.com/">Book</a>';
  const element = '<script type="module" src="/faq-embed/faq-embed.js"></script>';
  const before = [
    // A script alone is for something that is pasted elsewhere.
    /data-links/.test(code) && '<p><a href="/faq-embed/frame.html?faq=northwind">Questions</a></p>',
    /^<script[^>]*embed\.js"><\/script>$/.test(code) &&
      `<div data-faq-embed data-src="/northwind.json">${link}</div>`,
    /^<script( type="module"[^>]*)?>/.test(code) && `<faq-embed src="/northwind.json">${link}</faq-embed>`,
  ];
  const after = [
    /data-faq-embed/.test(code) && '<script async src="/faq-embed/embed.js"></script>',
    /<faq-embed|^<script>/.test(code) && !/faq-embed\.(single\.)?js/.test(code) && element,
    // Followed, the link leads to the page that a frame shows.
    /^<a [^>]*frame\.html/.test(code) && '<script async src="/faq-embed/embed.js" data-links></script>',
  ];
  const paragraph = /^<a [^>]*frame\.html/.test(code) ? `<p>${code}</p>` : code;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
${[...before, paragraph, ...after].filter(Boolean).join('\n')}</html>`;
}

let block = '';
let policy = '';
/** Any host is one that the docs name: the widget is where they say, and the block is on the page. */
async function serve(route: Route): Promise<void> {
  const { pathname, hostname } = new URL(route.request().url());
  const path = pathname.replace(/^\/(faq-embed\/|1\.2\.3\/|faq\/)?/, '');
  const headers = { 'Access-Control-Allow-Origin': '*' };
  const contentType = `${TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html'}; charset=utf-8`;
  if (hostname === 'host.example' || pathname === '/page') {
    const own = policy ? { 'Content-Security-Policy': policy } : {};
    return route.fulfill({ body: pageWith(block), contentType: 'text/html; charset=utf-8', headers: own });
  }
  const own = OWN[path];
  if (own === undefined && !existsSync(join(dist, path))) return route.fulfill({ status: 404 });
  return own === undefined
    ? route.fulfill({ path: join(dist, path), contentType, headers })
    : route.fulfill({ body: own, contentType, headers });
}

let opened: OpenPage;
beforeAll(async () => {
  opened = await openPage();
  await opened.page.route('**/*', serve);
});
afterAll(() => opened?.close());
beforeEach(() => {
  const { errors, failedRequests, cspViolations, console } = opened;
  for (const list of [errors, failedRequests, cspViolations, console]) list.length = 0;
});

/** Waits for questions, in the page or in a frame of it. */
async function questionsOn(page: Page): Promise<void> {
  const isFramed = /<iframe/.test(block);
  const place = isFramed ? page.frameLocator('iframe') : page;
  await place.locator('[part=question]').first().waitFor();
}

const nothing = () => ({
  errors: opened.errors,
  failedRequests: opened.failedRequests,
  cspViolations: opened.cspViolations,
  console: opened.console.filter(({ type }) => type === 'error' || type === 'warning'),
});
const NOTHING = { errors: [], failedRequests: [], cspViolations: [], console: [] };

describe.each(docsPages.filter((page) => blocksIn(page, 'html').length))('%s', (page) => {
  test.each(blocksIn(page, 'html'))('block %#, as it stands', async (text) => {
    block = text;
    await opened.page.goto('https://www.example.com/page');
    await questionsOn(opened.page);
    expect(nothing()).toEqual(NOTHING);
  });
});

test('the policy of docs/security.md is all that the element needs from that host', async () => {
  const [header = ''] = blocksIn('docs/security.md', '').filter((text) =>
    /^Content-Security-Policy:/.test(text),
  );
  policy = header.replace(/^[\w-]+: /, '');
  expect(policy).toMatch(/^default-src 'none';/);
  const host = 'https://faq.example.com';
  block = `<faq-embed src="${host}/northwind.json"></faq-embed><script type="module" src="${host}/faq-embed/faq-embed.js"></script>`;
  await opened.page.goto('https://host.example/');
  await questionsOn(opened.page);
  // The page's own icon is a picture.
  const { cspViolations, ...others } = nothing();
  expect(cspViolations.filter(({ directive }) => directive !== 'img-src')).toEqual([]);
  expect(others.failedRequests).toEqual([]);
});
