import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';
import { shown } from './command.ts';
import { UsageError } from './usage-error.ts';

/**
 * Names on a command line, with those that are patterns replaced by the files that they match: where no shell has done it, on
 * Windows and in settings of CI. A file that is called like a pattern is that file.
 *
 * @throws {UsageError} for a pattern that matches nothing: a check of no file would pass.
 */
export async function expandGlobs(names: readonly string[]): Promise<readonly string[]> {
  const all = await Promise.all(names.map((name) => (isPattern(name) ? filesMatching(name) : [name])));
  return [...new Set(all.flat())];
}

const isPattern = (name: string): boolean =>
  /[*?{]/.test(name) && !/^[a-z]+:\/\//i.test(name) && !name.includes('\0') && !existsSync(name);

async function filesMatching(pattern: string): Promise<readonly string[]> {
  const steps = pattern.split(sep === '\\' ? /[\\/]/ : '/');
  const first = steps.findIndex((step) => /[*?{]/.test(step));
  // An empty step is the root: of `/faq/*.json` it is all that stands before `faq`.
  const base = steps.slice(0, first).join('/') + (first ? '/' : '');
  const found = await walk(base, steps.slice(first));
  if (found.length) return found.sort();
  throw new UsageError(`"${shown(pattern)}" matches no file. Check the pattern.`);
}

/** @param steps What is left of the pattern below a folder. */
async function walk(folder: string, [step = '', ...rest]: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder || '.', { withFileTypes: true }).catch(() => []);
  const isDeep = step === '**';
  const matches = isDeep ? /^(?!\.|node_modules$)/ : asRegExp(step);
  const found = await Promise.all(
    entries
      .filter(({ name }) => matches.test(name))
      .map(async (entry) => {
        const path = folder + entry.name;
        const isFolder = entry.isDirectory();
        if (isDeep) return isFolder ? walk(`${path}/`, [step, ...rest]) : [];
        if (rest.length) return isFolder || entry.isSymbolicLink() ? walk(`${path}/`, rest) : [];
        return isFolder ? [] : [path];
      }),
  );
  return [...new Set([...found.flat(), ...(isDeep ? await walk(folder, rest.length ? rest : ['*']) : [])])];
}

/** One step of a pattern: `*`, `?`, `{a,b}`. What begins with a dot is hidden, as in a shell. */
function asRegExp(step: string): RegExp {
  let isOpen = false;
  const source = step.replace(/\*+|[\s\S]/gu, (sign) => {
    if (sign.startsWith('*')) return '[^/]*';
    if (sign === '?') return '[^/]';
    if (sign === '{' && !isOpen) {
      isOpen = true;
      return '(?:';
    }
    if (sign === '}' && isOpen) {
      isOpen = false;
      return ')';
    }
    if (sign === ',' && isOpen) return '|';
    return sign.replace(/[\\^$.+()[\]{}|]/, '\\$&');
  });
  const whole = isOpen ? `${source})` : source;
  return new RegExp(`^(?!\\.)(?:${whole})$`, 'u');
}
