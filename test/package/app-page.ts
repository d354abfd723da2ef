/** What every app of examples/ must do in a browser, whoever builds and serves it. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type OpenPage, openPage, type PageEngine } from '../support/open-page.ts';
import { templatesIn } from './apps.ts';

/** Waits until an element of the app says what an event of the FAQ has told it. */
export const shows = (page: Page, id: string, text: string) =>
  page.waitForFunction((wanted) => document.querySelector(wanted[0])?.textContent === wanted[1], [
    `#${id}`,
    text,
  ] as const);

/** Opens the app's page for the tests of a block, and expects after each of them that nothing went wrong in it. */
export function appPage(engine: PageEngine | undefined, url: () => string): () => Page {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await openPage({ ...(engine && { engine }) });
    await opened.page.goto(url());
  });
  afterAll(() => opened?.close());
  afterEach(() => {
    expect(opened.errors).toEqual([]);
    expect(opened.failedRequests).toEqual([]);
    // Lit says in development that it is in development.
    const ours = opened.console.filter(({ text }) => !/Lit is in dev mode/.test(text));
    expect(ours.filter(({ type }) => type === 'error' || type === 'warning')).toEqual([]);
  });
  return () => opened.page;
}

/** Attributes and overrides reach the FAQ, its events reach the app. */
export function testsOfApp(page: () => Page): void {
  test('an attribute reaches the FAQ', async () => {
    await page().waitForSelector('faq-embed [part=title]');
    expect(
      await page()
        .locator('faq-embed [part=title]')
        .evaluate(({ localName }) => localName),
    ).toBe('h3');
    expect(await page().locator('faq-embed [part~=action-primary]').getAttribute('href')).toMatch(
      /northwind/,
    );
    expect(await page().locator('faq-embed').getAttribute('class')).toBe('clinic');
  });

  test('the event that the FAQ is ready reaches the app', async () => {
    const questions = await page().locator('faq-embed [part=question]').count();
    expect(questions).toBeGreaterThan(3);
    await shows(page(), 'questions', String(questions));
  });

  test('the event that a visitor opened an entry reaches the app', async () => {
    await page().getByRole('button', { name: 'Where do I park?' }).click();
    await shows(page(), 'toggled', 'clinic parking true');
    await page().waitForSelector('faq-embed #a-parking strong:text("do not")');
  });

  test('a link can be followed in the app’s own way', async () => {
    await page().locator('faq-embed [part~=action-primary]').click();
    await shows(page(), 'followed', 'book');
    expect(page().context().pages()).toHaveLength(1);
  });

  test('no template is fetched that the page does not show', async () => {
    const { asked, prefetched } = await page().evaluate(async () => {
      const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=prefetch]')];
      const texts = await Promise.all(links.map(async ({ href }) => (await fetch(href)).text()));
      const entries = performance.getEntriesByType('resource');
      return { asked: entries.map(({ name }) => name), prefetched: texts.join('\n') };
    });
    expect(asked.filter((url) => url.includes('/faq-templates/'))).toEqual([]);
    expect(templatesIn(prefetched)).toBe(0);
  });
}
