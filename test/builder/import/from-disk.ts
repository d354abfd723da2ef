import { readFile } from 'node:fs/promises';
import { openText } from '../../../src/builder/import/open-text.ts';
import type { Opened } from '../../../src/builder/import/opened.ts';

/** Templates as they are written, which is what the tests have. */
export const loadTemplate = async (folder: string, name: string): Promise<unknown> =>
  JSON.parse(await readFile(`faq-templates/${folder}/${name}.json`, 'utf8')) as unknown;

export const open = (text: string, fileName?: string): Promise<Opened> =>
  openText(text, fileName, loadTemplate);

type Kind = Opened['kind'];

/** What was opened, which must be of this kind. */
export async function openAs<K extends Kind>(
  kind: K,
  text: string,
  fileName?: string,
): Promise<Extract<Opened, { kind: K }>> {
  const opened = await open(text, fileName);
  if (opened.kind !== kind) throw new Error(`expected ${kind}, got ${JSON.stringify(opened).slice(0, 300)}`);
  return opened as Extract<Opened, { kind: K }>;
}
