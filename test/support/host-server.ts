/** The server of the pages under test: the repository's files, headers and failures on demand. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { misbehaving } from './misbehaving-server.ts';

export interface HostServerOptions {
  /** The folder to serve; the repository's root unless told. */
  root?: string;
  /** Response headers per path, for instance a content security policy. */
  headers?: (path: string) => Record<string, string> | undefined;
  /** HTML pages that exist in the test only, by path. */
  pages?: Record<string, string>;
  /** Print every request. */
  log?: boolean;
}

export type Failure = 'status-500' | 'drop';

export interface HostServer {
  origin: string;
  requests: { method: string; url: string; time: number }[];
  /** Lets requests whose URL matches fail from now on; call what it returns to end that. */
  fail(pattern: RegExp, how?: Failure): () => void;
  close(): Promise<void>;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));

export async function startHostServer(options: HostServerOptions = {}): Promise<HostServer> {
  const requests: HostServer['requests'] = [];
  const failures = new Set<{ pattern: RegExp; how: Failure }>();
  const misbehave = misbehaving();
  const files = sirv(options.root ?? repository, { dev: true });
  const hosted = ['dist', 'demo'].map((folder) => sirv(`${repository}${folder}`, { dev: true }));

  const handle = (req: IncomingMessage, res: ServerResponse): void => {
    const url = req.url ?? '/';
    const path = new URL(url, 'http://localhost').pathname;
    // Browsers ask by themselves, and would note a failure among the page's own.
    if (path === '/favicon.ico') return void res.writeHead(204).end();
    requests.push({ method: req.method ?? '', url, time: Date.now() });
    if (options.log) console.log(`${req.method} ${url}`);
    for (const [name, value] of Object.entries(options.headers?.(path) ?? {})) res.setHeader(name, value);
    const failure = [...failures].find(({ pattern }) => url.search(pattern) !== -1);
    if (failure?.how === 'drop') return void req.socket.destroy();
    if (failure) return void res.writeHead(500, { 'cache-control': 'no-store' }).end('failing on demand');
    const page = options.pages?.[path];
    if (page !== undefined) return void res.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    const nothing = () => void res.writeHead(404).end(`nothing at ${path}`);
    // As an organization hosts it: what the build gives, and its own JSON beside it.
    if (url.startsWith('/faq/')) {
      req.url = url.slice('/faq'.length);
      return void hosted[0]?.(req, res, () => hosted[1]?.(req, res, nothing));
    }
    misbehave(req, res, () => files(req, res, nothing));
  };

  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    fail(pattern, how = 'status-500') {
      const failure = { pattern, how };
      failures.add(failure);
      return () => failures.delete(failure);
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
