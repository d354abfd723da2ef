/**
 * A server that misbehaves on demand, for tests of loading. One middleware, used by Vitest's own server and by
 * the host server of the pages. Every route takes `key` (what to count by) and, where it answers, `body`.
 *
 *   /_test/json             the body as JSON
 *   /_test/status/404       that status
 *   /_test/flaky/2          503 twice, then the body
 *   /_test/flaky-network/2  a network error twice, then the body
 *   /_test/slow/500         the body after so many milliseconds
 *   /_test/hang             never answers
 *   /_test/half             half of the body, then nothing
 *   /_test/not-json         HTML, with status 200
 *   /_test/count            how often the routes with this key were asked
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

export type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
  /** What stands after the route's name: a status, a number of failures, milliseconds. */
  number: number;
  body: string;
  /** Which request with this key it is, from 1. */
  count: number;
}

const routes: Record<string, (exchange: Exchange) => void> = {
  json: ({ res, body }) => answer(res, 200, body),
  status: ({ res, number, body }) => answer(res, number, body),
  flaky: ({ res, number, body, count }) => answer(res, count > number ? 200 : 503, body),
  'flaky-network': ({ res, number, body, count }) =>
    count > number ? answer(res, 200, body) : networkError(res),
  slow: ({ res, number, body }) => {
    setTimeout(() => answer(res, 200, body), number).unref();
  },
  hang: ({ req }) => {
    req.socket.unref();
  },
  half: ({ req, res, body }) => {
    req.socket.unref();
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    res.write(body.slice(0, Math.floor(body.length / 2)));
  },
  'not-json': ({ res }) => answer(res, 200, '<!doctype html><title>Not JSON</title>', 'text/html'),
};

export function misbehaving(): Middleware {
  const counts = new Map<string, number>();
  return (req, res, next) => {
    const url = new URL(req.url ?? '/', 'http://localhost');
    const [, folder, name = '', number = '0'] = url.pathname.split('/');
    if (folder !== '_test') return next();
    res.setHeader('access-control-allow-origin', '*');
    res.setHeader('access-control-allow-headers', '*');
    res.setHeader('cache-control', 'no-store');
    if (req.method === 'OPTIONS') return answer(res, 204, '');
    const key = url.searchParams.get('key') ?? `${url.pathname}${url.search}`;
    if (name === 'count') return answer(res, 200, String(counts.get(key) ?? 0));
    const route = routes[name];
    if (!route) return answer(res, 404, JSON.stringify(`no test route ${name}`));
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const body = url.searchParams.get('body') ?? '{"hello":"world"}';
    route({ req, res, number: Number(number), body, count });
  };
}

/** The same routes in Vitest's server, before Vite answers everything with a page. */
export function misbehavingServer(): Plugin {
  return {
    name: 'misbehaving-server',
    configureServer(server) {
      server.middlewares.use(misbehaving());
    },
  };
}

function answer(res: ServerResponse, status: number, body: string, type = 'application/json'): void {
  res.writeHead(status, { 'content-type': type });
  res.end(body);
}

/**
 * To fetch, a network error. Not a destroyed socket: a browser that had used that connection before quietly
 * asks again, so that a test could not count. Port 1 is on every browser's list of blocked ports.
 */
function networkError(res: ServerResponse): void {
  res.writeHead(302, { location: 'http://127.0.0.1:1/' });
  res.end();
}
