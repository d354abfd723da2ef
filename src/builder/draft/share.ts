import { parseOverrides } from '../../compile/parse-overrides.ts';
import { deflated, inflated, TooLargeError } from './deflate.ts';
import type { BuilderDraft, Original, SiteRights } from './draft.ts';
import { readPageOptions } from './page-options.ts';
import { isShort, ORIGINALS, sharedOriginals } from './shared-originals.ts';

/** Why there is no link, or none that can be opened. */
export type ShareErrorCode = 'tooLong' | 'malformed' | 'newerVersion' | 'tooLarge';

export class ShareError extends Error {
  constructor(readonly code: ShareErrorCode) {
    super(code);
    this.name = 'ShareError';
  }
}

/** A draft from a link. It has no id: it cannot take the place of one that is there. */
export type SharedDraft = Pick<
  BuilderDraft,
  'updated' | 'overrides' | 'options' | 'step' | 'site' | 'origin' | 'originals'
>;

/** Mail programs and chats cut what is longer. */
export const MAX_LINK = 8000;

const PREFIX = '#draft=';
/** The format that this version writes, and the newest that it reads. */
const VERSION = 1;
/** More than a link can hold that {@link MAX_LINK} lets through; of one that was made by hand no more is looked at. */
const MAX_OPENED = 100_000;
const MAX_INFLATED = 1024 * 1024;

export const isShareFragment = (fragment: string): boolean => fragment.startsWith(PREFIX);

/**
 * A draft as an address's fragment, which browsers send to no server.
 *
 * @throws {ShareError} `tooLong` where no link can hold it.
 */
export async function toFragment(draft: SharedDraft & { readonly id?: string }): Promise<string> {
  // What a draft can do without goes first, where it would not fit.
  for (const part of ORIGINALS) {
    const fragment = await fragmentOf(draft, part);
    if (fragment.length <= MAX_LINK) return fragment;
  }
  throw new ShareError('tooLong');
}

async function fragmentOf(
  draft: SharedDraft & { readonly id?: string },
  part: (original: Original) => Original,
): Promise<string> {
  const { id, updated, overrides, options, step, site, origin = id, originals = {} } = draft;
  const marks = Object.entries(originals).map(([lang, original]) => [lang, part(original)]);
  const json = JSON.stringify({
    updated,
    overrides,
    options,
    step,
    ...(site && { site }),
    ...(origin && { origin }),
    ...(marks.length && { originals: Object.fromEntries(marks) }),
  });
  return `${PREFIX}${VERSION}.${base64url(await deflated(new TextEncoder().encode(json)))}`;
}

/**
 * The draft in a fragment.
 *
 * @throws {ShareError} `malformed` for what is none, or was cut; `newerVersion`; `tooLarge` for what would fill the memory.
 */
export async function fromFragment(fragment: string): Promise<SharedDraft> {
  const [, version, data] = /^#draft=(\d{1,9})\.([\w-]+)=*$/.exec(fragment.trim()) ?? [];
  if (!version || !data) throw new ShareError('malformed');
  if (Number(version) > VERSION) throw new ShareError('newerVersion');
  if (data.length > MAX_OPENED) throw new ShareError('tooLarge');
  try {
    const bytes = await inflated(bytesOf(data), MAX_INFLATED);
    const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
    return sharedDraft(json);
  } catch (error) {
    throw new ShareError(error instanceof TooLargeError ? 'tooLarge' : 'malformed');
  }
}

function sharedDraft(json: unknown): SharedDraft {
  const { updated, overrides, options, step, site, origin, originals } = json as Readonly<
    Record<string, unknown>
  >;
  const marks = sharedOriginals(originals);
  const { system, may } = Object(site) as Readonly<Record<string, unknown>>;
  const chosen = readPageOptions(options);
  const isRight = RIGHTS.includes(may as SiteRights);
  const known = {
    ...(isShort(system) && { system }),
    ...(isRight && { may: may as SiteRights }),
  };
  return {
    updated: typeof updated === 'number' && Number.isSafeInteger(updated) ? updated : 0,
    overrides: parseOverrides(overrides, 'link', () => {}),
    ...(Object.keys(chosen).length && { options: chosen }),
    step: isShort(step) ? step : 'about',
    ...(Object.keys(known).length && { site: known }),
    ...(isShort(origin) && { origin }),
    ...(Object.keys(marks).length && { originals: marks }),
  };
}

const RIGHTS: readonly SiteRights[] = ['text', 'scripts', 'frames', 'admin', 'none'];

function base64url(bytes: Uint8Array): string {
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> {
  const signs = atob(data.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
}
