import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';

export interface MeasuredFile {
  readonly path: string;
  /** After brotli at its best, as a server would send it. */
  readonly bytes: number;
}

/**
 * What a browser must have before the questions are on screen: the module, all that it imports statically, and one FAQ
 * document, here the heaviest template of all. Read off `dist/`.
 */
export async function criticalPath(): Promise<{ files: MeasuredFile[]; total: number }> {
  const module = await Promise.all([...(await withImports('faq-embed.js'))].map((path) => measured(path)));
  const files = [...module, ...(await heaviestTemplates()).slice(0, 1)];
  return { files, total: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Of each language the template that weighs most, the heaviest first. */
export async function heaviestTemplates(): Promise<MeasuredFile[]> {
  const languages = (await readdir('dist/faq-templates')).filter((name) => name !== 'schema');
  const heaviest = languages.map(async (lang) => {
    const files = await readdir(`dist/faq-templates/${lang}`);
    const all = await Promise.all(files.map((file) => measured(`faq-templates/${lang}/${file}`)));
    return byWeight(all).slice(0, 1);
  });
  return byWeight((await Promise.all(heaviest)).flat());
}

const byWeight = (files: readonly MeasuredFile[]) => [...files].sort((a, b) => b.bytes - a.bytes);

/** With what `rewrite` makes of the text, if it is to be weighed otherwise than it is sent. */
export async function measured(path: string, rewrite?: (text: string) => string): Promise<MeasuredFile> {
  const file = await readFile(`dist/${path}`).catch(() => {
    throw new Error(`dist/${path} is not there: run npm run build first.`);
  });
  const sent = rewrite ? rewrite(file.toString()) : file;
  return { path, bytes: brotliCompressSync(sent).length };
}

/** A module's path in `dist/`, and those of the modules that it imports statically. */
export async function withImports(path: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = await readFile(`dist/${path}`, 'utf8').catch(() => '');
  for (const [, file] of code.matchAll(/(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g)) {
    if (file) await withImports(new URL(file, `file:///${path}`).pathname.slice(1), seen);
  }
  return seen;
}
