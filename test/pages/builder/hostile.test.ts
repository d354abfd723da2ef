/** Whatever somebody is sent or made to open runs nothing, asks for nothing, and takes no draft's place. */
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vectors } from '../../security/vectors.ts';
import { type HostServer, startHostServer } from '../../support/host-server.ts';
import { type PageEngine, pageEngines } from '../../support/open-page.ts';
import { until } from '../widget.ts';
import { type BuilderPage, draftNames, goTo, openBuilder, openPasted, PATH, STEPS } from './builder-page.ts';

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server.close());

const all = Object.values(vectors).flat();
const everything = all.join('\n\n');
/** Those that fit into a line of text. */
const lines = all.map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 300));

/** Overrides in which every vector is a question, its answer, or a fact. */
function overridesOf(texts: readonly string[]): object {
  const entries = texts.map((text, at) => [`q${at}`, { question: text, answer: text, after: text }]);
  return {
    template: 'general',
    lang: 'en',
    title: lines.slice(0, 20).join(' '),
    brand: {
      accent: 'red;}</style><script>xss()</script>',
      font: '"><img src=x onerror=xss()>',
      logo: 'javascript:xss()',
    },
    variables: {
      organization: `<img src=x onerror=xss()>${everything}`,
      bookingUrl: 'javascript:xss()',
      phone: '"><script>xss()</script>',
      paymentMethods: lines,
    },
    sections: {
      basics: { title: lines[0], entries: Object.fromEntries(entries) },
      '<b>': { title: '<svg onload=xss()>' },
    },
  };
}

interface Watched extends BuilderPage {
  /** Dialogs, calls of `xss()`, and whatever was asked of another server. */
  readonly ran: string[];
}

async function openWatched(engine: PageEngine): Promise<Watched> {
  const opened = await openBuilder(server, {
    engine,
    before: () => {
      (window as unknown as { xss: () => void }).xss = () => console.error('[ran]');
    },
  });
  const ran: string[] = [];
  const { page } = opened;
  page.on('dialog', (dialog) => {
    ran.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.text() === '[ran]') ran.push('script');
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(server.origin)) ran.push(`request ${url}`);
  });
  return { ...opened, ran };
}

/** Every step is drawn with it, an answer is edited, and the preview shows it. */
async function lookEverywhere({ page, preview }: Watched): Promise<void> {
  for (const step of STEPS) await goTo(page, step);
  await page.getByRole('button', { name: 'Download: page.html' }).waitFor();
  await goTo(page, 'Your words');
  await page.locator('.b-question .b-question-name').first().click();
  await page.locator('.b-editor-text, .b-editor-plain').first().waitFor();
  await page.locator('summary', { hasText: 'Notices and links' }).click();
  for (const list of ['notices', 'actions'])
    for (const name of await page.locator(`[data-item^="${list}/"] .b-question-name`).all()) {
      await name.click();
      await page.locator(`[data-item^="${list}/"] .b-editor`).waitFor();
    }
  await preview.locator('[part=question]').first().waitFor();
}

async function expectNothing({ ran, cspViolations, errors, page }: Watched): Promise<void> {
  // Whatever had been set off would have run by then.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(ran).toEqual([]);
  expect(errors).toEqual([]);
  // Chromium says so already of the document without a window that HTML is read into; nothing else is tried.
  const read = ['style-src-attr', 'style-src-elem', 'script-src-attr', 'base-uri'];
  expect(cspViolations.filter(({ directive }) => !read.includes(directive))).toEqual([]);
}

const shareFragment = (draft: object): string =>
  `#draft=1.${deflateRawSync(JSON.stringify(draft)).toString('base64url')}`;

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" onload="xss()"><script>xss()</script>
  <image href="https://evil.example/x"/><foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="xss()"/></foreignObject></svg>`;

async function openFile(page: Page, name: string, mimeType: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  await page.getByRole('dialog').locator('.b-said').first().waitFor();
  const open = page.getByRole('button', { name: 'Open it' });
  if (await open.isVisible()) await open.click();
  else await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
}

describe.each(pageEngines)('in %s', (engine) => {
  test('overrides, tables and pages with every vector do nothing but show', async () => {
    const opened = await openWatched(engine);
    const { page } = opened;
    await page.locator('#fact-organization').fill('Northwind');
    await openPasted(page, JSON.stringify(overridesOf(lines)));
    await lookEverywhere(opened);
    const table = lines.map((text) => `"${text.replaceAll('"', '""')}","${text.replaceAll('"', '""')}"`);
    await openFile(page, 'faq.csv', 'text/csv', `question,answer\n${table.join('\n')}`);
    const details = all.map((text) => `<details><summary>Q ${text}?</summary><p>${text}</p></details>`);
    await openFile(page, 'faq.html', 'text/html', `<!doctype html><h1>FAQ</h1>${details.join('')}`);
    await lookEverywhere(opened);
    expect((await draftNames(page))[1]).toBe('Northwind');
    await expectNothing(opened);
    await opened.close();
  });

  test('a link with every vector is a draft of its own, and does nothing', async () => {
    const opened = await openWatched(engine);
    const { page } = opened;
    await page.locator('#fact-organization').fill('Northwind');
    const id = 'the-same-id';
    const draft = {
      id,
      updated: 1e15,
      overrides: overridesOf(lines.slice(0, 60)),
      step: '"><script>xss()</script>',
      site: { system: '<b>', may: 'admin' },
    };
    await page.goto(`${server.origin}${PATH}${shareFragment(draft)}`);
    await page.getByText('This is a copy from a link').waitFor();
    await lookEverywhere(opened);
    for (const fragment of [
      '#draft=1.x',
      '#draft=9.AAAA',
      `#draft=1.${'A'.repeat(5000)}`,
      shareFragment([]),
      '#draft=<script>',
    ]) {
      await page.goto(`${server.origin}${PATH}${fragment}`);
      await page.getByText('The link is not complete').waitFor();
      await page.getByRole('button', { name: 'OK', exact: true }).click();
    }
    expect((await draftNames(page)).slice(1)).toEqual(['Northwind']);
    await expectNothing(opened);
    await opened.close();
  });

  test('a name, a question, an answer, a pasted page and a logo with scripts do nothing', async () => {
    const opened = await openWatched(engine);
    const { page } = opened;
    await page
      .locator('#fact-organization')
      .fill('<img src=x onerror=xss()>"\'`</script><script>xss()</script>');
    await page.locator('#fact-bookingUrl').fill('javascript:xss()');
    await page.keyboard.press('Tab');
    await page.locator('#fact-bookingUrl-fault .b-bad').waitFor();
    await goTo(page, 'Your words');
    await page.locator('.b-question .b-question-name').first().click();
    await page.getByRole('textbox', { name: 'Question', exact: true }).fill('<svg onload=xss()>');
    const text = page.locator('.b-editor-text');
    await text.click();
    await page.keyboard.insertText('<img src=x onerror=xss()>');
    await text.evaluate((field, html) => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      field.dispatchEvent(Object.defineProperty(event, 'clipboardData', { value: clipboardData }));
    }, lines.slice(30, 160).join(''));
    await goTo(page, 'Your look');
    await page
      .getByLabel('Your logo')
      .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SVG) });
    await page.locator('.b-logo').waitFor();
    expect(await page.locator('.b-logo').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(20);
    await goTo(page, 'Put it on your site');
    await page.locator('summary', { hasText: 'Did your site keep it?' }).click();
    await page.getByRole('textbox', { name: 'Paste here' }).fill(lines.slice(0, 100).join('\n'));
    await page.locator('b-site .b-said.b-bad:not(:empty)').waitFor();
    await until(async () => (await opened.preview.locator('h1').innerText()).includes('<img src=x'));
    await expectNothing(opened);
    await opened.close();
  });
});
