/** Every step for everybody: no axe violation in light and dark, nothing cut off on a narrow phone, and from right to left. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, startHostServer } from '../../support/host-server.ts';
import { pageEngines } from '../../support/open-page.ts';
import {
  type BuilderPage,
  editQuestion,
  faultsOf,
  goTo,
  NO_FAULTS,
  openBuilder,
  openPasted,
  STEPS,
} from './builder-page.ts';

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server.close());

const overrides = {
  template: 'healthcare',
  lang: 'en-GB',
  brand: { accent: '#9be0c2' },
  variables: { organization: 'Northwind', bookingUrl: 'https://example.com/book', phone: 'call us' },
  languages: {
    'en-GB': {
      sections: {
        basics: {
          entries: {
            parking: {
              question: 'Where do I park?',
              answer: '**Behind** {{organization}}:\n\n- here\n- [there](https://example.com)',
            },
            pets: { question: 'May I bring a pet?', answer: 'No.' },
            differences: null,
          },
        },
      },
    },
    ar: {
      sections: {
        basics: {
          entries: { parking: { question: 'أين أوقف سيارتي؟', answer: 'خلف المبنى.' }, differences: null },
        },
      },
    },
  },
  translatedFrom: { ar: { 'sections.basics.entries.parking.answer': { 'en-GB': 'In the yard.' } } },
};

/** What axe says, short enough to read in a failed test. The preview is a page of its own, with tests of its own. */
async function violations(opened: BuilderPage): Promise<string[]> {
  const found = await opened.axe({ iframes: false });
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target} ${html.slice(0, 150)}`).join(' | ')}`,
  );
}

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

/** The steps, and what is beside them. */
const VIEWS = [...STEPS, 'What differs'] as const;

/** Looks at the open step with everything opened that can be open at a time. */
async function lookAtAllOf(
  page: Page,
  step: (typeof VIEWS)[number],
  look: () => Promise<void>,
): Promise<void> {
  if (step === 'What differs') {
    await page
      .getByRole('button', { name: /^Keep: / })
      .first()
      .click();
    await page.getByText('Kept: 1').click();
  }
  if (step === 'Still missing') {
    await page.getByRole('button', { name: 'Or write your own answer' }).first().click();
    await page.locator('.b-editor-text').waitFor();
    await page.getByRole('button', { name: 'Insert a fact' }).click();
    await page.getByRole('menu').waitFor();
  }
  if (step === 'Your words') {
    for (const summary of ['Notices and links', 'Short texts'])
      await page.locator('summary', { hasText: summary }).click();
    await page.locator('[data-item="actions/call"] .b-question-name').click();
    await page.getByLabel('Leads to').selectOption({ label: 'A link of your own' });
    await page.getByLabel('Where the link leads').fill('javascript:alert(1)');
    await page.keyboard.press('Tab');
    await page.getByText('This is not a link that people can follow.').waitFor();
    await look();
    await editQuestion(page, 'Where do I park?');
    await page.getByLabel('Beside it').selectOption('ar');
    const arabic = page.getByRole('group', { name: 'العربية' });
    await arabic.getByRole('button', { name: 'It still fits' }).waitFor();
    for (const text of ['textbox', 'definition'] as const)
      for (const one of await arabic.getByRole(text).all()) {
        const isEnglish = text === 'definition';
        const directionOf = (element: Element) => getComputedStyle(element).direction;
        expect(await one.getAttribute('lang')).toBe(isEnglish ? 'en-GB' : 'ar');
        expect(await one.evaluate(directionOf)).toBe(isEnglish ? 'ltr' : 'rtl');
      }
    const english = page.getByRole('group', { name: 'British English' });
    await english.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByRole('group', { name: 'Link' }).waitFor();
  }
  if (step === 'Put it on your site') {
    await page.getByRole('radio', { name: /ask an administrator/ }).check();
    await page.getByText('Did your site keep it?').waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.getByRole('textbox', { name: 'Paste here' }).fill('<p>nothing of it</p>');
    await page.getByText('Your site took something out').waitFor();
  }
  await look();
}

describe.each(pageEngines)('in %s', (engine) => {
  // Colours are computed alike: once in the dark is enough, and axe takes its time.
  const schemes = engine === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const);

  test.each(schemes)('no step has an axe violation in %s, whatever is open', async (colorScheme) => {
    const opened = await openBuilder(server, { engine, colorScheme });
    const { page } = opened;
    await openPasted(page, JSON.stringify(overrides));
    for (const step of VIEWS) {
      await goTo(page, step);
      await lookAtAllOf(page, step, async () => expect(await violations(opened), step).toEqual([]));
    }
    for (const button of ['Share', 'Open…']) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(opened), button).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expect(faultsOf(opened)).toEqual(NO_FAULTS);
    await opened.close();
  });

  test('every step fits into 320 px, and so do the preview and the dialogs', async () => {
    const opened = await openBuilder(server, { engine, viewport: { width: 320, height: 640 } });
    const { page } = opened;
    await openPasted(page, JSON.stringify(overrides));
    for (const step of VIEWS) {
      await goTo(page, step);
      await lookAtAllOf(page, step, async () => expect(await tooWide(page), step).toBe(0));
    }
    await page.getByRole('button', { name: 'Show the preview' }).click();
    await opened.preview.getByText('Where do I park?').first().waitFor();
    expect(await tooWide(page)).toBe(0);
    await page.getByRole('button', { name: 'Close the preview' }).click();
    for (const button of ['Share', 'Open…']) {
      await page.getByRole('button', { name: button, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth), button).toBe(0);
      await page.keyboard.press('Escape');
    }
    await opened.close();
  });

  test('an Arabic FAQ is edited and shown from right to left', async () => {
    const opened = await openBuilder(server, { engine });
    const { page, preview } = opened;
    await openPasted(
      page,
      JSON.stringify({
        template: 'general',
        lang: 'ar',
        sections: {
          basics: { entries: { parking: { question: 'أين أوقف سيارتي؟', answer: 'خلف المبنى.' } } },
        },
      }),
    );
    const row = await editQuestion(page, 'أين أوقف سيارتي؟');
    const directionOf = (one: Element) => getComputedStyle(one).direction;
    const question = row.getByRole('textbox', { name: 'Question', exact: true });
    expect(await question.evaluate(directionOf)).toBe('rtl');
    const text = row.locator('.b-editor-text');
    expect(await text.evaluate(directionOf)).toBe('rtl');
    expect(await text.getAttribute('lang')).toBe('ar');
    await text.click();
    await page.keyboard.press('End');
    await page.keyboard.insertText(' مجانًا.');
    await preview.getByText('خلف المبنى. مجانًا.').waitFor();
    expect(await preview.locator('html').evaluate(directionOf)).toBe('rtl');
    expect(await preview.locator('[part=faq]').evaluate(directionOf)).toBe('rtl');
    // The page around it speaks English still.
    expect(await page.locator('html').evaluate(directionOf)).toBe('ltr');
    expect(await page.locator('.b-editor-bar').evaluate(directionOf)).toBe('ltr');
    expect(faultsOf(opened)).toEqual(NO_FAULTS);
    await opened.close();
  });
});
