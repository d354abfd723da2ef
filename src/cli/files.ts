import { createReadStream } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Load } from '../compile/read-template.ts';
import { parseJson } from '../load/load-json.ts';
import { FaqError } from '../model/errors.ts';
import type { Io } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What the program takes for a file of somebody's: more than any FAQ has, less than what fills the memory. */
const LARGEST = 10_000_000;
/** Seconds. */
const PATIENCE = 10;

const STDIN = 'stdin:';
export const isOnWeb = (address: string): boolean => /^https?:/.test(address);

/**
 * What somebody names on the command line as an address: a path, an http(s) URL, or `-` for standard input.
 *
 * @throws {UsageError} for what looks like a URL and is none, and for what no file can be called.
 */
export function addressOf(named: string): string {
  if (named === '-') return STDIN;
  const isUrl = /^(https?|file):/i.test(named);
  const url = isUrl ? URL.canParse(named) && new URL(named) : pathToFileURL(named);
  if (url && isAddress(url.href)) return url.href;
  throw new UsageError(`"${named.replaceAll('\0', '\\0')}" is not an address. Write a path or a whole URL.`);
}

/** Whether something can be there: `%.json` and names with a NUL are no files. */
export function isAddress(url: string): boolean {
  try {
    return !url.startsWith('file:') || !fileURLToPath(url).includes('\0');
  } catch {
    return false;
  }
}

/** The files of one run of a command, each read once. */
export interface Files {
  readonly text: (address: string) => Promise<string>;
  /** A picture is no text. */
  readonly bytes: (address: string) => Promise<Uint8Array>;
  readonly json: Load;
  /** What has been read so far. */
  readonly addresses: () => readonly string[];
  /** How a template's chain of `extends` is read: what is on the web cannot name what is on this computer. */
  readonly chain: (own?: string) => Load;
}

export function readFiles({ stdin }: Pick<Io, 'stdin'>): Files {
  const texts = new Map<string, Promise<string>>();
  const text = (address: string) => {
    const known = texts.get(address) ?? readText(address, stdin);
    texts.set(address, known);
    return known;
  };
  const json = async (address: string) => parseJson(await text(address), address);
  const chain = (own?: string): Load => {
    let web: string | undefined;
    return (address) => {
      if (address === own) return json(address);
      if (web && !isOnWeb(address)) return Promise.reject(notOnWeb(web, 'extends'));
      if (isOnWeb(address)) web = address;
      return json(address);
    };
  };
  const bytes = (address: string) => readBytes(address, stdin);
  return { text, bytes, json, addresses: () => [...texts.keys()], chain };
}

/** What is on the web cannot name what is on this computer. */
export const notOnWeb = (source: string, path: string): FaqError =>
  new FaqError('wrong-shape', source, path, 'names a file that is not on the web, as this one is.');

const readBytes = async (address: string, stdin: Io['stdin']): Promise<Uint8Array> =>
  collect(address, isOnWeb(address) ? await download(address) : await open(address, stdin));

async function readText(address: string, stdin: Io['stdin']): Promise<string> {
  const bytes = await readBytes(address, stdin);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FaqError('not-utf8', address, '');
  }
}

async function open(address: string, stdin: Io['stdin']): Promise<AsyncIterable<Uint8Array>> {
  if (address === STDIN) return stdin();
  if (!address.startsWith('file:')) throw new FaqError('bad-attribute', address, '', address);
  if (!isAddress(address)) throw new FaqError('not-found', address, '', 'ENOENT');
  return createReadStream(new URL(address));
}

async function download(address: string): Promise<AsyncIterable<Uint8Array>> {
  const signal = AbortSignal.timeout(PATIENCE * 1000);
  const { ok, status, body } = await fetch(address, { signal }).catch((error: unknown) => {
    throw failure(error, address);
  });
  if (!ok) throw new FaqError(status === 404 ? 'not-found' : 'http', address, '', String(status));
  return (body ?? []) as AsyncIterable<Uint8Array>;
}

async function collect(address: string, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > LARGEST) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw failure(error, address);
  }
  if (size > LARGEST)
    throw new FaqError('wrong-shape', address, '', 'is larger than 10 MB. Is it the right file?');
  return Buffer.concat(chunks);
}

function failure(error: unknown, address: string): FaqError {
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError') return new FaqError('timeout', address, '', String(PATIENCE));
  if (isOnWeb(address)) return new FaqError('network', address, '', String(error));
  return new FaqError('not-found', address, '', code ?? String(error));
}
