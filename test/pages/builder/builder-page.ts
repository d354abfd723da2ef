/** The builder as it is built, opened as a person would: what the tests of it do again and again. */
import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator, Page } from 'playwright';
import type { Overrides } from '../../../src/model/content-model.ts';
import type { HostServer } from '../../support/host-server.ts';
import { type OpenPage, type OpenPageOptions, openPage } from '../../support/open-page.ts';

export const PATH = '/dist/builder/index.html';
export const STEPS = [
  'About you',
  'Still missing',
  'Your words',
  'Your look',
  'Put it on your site',
] as const;
export type StepTitle = (typeof STEPS)[number] | 'What differs';

export interface BuilderPage extends OpenPage {
  readonly preview: FrameLocator;
}

/** Opens the builder, and waits until there is something to type into. */
export async function openBuilder(
  server: Pick<HostServer, 'origin'>,
  { at = PATH, before, ...options }: OpenPageOptions & { at?: string; before?: () => void } = {},
): Promise<BuilderPage> {
  const opened = await openPage({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 720 },
    ...options,
  });
  if (before) await opened.page.context().addInitScript(before);
  if (options.engine === 'firefox') await opened.page.context().addInitScript(takeDownloads);
  await opened.page.goto(`${server.origin}${at}`);
  await isThere(opened.page);
  return { ...opened, preview: previewOf(opened.page) };
}

/** The same page, once it can be worked with. */
export const isThere = (page: Page): Promise<void> => page.locator('#step-heading').waitFor();

export const previewOf = (page: Page): FrameLocator => page.frameLocator('b-preview iframe');

/** The link of a step, by what it is called; what is left to do in it is called too. */
export const stepLink = (page: Page, title: StepTitle): Locator =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: title });

export async function goTo(page: Page, title: StepTitle): Promise<void> {
  await stepLink(page, title).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
}

/** Waits until the header says so. */
export const isSaved = (page: Page): Promise<void> => page.getByText('Saved on this device').waitFor();

/** The row of a question under “Your words”, whatever the question is called later. */
export async function rowOf(page: Page, question: string): Promise<Locator> {
  const row = page.locator('b-words .b-question').filter({ hasText: question }).first();
  return page.locator(`b-words [data-question="${await row.getAttribute('data-question')}"]`);
}

/** Opens the editor of a question under “Your words”, and waits until it can be typed into. */
export async function editQuestion(page: Page, question: string): Promise<Locator> {
  const row = await rowOf(page, question);
  await row.locator('.b-question-name').click();
  await row.locator('.b-editor-text').waitFor();
  return row;
}

/** Playwright hears of no download of a stock Firefox. */
function takeDownloads(): void {
  const blobs = new Map<string, Blob>();
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => {
    const url = make(blob);
    blobs.set(url, blob);
    return url;
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    const blob = this.download && blobs.get(this.href);
    if (blob) (window as unknown as { taken: Promise<string> }).taken = blob.text();
    else click.call(this);
  };
}

/** What a click downloads. */
export async function downloaded(page: Page, button: Locator): Promise<string> {
  if (await page.evaluate(() => navigator.userAgent.includes('Firefox'))) {
    await button.click();
    return page.evaluate(() => (window as unknown as { taken: Promise<string> }).taken);
  }
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path(), 'utf8');
}

/** The downloaded overrides, from “Put it on your site”. */
export async function downloadedOverrides(page: Page): Promise<string> {
  await goTo(page, 'Put it on your site');
  return downloaded(page, page.getByRole('button', { name: 'Download: faq.json' }));
}

/** Opens something under “Open…”, as if it had been pasted there. */
export async function openPasted(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByRole('textbox', { name: 'Or paste it here' }).fill(text);
  await page.getByRole('button', { name: 'Open it' }).click();
}

/** The same with a whole FAQ: waits until “Your words” shows it, and no longer the one before. */
export async function openFaq(page: Page, overrides: Overrides): Promise<void> {
  await page.evaluate(() => document.querySelector('b-words')?.setAttribute('data-before', ''));
  await openPasted(page, JSON.stringify(overrides));
  await page.locator('b-words:not([data-before]) .b-question').first().waitFor();
}

/** What the drafts on this device are called, the last one first. */
export const draftNames = async (page: Page): Promise<string[]> => {
  await page.getByRole('button', { name: 'Open…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your FAQs on this device' });
  const name = dialog.locator('.b-question-name > span');
  await name.first().waitFor(); // there is always the one that is open
  const names = await name.allTextContents();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  return names;
};

/** Whatever went wrong on a page that nothing should go wrong on. */
export const faultsOf = ({ errors, cspViolations, failedRequests, console: lines }: OpenPage) => ({
  errors,
  cspViolations,
  // The widget in the preview gives up what it waits for when it is given something else.
  failedRequests: failedRequests.filter(({ reason }) => !/ABORTED/.test(reason)),
  said: lines.filter(({ type }) => type === 'error').map(({ text }) => text),
});
export const NO_FAULTS = { errors: [], cspViolations: [], failedRequests: [], said: [] };
