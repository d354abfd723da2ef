/** An FAQ of very many questions does what others do, though most of it is not laid out. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../support/capabilities.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';
import { type OpenPage, openPage, pageEngines } from '../support/open-page.ts';
import { pdfText } from '../support/pdf-text.ts';
import { hostPage, ready, until, widget } from './widget.ts';

const entry = (at: number) => ({
  id: `q-${at}`,
  question: `Question number ${at}?`,
  answers: [{ text: `Answer **number ${at}** is [on page ${at}](https://example.com/page-${at}).` }],
});
const large = {
  lang: 'en',
  title: 'Large',
  sections: [{ id: 'only', title: 'Only', entries: Array.from({ length: 400 }, (_, at) => entry(at)) }],
};
const pages: Record<string, string> = { '/host/large.json': JSON.stringify(large) };
let server: HostServer;
let opened: OpenPage | undefined;
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());
afterEach(() => opened?.close());

async function visit(engine: (typeof pageEngines)[number], hash = ''): Promise<OpenPage['page']> {
  pages['/host/'] = hostPage(widget({ template: 'large.json' }));
  opened = await openPage({ engine, url: `${server.origin}/host/${hash}` });
  await ready(opened.page);
  await opened.page.waitForLoadState('networkidle');
  return opened.page;
}

const topOf = (page: OpenPage['page'], id: string) =>
  page.locator(`#q-${id}`).evaluate((button) => button.getBoundingClientRect().top);

describe.each(pageEngines)('in %s', (engine) => {
  test('a page that loads with a link to an entry far down shows it, and goes on showing it', async () => {
    const page = await visit(engine, '#faq-q-333');
    await until(() => page.locator('#a-q-333 strong').isVisible());
    await until(async () => Math.abs((await topOf(page, 'q-333')) - 16) < 4);
    await page.waitForTimeout(300);
    expect(Math.abs((await topOf(page, 'q-333')) - 16)).toBeLessThan(4);
    const laidOut = await page
      .locator('[part=button]')
      .evaluateAll((all) => all.filter((it) => it.checkVisibility({ contentVisibilityAuto: true })).length);
    expect(laidOut, 'most are not laid out').toBeLessThan(200);
    expect(laidOut).toBeGreaterThan(0);
  });

  test('every answer that is open has all of its words, near or far', async () => {
    const page = await visit(engine);
    await page.evaluate(() => document.querySelector('faq-embed')?.setAttribute('open', 'all'));
    await until(() => page.locator('#a-q-0 strong').isVisible());
    const text = await page.evaluate(() => {
      const root = document.querySelector('faq-embed')?.shadowRoot;
      return [...(root?.querySelectorAll('.answer') ?? [])].map((answer) => answer.textContent?.trim());
    });
    expect(text).toHaveLength(400);
    expect(text.every((one, at) => one?.startsWith(`Answer number ${at} is on page ${at}`))).toBe(true);
  });

  test('scrolling moves nothing by itself', async () => {
    const page = await visit(engine);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    const scrolled = () => page.evaluate(() => scrollY);
    for (let at = 0; at < 12; at++) {
      const from = await scrolled();
      await page.mouse.wheel(0, 1800);
      await until(async () => (await scrolled()) > from);
    }
    expect(Math.abs((await height()) - before)).toBeLessThan(8);
    await opened?.screenshot('large-scrolled');
  });
});

describe.runIf(pageEngines.includes('chromium'))('in chromium', () => {
  test('a text fragment opens the answer far down that it names, which can be read then', async (context) => {
    await needs('textFragments', 'chromium', context);
    const page = await visit('chromium');
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#:~:text=Answer%20number%20321%20is';
      link.textContent = 'there?';
      document.querySelector('h1')?.after(link);
    });
    await page.getByRole('link', { name: 'there?' }).click();
    await until(() => page.locator('#a-q-321').isVisible());
    expect(await page.locator('[aria-expanded=true]').count()).toBe(1);
    await until(() => page.locator('#a-q-321 strong').isVisible());
    await until(async () => {
      const top = await topOf(page, 'q-321');
      return top > -60 && top < 700;
    });
  });

  test('every answer is printed with its format', async () => {
    const page = await visit('chromium');
    const squeezed = pdfText(await page.pdf()).join('');
    const missing = large.sections[0]?.entries.filter(
      (_, at) => !squeezed.includes(`Answernumber${at}isonpage${at}`),
    );
    expect(missing?.map(({ id }) => id)).toEqual([]);
    expect(await page.locator('.panel strong').count()).toBe(400);
  });
});
