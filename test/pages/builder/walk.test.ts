/**
 * From nothing to a FAQ on the site, as the practice manager of a British clinic goes: once with a pointer, once with the
 * keyboard alone. What is copied in the end is what the command line makes of the downloaded overrides.
 */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWith, run } from '../../cli/run-cli.ts';
import { type HostServer, startHostServer } from '../../support/host-server.ts';
import { type OpenPageOptions, openPage, pageEngines } from '../../support/open-page.ts';
import { hostPage, openAll, ready, textOf } from '../widget.ts';
import { downloaded, faultsOf, isSaved, NO_FAULTS, openBuilder, rowOf, stepLink } from './builder-page.ts';
import { type Hand, keyboard, pointer } from './hands.ts';

const pages: Record<string, string> = {};
let server: HostServer;
beforeAll(async () => {
  server = await startHostServer({ pages });
});
afterAll(() => server.close());

const field = (page: Page, fact: string) => page.locator(`#fact-${fact}`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function sayWho(page: Page, hand: Hand): Promise<void> {
  await hand.choose(page.getByRole('radio', { name: /^Healthcare/ }));
  await hand.type(page.getByRole('textbox', { name: 'Name of your organisation' }), 'Alder Road Surgery');
  await hand.type(
    page.getByRole('textbox', { name: 'Address of your booking page' }),
    'outlook.office.com/book/alder@example.com/',
  );
  await page.getByText('Microsoft Bookings: your booking page').waitFor();
  await hand.type(field(page, 'phone'), '020 7946 0958');
}

async function giveFacts(page: Page, hand: Hand): Promise<void> {
  await hand.press(button(page, 'Next: what is missing'));
  await page.getByText('3 of 3 still need you').waitFor();
  await hand.type(field(page, 'emergencyNumber'), '999');
  await hand.type(field(page, 'paymentMethods'), 'cards\nbank transfer\n');
  await hand.type(field(page, 'price'), '45');
  await page.getByText('Visitors read: £45').waitFor();
  await hand.type(field(page, 'insuranceUrl'), 'alder.example.com/insurance');
  await page.keyboard.press('Tab');
  await hand.press(button(page, 'Use https://alder.example.com/insurance'));
  await hand.type(field(page, 'staff'), 'Dr Ana Silva\nDr Omar Haddad');
  await hand.press(
    page.getByRole('region', { name: /photos/ }).getByRole('button', { name: 'Leave this question out' }),
  );
  await page.getByText('Nothing is missing').waitFor();
}

/** An answer with bold words, a list and a fact, by the toolbar or by keys. */
async function writeAnswer(page: Page, isPointer: boolean): Promise<void> {
  const text = page.locator('.b-editor-text');
  const { keyboard: keys } = page;
  const tool = (name: string) => button(page, name);
  const bold = () => (isPointer ? tool('Bold').click() : keys.press('ControlOrMeta+b'));
  // It may still be on its way: whoever works by keyboard sees that, too.
  await text.waitFor();
  await (isPointer ? text.click() : keys.press('Tab'));
  if (!isPointer) {
    await keys.press('Tab');
    await page.waitForFunction(() => document.activeElement?.matches('.b-editor-text'));
  }
  await bold();
  await keys.type('Behind the surgery');
  await bold();
  await keys.type(', free:');
  await keys.press('Enter');
  if (isPointer) await tool('Bulleted list').click();
  await keys.type(isPointer ? 'two places for wheelchairs' : '- two places for wheelchairs');
  await keys.press('Enter');
  await keys.type('more on Alder Road, opposite ');
  if (isPointer) await tool('Insert a fact').click();
  else {
    await keys.press('Shift+Tab');
    await keys.press('ArrowLeft');
    if (!(await page.evaluate(() => document.activeElement?.matches('.b-editor-insert'))))
      await keys.press('End');
    await keys.press('ArrowDown');
  }
  const item = page.getByRole('menuitem', { name: /^Name of your organisation/ });
  await item.waitFor();
  if (isPointer) await item.click();
  else {
    const isReached = () => item.evaluate((one) => one === document.activeElement);
    for (let presses = 0; presses < 5 && !(await isReached()); presses++) await keys.type('N');
    await keys.press('Enter');
  }
  await page.waitForFunction(() => document.activeElement?.matches('.b-editor-text'));
  await expect.poll(() => text.innerText()).toContain('opposite Alder Road Surgery');
}

async function findWords(page: Page, hand: Hand, isPointer: boolean): Promise<void> {
  await hand.press(stepLink(page, 'Your words'));
  await hand.press(button(page, /^Add a question to/).first());
  await page.waitForFunction(() => document.activeElement?.matches('[id^=question-]'));
  await page.keyboard.type('Where do I park?');
  await writeAnswer(page, isPointer);

  const companion = await rowOf(page, 'Can I have someone with me');
  await hand.press(companion.locator('.b-question-name'));
  await companion.locator('.b-editor-text').waitFor();
  await hand.type(companion.locator('.b-editor-text'), '');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Of course: whoever you like.');

  const differences = await rowOf(page, 'How is it different');
  await hand.press(differences.locator('.b-question-name'));
  await hand.press(differences.getByRole('button', { name: 'Leave this question out' }));
  await differences.getByRole('button', { name: 'Put it back' }).waitFor();
  await hand.press(button(page, 'Move up: Where do I park?'));
}

async function chooseLook(page: Page, hand: Hand): Promise<void> {
  await hand.press(stepLink(page, 'Your look'));
  await hand.type(page.getByRole('textbox', { name: 'Your colour' }), '#0b6e4f');
  await page.keyboard.press('Tab');
  await page.getByText('On light pages: easy to read').waitFor();
}

const snippetOf = (page: Page) => page.getByRole('textbox', { name: 'Code to copy' });
const form = (page: Page) => page.locator('#way').innerText();

/** Copies, pastes what was copied back, and says what came of it. */
async function copiedAndPasted(page: Page, hand: Hand): Promise<string> {
  await hand.press(page.getByRole('button', { name: 'Copy', exact: true }));
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
  const back = page.getByRole('textbox', { name: 'Paste here what your site saved' });
  if (!(await back.isVisible()))
    await hand.press(page.locator('summary', { hasText: 'Did your site keep it?' }));
  await hand.type(back, '');
  await page.keyboard.press('ControlOrMeta+v');
  await page.getByText('Everything is there.').waitFor();
  return back.inputValue();
}

describe.each(pageEngines)('in %s', (engine) => {
  const options: OpenPageOptions = {
    engine,
    ...(engine === 'chromium' && { permissions: ['clipboard-read', 'clipboard-write'] }),
  };

  test.each(['pointer', 'keyboard'] as const)('the practice manager gets there by %s', async (way) => {
    const opened = await openBuilder(server, options);
    const { page, preview } = opened;
    const isPointer = way === 'pointer';
    const hand = isPointer ? pointer(page) : keyboard(page);
    await sayWho(page, hand);
    await giveFacts(page, hand);
    await findWords(page, hand, isPointer);
    await chooseLook(page, hand);
    await hand.press(button(page, 'Next: put it on your site'));
    await hand.select(page.getByRole('combobox', { name: 'What is your site built with?' }), 'WordPress');
    await expect.poll(() => page.locator('#way').count()).toBe(1);
    expect(await form(page)).toBe('The questions, ready to paste');

    const overrides = await downloaded(page, button(page, 'Download: faq.json'));
    expect(JSON.parse(overrides)).toMatchObject({
      template: 'healthcare',
      lang: 'en-GB',
      brand: { accent: '#0b6e4f' },
      variables: {
        organization: 'Alder Road Surgery',
        phone: '020 7946 0958',
        emergencyNumber: '999',
        paymentMethods: ['cards', 'bank transfer'],
        price: '45 GBP',
        staff: ['Dr Ana Silva', 'Dr Omar Haddad'],
      },
      sections: {
        basics: {
          entries: {
            companion: { answer: 'Of course: whoever you like.' },
            differences: null,
            photos: null,
            'where-do-i-park': {
              question: 'Where do I park?',
              answer:
                '**Behind the surgery**, free:\n\n- two places for wheelchairs\n- more on Alder Road, opposite {{organization}}',
            },
          },
        },
      },
    });

    const folder = await folderWith({ 'faq.json': overrides });
    const file = join(folder.path, 'faq.json');
    const styled = await run(['render', '--as', 'static', '--styled', '--overrides', file]);
    await rm(folder.path, { recursive: true });
    expect(styled).toMatchObject({ status: 0 });
    const snippet = await snippetOf(page).inputValue();
    expect(`${snippet}\n`).toBe(styled.stdout);
    for (const words of [
      '£45',
      'https://outlook.office.com/book/alder@example.com/',
      'https://alder.example.com/insurance',
    ])
      expect(snippet).toContain(words);
    expect(await copiedAndPasted(page, hand)).toBe(snippet);

    await hand.choose(page.getByRole('radio', { name: /ask an administrator/ }));
    // Served from this computer, the builder offers first what needs no host.
    await hand.press(page.locator('summary', { hasText: 'Other ways' }));
    await hand.press(button(page, 'A line for your page, and one for the administrator'));
    await expect.poll(() => form(page)).toBe('A line for your page, and one for the administrator');
    const div = await copiedAndPasted(page, hand);
    expect(div).toBe(await snippetOf(page).inputValue());
    const message = await page.getByRole('textbox', { name: /Send this/ }).inputValue();
    const [line = ''] = /<script.*<\/script>/.exec(message) ?? [];
    expect(line).toContain(`src="${server.origin}/dist/embed.js"`);

    const host = `/${randomUUID()}.html`;
    pages[host] = hostPage(div, line);
    const site = await openPage({ engine, url: `${server.origin}${host}`, locale: 'en-GB' });
    await ready(site.page);
    await openAll(site.page);
    const shown = await textOf(site.page);
    for (const words of ['Where do I park?', 'opposite Alder Road Surgery', 'whoever you like', '£45', '999'])
      expect(shown).toContain(words);
    expect(shown).not.toContain('How is it different');
    await expect.poll(() => preview.getByText('Where do I park?').count()).toBe(1);
    await isSaved(page);
    expect(faultsOf(opened)).toEqual(NO_FAULTS);
    await Promise.all([site.close(), opened.close()]);
  });
});
