/** What the build takes for a language and for a template. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { matchLanguage } from '../../src/model/match-language.ts';
import { templateNames } from '../../tools/template-names.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'templates-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What is found among these files. */
function found(...paths: string[]) {
  for (const path of paths) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), '{}');
  }
  return templateNames(pathToFileURL(`${root}/`));
}

test('a folder is a language, a JSON file in it a template; a glossary, the words of the widget’s parts, the infographic’s texts and the schemas are neither', () => {
  const names = found(
    ...[
      'en/team.json',
      'en/general.json',
      'de/glossary.json',
      'de/search.json',
      'de/feedback.json',
      'de/booking.json',
      'de/general.json',
      'de/team.json',
    ],
    ...['de/infographic.json', 'schema/faq-template.schema.json', 'de/README.md', 'README.md'],
  );
  expect(names).toEqual({
    languages: ['de', 'en'],
    names: ['general', 'team'],
    infographics: ['de'],
    missing: [],
  });
});

test('what a language lacks is named by its path', () => {
  expect(found('en/general.json', 'en/team.json', 'de/general.json', 'fr/team.json').missing).toEqual([
    'faq-templates/de/team.json',
    'faq-templates/fr/general.json',
  ]);
});

test('readers get the variant of their region, and the language itself where it has none, in whatever order they stand', () => {
  const { languages } = found(
    ...['en-GB/general.json', 'en/general.json', 'zh-HK/general.json', 'zh-Hant/general.json'],
  );
  expect(languages).toEqual(['en', 'en-GB', 'zh-HK', 'zh-Hant']);
  expect(['en-AU', 'en-US', 'en-GB', 'zh-HK', 'zh-TW'].map((lang) => matchLanguage(lang, languages))).toEqual(
    [...['en-GB', 'en', 'en-GB', 'zh-HK', 'zh-Hant']],
  );
});
