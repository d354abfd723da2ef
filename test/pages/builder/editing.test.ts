/** What is typed stays as it is typed, undo says what it takes back, and whoever works by keyboard stays where they were. */
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Overrides } from '../../../src/model/content-model.ts';
import { type HostServer, startHostServer } from '../../support/host-server.ts';
import { pageEngines } from '../../support/open-page.ts';
import { until } from '../widget.ts';
import {
  type BuilderPage,
  downloadedOverrides,
  editQuestion,
  faultsOf,
  goTo,
  isSaved,
  NO_FAULTS,
  openBuilder,
  openFaq,
  openPasted,
  rowOf,
  stepLink,
} from './builder-page.ts';

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server.close());

const overrides: Overrides = {
  template: 'healthcare',
  lang: 'en-GB',
  variables: { organization: 'Northwind', bookingUrl: 'https://example.com/book', paymentMethods: ['cards'] },
  sections: {
    basics: { entries: { parking: { question: 'Where do I park?', answer: 'Behind the house.' } } },
    more: { title: 'And more', entries: { pets: { question: 'May I bring a pet?', answer: 'No.' } } },
  },
};

const valueIs = (field: Locator, value: string) => expect.poll(() => field.inputValue()).toBe(value);
const focusIs = (target: Locator) =>
  expect.poll(() => target.evaluate((one) => one === document.activeElement)).toBe(true);
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });
const redo = (page: Page) => page.getByRole('button', { name: /^Redo/ });

describe.each(pageEngines)('in %s', (engine) => {
  let opened: BuilderPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openBuilder(server, { engine });
    ({ page } = opened);
  });
  // One page for all of them: each has a draft of its own, with a history of its own.
  beforeEach(() => openFaq(page, overrides));
  afterEach(() => expect(faultsOf(opened)).toEqual(NO_FAULTS));
  afterAll(() => opened.close());

  test('words are typed in the middle of others, and what is emptied stays empty until it is left', async () => {
    const title = page.getByRole('textbox', { name: 'Heading' });
    const before = await title.inputValue();
    await title.press('Home');
    await page.keyboard.type('Dear all, ');
    await valueIs(title, `Dear all, ${before}`);
    await title.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await opened.preview.getByRole('heading', { name: before }).waitFor();
    expect(await title.inputValue()).toBe('');
    await page.keyboard.type('Yours');
    await valueIs(title, 'Yours');
    await title.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await valueIs(title, before);

    const row = await editQuestion(page, 'Where do I park?');
    const question = row.getByRole('textbox', { name: 'Question', exact: true });
    await question.press('End');
    for (const _ of 'Where do I park?') await page.keyboard.press('Backspace');
    expect(await question.inputValue()).toBe('');
    await page.keyboard.press('Tab');
    await valueIs(question, 'Where do I park?');
    await question.press('Home');
    await page.keyboard.type('And ');
    await valueIs(question, 'And Where do I park?');

    const section = page.locator('section[aria-label="And more"] .b-heading');
    await section.fill('');
    await page.keyboard.press('Tab');
    await valueIs(section, 'And more');
    expect(JSON.parse(await downloadedOverrides(page))).toEqual({
      ...overrides,
      sections: {
        ...overrides.sections,
        basics: { entries: { parking: { question: 'And Where do I park?', answer: 'Behind the house.' } } },
      },
    });
  });

  test('facts stay as they are typed, and are tidy once they are left', async () => {
    await goTo(page, 'Still missing');
    const staff = page.locator('#fact-staff');
    await staff.click();
    await page.keyboard.type('Dr Silva\n\n\nDr Haddad \n');
    expect(await staff.inputValue()).toBe('Dr Silva\n\n\nDr Haddad \n');
    await page.keyboard.press('Tab');
    await valueIs(staff, 'Dr Silva\nDr Haddad');
    await page.getByRole('button', { name: 'Undo: Clinicians or teams' }).click();
    await valueIs(staff, '');

    // Its question has an answer without it: it is a fact of another one.
    await page.getByRole('button', { name: 'Leave this question out' }).first().waitFor();
    const staffUrl = page.locator('#fact-staffUrl');
    await staffUrl.fill('alder.example.com');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Use https://alder.example.com' }).click();
    await valueIs(staffUrl, 'https://alder.example.com');
    await focusIs(staffUrl);
  });

  test('an amount is typed with its cents and its currency', async () => {
    await openPasted(page, JSON.stringify({ ...overrides, variables: { organization: 'Northwind' } }));
    await goTo(page, 'Still missing');
    const price = page.locator('#fact-price');
    await price.click();
    await page.keyboard.type('1.50 euros');
    expect(await price.inputValue()).toBe('1.50 euros');
    expect(await page.getByRole('combobox', { name: 'Currency' }).inputValue()).toBe('EUR');
    await page.getByText('Visitors read: €1.50').waitFor();
    await page.locator('#fact-insuranceUrl').focus();
    await valueIs(price, '1.5');
  });

  test('undo names what it takes back, over all steps; one field is one step', async () => {
    await goTo(page, 'Your look');
    await page.getByRole('radio', { name: 'Square' }).check();
    await goTo(page, 'About you');
    await page.locator('#fact-organization').fill('');
    await page.locator('#fact-organization').pressSequentially('Contoso');
    await goTo(page, 'Your words');
    await page.getByRole('button', { name: 'Move up: Where do I park?' }).click();

    await page.getByRole('button', { name: 'Undo: move a question' }).click();
    await page.getByRole('button', { name: 'Undo: Name of your organisation' }).click();
    await page.getByRole('button', { name: 'Undo: look' }).click();
    expect(await undo(page).isDisabled()).toBe(true);
    expect(JSON.parse(await downloadedOverrides(page))).toEqual(overrides);
    await page.getByRole('button', { name: 'Redo: look' }).click();
    await page.getByRole('button', { name: 'Redo: Name of your organisation' }).click();
    await goTo(page, 'About you');
    await valueIs(page.locator('#fact-organization'), 'Contoso');
    await page.getByRole('button', { name: 'Redo: move a question' }).click();
    expect(await redo(page).isDisabled()).toBe(true);
    await page.locator('#step-heading').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByRole('button', { name: 'Redo: move a question' }).waitFor();
  });

  test('a shade for dark pages goes with its colour, and a logo that is too large is made smaller', async () => {
    await goTo(page, 'Your look');
    const color = page.getByRole('textbox', { name: 'Your colour' });
    // Firefox tells of a change only what was typed.
    const typeColor = async (text: string) => {
      await color.fill('');
      await color.pressSequentially(text);
      await color.press('Tab');
    };
    await typeColor('#00664f');
    await page.getByRole('button', { name: /^Use #/ }).click();
    await page.getByText('On dark pages: easy to read').waitFor();
    await typeColor('#00334f');
    await page.getByText('On dark pages: too faint').waitFor();

    const noise = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 200 });
      const pixels = new ImageData(400, 200);
      let seed = 1;
      for (let at = 0; at < pixels.data.length; at++) {
        seed = (seed * 1664525 + 1013904223) >>> 0;
        pixels.data[at] = seed >>> 24;
      }
      canvas.getContext('2d')?.putImageData(pixels, 0, 0);
      return canvas.toDataURL().split(',')[1] ?? '';
    });
    const buffer = Buffer.from(noise, 'base64');
    expect(buffer.length).toBeGreaterThan(100_000);
    await page.getByLabel('Your logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer });
    const logo = page.locator('.b-logo');
    await logo.waitFor();
    expect((await logo.getAttribute('src'))?.length).toBeLessThan(80_100);
    const shape = await logo.evaluate((one: HTMLImageElement) => one.naturalWidth / one.naturalHeight);
    expect(shape).toBeCloseTo(2, 1);
  });

  test('undo in a text is the text’s own until nothing is left of it', async () => {
    const row = await editQuestion(page, 'May I bring a pet?');
    const text = row.locator('.b-editor-text');
    await text.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Sorry');
    await page.getByRole('button', { name: 'Undo: answer' }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => text.innerText()).toBe('No.');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => text.innerText()).toBe('No. Sorry');
    await undo(page).click();
    await expect.poll(() => text.innerText()).toBe('No.');
  });

  test('whoever works by keyboard stays at a question that moves, and near one that goes away', async () => {
    const down = page.getByRole('button', { name: 'Move down: Where do I park?' });
    const up = page.getByRole('button', { name: 'Move up: Where do I park?' });
    const row = await rowOf(page, 'Where do I park?');
    // Before the question has moved, the focus is where it was anyway.
    const rowsBelowAre = (count: number) =>
      expect.poll(() => row.locator('xpath=following-sibling::*[@data-question]').count()).toBe(count);
    await rowsBelowAre(0);
    await up.focus();
    await page.keyboard.press('Enter');
    await rowsBelowAre(1);
    await focusIs(up);
    await page.keyboard.press('Enter');
    await rowsBelowAre(2);
    await focusIs(up);
    await down.focus();
    await page.keyboard.press('Enter');
    await rowsBelowAre(1);
    await focusIs(down);
    await page.keyboard.press('Enter');
    await rowsBelowAre(0);
    // At the end there is no way further down.
    await focusIs(up);

    const hidden = await editQuestion(page, 'Can I have someone with me, an interpreter or captions?');
    await hidden.getByRole('button', { name: 'Leave this question out' }).focus();
    await page.keyboard.press('Enter');
    await focusIs(hidden.getByRole('button', { name: /^Put it back/ }));
    await page.keyboard.press('Enter');
    await focusIs(hidden.locator('.b-question-name'));

    const own = await editQuestion(page, 'Where do I park?');
    await own.getByRole('button', { name: 'Delete this question' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('Where do I park?').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('b-words'))).not.toBe(null);

    await goTo(page, 'About you');
    await page.getByRole('button', { name: 'Add another language' }).click();
    await page.getByRole('button', { name: 'Remove British English' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('b-about'))).not.toBe(null);
  });

  test('each language has its own words and the same facts, and one alone has them again', async () => {
    await goTo(page, 'About you');
    await page.getByRole('button', { name: 'Add another language' }).click();
    await page.getByRole('combobox', { name: 'Language' }).nth(2).selectOption('de');
    const inPreview = page.getByRole('group', { name: 'Show the preview as' });
    await inPreview.getByRole('button', { name: 'Deutsch' }).click();
    await opened.preview.getByText('Wie bezahle ich?').first().waitFor();
    expect(await opened.preview.getByText('Where do I park?').count()).toBe(0);
    await goTo(page, 'Your words');
    const title = page.getByRole('textbox', { name: 'Heading' });
    await expect.poll(() => title.inputValue()).toBe('Videotermin: Fragen und Antworten');
    await title.fill('Gut zu wissen');
    await inPreview.getByRole('button', { name: 'British English' }).click();
    await opened.preview.getByText('Where do I park?').first().waitFor();
    expect(JSON.parse(await downloadedOverrides(page))).toEqual({
      template: 'healthcare',
      lang: 'en-GB',
      variables: overrides.variables,
      languages: { 'en-GB': { sections: overrides.sections }, de: { title: 'Gut zu wissen' } },
    });
    await goTo(page, 'About you');
    await page.getByRole('button', { name: 'Remove Deutsch' }).click();
    expect(JSON.parse(await downloadedOverrides(page))).toEqual(overrides);
  });

  test('another trade keeps the facts, and undo brings the first one back', async () => {
    await goTo(page, 'About you');
    await page.getByRole('radio', { name: /^Retail/ }).check();
    await expect.poll(() => page.locator('#fact-organization').inputValue()).toBe('Northwind');
    expect(JSON.parse(await downloadedOverrides(page))).toEqual({ ...overrides, template: 'retail' });
    await undo(page).click();
    await goTo(page, 'About you');
    await expect.poll(() => page.getByRole('radio', { name: /^Healthcare/ }).isChecked()).toBe(true);
  });

  test('typing says nothing to a screen reader but the outcome, and leaves the preview where it is', async () => {
    const { preview } = opened;
    const openAnswer = preview.getByRole('button', { name: 'How do I join?' });
    const row = await editQuestion(page, 'May I bring a pet?');
    await row.locator('.b-editor-text').click();
    const pet = preview.getByRole('button', { name: 'May I bring a pet?' });
    await expect.poll(() => pet.getAttribute('aria-expanded')).toBe('true');
    await openAnswer.click();
    await expect.poll(() => openAnswer.getAttribute('aria-expanded')).toBe('true');
    await row.locator('.b-editor-text').click();
    await page.keyboard.press('End');
    await preview.locator('body').evaluate((body) => {
      Object.assign(window, {
        kept: body.ownerDocument.querySelector('faq-embed')?.shadowRoot?.querySelector('.faq'),
      });
      body.ownerDocument.defaultView?.scrollTo(0, 120);
    });
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const region = element?.closest('[aria-live=polite], [role=status], [role=alert]');
          if (region?.textContent?.trim()) said.push(region.textContent.trim());
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    await page.keyboard.type(' Unless it is a guide dog of course');
    await preview.getByText('guide dog of course').waitFor();
    await isSaved(page);
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([]);
    const after = await preview.locator('body').evaluate((body) => ({
      isSame:
        (window as unknown as { kept: Element }).kept ===
        body.ownerDocument.querySelector('faq-embed')?.shadowRoot?.querySelector('.faq'),
      top: body.ownerDocument.defaultView?.scrollY,
    }));
    expect(after).toEqual({ isSame: true, top: 120 });
    expect(await openAnswer.getAttribute('aria-expanded')).toBe('true');
  });

  test('the preview shows the answer that a fact completes', async () => {
    await goTo(page, 'Still missing');
    await page.locator('#fact-staff').fill('Dr Silva');
    const who = opened.preview.getByRole('button', { name: 'Who can I see?' });
    await who.waitFor();
    await expect.poll(() => who.getAttribute('aria-expanded')).toBe('true');
    const isInSight = () =>
      who.evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await until(isInSight);
  });

  test.runIf(engine === 'chromium')('words are composed as an input method does it', async () => {
    const row = await editQuestion(page, 'May I bring a pet?');
    const question = row.getByRole('textbox', { name: 'Question', exact: true });
    await question.press('Home');
    const session = await page.context().newCDPSession(page);
    for (const text of ['k', 'か', 'かn', 'かん', '漢']) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await opened.preview.getByText(`${text}May I bring a pet?`).first().waitFor();
      expect(await question.inputValue()).toBe(`${text}May I bring a pet?`);
    }
    await session.send('Input.insertText', { text: '漢字' });
    await valueIs(question, '漢字May I bring a pet?');
  });

  test('steps say where somebody is and what is left, and begin at their heading', async () => {
    await stepLink(page, 'Still missing').focus();
    await page.keyboard.press('Enter');
    await focusIs(page.getByRole('heading', { level: 2, name: 'Still missing' }));
    expect(await stepLink(page, 'Still missing').getAttribute('aria-current')).toBe('step');
    expect(await page.getByLabel('2 questions still need you').innerText()).toBe('2');
    await goTo(page, 'Your look');
    await page.getByRole('button', { name: 'Who can I see?' }).click();
    await focusIs(page.locator('#fact-staff'));
  });
});
