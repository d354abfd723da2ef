import { FaqError, type FaqErrorCode } from '../model/errors.ts';
import { integrityOf } from './shipped-templates.ts';

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

/**
 * The JSON at a URL, requested once a page however often it is asked for. The value is shared: do not change it.
 * Network errors and answers of 500 and up are tried again; a failure is not kept. Whoever has sent the request already
 * hands over its response.
 *
 * @throws {FaqError} `not-found`, `http`, `network`, `timeout` or `bad-json`.
 */
export function loadJson(url: string, limits = LIMITS, response?: Promise<Response>): Promise<unknown> {
  let request = requests.get(url);
  if (!request) {
    request = requestJson(url, limits, response);
    requests.set(url, request);
    request.catch(() => requests.delete(url));
  }
  return request;
}

async function requestJson(
  url: string,
  { timeout, retries: [wait, ...retries] }: LoadLimits,
  sent?: Promise<Response>,
): Promise<unknown> {
  const signal = AbortSignal.timeout(timeout);
  const failure = (code: FaqErrorCode, what: unknown) => new FaqError(code, url, '', String(what));
  let problem: FaqError;
  try {
    const response = await (sent ??
      fetch(url, __INTEGRITY__ ? { signal, integrity: integrityOf(url) } : { signal }));
    const { ok, status } = response;
    if (ok) {
      const body = await response.text();
      try {
        return JSON.parse(body);
      } catch (error) {
        throw failure('bad-json', (error as Error).message);
      }
    }
    problem = failure(status === 404 ? 'not-found' : 'http', status);
    if (status < 500) throw problem;
  } catch (error) {
    if (error instanceof FaqError) throw error;
    if (signal.aborted) throw failure('timeout', timeout / 1000);
    problem = failure('network', error);
  }
  if (wait === undefined) throw problem;
  await new Promise((resolve) => setTimeout(resolve, wait));
  return requestJson(url, { timeout, retries });
}
