import { pathToFileURL } from 'node:url';
import { ContentTemplates } from './content/content-template.ts';
import { readContent } from './content/read-content.ts';
import { READINGS } from './content/readings.ts';
import { isForVisitors, type Text } from './content/texts.ts';
import { cell, code, table } from './markdown.ts';

/** How much there is in each language, variants included, and how far it has been read. A text that stands twice counts once. */
export async function languageTable(): Promise<string> {
  const { files, langs } = await readContent(pathToFileURL(`${process.cwd()}/faq-templates/`));
  const templates = new ContentTemplates(files, new Map());
  const rows: string[][] = [];
  for (const lang of langs) {
    const texts: Text[] = [];
    for (const file of files)
      if (file.lang === lang && file.name !== 'glossary')
        texts.push(...(await templates.template(file)).texts);
    const known = READINGS[lang];
    if (!known) throw new Error(`tools/content/readings.ts lacks ${lang}. Say there how often it was read.`);
    const { readings, editor, changed, open } = known;
    rows.push([
      code(lang),
      count(texts.filter(isForVisitors)),
      count(texts.filter((text) => !isForVisitors(text))),
      String(readings),
      editor?.join(' / ') ?? '–',
      String(changed),
      cell(open),
    ]);
  }
  const head = [
    'language',
    'texts for visitors',
    'labels, guidance',
    'readings',
    'editor: read / would change',
    'new or changed since',
    'to check first in the country',
  ];
  return table(head, rows);
}

const count = (texts: readonly Text[]): string => String(new Set(texts.map(({ text }) => text)).size);
