/** Real web servers with the configurations that we ship; only the port and the folder are the test's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { repository } from './program.ts';

export const webServers = ['nginx', 'caddy'] as const;
export type WebServer = (typeof webServers)[number];

export interface Served {
  origin: string;
  stop(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Where the program is; undefined on a machine without it. */
export const programOf = (name: WebServer): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** Changes that a person may make in a shipped file besides. */
type Changes = Readonly<Record<string, string>>;

/** Serves `root`. What the server needs besides goes into `folder`. */
export async function serve(
  name: WebServer,
  root: string,
  folder: string,
  changes: Changes = {},
): Promise<Served> {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  const args = await (name === 'nginx' ? setUpNginx : setUpCaddy)(root, folder, port, changes);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const server = spawn(programOf(name) as string, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  let said = '';
  server.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const origin = `http://127.0.0.1:${port}`;
  const end = Date.now() + 10_000;
  while (!(await ask(`${origin}/`).catch(() => undefined))) {
    if (server.exitCode !== null || Date.now() > end) throw new Error(`${name} does not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { origin, stop: () => stop(server) };
}

/** Replaces what the comment at the head of a shipped file tells people to change. */
async function shipped(file: string, changes: Record<string, string>): Promise<string> {
  let text = await readFile(join(repository, 'deploy', file), 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`deploy/${file} has no "${from}".`);
    text = text.replace(from, to);
  }
  return text;
}

async function setUpNginx(root: string, folder: string, port: number, more: Changes): Promise<string[]> {
  const site = await shipped('nginx.conf', {
    'listen 80;': `listen 127.0.0.1:${port};`,
    '/var/www/faq-embed': root,
    ...more,
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_processes 1;
    daemon off;
    pid ${folder}/pid;
    error_log stderr;
    events {}
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
      include ${folder}/site.conf;
    }`;
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(join(folder, 'main.conf'), main);
  return ['-p', folder, '-e', 'stderr', '-c', join(folder, 'main.conf')];
}

async function setUpCaddy(root: string, folder: string, port: number, more: Changes): Promise<string[]> {
  const site = await shipped('Caddyfile', {
    'faq.example.com {': `http://127.0.0.1:${port} {`,
    '/var/www/faq-embed': root,
    ...more,
  });
  await writeFile(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
  return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.on('exit', () => resolve());
    server.kill('SIGTERM');
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** One request as it is: nothing unpacked, no redirect followed. */
export function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}
