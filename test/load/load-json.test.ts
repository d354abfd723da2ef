import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoadOptions, loadJson } from '../../src/load/load-json.ts';
import { FaqError } from '../../src/model/errors.ts';
import { type HostServer, startHostServer } from '../support/host-server.ts';

const quick = { limits: { timeout: 2000, retries: [1, 1] } } satisfies LoadOptions;
const hasty = { limits: { timeout: 80, retries: [1, 1] } } satisfies LoadOptions;

let server: HostServer;
beforeAll(async () => {
  server = await startHostServer();
});
afterAll(() => server.close());

let keys = 0;
/** A route of test/support/misbehaving-server.ts that nobody asked before. */
function route(path: string, body?: string) {
  const url = new URL(`/_test/${path}`, server.origin);
  url.searchParams.set('key', `load-json-${++keys}`);
  if (body !== undefined) url.searchParams.set('body', body);
  const { href, search } = url;
  return { href, count: () => server.requests.filter((request) => request.url.endsWith(search)).length };
}

const failure = async (url: string, options: LoadOptions = quick): Promise<FaqError> => {
  const error: unknown = await loadJson(url, options).then(
    () => 'no error',
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(FaqError);
  return error as FaqError;
};

describe('a file', () => {
  it.each(['{"a":[1,"ü",null]}', '[]', '"text"', '0', 'null', '\ufeff{}', ' {}\n'])(
    'with %j is loaded',
    async (body) => {
      expect(await loadJson(route('json', body).href, quick)).toEqual(JSON.parse(body.replace('\ufeff', '')));
    },
  );

  it('that is asked for five times at once, and later again, is requested once', async () => {
    const { href, count } = route('slow/30');
    const all = await Promise.all(Array.from({ length: 5 }, () => loadJson(href, quick)));
    expect(new Set(all).size).toBe(1);
    expect(await loadJson(href, quick)).toBe(all[0]);
    expect(count()).toBe(1);
  });

  it('at another address is another file', async () => {
    const [one, two] = [route('json', '1'), route('json', '2')];
    expect(await Promise.all([loadJson(one.href, quick), loadJson(two.href, quick)])).toEqual([1, 2]);
  });

  it('whose key means something to JavaScript has it as its own, and pollutes nothing', async () => {
    const json = await loadJson(route('json', '{"__proto__":{"polluted":true}}').href, quick);
    expect(Object.keys(json as object)).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('an answer that will not get better is asked for once', () => {
  it.each([
    ['status/404', 'not-found', '404'],
    ['status/410', expect.stringMatching(/^(http|not-found)$/), '410'],
    ['status/400', 'http', '400'],
    ['status/401', 'http', '401'],
    ['status/403', 'http', '403'],
    ['status/429', 'http', '429'],
  ])('%s is %s', async (path, code, status) => {
    const { href, count } = route(path);
    expect(await failure(href)).toMatchObject({ code, source: href, path: '', what: [status] });
    expect(count()).toBe(1);
  });

  it.each([
    ['not-json', undefined, 'line 1, column 1', 'expected a value'],
    ['json', '', 'line 1, column 1', 'the file ends here; expected a value'],
    ['json', '{"a":1', 'line 1, column 7', 'the { on line 1 is never closed'],
    ['json', "{'a':1}", 'line 1, column 2', 'JSON has double quotes only'],
    ['json', '{"a":1,\n"b" 2}', 'line 2, column 5', 'expected a colon'],
    ['json', 'undefined', 'line 1, column 1', 'expected a value, got u'],
  ])('%s %j is bad-json, said where and why', async (path, body, place, reason) => {
    const { href, count } = route(path, body);
    const error = await failure(href);
    expect(error).toMatchObject({ code: 'bad-json', source: href, path: place });
    expect(error.what[0]).toContain(reason);
    expect(count()).toBe(1);
  });
});

describe('a failure that may pass is tried again', () => {
  it.each([
    ['status/500', 'http', ['500']],
    ['status/503', 'http', ['503']],
    ['flaky/3', 'http', ['503']],
    ['flaky-network/3', 'network', [expect.stringMatching(/\S/)]],
  ])('%s: three times in all, then it is %s', async (path, code, what) => {
    const { href, count } = route(path);
    expect(await failure(href)).toMatchObject({ code, source: href, what });
    expect(count()).toBe(3);
  });

  it.each(['flaky/1', 'flaky/2', 'flaky-network/1', 'flaky-network/2'])(
    '%s: until it is there',
    async (path) => {
      const { href, count } = route(path);
      expect(await loadJson(href, quick)).toEqual({ hello: 'world' });
      expect(count()).toBe(Number(path.at(-1)) + 1);
    },
  );

  it('a server that nobody can reach is a network error', async () => {
    expect(await failure('http://127.0.0.1:1/faq.json')).toMatchObject({ code: 'network' });
    const gone = await startHostServer();
    await gone.close();
    expect(await failure(`${gone.origin}/faq.json`)).toMatchObject({ code: 'network' });
  });

  it('after waiting, longer each time, unless told otherwise', async () => {
    const { href, count } = route('flaky/2');
    const start = performance.now();
    expect(await loadJson(href)).toEqual({ hello: 'world' });
    expect(count()).toBe(3);
    expect(performance.now() - start).toBeGreaterThan(1500);
    const [first = 0, second = 0, third = 0] = server.requests
      .filter(({ url }) => href.endsWith(url))
      .map(({ time }) => time);
    expect(third - second).toBeGreaterThan(2 * (second - first));
  });

  it('one at a time, also when many ask', async () => {
    const { href, count } = route('flaky/2');
    const all = await Promise.all([loadJson(href, quick), loadJson(href, quick), loadJson(href, quick)]);
    expect(all).toEqual(Array(3).fill({ hello: 'world' }));
    expect(count()).toBe(3);
  });
});

describe('an answer that does not come', () => {
  it.each(['hang', 'half', 'slow/5000'])('%s is a timeout, and is not asked for again', async (path) => {
    const { href, count } = route(path);
    const start = performance.now();
    expect(await failure(href, hasty)).toMatchObject({ code: 'timeout', source: href, what: ['0.08'] });
    expect(performance.now() - start).toBeLessThan(1500);
    expect(count()).toBe(1);
  });

  it('in time but slowly is no timeout', async () => {
    expect(await loadJson(route('slow/60').href, quick)).toEqual({ hello: 'world' });
  });

  it('has its time anew for each try', async () => {
    const limits = { timeout: 500, retries: [400, 400] };
    expect(await loadJson(route('flaky/2').href, { limits })).toEqual({ hello: 'world' });
  });
});

describe('a failure is not kept', () => {
  it.each(['flaky/3', 'flaky-network/3'])(
    '%s: whoever asks next gets the file, which is kept',
    async (path) => {
      const { href, count } = route(path);
      await failure(href);
      expect(await loadJson(href, quick)).toEqual({ hello: 'world' });
      await loadJson(href, quick);
      expect(count()).toBe(4);
    },
  );

  it('by whoever asks again as soon as it failed', async () => {
    const { href, count } = route('status/404');
    const again = loadJson(href, quick).catch(() => loadJson(href, quick));
    await expect(again).rejects.toThrow(FaqError);
    expect(count()).toBe(2);
  });

  it('and everybody who waited is told', async () => {
    const { href, count } = route('status/404');
    const [one, two] = await Promise.all([failure(href), failure(href)]);
    expect(one).toBe(two);
    expect(count()).toBe(1);
  });
});
