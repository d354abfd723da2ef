/** The framed page's own words, until the FAQ is there and when it cannot be: in the language that the query names. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameWords } from '../../tools/frame-page.ts';
import { shippedTemplates } from '../../tools/shipped-templates.ts';
import { until } from '../pages/widget.ts';
import { shownFaq } from './faq-in-words.ts';
import { onSite } from './site.ts';

const english = 'Questions and answers';
const shipped = frameWords(await shippedTemplates());
const words = {
  ar: 'أسئلة وأجوبة',
  de: 'Fragen "und" <Antworten> & mehr, wie geht\'s',
  'zh-Hans': '问题与解答',
  'zh-Hant': '問題與解答',
  'pt-BR': 'Perguntas e respostas',
};

/** Queries of languages, and the language and words of the page for each. */
const queries: [query: string, lang: string, words: string, dir?: string][] = [
  ['lang=de', 'de', words.de],
  ['lang=de-AT', 'de', words.de],
  ['lang=ar-EG', 'ar', words.ar, 'rtl'],
  ['lang=zh-TW', 'zh-Hant', words['zh-Hant']],
  ['lang=zh-CN', 'zh-Hans', words['zh-Hans']],
  ['lang=zh', 'zh-Hans', words['zh-Hans']],
  ['lang=pt', 'pt-BR', words['pt-BR']],
  ['lang=en-AU', 'en', english],
  ['lang=nb', 'en', english],
  ['lang=zz', 'en', english],
  ['', 'en', english],
];

describe('the words by language', () => {
  const document = (questions?: string) => ({
    format: 1,
    lang: 'de',
    title: 'Titel',
    variables: {},
    sections: [],
    messages: questions ? { questions } : {},
  });
  test('are those of the general template, else its title, without what is English', () => {
    const of = (lang: string, name: string, questions?: string) => ({
      lang,
      name,
      document: document(questions),
    });
    expect(
      frameWords([
        of('en', 'general', english),
        of('en-GB', 'general', english),
        of('de', 'general', 'Fragen'),
        of('de', 'team', 'Team'),
        of('ja', 'general'),
      ]),
    ).toEqual({ de: 'Fragen', ja: 'Titel' });
  });
});

onSite((site) => {
  const page = readFileSync('dist/frame.html', 'utf8');
  const withWords = (table: object) =>
    page.replace(
      /data-words='[^']*'/,
      () => `data-words='${JSON.stringify(table).replace(/[&'<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}'`,
    );

  /** What the page says when its overrides are not there. */
  async function fallback(query: string) {
    await site.page.open(`${site.host.origin}/faq/frame.html?faq=nobody&${query}`);
    return site.page.waitUntil(() => {
      const link = document.querySelector('faq-embed > a');
      const { lang, dir } = document.documentElement;
      return link?.checkVisibility()
        ? { lang, dir: dir || 'ltr', link: link.textContent, title: document.title }
        : undefined;
    });
  }

  test.each(queries)('%s', async (query, lang, questions, dir = 'ltr') => {
    site.pages['/faq/frame.html'] = withWords(words);
    expect(await fallback(query)).toEqual({ lang, dir, link: questions, title: questions });
  });

  test('every language that we ship', async () => {
    for (const [lang, questions] of Object.entries(shipped)) {
      expect(await fallback(`lang=${lang}`)).toMatchObject({ lang, link: questions, title: questions });
    }
    expect(await fallback('lang=en')).toMatchObject({ lang: 'en', link: english, title: english });
  });

  test('overrides in another language change the page’s, and no other template is asked for', async () => {
    site.pages['/faq/german.json'] = JSON.stringify({ lang: 'de', title: 'Fragen an uns' });
    site.host.requests.length = 0;
    await site.page.open(`${site.host.origin}/faq/frame.html?faq=german`);
    await shownFaq(site.page);
    await until(() => site.page.evaluate(() => document.documentElement.lang === 'de'));
    expect(await site.page.evaluate(() => document.title)).toBe('Fragen an uns');
    const templates = site.host.requests
      .map(({ url }) => url)
      .filter((url) => url.includes('faq-templates/'));
    expect(templates.filter((url) => !url.includes('/en/'))).toEqual([]);
    expect(await site.page.evaluate(() => document.querySelector('faq-embed')?.getAttribute('lang'))).toBe(
      'en',
    );
  });
});
