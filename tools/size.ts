import { readdir } from 'node:fs/promises';
import { criticalPath, measured } from './critical-path.ts';

/** Bytes after brotli. A kilobyte is 1,000 bytes. */
const WALL = 12_000;
const WANTED = 10_000;

/** `npm run size`: what the build weighs; fails when the critical path is over the wall. */
export async function main(): Promise<number> {
  const { files, total } = await criticalPath();
  const names = (await readdir('dist')).filter((name) => name.endsWith('.js') && /-[\w-]{8}\.js$/.test(name));
  const later = await Promise.all(names.map(measured));
  const line = ({ path, bytes }: { path: string; bytes: number }) => `${String(bytes).padStart(8)}  ${path}`;
  console.log(['Critical path, bytes after brotli:', ...files.map(line)].join('\n'));
  console.log(`${String(total).padStart(8)}  in all (wanted ${WANTED}, wall ${WALL})`);
  console.log(['After it:', ...later.map(line)].join('\n'));
  if (total <= WALL) return 0;
  console.error(`The critical path is ${total - WALL} bytes over the wall.`);
  return 1;
}
