import { readdir } from 'node:fs/promises';
import { criticalPath, heaviestOutlines, type MeasuredFile, measured } from './critical-path.ts';

/** Bytes after brotli. A kilobyte is 1,000 bytes. */
const WALL = 12_000;
const WANTED = 10_000;
const EMBED_WALL = 2_000;

/** `npm run size`: what the build weighs; fails when the critical path, or embed.js, is over its wall. */
export async function main(): Promise<number> {
  const { files, total } = await criticalPath();
  const chunks = (await readdir('dist')).filter((name) => /-[\w-]{8}\.js$/.test(name));
  const later = await Promise.all(chunks.map(measured));
  const embed = await measured('embed.js');
  const others = await Promise.all(['frame.js', 'prerendered.css', 'faq-embed.single.js'].map(measured));
  const line = ({ path, bytes }: MeasuredFile) => `${String(bytes).padStart(8)}  ${path}`;
  console.log(['Critical path, bytes after brotli:', ...files.map(line)].join('\n'));
  console.log(`${String(total).padStart(8)}  in all (wanted ${WANTED}, wall ${WALL})`);
  console.log(['The heaviest outline of each language:', ...(await heaviestOutlines()).map(line)].join('\n'));
  console.log(['After it:', ...later.map(line)].join('\n'));
  console.log(['Other forms:', `${line(embed)} (wall ${EMBED_WALL})`, ...others.map(line)].join('\n'));
  const over = [
    total > WALL && `The critical path is ${total - WALL} bytes over the wall.`,
    embed.bytes >= EMBED_WALL && `embed.js is ${embed.bytes} bytes: it must be under ${EMBED_WALL}.`,
  ].filter(Boolean);
  for (const sentence of over) console.error(sentence);
  return over.length ? 1 : 0;
}
