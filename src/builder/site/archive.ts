import { strToU8, zipSync } from 'fflate';
import type { Made } from '../draft/made.ts';
import type { SiteFile } from './files.ts';
import { infographicOf } from './infographic.ts';

/**
 * Every file of a draft in one archive, with its infographic in each language.
 *
 * @param all The draft in each of its languages.
 * @param templates The address of the folder with the infographics' texts.
 * @returns `isWhole`: whether every infographic could be made.
 */
export async function everythingOf(
  files: readonly SiteFile[],
  all: readonly Made[],
  load: (url: string) => Promise<unknown>,
  templates: string,
): Promise<{ readonly archive: Uint8Array; readonly isWhole: boolean }> {
  const made = await Promise.allSettled(all.map((one) => infographicOf(one, load, templates)));
  const pictures = made.flatMap((one, at) => {
    if (one.status === 'rejected') return [];
    const name = `infographic${all.length > 1 ? `.${all[at]?.lang}` : ''}`;
    const { svg, html, pptx } = one.value;
    return [
      { name: `${name}.svg`, text: svg },
      { name: `${name}.html`, text: html() },
      { name: `${name}.pptx`, text: pptx() },
    ];
  });
  return {
    archive: archiveOf([...files, ...pictures]),
    isWhole: made.every(({ status }) => status === 'fulfilled'),
  };
}

/** The first day that an archive can name: the same files are the same archive. */
const EARLIEST = new Date(1980, 0, 1);

/** All files in one archive. */
export const archiveOf = (
  files: readonly { readonly name: string; readonly text: string | Uint8Array }[],
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(({ name, text }) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
    { mtime: EARLIEST },
  );
