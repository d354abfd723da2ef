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

export type Failure = 'status-500' | 'status-404' | 'drop';

export interface HostServer {
  origin: string;
  requests: { method: string; url: string; time: number }[];
  /** Violations that browsers have reported to `/csp-report`, when the page's policy names it as its `report-uri`. */
  violations: { page: string; directive: string; blocked: string }[];
  /** Lets requests whose URL matches fail from now on; call what it returns to end that. */
  fail(pattern: RegExp, how?: Failure): () => void;
  /** Lets requests whose URL matches wait from now on, in milliseconds; call what it returns to end that. */
  delay(pattern: RegExp, milliseconds: number): () => void;
  close(): Promise<void>;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));

export async function startHostServer(options: HostServerOptions = {}): Promise<HostServer> {
  const requests: HostServer['requests'] = [];
  const violations: HostServer['violations'] = [];
  const delays = new Set<{ pattern: RegExp; milliseconds: number }>();
  const failures = new Set<{ pattern: RegExp; how: Failure }>();
  const misbehave = misbehaving();
  const files = sirv(options.root ?? repository, { dev: true });
  const hosted = ['dist', 'demo'].map((folder) => sirv(`${repository}${folder}`, { dev: true }));

  const handle = (req: IncomingMessage, res: ServerResponse): void => {
    const url = req.url ?? '/';
    const path = new URL(url, 'http://localhost').pathname;
    // Browsers ask by themselves, and would note a failure among the page's own.
    if (path === '/favicon.ico') return void res.writeHead(204).end();
    if (path === '/csp-report') return void readReport(req, res, violations);
    requests.push({ method: req.method ?? '', url, time: Date.now() });
    if (options.log) console.log(`${req.method} ${url}`);
    for (const [name, value] of Object.entries(options.headers?.(path) ?? {})) res.setHeader(name, value);
    const failure = [...failures].find(({ pattern }) => url.search(pattern) !== -1);
    if (failure?.how === 'drop') return void req.socket.destroy();
    if (failure) {
      const status = Number(failure.how.slice('status-'.length));
      return void res.writeHead(status, { 'cache-control': 'no-store' }).end('failing on demand');
    }
    const wait = [...delays].find(({ pattern }) => url.search(pattern) !== -1)?.milliseconds;
    if (wait) setTimeout(serve, wait, req, res, path);
    else serve(req, res, path);
  };

  const serve = (req: IncomingMessage, res: ServerResponse, path: string): void => {
    const url = req.url ?? '/';
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
    violations,
    delay(pattern, milliseconds) {
      const delay = { pattern, milliseconds };
      delays.add(delay);
      return () => delays.delete(delay);
    },
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

/** A report as `report-uri` sends it (w3.org/TR/CSP3/#deprecated-serialize-violation). */
async function readReport(
  req: IncomingMessage,
  res: ServerResponse,
  violations: HostServer['violations'],
): Promise<void> {
  let body = '';
  for await (const part of req) body += part;
  const { 'csp-report': report } = JSON.parse(body) as { 'csp-report': Record<string, string> };
  violations.push({
    page: report['document-uri'] ?? '',
    directive: report['effective-directive'] ?? report['violated-directive'] ?? '',
    blocked: report['blocked-uri'] ?? '',
  });
  res.writeHead(204).end();
}
