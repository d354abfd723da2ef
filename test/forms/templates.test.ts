/** Every template in every language, from the files of the build, in every engine. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaqEmbed } from '../../src/element/faq-embed.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import { alike } from '../fill/formats-by-language.ts';
import { directionFaults } from './direction-faults.ts';
import {
  faqOf,
  idOf,
  KNOWN,
  languagePage,
  languages,
  type Shipped,
  script,
  shipped,
  templatesOf,
} from './every-template.ts';
import { type FaqInWords, faqInWords, shownFaq } from './faq-in-words.ts';
import { layoutFaults } from './layout-faults.ts';
import { onSite } from './site.ts';
import { bookingUrl, fallback, hostPage } from './snippets.ts';

const phone = { width: 320, height: 640 };
/** What is left where something was not filled, or not read as Markdown. */
const LEFTOVER = /\{\{|\}\}|\*\*|\]\(|\bundefined\b|\[object/;

/** Without what differs between the data of one ICU and another. */
const comparable = (faq: FaqInWords): unknown =>
  JSON.parse(JSON.stringify(faq), (key, value) =>
    typeof value === 'string' && key !== 'href' ? alike(value) : value,
  );

/** The language and the title of a template, with nothing given. */
const shownTitle = ({ document }: Shipped): [lang: string, title: string] => [
  document.lang,
  fillDocument(document, {}, () => {}).title,
];

onSite((site) => {
  const { engine } = site;

  describe.each(languages)('%s', (lang) => {
    const templates = templatesOf(lang);
    beforeAll(async () => {
      await site.visit(languagePage(lang), { size: phone });
      await site.page.waitUntil(allOpen);
    });

    test.each(templates)('$name: shows what the pipeline gives', async (one) => {
      for (const known of KNOWN) {
        const faq = await faqOf(one, known);
        expect(faq.problems).toEqual([]);
        const shown = await shownFaq(site.page, {}, `#${idOf(one, known)}`);
        expect(comparable(shown), known).toEqual(comparable(faqInWords(faq, site.host.origin)));
        expect(JSON.stringify(shown), known).not.toMatch(LEFTOVER);
      }
    });

    test('runs in its own direction and language, and what reads left to right does so', async () => {
      const { dir } = await faqOf(templates[0] as Shipped, 'booking');
      const faults = await site.page.evaluate(directionFaults, { lang, dir, name: 'Northwind' });
      expect(faults).toEqual([]);
    });

    test('nothing is cut or lies upon something else on a phone, nor in letters twice as large', async () => {
      expect(await site.page.evaluate(layoutFaults)).toEqual([]);
      await picture(`${lang}-320`);
      await site.page.resize({ width: 640, height: 800 });
      await site.page.evaluate(lettersOf, '200%');
      const faults = await site.page.evaluate(layoutFaults);
      await site.page.evaluate(lettersOf, '');
      await site.page.resize(phone);
      expect(faults).toEqual([]);
    });

    // It takes its time, and finds the same in every engine for the most part.
    const hasAxe = engine === 'chromium' || (engine === 'firefox' && languages.indexOf(lang) % 5 === 0);
    test.runIf(hasAxe)('axe finds nothing, in the light and in the dark', async () => {
      const found = await site.page.axe();
      expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    });

    test('nothing is said to the developer', async () => {
      expect(await site.page.noted()).toEqual([]);
    });
  });

  describe('an element whose language and template change', () => {
    const choices = shipped.map(({ lang, name }) => ({ lang, name }));
    beforeEach(async () => {
      await site.visit(
        hostPage(`<faq-embed data-booking-url="${bookingUrl}">${fallback()}</faq-embed>`, { head: script }),
      );
      await site.page.waitUntil(() => document.querySelector('faq-embed')?.faq && true);
    });

    test('shows each in turn', async () => {
      const titles = shipped.map(shownTitle);
      expect(await site.page.evaluate(showEach, choices)).toEqual(titles);
      expect(await site.page.noted()).toEqual([]);
    });

    test('shows the last when they change faster than files arrive', async () => {
      const slow = languages[0] as string;
      const last = shipped.at(-1) as Shipped;
      const end = site.host.delay(new RegExp(`/${slow}/`), 300);
      expect(await site.page.evaluate(showLast, choices)).toEqual(shownTitle(last));
      end();
      expect(site.requested().some((url) => url.includes(`/${slow}/`))).toBe(true);
      expect(await site.page.noted()).toEqual([]);
    });
  });

  /** Into the folder that `SHOTS` names. */
  async function picture(name: string): Promise<void> {
    if (!process.env.SHOTS) return;
    mkdirSync(process.env.SHOTS, { recursive: true });
    await site.page.screenshot(join(process.env.SHOTS, `${name}.${engine}.png`));
  }
});

/** In the page: whether every answer is on screen. */
function allOpen(): boolean {
  const answers = [...document.querySelectorAll('faq-embed')].map((element) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>('.answer') ?? []),
  ]);
  const isShown = (answer: HTMLElement) => answer.firstElementChild && answer.checkVisibility();
  return answers.length > 0 && answers.every((ofOne) => ofOne.length > 0 && ofOne.every(isShown));
}

/** In the page. */
function lettersOf(size: string): void {
  document.documentElement.style.fontSize = size;
}

interface Choice {
  lang: string;
  name: string;
}

/** In the page: the language and the title of each, as they are on screen. */
async function showEach(choices: Choice[]): Promise<(string | undefined)[][]> {
  const element = document.querySelector('faq-embed') as FaqEmbed;
  const shown = [];
  for (const { lang, name } of choices) {
    const came = new Promise((resolve) => element.addEventListener('faq-ready', resolve, { once: true }));
    element.lang = lang;
    element.template = name;
    await came;
    await element.updateComplete;
    const faq = element.shadowRoot?.querySelector<HTMLElement>('.faq');
    shown.push([faq?.lang, faq?.querySelector('.title')?.textContent?.trim()]);
  }
  return shown;
}

/** In the page: what is on screen when all files have come. */
async function showLast(choices: Choice[]): Promise<(string | undefined)[]> {
  const element = document.querySelector('faq-embed') as FaqEmbed;
  for (const { lang, name } of choices) {
    element.lang = lang;
    element.template = name;
    await element.updateComplete;
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const faq = element.shadowRoot?.querySelector<HTMLElement>('.faq');
  return [faq?.lang, faq?.querySelector('.title')?.textContent?.trim()];
}
