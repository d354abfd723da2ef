/** Everything else that visitors read besides questions: notices, links and sections; and what can be moved, however. */
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Overrides } from '../../../src/model/content-model.ts';
import { type HostServer, startHostServer } from '../../support/host-server.ts';
import { pageEngines } from '../../support/open-page.ts';
import {
  type BuilderPage,
  downloadedOverrides,
  faultsOf,
  goTo,
  isSaved,
  isThere,
  NO_FAULTS,
  openBuilder,
  openFaq,
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
  variables: { organization: 'Northwind', bookingUrl: 'https://example.com/book', emergencyNumber: '999' },
  sections: {
    more: {
      title: 'And more',
      entries: {
        pets: { question: 'May I bring a pet?', answer: 'No.' },
        parking: { question: 'Where do I park?', answer: 'Behind the house.' },
        wifi: { question: 'Is there wireless?', answer: 'Yes.' },
      },
    },
  },
};

const { sections, ...facts } = overrides;
/** The same in two languages, one question of which is in the first alone. */
const inTwo: Overrides = {
  ...facts,
  languages: {
    'en-GB': {
      sections: { more: { title: 'And more', entries: { ...sections?.['more']?.entries, pets: null } } },
    },
    de: {
      sections: {
        more: {
          title: 'Und mehr',
          entries: { parking: { question: 'Wo kann ich parken?', answer: 'Hinter dem Haus.' }, pets: null },
        },
      },
    },
  },
};

const button = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name });
const itemOf = (page: Page, item: string) => page.locator(`b-words [data-item="${item}"]`);
const focusIs = (target: Locator) =>
  expect.poll(() => target.evaluate((one) => one === document.activeElement)).toBe(true);

describe.each(pageEngines)('in %s', (engine) => {
  let opened: BuilderPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openBuilder(server, { engine });
    ({ page } = opened);
  });
  // One page for all of them: each has a draft of its own.
  beforeEach(() => openFaq(page, overrides));
  afterEach(() => expect(faultsOf(opened)).toEqual(NO_FAULTS));
  afterAll(() => opened.close());

  const openTop = () => page.locator('summary', { hasText: 'Notices and links at the top' }).click();
  const open = async (item: string) => {
    const row = itemOf(page, item);
    await row.locator('.b-question-name').click();
    return row;
  };
  const made = async () => {
    const result = JSON.parse(await downloadedOverrides(page)) as Overrides;
    await goTo(page, 'Your words');
    return result;
  };
  const said = () => page.locator('b-words [role=status]').innerText();
  const order = (list: string) =>
    page
      .locator(`b-words [data-item^="${list}/"]`)
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item')?.split('/')[1]));

  test('a notice is rewritten, put back, left out, and one of one’s own is added', async () => {
    const { preview } = opened;
    const notices = preview.locator('[part=notice]');
    await openTop();
    const emergency = await open('notices/emergency');
    const text = emergency.locator('.b-editor-text');
    await text.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Call 999 at once.');
    await expect.poll(() => notices.first().innerText()).toBe('Call 999 at once.');
    expect((await made()).notices).toEqual({ emergency: { answer: 'Call 999 at once.' } });

    await openTop();
    await open('notices/emergency');
    await button(emergency, 'Back to the original words').click();
    await expect.poll(() => notices.first().innerText()).toContain('life is at risk');
    await button(emergency, 'Leave this notice out').click();
    await expect.poll(() => notices.count()).toBe(0);
    await button(emergency, /^Put it back/).click();
    await expect.poll(() => notices.count()).toBe(1);

    await button(page, 'Add a notice').click();
    const own = itemOf(page, 'notices/notice');
    await focusIs(own.locator('.b-editor-text'));
    await page.keyboard.type('Closed on Friday.');
    await expect.poll(() => notices.last().innerText()).toBe('Closed on Friday.');
    // It is nothing but its words: they are there until there are others.
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    expect((await own.locator('.b-editor-text').innerText()).trim()).toBe('');
    await page.keyboard.type('Closed on Monday.');
    await expect.poll(() => notices.last().innerText()).toBe('Closed on Monday.');
    await button(own, 'Move up: Closed on Monday.').click();
    await expect.poll(() => notices.first().innerText()).toBe('Closed on Monday.');
    await expect.poll(said).toBe('“Closed on Monday.” is now 1 of 2.');
    expect((await made()).notices).toEqual({
      notice: { answer: 'Closed on Monday.' },
      emergency: { after: 'notice' },
    });
    await openTop();
    await open('notices/notice');
    await button(own, 'Delete this notice').click();
    await expect.poll(() => notices.count()).toBe(1);
    await button(page, 'Undo: delete “Closed on Monday.”').click();
    await expect.poll(() => notices.count()).toBe(2);
  });

  test('a link gets other words and another goal, and one of one’s own is added', async () => {
    const { preview } = opened;
    const links = () => preview.locator('[part~=action]').allInnerTexts();
    await openTop();
    const call = await open('actions/call');
    await call.getByLabel('Words on the button').fill('Ring the desk');
    expect(await links()).not.toContain('Ring the desk');
    await call.getByLabel('Telephone number for patients').fill('020 7946 0958');
    await expect.poll(links).toContain('Ring the desk');

    const book = await open('actions/book');
    await book.getByLabel('Leads to').selectOption({ label: 'A link of your own' });
    const address = book.getByLabel('Where the link leads');
    await address.fill('javascript:alert(1)');
    await page.keyboard.press('Tab');
    await book.getByText('This is not a link that people can follow.').waitFor();
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    expect(await address.inputValue()).toBe('javascript:alert(1)');
    await address.fill('northwind.example.com/visit');
    await page.keyboard.press('Tab');
    const target = preview.locator('[part~=action-primary], [part~=action]').first();
    await expect.poll(() => target.getAttribute('href')).toBe('https://northwind.example.com/visit');

    await button(page, 'Add a link').click();
    const own = itemOf(page, 'actions/link');
    await focusIs(own.getByLabel('Words on the button'));
    await page.keyboard.type('Our fees');
    await own.getByLabel('Leads to').selectOption({ label: 'A link of your own' });
    await own.getByLabel('Where the link leads').fill('https://northwind.example.com/fees');
    await page.keyboard.press('Tab');
    await expect.poll(links).toContain('Our fees');
    const write = await open('actions/write');
    await button(write, 'Leave this link out').click();
    await button(write, /^Put it back/).waitFor();
    expect((await made()).actions).toEqual({
      call: { label: 'Ring the desk' },
      book: { href: 'https://northwind.example.com/visit' },
      link: { label: 'Our fees', href: 'https://northwind.example.com/fees' },
      write: null,
    });
  });

  test('a section is added, moved, left out and put back', async () => {
    const titles = () => opened.preview.locator('[part=section-title]').allInnerTexts();
    const before = ['basics', 'booking', 'technology', 'more'];
    await expect.poll(() => order('sections')).toEqual(before);
    await button(page, 'Add a section').click();
    const own = itemOf(page, 'sections/section');
    await focusIs(own.getByRole('textbox', { name: 'Name of the section' }));
    await page.keyboard.type('Insurance');
    await page.keyboard.press('Tab');
    await button(own, 'Add a question to “Insurance”').click();
    await page.waitForFunction(() => document.activeElement?.id === 'question-new-question');
    await page.keyboard.type('Who pays?');
    const up = button(own, 'Move up: Insurance');
    await up.focus();
    for (const _ of before) await page.keyboard.press('Enter');
    await expect.poll(() => order('sections')).toEqual(['section', ...before]);
    await expect.poll(said).toBe(`“Insurance” is now 1 of ${before.length + 1}.`);
    const basics = itemOf(page, 'sections/basics');
    const title = await basics.getAttribute('aria-label');
    await button(basics, `Leave out “${title}”`).click();
    await expect.poll(titles).not.toContain(title);
    const { sections } = await made();
    expect(sections).toMatchObject({
      section: { title: 'Insurance', entries: { 'who-pays': { question: 'Who pays?' } } },
      basics: null,
    });
    await button(page, `Put it back: ${title}`).click();
    await expect.poll(titles).toContain(title);
    await button(own, 'Delete “Insurance”').click();
    await expect.poll(() => own.count()).toBe(0);
    expect((await made()).sections).toEqual(overrides.sections);
  });

  test('a small word of the widget is replaced, says which fact it lacks, and is put back', async () => {
    const toggle = opened.preview.locator('[part=toggle-all]');
    await page.locator('summary', { hasText: 'Short texts on buttons' }).click();
    await page.getByRole('textbox', { name: 'Expand all' }).fill('All of {{organisation}}');
    // Visitors do not see it: it is as if there were none.
    await page.getByText('These words name a fact that is not known').waitFor();
    await expect.poll(() => toggle.count()).toBe(0);
    await button(page, 'Use All of {{organization}}').click();
    await expect.poll(() => toggle.innerText()).toBe('All of Northwind');
    await button(page, 'Back to the original words: Expand all').click();
    await expect.poll(() => toggle.innerText()).toBe('Expand all');
    await page.getByRole('textbox', { name: 'Collapse all' }).fill('Fold');
    expect((await made()).messages).toEqual({ collapseAll: 'Fold' });
  });

  test('keys that follow each other fast are a move each, and so are Alt and the arrows', async () => {
    const list = 'entries:more';
    const up = button(page, 'Move up: Is there wireless?');
    await up.focus();
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
    await expect.poll(() => order(list)).toEqual(['wifi', 'pets', 'parking']);
    const name = itemOf(page, `${list}/wifi`).locator('.b-question-name');
    await name.focus();
    await Promise.all([page.keyboard.press('Alt+ArrowDown'), page.keyboard.press('Alt+ArrowDown')]);
    await expect.poll(() => order(list)).toEqual(['pets', 'parking', 'wifi']);
    await focusIs(name);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(said).toBe('“Is there wireless?” is now 2 of 3.');
    expect((await made()).sections?.['more']?.entries).toMatchObject({ wifi: { after: 'pets' } });
  });

  test('a question is dragged to its place, and Escape leaves it where it was', async () => {
    const list = 'entries:more';
    const grip = itemOf(page, `${list}/wifi`).locator('.b-grip');
    const take = async () => {
      await grip.scrollIntoViewIfNeeded();
      const to = await itemOf(page, `${list}/pets`).boundingBox();
      await grip.hover();
      await page.mouse.down();
      await page.mouse.move(to?.x ?? 0, (to?.y ?? 0) + 4, { steps: 5 });
      await itemOf(page, `${list}/pets`).and(page.locator('[data-drop=before]')).waitFor();
    };
    await take();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await order(list)).toEqual(['pets', 'parking', 'wifi']);
    expect(await page.locator('[data-dragged], [data-drop]').count()).toBe(0);
    await take();
    await page.mouse.up();
    await expect.poll(() => order(list)).toEqual(['wifi', 'pets', 'parking']);
    await expect.poll(said).toBe('“Is there wireless?” is now 1 of 3.');
    await button(page, 'Undo: move a question').click();
    await expect.poll(() => order(list)).toEqual(['pets', 'parking', 'wifi']);
  });

  test('two languages stand side by side, and what is behind the other is said until it has caught up', async () => {
    await openFaq(page, inTwo);
    const status = page.locator('.b-languages [role=status]');
    const parking = itemOf(page, 'entries:more/parking');
    const german = page.getByRole('group', { name: 'Deutsch' });
    const outOfDate = parking.getByText('Deutsch: may be out of date');
    const write = async (text: Locator, words: string) => {
      await text.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(words);
    };
    await stepLink(page, 'Your words').getByLabel('1 text is missing').waitFor();
    await page.getByLabel('Beside it').selectOption('de');
    await open('entries:more/parking');
    await write(page.locator('[data-side="en-GB"] .b-editor-text'), 'In the yard.');
    await outOfDate.waitFor();
    await expect
      .poll(() => german.getByRole('definition').allInnerTexts())
      .toEqual(['Behind the house.', 'In the yard.']);
    await button(page, 'Undo: answer').click();
    await expect.poll(() => outOfDate.count()).toBe(0);
    await button(page, 'Redo: answer').click();
    await outOfDate.waitFor();
    await isSaved(page);
    await page.reload();
    await isThere(page);
    await expect.poll(() => status.innerText()).toMatch(/^2 texts are missing/);

    const next = button(page, 'Show the next one');
    await next.press('Enter');
    await focusIs(german.getByRole('textbox', { name: 'Question', exact: true }));
    await german.locator('.b-editor-text').waitFor();
    await write(german.locator('.b-editor-text'), 'Im Hof.');
    await expect.poll(() => status.innerText()).toMatch(/^1 text is missing/);
    await next.press('Enter');
    await focusIs(german.getByRole('textbox', { name: 'Question', exact: true }));
    await page.keyboard.type('Gibt es WLAN?');
    await write(german.locator('.b-editor-text'), 'Ja.');
    await status.getByText('Every language is up to date.').waitFor();
    await page
      .getByRole('group', { name: 'Language' })
      .first()
      .getByRole('button', { name: 'Deutsch' })
      .click();
    await expect.poll(() => order('entries:more')).toEqual(['parking', 'wifi']);
    await opened.preview.getByText('Gibt es WLAN?').first().waitFor();

    const entries = (await made()).languages?.['de']?.sections?.['more']?.entries;
    expect(entries).toMatchObject({
      parking: { question: 'Wo kann ich parken?', answer: 'Im Hof.' },
      wifi: { question: 'Gibt es WLAN?', answer: 'Ja.' },
    });
  });

  test.runIf(engine === 'chromium')(
    'what one language has alone is written in the other, or is not needed there',
    async () => {
      const both = inTwo.languages ?? {};
      await openFaq(page, {
        ...inTwo,
        languages: { de: { title: 'Unsere' }, 'en-GB': both['en-GB'] ?? null },
        lang: 'de',
        variables: { ...facts.variables, paymentMethods: ['Karten'] },
      });
      await page
        .locator('[data-absent="sections/more"]')
        .getByRole('button', { name: 'Write it in Deutsch: And more' })
        .click();
      const title = itemOf(page, 'sections/more').getByRole('textbox', { name: 'Name of the section' });
      await focusIs(title);
      await page.keyboard.type('Mehr');
      await page.keyboard.press('Tab');
      await button(page, 'Not needed in this language: Where do I park?').click();
      await button(page, 'Write it in Deutsch: Is there wireless?').click();
      await focusIs(
        page.getByRole('group', { name: 'Deutsch' }).getByRole('textbox', { name: 'Question', exact: true }),
      );
      await page.keyboard.type('Gibt es WLAN?');
      await open('entries:basics/payment');
      await page.locator('#fact-paymentMethods-en-GB').fill('cards');
      const result = await made();
      // What is a number is shared; what is words may be other ones in another language.
      expect(result.variables?.['paymentMethods']).toEqual(['Karten']);
      expect(result.languages?.['en-GB']?.variables).toEqual({ paymentMethods: ['cards'] });
      expect(result.languages?.['de']?.sections?.['more']).toEqual({
        title: 'Mehr',
        entries: { wifi: { question: 'Gibt es WLAN?' } },
      });
      expect(Object.keys(result.translatedFrom?.['de'] ?? {})).toContain(
        'sections.more.entries.parking.question',
      );
    },
  );

  test('the preview is given a draft once, however many keys it is of', async () => {
    const title = page.getByRole('textbox', { name: 'Heading' });
    const { preview } = opened;
    await preview.getByText('May I bring a pet?').first().waitFor();
    await preview.locator('faq-embed').evaluate((element) => {
      const count = { ready: 0 };
      Object.assign(element.ownerDocument.defaultView ?? {}, { count });
      element.addEventListener('faq-ready', () => count.ready++);
    });
    await title.evaluate((field: HTMLInputElement) => {
      field.value = '';
      for (const letter of 'Everything about your visit') {
        field.value += letter;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    });
    await preview.getByRole('heading', { name: 'Everything about your visit' }).waitFor();
    const ready = () =>
      preview
        .locator('faq-embed')
        .evaluate(
          ({ ownerDocument }) =>
            (ownerDocument.defaultView as unknown as { count: { ready: number } }).count.ready,
        );
    await expect.poll(ready).toBe(1);
  });
});
