import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tidy } from '../check/sentences.ts';
import { FaqError } from '../model/errors.ts';
import { explain } from '../model/explain.ts';

/** Messages for files on this computer, which a page never loads. */
const HERE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the path.',
  ENOTDIR: 'there is no such file. Check the path.',
  EISDIR: 'is a folder. Name a file in it.',
  EACCES: 'cannot be read. Check its permissions.',
};

/** An address as somebody would write it. */
export function shownAddress(address: string): string {
  if (address === 'stdin:') return 'standard input';
  if (!address.startsWith('file:')) return address;
  const path = pathOf(address);
  if (path === undefined) return address;
  const near = relative(process.cwd(), path);
  return near && !near.startsWith('..') ? near : path;
}

/** Nothing for what no file can be called, such as `%.json`. */
function pathOf(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}

/** A problem with its source as it is known on the command line. */
function located({ code, source, path, what }: FaqError): FaqError {
  const name = source === 'attribute' && /^variables\.(.*)/s.exec(path)?.[1];
  return name
    ? new FaqError(code, `--set ${name}`, '', ...what)
    : new FaqError(code, shownAddress(source), path, ...what);
}

/** A problem as a sentence with its file, the path in it and the remedy. */
export function sentence(problem: FaqError): string {
  const { code, source, path, what } = located(problem);
  const said = code === 'not-found' ? HERE[what[0] ?? ''] : undefined;
  if (said) return tidy(`${source}: ${said}`);
  if (code === 'network') return tidy(`${source}: cannot be loaded. Check the address and your connection.`);
  return tidy(explain(new FaqError(code, source, path, ...what)) ?? problem.message);
}

/** The same without the file, for output that is grouped by file. */
export function sentenceIn(address: string, problem: FaqError): string {
  const whole = sentence(problem);
  const source = `${tidy(shownAddress(address))}: `;
  return whole.startsWith(source) ? whole.slice(source.length) : whole;
}

/** A word as a shell reads it back. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
