import { readdir, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { FaqError } from '../src/errors.ts';
import type { Template } from '../src/pipeline/content-model.ts';
import { readTemplate } from '../src/pipeline/read-template.ts';

const folder = pathToFileURL(`${process.cwd()}/faq-templates/`);

const loadFile = async (url: string): Promise<unknown> => JSON.parse(await readFile(new URL(url), 'utf8'));

/**
 * Every template that we ship as it is published: what it extends flattened into it, without what only authors need.
 *
 * @throws {FaqError} at the first mistake in a file: what we ship has none.
 */
export async function shippedTemplates(): Promise<{ lang: string; name: string; json: Template }[]> {
  const langs = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== 'schema',
  );
  const all = langs.map(async ({ name: lang }) => {
    const files = (await readdir(new URL(`${lang}/`, folder))).filter((file) => file.endsWith('.json'));
    return Promise.all(
      files.map(async (file) => {
        const url = new URL(`${lang}/${file}`, folder).href;
        const template = await readTemplate(await loadFile(url), url, loadFile, strict);
        return { lang, name: file.slice(0, -'.json'.length), json: published(template) };
      }),
    );
  });
  return (await Promise.all(all)).flat();
}

const strict =
  (source: string) =>
  (...[code, path, what]: [FaqError['code'], string, string]): never => {
    throw new FaqError(code, source, path, what);
  };

/** Without guidance and labels: a visitor's browser has no use for them. */
function published({ variables, sections, ...rest }: Template): Template {
  return {
    ...rest,
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, { label: _, guidance: __, ...variable }]) => [name, variable]),
    ),
    sections: sections.map((section) => ({
      ...section,
      entries: section.entries.map(({ guidance: _, ...entry }) => entry),
    })),
  };
}
