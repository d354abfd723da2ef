import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { publish, readTemplate } from '../src/compile/compile.ts';
import { readMarkdown } from '../src/compile/markdown-on-node.ts';
import { FaqError } from '../src/model/errors.ts';
import type { Draft, FaqDocument } from '../src/model/faq-document.ts';
import { templateNames } from './template-names.ts';

const folder = pathToFileURL(`${process.cwd()}/faq-templates/`);

const load = async (url: string): Promise<unknown> => JSON.parse(await readFile(new URL(url), 'utf8'));

export interface ShippedTemplate {
  readonly lang: string;
  readonly name: string;
  readonly document: FaqDocument;
}

/**
 * Every template that we ship, as the build publishes it.
 *
 * @throws {FaqError} at the first mistake in a file, or when a language lacks a template that another has.
 */
export async function shippedTemplates(): Promise<ShippedTemplate[]> {
  const { languages, names, missing } = templateNames(folder);
  if (missing.length) throw new Error(`Every language has every template. Missing: ${missing.join(', ')}.`);
  const all = languages.flatMap((lang) =>
    names.map(async (name) => ({ lang, name, document: await publishedTemplate(`${lang}/${name}.json`) })),
  );
  return Promise.all(all);
}

/** One of them, by its path: compiled, with what it extends. */
export const publishedTemplate = async (path: string): Promise<FaqDocument> =>
  publish(await authoringTemplate(path));

/** The same with its labels and its guidance. */
export async function authoringTemplate(path: string): Promise<Draft> {
  const url = new URL(path, folder).href;
  return readTemplate(await load(url), url, { load, markdown: async () => readMarkdown }, strict);
}

const strict =
  (source: string) =>
  (code: FaqError['code'], path: string, ...what: string[]): never => {
    throw new FaqError(code, source, path, ...what);
  };
