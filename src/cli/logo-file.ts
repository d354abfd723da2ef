import { FaqError } from '../model/errors.ts';
import type { Picture } from '../outputs/infographic/picture.ts';
import { bytesIn } from '../outputs/infographic/picture-bytes.ts';
import { readPicture } from '../outputs/infographic/read-picture.ts';
import { type Files, isOnWeb } from './files.ts';

/** Where a logo may be, besides at a whole address. */
interface Places {
  /** The overrides that name it. */
  readonly source: string | undefined;
  readonly site: string | undefined;
}

/** The brand's logo, or why it is left out. Its path is on the site, if that is known; else it is beside the overrides. */
export async function logoFile(
  logo: string | undefined,
  { source, site }: Places,
  files: Files,
): Promise<{ readonly picture?: Picture; readonly problem?: FaqError }> {
  if (!logo) return {};
  const failed = (refusal: string) => ({
    problem: new FaqError('wrong-shape', source ?? 'overrides', 'brand.logo', `${refusal}; it is left out.`),
  });
  try {
    const bytes = await bytesOf(logo, site ?? (source?.startsWith('stdin:') ? undefined : source), files);
    if (!bytes) return failed('is a path: add --site with the address of your site');
    const picture = readPicture(bytes);
    return 'refusal' in picture ? failed(picture.refusal) : { picture };
  } catch (error) {
    const { code } = error as FaqError;
    return failed(
      code === 'not-found' ? 'does not exist. Check the address' : 'cannot be read. Check the address',
    );
  }
}

async function bytesOf(
  logo: string,
  base: string | undefined,
  files: Files,
): Promise<Uint8Array | undefined> {
  if (/^data:/i.test(logo)) return bytesIn(logo) ?? new Uint8Array();
  if (isOnWeb(logo)) return files.bytes(logo);
  return base && URL.canParse(logo, base) ? files.bytes(new URL(logo, base).href) : undefined;
}
