/** What a site made of a snippet is named, and the next way that fits is offered. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharePointText } from '../../builder/site/editors.ts';
import { type HostServer, startHostServer } from '../../support/host-server.ts';
import { kses, noKses } from '../../support/kses.ts';
import { pageEngines } from '../../support/open-page.ts';
import { type BuilderPage, faultsOf, goTo, NO_FAULTS, openBuilder } from './builder-page.ts';

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server.close());

const snippetOf = (page: Page) => page.getByRole('textbox', { name: 'Code to copy' }).inputValue();
const heading = (page: Page) => page.locator('#way').innerText();

async function pasteBack(page: Page, saved: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Paste here' });
  if (!(await field.isVisible()))
    await page.locator('summary', { hasText: 'Did your site keep it?' }).click();
  await field.fill(saved);
}

describe.each(pageEngines)('in %s', (engine) => {
  async function openSite(): Promise<BuilderPage> {
    const opened = await openBuilder(server, { engine });
    const { page } = opened;
    await page.locator('#fact-bookingUrl').fill('https://example.com/book');
    await goTo(page, 'Put it on your site');
    await page
      .getByRole('combobox', { name: 'What is your site built with?' })
      .selectOption({ label: 'WordPress' });
    await page.locator('#way').waitFor();
    return opened;
  }

  test('without its styles the plain text is offered, and without a word nothing is missed', async () => {
    const opened = await openSite();
    const { page } = opened;
    expect(await heading(page)).toBe('The questions, ready to paste');
    const snippet = await snippetOf(page);
    await pasteBack(page, `<!doctype html><title>Site</title><main class="entry">${snippet}</main>`);
    await page.getByText('Everything is there.').waitFor();
    await pasteBack(page, snippet.replaceAll(/ style="[^"]*"/g, ''));
    await page.getByText('how it looks (style)').waitFor();
    await page.getByRole('button', { name: 'Try this instead: Plain text with links, to paste' }).click();
    await expect.poll(() => heading(page)).toBe('Plain text with links, to paste');
    expect(await page.getByRole('textbox', { name: 'Paste here' }).inputValue()).toBe('');
    const plain = await snippetOf(page);
    await pasteBack(page, plain.replaceAll('<', '&lt;'));
    await page.getByText('Your site shows the code itself to visitors.').waitFor();
    await pasteBack(page, plain);
    await page.getByText('Everything is there.').waitFor();
    expect(faultsOf(opened)).toEqual(NO_FAULTS);
    await opened.close();
  });

  test('of a site without a source the page itself is pasted: its words and links are looked for', async () => {
    const opened = await openSite();
    const { page } = opened;
    await page
      .getByRole('combobox', { name: 'What is your site built with?' })
      .selectOption({ label: 'SharePoint' });
    await page.getByText('Paste it into the text, as you would').waitFor();
    const saved = sharePointText(await snippetOf(page));
    await pasteBack(page, 'x');
    const paste = (html: string) =>
      page.getByRole('textbox', { name: 'Paste here' }).evaluate((field, html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        clipboardData.setData('text/plain', 'Words alone');
        const event = new Event('paste', { bubbles: true, cancelable: true });
        field.dispatchEvent(Object.defineProperty(event, 'clipboardData', { value: clipboardData }));
      }, html);
    await paste(saved);
    await page.getByText('Everything is there.').waitFor();
    await paste(saved.replaceAll('https://example.com/book', '#'));
    await page.getByText('a link (https://example.com/book)').waitFor();
    await opened.close();
  });

  test('what the widget does besides is in the code, in the preview, and one step to undo each', async () => {
    const opened = await openSite();
    const { page, preview } = opened;
    const more = page.locator('summary', { hasText: 'More for this page' });
    const search = page.getByRole('combobox', { name: 'Search above the questions' });
    const name = page.getByRole('textbox', { name: 'Name of this page' });
    await more.click();
    await name.waitFor();
    // Plain HTML has no search.
    expect(await search.count()).toBe(0);
    await page.getByRole('radio', { name: 'Write pages, and ask' }).check();
    await page.locator('summary', { hasText: 'Other ways' }).click();
    await page.getByRole('button', { name: 'A line for your page' }).click();
    await search.selectOption({ label: 'Always' });
    await page.getByRole('checkbox', { name: 'Ask below each answer' }).check();
    await name.fill('our page');
    await page.keyboard.press('Tab');
    await page.getByText('Use only letters from a to z').waitFor();
    await name.fill('website');
    await expect
      .poll(() => snippetOf(page))
      .toMatch(/ data-ref-id="website" data-search="on" data-feedback="on">/);
    await preview.getByRole('searchbox').waitFor();
    await preview.locator('[part=button]').first().click();
    await preview.locator('[part=feedback]').first().waitFor();
    await page.getByRole('button', { name: 'Undo: Name of this page' }).click();
    await page.getByRole('button', { name: 'Undo: Ask below each answer' }).click();
    await page.getByRole('button', { name: 'Undo: Search above the questions' }).click();
    await expect.poll(() => snippetOf(page)).not.toMatch(/ data-(ref-id|search|feedback)=/);
    expect(await name.inputValue()).toBe('');
    expect(faultsOf(opened)).toEqual(NO_FAULTS);
    await opened.close();
  });

  test.skipIf(noKses)('WordPress keeps the questions whole, and takes a script out by name', async () => {
    const opened = await openSite();
    const { page } = opened;
    const [kept = ''] = kses([await snippetOf(page)]).kept;
    await pasteBack(page, kept);
    await page.getByText('Everything is there.').waitFor();
    await page.getByRole('radio', { name: 'Add scripts' }).check();
    await page.locator('summary', { hasText: 'Other ways' }).click();
    await page.getByRole('button', { name: 'The code for your page', exact: true }).click();
    await expect.poll(() => heading(page)).toBe('The code for your page');
    const [rest = ''] = kses([await snippetOf(page)]).kept;
    await pasteBack(page, rest);
    await page.getByText('Your site took something out').waitFor();
    await page.getByText(/^the script \(.*faq-embed\.js\)$/).waitFor();
    await page.getByRole('button', { name: /^Try this instead/ }).waitFor();
    expect(faultsOf(opened)).toEqual(NO_FAULTS);
    await opened.close();
  });
});
