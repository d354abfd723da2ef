import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { SearchWords } from '../src/model/content-model.ts';
import { matchLanguage } from '../src/model/match-language.ts';
import { templateNames } from './template-names.ts';

const folder = pathToFileURL(`${process.cwd()}/faq-templates/`);
const fileOf = (lang: string) => new URL(`${lang}/search.json`, folder);

/** What the search brings in a language, as it is published: a variant without a file of its own has its language's. */
export async function searchWords(lang: string): Promise<SearchWords> {
  const { languages } = templateNames(folder);
  const own = languages.filter((one) => existsSync(fileOf(one)));
  const source = matchLanguage(lang, own);
  if (!source) throw new Error(`faq-templates/${lang}/search.json is not there, nor one for its language.`);
  const { messages, synonyms } = JSON.parse(await readFile(fileOf(source), 'utf8')) as SearchWords;
  return { messages, synonyms };
}
