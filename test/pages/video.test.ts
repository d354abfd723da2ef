/** Videos on whole pages: a player in a frame, under policies that allow it and that do not, with a mouse and a finger. */
import type { Locator } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../support/capabilities.ts';
import { details } from '../support/faqs.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import {
  type OpenPage,
  type OpenPageOptions,
  openPage,
  type PageEngine,
  pageEngines,
} from '../support/open-page.ts';
import { hostPage, inline, ready, said, thrown, until, widget } from './widget.ts';

const pages: Record<string, string> = {};
let policy = '';
let server: HostServer;
let opened: OpenPage;
beforeAll(async () => {
  server = await startHostServer({
    pages,
    headers: (path) => (policy && path === '/host/' ? { 'content-security-policy': policy } : undefined),
  });
});
afterAll(() => server.close());
afterEach(() => opened.close());

const PLAYER = 'https://www.youtube-nocookie.com/embed/**';
const own =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; media-src 'self'; img-src data:";

/** A page whose entry about how it goes is open; where a player would come from stands one of the test's own. */
async function visit(engine: PageEngine, options: OpenPageOptions = {}, at = '') {
  const head = '<script type="module" src="/dist/faq-embed.js"></script>';
  const body = widget({ ...inline(details), open: 'how-it-goes differences' });
  pages['/host/'] = hostPage(body, head).replace(/<script>.*?<\/script>/s, '');
  policy = at;
  opened = await openPage({ engine, ...options });
  const asked: string[] = [];
  await opened.page.route(PLAYER, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Player</title>Player' });
  });
  await opened.page.goto(`${server.origin}/host/`);
  await ready(opened.page);
  // A link until what plays it is there.
  await opened.page.waitForLoadState('networkidle');
  const video = opened.page.locator('[part=entry]', { hasText: 'What happens' }).locator('[part=video]');
  return { page: opened.page, asked, video, link: video.locator('a'), frame: video.locator('iframe') };
}

describe.each(pageEngines)('%s', (engine) => {
  test('one click puts the player in place, with sound, and gives it the focus', async () => {
    const { page, asked, link, frame, video } = await visit(engine);
    expect(asked).toEqual([]);
    await link.click();
    await frame.waitFor();
    await until(() => asked.length > 0);
    expect(asked).toEqual([
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0&playsinline=1&start=3&autoplay=1',
    ]);
    expect(await video.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement?.localName)).toBe(
      'iframe',
    );
    expect(await link.isVisible()).toBe(false);
    await until(async () => Boolean(await page.frames()[1]?.title()));
    expect(thrown(opened)).toEqual([]);
    expect(said(opened, 'error')).toEqual([]);
    expect(await opened.axe({ rules: { 'frame-tested': { enabled: false } } })).toEqual([]);
    await opened.screenshot('video-playing');
  });

  test('a policy that allows the player, under Trusted Types, is kept', async () => {
    const { asked, link } = await visit(
      engine,
      {},
      `${own}; frame-src https://www.youtube-nocookie.com; require-trusted-types-for 'script'; trusted-types lit-html dompurify`,
    );
    await link.click();
    await until(() => asked.length > 0);
    expect(opened.cspViolations).toEqual([]);
    expect(thrown(opened)).toEqual([]);
  });

  test.each([
    ['refuses all frames', own],
    ['allows others only', `${own}; frame-src https://player.vimeo.com`],
  ])('where a policy %s the link comes back, and is followed from then on', async (_name, at) => {
    const { page, asked, link, frame } = await visit(engine, {}, at);
    await link.click();
    await until(async () => (await frame.count()) === 0 && (await link.isVisible()));
    // Playwright hears of a request in Firefox whether or not the policy then lets it go.
    if (engine === 'chromium') expect(asked).toEqual([]);
    expect(await link.textContent()).toBe('Play video: What <happens> & "why" (opens in a new tab)');
    await page.context().route('https://youtu.be/**', (route) => route.fulfill({ body: 'YouTube' }));
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await tab.waitForURL(/youtu\.be/, { waitUntil: 'commit' });
  });

  test('a policy that is only reported changes nothing', async () => {
    const { page, asked, link, frame } = await visit(engine);
    await link.click();
    await until(() => asked.length > 0);
    await page.evaluate(() => {
      const report = { effectiveDirective: 'frame-src', blockedURI: 'https://www.youtube-nocookie.com' };
      for (const more of [
        { disposition: 'report' },
        { disposition: 'enforce', blockedURI: 'https://other.example' },
      ])
        document.dispatchEvent(
          new SecurityPolicyViolationEvent('securitypolicyviolation', {
            documentURI: '',
            originalPolicy: '',
            violatedDirective: 'frame-src',
            statusCode: 200,
            ...report,
            ...more,
          } as SecurityPolicyViolationEventInit),
        );
    });
    expect(await frame.count()).toBe(1);
  });

  test.for<[name: string, click: Parameters<Locator['click']>[0]]>([
    ['a key held', { modifiers: ['ControlOrMeta'] }],
    ['the middle button', { button: 'middle' }],
  ])('a click with %s opens the page of the video', async ([, click], context) => {
    await needs('secondTab', engine, context);
    const { page, asked, link, frame } = await visit(engine);
    await page.context().route('https://youtu.be/**', (route) => route.fulfill({ body: 'YouTube' }));
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click(click)]);
    await tab.close();
    expect(await frame.count()).toBe(0);
    expect(asked).toEqual([]);
  });

  test('at 320 pixels nothing is cut or wider than the page', async () => {
    const { page, video } = await visit(engine, { viewport: { width: 320, height: 700 } });
    const root = page.locator('html');
    expect(await root.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    const cut = await video.locator('a').evaluate((link) => {
      const box = link.getBoundingClientRect();
      return [...link.children].filter((child) => {
        const { top, bottom, left, right } = child.getBoundingClientRect();
        return top < box.top || bottom > box.bottom || left < box.left || right > box.right;
      }).length;
    });
    expect(cut).toBe(0);
    expect(await opened.axe()).toEqual([]);
    await opened.screenshot('details-320');
  });
});

describe.runIf(pageEngines.includes('chromium'))('on a phone', () => {
  test('one tap plays, without sound, which no browser there refuses', async () => {
    const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } };
    const { asked, link } = await visit('chromium', phone);
    await link.tap();
    await until(() => asked.length > 0);
    expect(asked[0]).toMatch(/&autoplay=1&mute=1$/);
  });
});

describe.runIf(pageEngines.includes('chromium'))('on paper', () => {
  test('a notice is first, a video is its title and address, and a review stands there', async () => {
    const { page, link, frame } = await visit('chromium');
    await link.click();
    await frame.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await frame.isVisible()).toBe(false);
    const printed = await link.evaluate((node) => getComputedStyle(node, '::after').content);
    expect(printed.replace(/[^!-~]|\\(?=")/g, '')).toBe('":https://youtu.be/dQw4w9WgXcQ?t=3&x="y"');
    expect(await link.isVisible()).toBe(true);
    expect(await page.locator('[part=notice]').isVisible()).toBe(true);
    expect(await page.locator('[part=review]').first().isVisible()).toBe(true);
    await opened.screenshot('details-print');
  });
});
