/** What differs from the original texts, from a colleague's copy, and from the texts as they were. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuilderDraft } from '../../../src/builder/draft/draft.ts';
import { outlineOf } from '../../../src/builder/draft/original-texts.ts';
import { toFragment } from '../../../src/builder/draft/share.ts';
import type { Overrides } from '../../../src/model/content-model.ts';
import { makeOnNode } from '../../builder/made-on-node.ts';
import { type HostServer, startHostServer } from '../../support/host-server.ts';
import { pageEngines } from '../../support/open-page.ts';
import { faultsOf, goTo, isSaved, NO_FAULTS, openBuilder, PATH } from './builder-page.ts';
import { keyboard } from './hands.ts';

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server.close());

const overrides: Overrides = {
  template: 'general',
  lang: 'en-GB',
  variables: { organization: 'Northwind' },
  title: 'Seeing us online',
  sections: {
    basics: {
      entries: {
        payment: { question: 'What does it cost?', answer: 'Nothing.' },
        parking: { question: 'Where do I park?', answer: 'Behind the house.' },
      },
    },
  },
};
const draft: BuilderDraft = { id: 'colleague', updated: 0, step: 'about', overrides };
const linkTo = async (given: BuilderDraft) => `${PATH}${await toFragment(given)}`;

const rows = (page: Page) => page.locator('b-differs > ul > li');
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });
const seeWhatDiffers = async (page: Page) => {
  await page.getByRole('navigation').getByRole('button', { name: 'What differs' }).click();
  await page.getByRole('heading', { level: 2, name: 'What differs' }).waitFor();
};

describe.each(pageEngines)('in %s', (engine) => {
  test('whoever opens a link keeps each difference or sets it back, by keyboard alone', async () => {
    // Made over other texts, of which whoever made it knew one.
    const { document: texts } = await makeOnNode({ template: 'general' }, 'en-GB');
    const outline = { ...outlineOf(texts), 'q.join': 'then', 'a.join': 'then' };
    const original = { template: 'general', mark: 'then', outline, earlier: { 'q.join': 'How did I join?' } };
    const at = await linkTo({ ...draft, originals: { 'en-GB': original } });
    const opened = await openBuilder(server, { engine, at });
    const { page, preview } = opened;
    const hand = keyboard(page);
    await hand.press(page.getByRole('button', { name: 'See what differs' }));
    await page.getByText('To look at: 5').waitFor();
    const changes = page.getByRole('region', { name: 'What has changed in the original texts' });
    expect(await changes.locator('dl').first().locator('dd').allTextContents()).toEqual([
      'How did I join?',
      'How do I join?',
    ]);
    expect(await changes.locator('dt').allTextContents()).toEqual(['Before', 'Now', 'Now']);
    await hand.press(changes.getByRole('button', { name: 'I have looked at it' }));
    await expect.poll(() => changes.count()).toBe(0);
    const title = row(page, 'Seeing us online');
    expect(await title.locator('dt').allTextContents()).toEqual(['Original', 'Here']);
    await row(page, 'Where do I park?').getByText('Added question').waitFor();

    await hand.press(page.getByRole('button', { name: 'Keep: Name of your organisation' }));
    await page.getByText('To look at: 4').waitFor();
    // Whoever works by keyboard goes on near what is gone.
    expect(await page.evaluate(() => document.activeElement?.closest('b-differs') !== null)).toBe(true);

    await preview.getByRole('heading', { name: 'Seeing us online' }).waitFor();
    await hand.press(title.getByRole('button', { name: /^Back to the original/ }));
    await expect.poll(() => preview.getByRole('heading', { name: 'Seeing us online' }).count()).toBe(0);
    await hand.press(page.getByRole('button', { name: 'Delete this question: Where do I park?' }));
    await page.getByText('To look at: 2').waitFor();
    await hand.press(page.getByRole('button', { name: 'Undo: back to the original words' }));
    await page.getByText('To look at: 3').waitFor();

    await isSaved(page);
    await page.reload();
    await page.getByText('To look at: 3').waitFor();
    await hand.press(page.getByText('Kept: 1'));
    await hand.press(page.getByRole('button', { name: 'Look at it again: Name of your organisation' }));
    await page.getByText('To look at: 4').waitFor();
    expect(faultsOf(opened)).toEqual(NO_FAULTS);
    await opened.close();
  });

  test('who is at an answer in the list sees it in the preview', async () => {
    const opened = await openBuilder(server, { engine, at: await linkTo(draft) });
    const { page, preview } = opened;
    await seeWhatDiffers(page);
    await page.getByRole('button', { name: 'Keep: What does it cost?' }).last().focus();
    await preview.getByText('Nothing.', { exact: true }).waitFor();
    await opened.close();
  });

  test('a copy that comes back is compared with the draft that it was made of', async () => {
    const opened = await openBuilder(server, { engine, at: await linkTo(draft) });
    const { page } = opened;
    await isSaved(page);
    const later = {
      ...draft,
      id: 'other',
      origin: draft.id,
      overrides: { ...overrides, title: 'Their title' },
    };
    await page.goto(`${server.origin}${await linkTo(later)}`);
    await page.getByRole('button', { name: 'See what differs' }).click();
    await page.getByText('To look at: 5').waitFor();
    await page.getByLabel('Compare with').selectOption({ index: 1 });
    await page.getByText('To look at: 1', { exact: true }).waitFor();
    expect(await rows(page).locator('dd').allTextContents()).toEqual(['Seeing us online', 'Their title']);
    await page.getByRole('button', { name: /^As in the copy/ }).click();
    await page.getByText('Nothing differs.').waitFor();
    await opened.close();
  });

  test('original texts that have changed since are said, with what they were, until somebody has looked', async () => {
    const opened = await openBuilder(server, { engine, at: await linkTo(draft), serviceWorkers: 'block' });
    const { page, preview } = opened;
    await preview.getByRole('heading', { name: 'Seeing us online' }).waitFor();
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    await page.locator('#fact-organization').fill('Northwind Clinic');
    await isSaved(page);
    await page.route(/\/builder\/templates\/en\/general\.json/, async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replace('How do I join?', 'How do I get in?');
      await route.fulfill({ response, body: text.replace('How do I pay?', 'How can I pay?') });
    });
    await page.reload();
    await page.getByRole('status').filter({ hasText: 'The original texts have changed' }).waitFor();
    await page.locator('#fact-organization').fill('Northwind');
    await page.getByRole('button', { name: 'See what has changed' }).click();
    const changes = page.getByRole('region', { name: 'What has changed in the original texts' });
    await changes.getByText('How do I join?').waitFor();
    expect(await changes.locator('h3 + dl, .b-note').count()).toBeGreaterThan(1);
    const own = changes.getByRole('listitem').filter({ hasText: 'How can I pay?' });
    await own.getByText('Your own words are shown here').waitFor();
    await changes.getByRole('button', { name: 'I have looked at it' }).click();
    await expect.poll(() => changes.count()).toBe(0);
    await isSaved(page);
    await goTo(page, 'About you');
    expect(await page.getByText('The original texts have changed').count()).toBe(0);
    await isSaved(page);
    await page.reload();
    await page.locator('#fact-organization').waitFor();
    await page.getByText('Name of your organisation').waitFor();
    expect(await page.getByText('The original texts have changed').count()).toBe(0);
    await opened.close();
  });

  test('words of a language that is exchanged for another come back with it', async () => {
    const opened = await openBuilder(server, { engine, at: await linkTo(draft) });
    const { page, preview } = opened;
    const language = page.locator('b-about select');
    await preview.getByRole('heading', { name: 'Seeing us online' }).waitFor();
    await language.selectOption('de');
    await page.getByText('Your own words in these languages are kept').waitFor();
    await expect.poll(() => preview.getByRole('heading', { name: 'Seeing us online' }).count()).toBe(0);
    await isSaved(page);
    await page.reload();
    await page.getByText('Your own words in these languages are kept').waitFor();
    await language.selectOption('en-GB');
    await preview.getByRole('heading', { name: 'Seeing us online' }).waitFor();
    expect(await page.getByText('Your own words in these languages are kept').count()).toBe(0);
    await opened.close();
  });

  test('the preview is as wide as a desktop, or a phone, in whatever room there is', async () => {
    const opened = await openBuilder(server, { engine });
    const { page, preview } = opened;
    const widthOf = () => preview.locator('body').evaluate(() => innerWidth);
    await preview.locator('[part=question]').first().waitFor();
    expect(await widthOf()).toBeLessThan(400);
    await page.getByRole('button', { name: 'Desktop' }).click();
    await expect.poll(widthOf).toBeGreaterThanOrEqual(768);
    const box = (selector: string) => page.locator(selector).boundingBox();
    await expect
      .poll(async () => Math.round((await box('.b-screen iframe'))?.width ?? 0))
      .toBe(Math.round((await box('.b-screen'))?.width ?? 0) - 2);
    await page.setViewportSize({ width: 1920, height: 900 });
    await expect.poll(widthOf).toBeGreaterThan(900);
    await opened.close();
  });
});
