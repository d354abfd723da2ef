import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FaqError } from '../model/errors.ts';
import { isAddress } from './files.ts';
import { UsageError } from './usage-error.ts';

/** A text, or what is none, and the file that it goes to. */
export interface Output {
  readonly file: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes texts to files, all of them or nothing: beside the files first, then renamed. A link to a file stays one.
 *
 * @param inputs addresses of what the texts were made from, none of which may be written over.
 * @throws {UsageError} when a file is one of the inputs.
 * @throws {FaqError} when one cannot be written.
 */
export async function writeWhole(outputs: readonly Output[], inputs: readonly string[]): Promise<void> {
  const local = inputs
    .filter((input) => input.startsWith('file:') && isAddress(input))
    .map((input) => fileURLToPath(input));
  const read = await Promise.all(local.map((input) => realpath(input).catch(() => '')));
  const targets = await Promise.all(
    outputs.map(async ({ file, text }) => {
      const target = await realpath(file).catch(() => file);
      if (read.includes(target))
        throw new UsageError(`--output: ${file} is also an input. Give another file to write to.`);
      const kept = await stat(target).catch(() => undefined);
      // A device, such as /dev/stdout, is written to: a file in its place would be the end of it.
      if (kept && !kept.isFile()) return { file, text, target };
      const mode = kept && kept.mode & 0o777;
      const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
      return { file, text, target, beside, mode };
    }),
  );
  let at = '';
  try {
    for (const { file, text, target, beside, mode } of targets) {
      at = file;
      if (beside) await writeFile(beside, text, { flag: 'wx', mode });
      else await writeFile(target, text);
    }
    for (const { file, target, beside } of targets) {
      at = file;
      if (beside) await rename(beside, target);
    }
  } catch (error) {
    for (const { beside } of targets) if (beside) await rm(beside, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    throw new FaqError('wrong-shape', at, '', `cannot be written (${code}). Can you write to its folder?`);
  }
}
