import { loadShipped, shippedSource } from '../load/shipped-templates.ts';
import { asFaqError } from '../model/errors.ts';

/**
 * A shipped template as an FAQ document: one that the app has imported, else the file in the package.
 *
 * @throws {FaqError} `not-imported` if there is neither, as in a server bundled into one file.
 */
export async function shippedTemplate(lang: string, name: string): Promise<unknown> {
  try {
    return await loadShipped(lang, name);
  } catch (error) {
    const { code } = asFaqError(error, shippedSource(lang, name));
    const text = code === 'not-imported' && (await fileText(`${lang}/${name}.json`));
    if (!text) throw error;
    return JSON.parse(text);
  }
}

/**
 * A file of faq-templates/, beside this module once it is built. Written in a way that bundlers do not follow: they would
 * copy files, or fail where there is no file system.
 */
async function fileText(path: string): Promise<string | undefined> {
  const fs = globalThis.process?.getBuiltinModule?.('node:fs/promises');
  if (!fs || !import.meta.url?.startsWith('file:')) return undefined;
  const url = new URL(import.meta.url.replace(/[^/]*$/, `faq-templates/${path}`));
  return fs.readFile(url, 'utf8').catch(() => undefined);
}
