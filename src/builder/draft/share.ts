import { parseOverrides } from '../../compile/parse-overrides.ts';
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
  const bytes = await inflated(bytesOf(data));
  try {
    const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
    return sharedDraft(json);
  } catch {
    throw new ShareError('malformed');
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
  try {
    const signs = atob(data.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
  } catch {
    throw new ShareError('malformed');
  }
}

/** The browser's own compression; nothing where it lacks `deflate-raw`, as before 2023. */
function stream<S>(make: (format: CompressionFormat) => S): S | undefined {
  try {
    return make('deflate-raw');
  } catch {
    return undefined;
  }
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const compression = stream((format) => new CompressionStream(format));
  if (!compression) return (await import('fflate')).deflateSync(bytes, { level: 9 });
  return gathered(passed(bytes, compression), Number.POSITIVE_INFINITY);
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const decompression = stream((format) => new DecompressionStream(format));
  if (!decompression) return inflatedByFflate(bytes);
  try {
    return await gathered(passed(bytes, decompression), MAX_INFLATED);
  } catch (error) {
    throw error instanceof ShareError ? error : new ShareError('malformed');
  }
}

function passed(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  const writer = writable.getWriter();
  // What is wrong with the bytes is heard of where they are read.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return readable;
}

async function gathered(readable: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const reader = readable.getReader();
  const gathering = new Gathering(most);
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) gathering.add(next.value);
  } finally {
    reader.cancel().catch(() => {});
  }
  return gathering.all();
}

/** As long as the input has not ended the bytes come piece by piece: a bomb is noticed before it has filled the memory. */
async function inflatedByFflate(bytes: Uint8Array): Promise<Uint8Array> {
  const { Inflate } = await import('fflate');
  const gathering = new Gathering(MAX_INFLATED);
  let ended = false;
  const inflate = new Inflate((piece, isLast) => {
    gathering.add(piece);
    ended = isLast;
  });
  const STEP = 1024;
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw error instanceof ShareError ? error : new ShareError('malformed');
  }
  if (!ended) throw new ShareError('malformed');
  return gathering.all();
}

class Gathering {
  private readonly pieces: Uint8Array[] = [];
  private size = 0;
  constructor(private readonly most: number) {}

  add(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > this.most) throw new ShareError('tooLarge');
    this.pieces.push(piece);
  }

  all(): Uint8Array {
    const whole = new Uint8Array(this.size);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
