import { isDocument } from '../model/document-format.ts';
import { FaqError, type FaqErrorCode } from '../model/errors.ts';

/** Times in milliseconds; the page's author cannot change them, tests can. */
export interface LoadLimits {
  /** After this long a request is given up, head and body together. */
  readonly timeout: number;
  /** How long to wait before each further try. */
  readonly retries: readonly number[];
}

/** A request under way or answered, by URL: widgets that name the same file share it. */
const requests = new Map<string, Promise<unknown>>();

const LIMITS: LoadLimits = { timeout: 10_000, retries: [400, 1200] };

export interface LoadOptions {
  readonly limits?: LoadLimits;
  /** The response to a request that somebody has sent already. */
  readonly response?: Promise<Response>;
  /** What the file must be, as in the `integrity` of a script tag. */
  readonly integrity?: string;
}

/**
 * The JSON at a URL, requested once per page, however often it is needed. The value is shared: do not change it.
 * Network errors and answers of 500 and up are tried again; a failure is not kept.
 *
 * @throws {FaqError} `not-found`, `http`, `network`, `timeout` or `bad-json`.
 */
export function loadJson(url: string, options: LoadOptions = {}): Promise<unknown> {
  let request = requests.get(url);
  if (!request) {
    request = requestJson(url, options);
    requests.set(url, request);
    request.catch(() => requests.delete(url));
  }
  return request;
}

async function requestJson(
  url: string,
  { limits = LIMITS, response: sent, integrity = '' }: LoadOptions,
): Promise<unknown> {
  const {
    timeout,
    retries: [wait, ...retries],
  } = limits;
  const signal = AbortSignal.timeout(timeout);
  const failure = (code: FaqErrorCode, what: unknown) => new FaqError(code, url, '', String(what));
  let problem: FaqError;
  try {
    const response = await (sent ?? fetch(url, { signal, integrity }));
    const { ok, status } = response;
    if (ok) return await parsed(await response.arrayBuffer(), url);
    problem = failure(status === 404 ? 'not-found' : 'http', status);
    if (status < 500) throw problem;
  } catch (error) {
    if (error instanceof FaqError) throw error;
    if (signal.aborted) throw failure('timeout', timeout / 1000);
    problem = failure('network', error);
  }
  if (wait === undefined) throw problem;
  await new Promise((resolve) => setTimeout(resolve, wait));
  return requestJson(url, { limits: { timeout, retries }, integrity });
}

/** Strict UTF-8, as RFC 8259 has JSON between systems: other encodings would show a visitor replacement characters. */
function parsed(bytes: ArrayBuffer, url: string): Promise<unknown> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FaqError('not-utf8', url, '');
  }
  return parseJson(text, url);
}

/** What JSON was parsed from. Not of FAQ documents: a program has written those. */
const texts = new WeakMap<object, string>();

export const textOf = (json: unknown): string | undefined => texts.get(Object(json));

/** @throws {FaqError} `bad-json`, with the place in the text and a sentence for whoever wrote it. */
export async function parseJson(text: string, source: string, path = ''): Promise<unknown> {
  try {
    const json = JSON.parse(text) as unknown;
    if (typeof json === 'object' && json && !isDocument(json)) texts.set(json, text);
    return json;
  } catch (error) {
    const { jsonFault } = await import('../model/explain.ts');
    const { place, reason } = jsonFault(text, error);
    throw new FaqError('bad-json', source, [path, place].filter(Boolean).join(', '), reason);
  }
}
