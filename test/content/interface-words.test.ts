import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/builder/words.ts';
import { checkWords } from '../../tools/content/interface-words.ts';
import { contentFolder } from './content-folder.ts';

type Words = Record<string, unknown>;

const english: Words = {
  'app.title': 'Your questions and answers',
  'app.undoWhat': 'Take this back: {what}',
  'found.one': '{n} question was found in {file}.',
  'found.other': '{n} questions were found in {file}.',
  'trade.other': 'Something else entirely',
  'site.where': 'In WordPress, paste it into a block “Custom HTML”: {code}',
};

/** Polish: three forms, and none of the languages that are still to come. */
const polish: Words = {
  'app.title': 'Twoje pytania i odpowiedzi',
  'app.undoWhat': 'Cofnij: {what}',
  'found.one': 'W pliku {file} jest jedno pytanie.',
  'found.few': '{n} pytania w pliku {file}.',
  'found.many': '{n} pytań w pliku {file}.',
  'found.other': '{n} pytania w pliku {file}.',
  'trade.other': 'Coś zupełnie innego',
  'site.where': 'W WordPressie wklej do bloku „Custom HTML”: {code}',
};

async function said(files: Record<string, unknown>, ...languages: string[]): Promise<string[]> {
  const { problems } = await checkWords(contentFolder(files), ['en', ...languages]);
  return problems.map(({ file, path, message }) => [file, path, message].filter(Boolean).join(': '));
}

const broken = (changes: Words) =>
  said({ 'en.json': english, 'pl.json': JSON.parse(JSON.stringify({ ...polish, ...changes })) }, 'pl');

describe('the words that we ship', () => {
  const folder = `${process.cwd()}/src/builder/words/`;

  it('have no problem', async () => {
    const templates = ['en', 'en-GB', 'de', 'zh-HK'];
    const { problems, texts } = await checkWords(pathToFileURL(folder), templates);
    expect(problems).toEqual([]);
    expect(texts).toBeGreaterThan(200);
  });

  it('are offered by the names that the languages have in themselves', () => {
    expect(INTERFACE_LANGUAGES['en']).toBe('English');
    for (const tag of Object.keys(INTERFACE_LANGUAGES)) {
      expect(() => JSON.parse(readFileSync(`${folder}${tag}.json`, 'utf8'))).not.toThrow();
    }
  });
});

describe('a break is found where it is', () => {
  it('none where all is in order', async () => {
    expect(await broken({})).toEqual([]);
    expect(await said({ 'en.json': english }, 'en-GB')).toEqual([]);
  });

  it.each<[what: string, changes: Words, line: RegExp]>([
    ['a text that lacks', { 'app.title': undefined }, /app\.title: is missing/],
    ['a form that the language needs', { 'found.many': undefined }, /found\.many: is missing/],
    [
      'a form that it has not',
      { 'found.two': 'Dwa w pliku {file}.' },
      /found\.two: is not a text of the page/,
    ],
    ['a text that nobody shows', { 'app.old': 'Stare' }, /app\.old: is not a text of the page/],
    ['no text at all', { 'app.title': '' }, /app\.title: is no text/],
    ['a place that was lost', { 'app.undoWhat': 'Cofnij' }, /app\.undoWhat: lacks \{what\}/],
    ['a number that was lost', { 'found.few': 'Pytania w pliku {file}.' }, /found\.few: lacks \{n\}/],
    ['a place with another name', { 'app.undoWhat': 'Cofnij: {co}{what}' }, /app\.undoWhat: has \{co\}/],
    ['English words', { 'app.title': 'Pytania and odpowiedzi' }, /app\.title: has the English word “and”/],
    ['the English text', { 'trade.other': english['trade.other'] }, /trade\.other: is word for word/],
    ['a straight quote', { 'trade.other': 'Coś "innego"' }, /trade\.other: has a straight quote/],
  ])('%s', async (_what, changes, line) => {
    const lines = await broken(changes);
    expect(
      lines.filter((one) => line.test(one)),
      lines.join('\n'),
    ).toHaveLength(1);
    expect(lines[0]).toMatch(/^src\/builder\/words\/pl\.json: /);
  });

  it('a file that is no JSON, with the place', async () => {
    expect(await said({ 'en.json': english, 'pl.json': '{ "app.title": }' }, 'pl')).toEqual([
      expect.stringMatching(/^src\/builder\/words\/pl\.json: is not JSON \(.*line 1/),
    ]);
  });

  it('a name that stands twice', async () => {
    const twice = JSON.stringify(polish).replace('{', '{"app.title":"Raz",');
    expect(await said({ 'en.json': english, 'pl.json': twice }, 'pl')).toEqual([
      expect.stringMatching(/pl\.json: app\.title: is there twice/),
    ]);
  });

  it('a language of the templates without a file', async () => {
    expect(await said({ 'en.json': english }, 'pl')).toEqual([
      expect.stringMatching(/^src\/builder\/words\/pl\.json: is not there/),
    ]);
  });
});
