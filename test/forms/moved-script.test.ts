/** Pages of optimizers, which put embed.js into other files, into the page, or elsewhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onSite } from './site.ts';
import { bookingUrl, embedScript, fallback, hostPage } from './snippets.ts';

const text = readFileSync('dist/embed.js', 'utf8');
const place = (attributes = '') =>
  `<div data-faq-embed data-overrides="/faq/northwind.json" data-booking-url="${bookingUrl}"${attributes}>${fallback()}</div>`;
const remedy =
  /^faq-embed: the FAQ cannot be loaded\. Exclude embed\.js from what your optimizer combines.*data-base="https:/;
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 400));

onSite((site) => {
  const combined = '/cache/all.js';
  const ways: Record<string, (attributes?: string) => string> = {
    combined: (attributes = '') => {
      site.pages[combined] = `window.before = 1;\n${text}`;
      site.headers[combined] = { 'content-type': 'text/javascript' };
      return `<script defer src="${combined}"${attributes}></script>`;
    },
    inlined: (attributes = '') =>
      `<script${attributes}>${text.replaceAll('</script', '<\\/script')}</script>`,
    evaluated: () =>
      `<script>addEventListener('load', () => (0, eval)(${JSON.stringify(text).replaceAll('</script', '<\\/script')}))</script>`,
  };
  const shown = () =>
    site.page.waitUntil(
      () => document.querySelector('faq-embed')?.shadowRoot?.querySelector('.answer') && true,
    );
  const ours = () => site.requested().filter((url) => url !== combined);

  describe.each(Object.keys(ways))('%s', (way) => {
    const moved = (attributes?: string) => ways[way]?.(attributes) ?? '';

    test('one sentence says what to do, and nothing is asked for', async () => {
      await site.visit(hostPage(place() + place() + moved()));
      await aWhile();
      expect(await site.page.noted()).toEqual([expect.stringMatching(remedy)]);
      expect(ours()).toEqual([]);
    });

    test('a page without an FAQ is told nothing', async () => {
      await site.visit(hostPage(moved()));
      await aWhile();
      expect(await site.page.noted()).toEqual([]);
    });

    test('a div names a folder of the site', async () => {
      await site.visit(hostPage(place(' data-base="/faq"') + place() + moved()));
      await shown();
      expect(ours()).toContain('/faq/faq-embed.js');
      expect(await site.page.noted()).toEqual([]);
    });

    test('any script tag names a folder anywhere', async () => {
      const named = `<script data-base="${site.cdn.origin}/faq/"></script>`;
      await site.visit(hostPage(named + place() + moved()));
      await shown();
      expect(site.cdn.requests.map(({ url }) => url)).toContain('/faq/faq-embed.js');
      expect(await site.page.noted()).toEqual([]);
    });
  });

  test.each(['combined', 'inlined'])('%s: the script’s own tag names a folder anywhere', async (way) => {
    await site.visit(hostPage(place() + ways[way]?.(` data-base="${site.cdn.origin}/faq"`)));
    await shown();
    expect(site.cdn.requests.map(({ url }) => url)).toContain('/faq/faq-embed.js');
  });

  test.each([
    ['of another host', (origin: string) => `${origin}/faq/`],
    ['of another host, without its scheme', (origin: string) => origin.replace('http:', '')],
    ['in data', () => 'data:text/javascript,alert(1)//'],
    ['that redirects by its path', () => '/go/https:/evil.example/'],
  ])('a div, which anybody may write, names no folder %s', async (_, folder) => {
    await site.visit(hostPage(place(` data-base="${folder(site.cdn.origin)}"`) + ways.combined?.()));
    await aWhile();
    expect(site.cdn.requests).toEqual([]);
    expect(ours()).toEqual([]);
    expect(await site.page.noted()).toEqual([expect.stringMatching(remedy)]);
  });

  test('in a cache under its own name: the sentence says so, and a div names the folder', async () => {
    const cached = '/cache/1/embed.js';
    site.pages[cached] = text;
    site.headers[cached] = { 'content-type': 'text/javascript' };
    const script = `<script async src="${cached}"></script>`;
    await site.visit(hostPage(place() + script));
    const [said] = await site.page.waitUntil(() => {
      const { noted } = window as unknown as { noted: string[] };
      return noted.length ? noted : undefined;
    });
    expect(said).toMatch(/cannot be loaded\. .*Is embed\.js where it was put.*data-base/);
    await site.visit(hostPage(place(' data-base="/faq/"') + script));
    await shown();
  });

  test('data-base is no variable, and beside the files it changes nothing', async () => {
    await site.visit(hostPage(place(' data-base="/faq/"') + embedScript({ base: '/faq/' })));
    await shown();
    const names = await site.page.evaluate(() => document.querySelector('faq-embed')?.getAttributeNames());
    expect(names).toEqual(['overrides', 'data-booking-url']);
    expect(await site.page.noted()).toEqual([]);
  });

  test('what waits to be seen is loaded for paper', async () => {
    const far = `<div style="height: 6000px"></div>${place(' data-loading="lazy"')}`;
    await site.visit(hostPage(far, { head: embedScript({ base: '/faq/' }) }));
    await aWhile();
    expect(site.requested()).toEqual(['/faq/embed.js']);
    await site.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await shown();
  });
});
