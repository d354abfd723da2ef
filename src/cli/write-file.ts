import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FaqError } from '../model/errors.ts';
import { UsageError } from './usage-error.ts';

/**
 * Writes a text to a file, all of it or nothing: beside the file first, then renamed. A link to a file stays one.
 *
 * @param inputs addresses of what the text was made from, none of which may be written over.
 * @throws {UsageError} when the file is one of its own inputs.
 * @throws {FaqError} when it cannot be written.
 */
export async function writeWhole(
  file: string,
  text: string,
  inputs: readonly (string | undefined)[],
): Promise<void> {
  const target = await realpath(file).catch(() => file);
  for (const input of inputs) {
    if (!input?.startsWith('file:')) continue;
    if ((await realpath(fileURLToPath(input)).catch(() => '')) === target)
      throw new UsageError(`--output: ${file} is what is read here. Give another file to write to.`);
  }
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    throw new FaqError(
      'wrong-shape',
      file,
      '',
      `cannot be written (${code}). Is it in a folder that you may write to?`,
    );
  }
}
