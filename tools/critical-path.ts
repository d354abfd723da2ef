import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';

export interface MeasuredFile {
  readonly path: string;
  /** After brotli at its best, as a server would send it. */
  readonly bytes: number;
}

/**
 * What a browser must have before the questions are on screen: the module, all that it imports statically, and one
 * template. Read off `dist/`.
 */
export async function criticalPath(): Promise<{ files: MeasuredFile[]; total: number }> {
  const paths = [...(await withImports('faq-embed.js')), 'faq-templates/en/general.json'];
  const files = await Promise.all(paths.map(measured));
  return { files, total: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

export async function measured(path: string): Promise<MeasuredFile> {
  const file = await readFile(`dist/${path}`).catch(() => {
    throw new Error(`dist/${path} is not there: run npm run build first.`);
  });
  return { path, bytes: brotliCompressSync(file).length };
}

async function withImports(path: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = await readFile(`dist/${path}`, 'utf8').catch(() => '');
  for (const [, file] of code.matchAll(/(?:\bimport|\bfrom)\s*["']\.\/([^"']+)["']/g)) {
    if (file) await withImports(file, seen);
  }
  return seen;
}
