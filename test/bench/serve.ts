import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export interface BenchServer {
  readonly origin: string;
  /** Files are compressed once, before anybody asks for them. */
  add(path: string, content: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Serves what it was given with brotli at its best, from memory, and lets nothing be cached. */
export async function serve(): Promise<BenchServer> {
  const files = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files.get(path);
    if (!file) return void response.writeHead(404, { 'content-length': 0 }).end();
    response
      .writeHead(200, {
        'content-type': TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        'content-encoding': 'br',
        'content-length': file.length,
        'cache-control': 'no-store',
        // Isolated, a page has clocks that are not made coarse.
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      })
      .end(file);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async add(path, content) {
      const bytes = Buffer.from(content);
      // From there on the best level takes minutes, for a percent.
      const quality = bytes.length > 2_000_000 ? 9 : 11;
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      files.set(path, await compress(bytes, { params }));
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
