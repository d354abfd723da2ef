import { readdir, readFile } from 'node:fs/promises';
import { lineAndColumn } from '../../src/model/json-fault.ts';
import { scanJson } from '../../src/model/scan-json.ts';

/** A file of faq-templates/. */
export interface ContentFile {
  /** As it is named in messages: `faq-templates/de/retail.json`. */
  readonly path: string;
  readonly url: string;
  readonly lang: string;
  /** Without `.json`. */
  readonly name: string;
  readonly json: unknown;
}

/** What is wrong, and what to do. */
export interface Problem {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

export interface Content {
  readonly langs: readonly string[];
  readonly files: readonly ContentFile[];
  /** Files that are no JSON, and names that stand twice in one. */
  readonly problems: readonly Problem[];
}

/** Every JSON file in the folders of languages. */
export async function readContent(folder: URL): Promise<Content> {
  const entries = await readdir(folder, { withFileTypes: true });
  const langs = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map(({ name }) => name);
  const problems: Problem[] = [];
  const files: ContentFile[] = [];
  for (const lang of langs.sort()) {
    const names = await readdir(new URL(`${lang}/`, folder));
    for (const file of names.filter((name) => name.endsWith('.json')).sort()) {
      const url = new URL(`${lang}/${file}`, folder);
      const path = `faq-templates/${lang}/${file}`;
      const source = await readFile(url, 'utf8');
      try {
        const json: unknown = JSON.parse(source);
        files.push({ path, url: url.href, lang, name: file.slice(0, -'.json'.length), json });
      } catch (error) {
        const { fault } = scanJson(source);
        const where = fault
          ? `${fault.reason}, ${lineAndColumn(source, fault.at)}`
          : (error as Error).message;
        problems.push({ file: path, path: '', message: `is not JSON (${where}).` });
        continue;
      }
      for (const { path: at, at: offset } of scanJson(source).doubles) {
        const message = `is there twice (${lineAndColumn(source, offset)}); the first is lost. Keep one.`;
        problems.push({ file: path, path: at, message });
      }
    }
  }
  return { langs, files, problems };
}
