/** Nothing that somebody typed is lost: not by leaving the page, by a second tab, by a browser that keeps nothing, or by a link. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../../support/host-server.ts';
import { pageEngines } from '../../support/open-page.ts';
import {
  downloadedOverrides,
  draftNames,
  faultsOf,
  goTo,
  isSaved,
  isThere,
  NO_FAULTS,
  openBuilder,
  PATH,
} from './builder-page.ts';

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server.close());

const name = (page: Page) => page.locator('#fact-organization');
/** Goes on typing where the name ends. */
async function addToName(page: Page, text: string): Promise<void> {
  await name(page).press('End');
  await name(page).pressSequentially(text);
}
const nameIs = (page: Page, value: string) =>
  expect.poll(() => name(page).inputValue(), { timeout: 8000 }).toBe(value);
const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
const MEMORY = 'does not let the page keep anything';

/** Whether the browser would ask before it leaves. */
const asksToStay = (page: Page): Promise<boolean> =>
  page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

async function shareLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const link = page.getByRole('textbox', { name: 'Link', exact: true });
  await link.waitFor();
  const href = await link.inputValue();
  await page.getByRole('dialog', { name: 'Share' }).getByRole('button', { name: 'Close' }).click();
  return href;
}

describe.each(pageEngines)('in %s', (engine) => {
  test('what was typed is there after a reload, and after another page', async () => {
    const opened = await openBuilder(server, { engine });
    const { page } = opened;
    await name(page).pressSequentially('Northwind Clinic');
    await page.reload();
    await nameIs(page, 'Northwind Clinic');
    await addToName(page, ' East');
    await page.goto(`${server.origin}/demo/two-widgets.html`);
    await page.goBack();
    await isThere(page);
    await nameIs(page, 'Northwind Clinic East');
    await goTo(page, 'Your look');
    await isSaved(page);
    await page.reload();
    await page.getByRole('heading', { level: 2, name: 'Your look' }).waitFor();
    expect(await asksToStay(page)).toBe(false);
    expect(faultsOf(opened)).toEqual(NO_FAULTS);
    await opened.close();
  });

  test('is stored within a second of the last key, without leaving', async () => {
    const opened = await openBuilder(server, { engine });
    const { page } = opened;
    await isSaved(page);
    await page.evaluate(() => {
      const times = { typed: 0, saved: 0 };
      Object.assign(window, { times });
      addEventListener('input', () => {
        times.typed = performance.now();
      });
      new MutationObserver(() => {
        if (document.querySelector('.b-saved')) times.saved = performance.now();
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ['class'] });
    });
    await name(page).pressSequentially('Northwind');
    await page.waitForFunction(() => {
      const { times } = window as unknown as { times: { typed: number; saved: number } };
      return times.saved > times.typed;
    });
    const { typed, saved } = await page.evaluate(
      () => (window as unknown as { times: { typed: number; saved: number } }).times,
    );
    // 400 ms by itself: the rest is for a busy machine.
    expect(saved - typed).toBeLessThan(1000);
    await opened.close();
  });

  test('a second tab looks on until it takes over, and the first is told', async () => {
    const opened = await openBuilder(server, { engine });
    const first = opened.page;
    await name(first).pressSequentially('Northwind');
    await isSaved(first);
    const second = await first.context().newPage();
    await second.goto(`${server.origin}${PATH}`);
    await alert(second, 'open in another tab').waitFor();
    await nameIs(second, 'Northwind');
    expect(await name(second).isDisabled()).toBe(true);

    await first.bringToFront();
    await addToName(first, ' Clinic');
    await nameIs(second, 'Northwind Clinic');

    await second.bringToFront();
    await second.getByRole('button', { name: 'Edit here instead' }).click();
    await expect.poll(() => name(second).isEnabled()).toBe(true);
    await alert(first, 'open in another tab').waitFor();
    expect(await name(first).isDisabled()).toBe(true);
    await addToName(second, ' East');
    await nameIs(first, 'Northwind Clinic East');
    expect(await draftNames(second)).toEqual(['Northwind Clinic East']);
    expect(faultsOf(opened)).toEqual(NO_FAULTS);
    await opened.close();
  });

  test('an answer that is open cannot be typed into once another tab has the draft', async () => {
    const opened = await openBuilder(server, { engine });
    const { page } = opened;
    await goTo(page, 'Still missing');
    await page.getByRole('button', { name: 'Or write your own answer' }).first().click();
    await page.waitForFunction(() => document.activeElement?.matches('.b-editor-text'));
    await page.keyboard.type('By card.');
    await isSaved(page);
    const second = await page.context().newPage();
    await second.goto(`${server.origin}${PATH}`);
    await second.getByRole('button', { name: 'Edit here instead' }).click();
    await alert(page, 'open in another tab').waitFor();
    await expect.poll(() => page.locator('[contenteditable=true]').count()).toBe(0);
    await page.getByText('By card.').waitFor();
    await opened.close();
  });

  test('a browser that keeps nothing is said, leaving is asked about, and the file can be taken along', async () => {
    const opened = await openBuilder(server, {
      engine,
      before: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'SecurityError');
        };
      },
    });
    const { page } = opened;
    await alert(page, MEMORY).waitFor();
    expect(await asksToStay(page)).toBe(false);
    await name(page).pressSequentially('Northwind');
    expect(await asksToStay(page)).toBe(true);
    expect(JSON.parse(await downloadedOverrides(page))).toMatchObject({
      variables: { organization: 'Northwind' },
    });
    await alert(page, MEMORY).waitFor();
    await opened.close();
  });

  test('storage that is full is said, and no longer once there is room', async () => {
    const opened = await openBuilder(server, { engine });
    const { page } = opened;
    await isSaved(page);
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        if (document.body.dataset['full']) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, given);
      };
      document.body.dataset['full'] = 'yes';
    });
    await name(page).pressSequentially('Northwind');
    await alert(page, 'no room').waitFor();
    expect(await asksToStay(page)).toBe(true);
    await page.evaluate(() => delete document.body.dataset['full']);
    await addToName(page, ' Clinic');
    await isSaved(page);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.reload();
    await nameIs(page, 'Northwind Clinic');
    await opened.close();
  });

  test('a link brings the draft to somebody else, beside what they have', async () => {
    const [mine, theirs] = await Promise.all([
      openBuilder(server, { engine }),
      openBuilder(server, { engine }),
    ]);
    await name(mine.page).pressSequentially('Northwind');
    await name(theirs.page).pressSequentially('Contoso');
    await isSaved(theirs.page);
    const link = await shareLink(mine.page);
    expect(link.length).toBeLessThan(1000);

    const { page } = theirs;
    await page.goto(link);
    await page.getByText('This is a copy from a link').waitFor();
    await nameIs(page, 'Northwind');
    expect(page.url()).not.toContain('#');
    expect(await draftNames(page)).toEqual(['Northwind', 'Contoso']);
    await page.reload();
    await nameIs(page, 'Northwind');
    expect(await page.getByText('This is a copy from a link').count()).toBe(0);

    await page.goto(`${server.origin}${PATH}${link.slice(link.indexOf('#'), -20)}`);
    await page.getByText('The link is not complete').waitFor();
    await nameIs(page, 'Northwind');
    expect(await draftNames(page)).toEqual(['Northwind', 'Contoso']);
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    expect(await page.getByText('The link is not complete').count()).toBe(0);

    await page.getByRole('button', { name: 'Open…' }).click();
    await page.getByRole('button', { name: /^Contoso/ }).click();
    await nameIs(page, 'Contoso');
    expect(server.requests.some(({ url }) => url.includes('draft='))).toBe(false);
    for (const opened of [mine, theirs]) expect(faultsOf(opened)).toEqual(NO_FAULTS);
    await Promise.all([mine.close(), theirs.close()]);
  });
});
