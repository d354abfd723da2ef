import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readTemplate } from '../src/compile/read-template.ts';
import type { Template } from '../src/model/content-model.ts';
import { FaqError } from '../src/model/errors.ts';
import { templateNames } from './template-names.ts';

const folder = pathToFileURL(`${process.cwd()}/faq-templates/`);

const loadFile = async (url: string): Promise<unknown> => JSON.parse(await readFile(new URL(url), 'utf8'));

export interface ShippedTemplate {
  readonly lang: string;
  readonly name: string;
  readonly json: Template;
}

/**
 * Every template that we ship as it is published.
 *
 * @throws {FaqError} at the first mistake in a file, or when a language lacks a template that another has.
 */
export async function shippedTemplates(): Promise<ShippedTemplate[]> {
  const { languages, names, missing } = templateNames(folder);
  if (missing.length) throw new Error(`Every language has every template. Missing: ${missing.join(', ')}.`);
  const all = languages.flatMap((lang) =>
    names.map(async (name) => ({ lang, name, json: await publishedTemplate(`${lang}/${name}.json`) })),
  );
  return Promise.all(all);
}

/** One of them, by its path: what it extends flattened into it, without what only authors need. */
export const publishedTemplate = async (path: string): Promise<Template> =>
  published(await authoringTemplate(path));

/** The same with its labels and its guidance. */
export async function authoringTemplate(path: string): Promise<Template> {
  const url = new URL(path, folder).href;
  return readTemplate(await loadFile(url), url, loadFile, strict);
}

const strict =
  (source: string) =>
  (...[code, path, what]: [FaqError['code'], string, string]): never => {
    throw new FaqError(code, source, path, what);
  };

/** Without guidance and labels: a visitor's browser has no use for them. */
function published({ variables, sections, ...rest }: Template): Template {
  const { notices } = rest;
  return {
    ...rest,
    ...(notices && { notices: notices.map(withoutGuidance) }),
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, { label: _, ...variable }]) => [name, withoutGuidance(variable)]),
    ),
    sections: sections.map((section) => ({ ...section, entries: section.entries.map(withoutGuidance) })),
  };
}

const withoutGuidance = <T extends { readonly guidance?: string }>({ guidance: _, ...rest }: T) => rest;
