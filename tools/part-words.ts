import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type Messages, type Part, partShapes, type Synonyms } from '../src/model/content-model.ts';
import { matchLanguage } from '../src/model/match-language.ts';
import { templateNames } from './template-names.ts';

export const PARTS = Object.keys(partShapes) as readonly Part[];

/** What a part of the widget brings in a language. */
export interface PartWords {
  readonly messages: Messages;
  readonly synonyms?: Synonyms;
  readonly stopWords?: readonly string[];
}

const folder = pathToFileURL(`${process.cwd()}/faq-templates/`);
const fileOf = (lang: string, part: Part) => new URL(`${lang}/${part}.json`, folder);

/** What a part of the widget brings in a language, as it is published: a variant without a file of its own has its language's. */
export async function partWords(lang: string, part: Part): Promise<PartWords> {
  const { languages } = templateNames(folder);
  const own = languages.filter((one) => existsSync(fileOf(one, part)));
  const source = matchLanguage(lang, own);
  if (!source) throw new Error(`faq-templates/${lang}/${part}.json is not there, nor one for its language.`);
  const { messages, synonyms, stopWords } = JSON.parse(
    await readFile(fileOf(source, part), 'utf8'),
  ) as PartWords;
  return { messages, ...(synonyms && { synonyms }), ...(stopWords && { stopWords }) };
}
