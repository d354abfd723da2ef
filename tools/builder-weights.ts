import { readdir, readFile } from 'node:fs/promises';
import { withoutHash } from './byte-budgets.ts';
import { type MeasuredFile, measured, withImports } from './critical-path.ts';

/** What comes after the first load, by the name of its chunk. */
const LATER = { 'builder/editor': 'answer-editor', 'builder/import': 'open-text' };

/**
 * What the builder weighs: until it can be used, and what is loaded for the first answer that is written and the first
 * file that is opened.
 */
export async function builderWeights(): Promise<MeasuredFile[]> {
  const page = await readFile('dist/builder/index.html', 'utf8');
  const linked = [...page.matchAll(/\b(?:href|src)="([\w./-]+)"/g)].map(([, file]) => `builder/${file}`);
  const first = new Set(['builder/index.html']);
  for (const file of linked) await withImports(file, first);
  const chunks = await readdir('dist/builder/chunks');
  const later = Object.entries(LATER).map(async ([path, name]) => {
    const chunk = chunks.find((file) => withoutHash(file) === `${name}.js`);
    const files = [...(await withImports(`builder/chunks/${chunk}`))].filter((file) => !first.has(file));
    return { path, bytes: await weight(files) };
  });
  return [{ path: 'builder/first load', bytes: await weight([...first]) }, ...(await Promise.all(later))];
}

async function weight(files: readonly string[]): Promise<number> {
  const all = await Promise.all(files.map((file) => measured(file, withoutHash)));
  return all.reduce((sum, { bytes }) => sum + bytes, 0);
}
