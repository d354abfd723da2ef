/** Host pages that allow next to nothing: each form runs with what it needs, and no violation is reported. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { until } from '../pages/widget.ts';
import type { Where } from '../support/form-driver.ts';
import { pipelineFaq, shownFaq } from './faq-in-words.ts';
import { onSite, pagePath } from './site.ts';
import {
  bookingUrl,
  type FormName,
  fallback,
  formOf,
  formOnPage,
  hostPage,
  type Source,
} from './snippets.ts';
import { aDocument, aFile, requestOf, withStatic } from './sources.ts';

const nonce = 'bm9uY2U';

/** How a site says which scripts may run. */
const scriptSources: Record<string, (files: string) => string> = {
  'a list of hosts': (files) => files,
  'a nonce': () => `'nonce-${nonce}'`,
  'a nonce with strict-dynamic': () => `'nonce-${nonce}' 'strict-dynamic'`,
};

type Directive = 'script-src' | 'connect-src' | 'frame-src' | 'style-src';
const script: Directive[] = ['script-src', 'connect-src'];

/** All that each form needs beside `default-src 'none'`, Trusted Types enforced: the table in docs/security.md. */
const needs: Partial<Record<FormName, Directive[]>> = {
  element: script,
  script,
  div: script,
  frame: ['script-src', 'frame-src'],
  'frame without the script': ['frame-src'],
  link: script,
  static: [],
  'static in the element': script,
  'prerendered element': [...script, 'style-src'],
  'prerendered element, without its script': ['style-src'],
};
const cases = Object.entries(needs) as [FormName, Directive[]][];

const policyOf = (directives: Record<string, string>) =>
  Object.entries({
    'default-src': "'none'",
    'base-uri': "'none'",
    ...directives,
    'report-uri': '/csp-report',
  })
    .map((words) => words.join(' '))
    .join('; ');

const trustedTypes = (names: string) => ({
  'require-trusted-types-for': "'script'",
  'trusted-types': names,
});
/** Enough for all that is compiled already. */
const trusted = trustedTypes('lit-html');
/** For raw overrides with Markdown. */
const trustedWithMarkdown = trustedTypes('lit-html dompurify');

/** The policy that the framed page brings with it. */
const [, framePolicy = ''] =
  /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync('dist/frame.html', 'utf8')) ??
  [];

onSite((site) => {
  const allowed = (directives: Directive[], scripts: string): Record<string, string> =>
    Object.fromEntries(directives.map((name) => [name, name === 'script-src' ? scripts : site.cdn.origin]));

  async function visit(html: string, policy: string): Promise<void> {
    site.headers[pagePath] = { 'content-security-policy': policy };
    await site.visit(html);
  }

  /** What has been reported of the page, or of the one in the frame, without what the browser wants by itself. */
  const reported = (isFramed = false) =>
    (isFramed ? site.cdn : site.host).violations.filter(
      ({ page, blocked }) => (isFramed || page === site.url) && !blocked.endsWith('/favicon.ico'),
    );

  /** Every violation. Ours comes last: what is reported before it has been reported. */
  async function violations(where: Where = {}): Promise<unknown[]> {
    await site.page.evaluate(
      (url) => {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
      },
      `/last.css?${site.url}`,
      where,
    );
    const isLast = ({ blocked }: { blocked: string }) => blocked.endsWith(`/last.css?${site.url}`);
    const all = () => reported(Boolean(where.frame));
    await until(() => all().some(isLast));
    return all().filter(({ blocked }) => !blocked.includes('/last.css?'));
  }

  const pageOf = async (name: FormName, source: Source) =>
    formOnPage(name, await withStatic({ ...source, nonce }), { watch: false });

  const sources: [string, () => Source, Record<string, string>][] = [
    ['overrides', () => aFile(site.cdn), trustedWithMarkdown],
    ['a document', () => aDocument(site.cdn, site.pages), trusted],
    ['a shipped template', () => ({ base: `${site.cdn.origin}/faq/`, template: 'healthcare' }), trusted],
  ];
  const kinds = sources.flatMap(([what, source, types]) =>
    Object.entries(scriptSources).map(([kind, scripts]) => ({ what, source, types, kind, scripts })),
  );

  describe.each(kinds)('with $what and $kind', ({ source: sourceOn, types, kind, scripts }) => {
    const able = cases.filter(
      ([, directives]) => directives.includes('script-src') || kind === 'a list of hosts',
    );
    test.each(able)('%s', async (name, directives) => {
      const source = sourceOn();
      const policy = policyOf({ ...allowed(directives, scripts(site.cdn.origin)), ...types });
      const { frame, isStatic } = formOf(name);
      if (frame) site.cdnHeaders['content-security-policy'] = `${framePolicy}; report-uri /csp-report`;
      await visit(await pageOf(name, source), policy);
      const home = frame ? source.base : isStatic ? 'https://nowhere.invalid/' : site.host.origin;
      const where = frame ? { frame } : {};
      if (!isStatic)
        await site.page.waitUntil(() => document.querySelector('faq-embed')?.faq && true, undefined, where);
      const shown = await shownFaq(site.page, where);
      expect(shown).toEqual(await pipelineFaq(requestOf(source), home));
      expect(await violations()).toEqual([]);
      // The framed page's own policy; the style sheet is asked of its own server there, which must not be blocked by the page.
      if (frame) expect(await violations({ frame })).toEqual([]);
    });
  });

  describe('what is needed is needed', () => {
    const without = cases.flatMap(([name, directives]) =>
      directives.map((directive) => [name, directive] as const),
    );
    test.each(without)('%s without %s', async (name, directive) => {
      const rest = (needs[name] ?? []).filter((other) => other !== directive);
      const policy = policyOf({ ...allowed(rest, site.cdn.origin), ...trustedWithMarkdown });
      await visit(await pageOf(name, aFile(site.cdn)), policy);
      await until(() => reported().some((found) => found.directive.startsWith(directive)));
    });

    test.each([
      ['lit-html', 'overrides', 'dompurify'],
      ['dompurify', 'overrides', 'lit-html'],
      ['lit-html', 'a document', 'dompurify'],
    ])('the Trusted Types policy %s, for %s', async (_, what, names) => {
      const directives = { ...allowed(script, site.cdn.origin), ...trustedTypes(names) };
      const source = what === 'overrides' ? aFile(site.cdn) : aDocument(site.cdn, site.pages);
      await visit(await pageOf('element', source), policyOf(directives));
      await until(() => reported().some(({ directive }) => directive === 'trusted-types'));
    });
  });

  test('two forms of one site, the script twice: a policy name is taken once', async () => {
    const source = { ...aFile(site.cdn), nonce };
    const { content, head } = formOf('div');
    const element = formOf('element').content(source);
    const html = hostPage(`${content(source)}${element}${content({ ...source, bookingUrl })}`, {
      head: `${head?.(source)}${head?.(source)}`,
      watch: false,
    });
    const policy = policyOf({ ...allowed(script, `'nonce-${nonce}'`), ...trustedWithMarkdown });
    await visit(html, policy);
    await site.page.waitUntil(
      () =>
        [...document.querySelectorAll('faq-embed')].filter(({ shadowRoot }) =>
          shadowRoot?.querySelector('.answer'),
        ).length === 3,
    );
    expect(await violations()).toEqual([]);
  });

  describe('on a host that takes nothing which does not consent (COEP)', () => {
    const isolated = {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    };
    test.each(cases)('%s', async (name) => {
      const source = aFile(site.cdn);
      site.headers[pagePath] = isolated;
      site.cdnHeaders['cross-origin-resource-policy'] = 'cross-origin';
      const { frame, isStatic } = formOf(name);
      if (frame) site.cdnHeaders['cross-origin-embedder-policy'] = 'require-corp';
      await site.visit(await pageOf(name, source));
      const home = frame ? source.base : isStatic ? 'https://nowhere.invalid/' : site.host.origin;
      expect(await shownFaq(site.page, frame ? { frame } : {})).toEqual(
        await pipelineFaq(requestOf(source), home),
      );
      expect(await site.page.evaluate(() => crossOriginIsolated)).toBe(true);
    });

    test('a script that asks with crossorigin needs no consent beside CORS', async () => {
      site.headers[pagePath] = isolated;
      await site.visit(await pageOf('div', { ...aFile(site.cdn), more: ' crossorigin' }));
      expect((await shownFaq(site.page)).title).toBe('Questions before your visit');
    });

    test('without consent the link stays', async () => {
      site.headers[pagePath] = isolated;
      await site.visit(hostPage(formOf('div').content(aFile(site.cdn)) + fallback(), { watch: false }));
      const link = await site.page.evaluate(() =>
        document.querySelector('[data-faq-embed] a')?.checkVisibility(),
      );
      expect(link).toBe(true);
    });
  });
});
