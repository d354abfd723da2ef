/** Apps of other people: the package is packed, installed into them, and what they serve is started. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDocsCode } from './docs-in-apps.ts';
import { environment, repository, run } from './program.ts';

export interface Apps {
  /** Where an app is. */
  readonly pathOf: (app: string) => string;
  /** The packed package. */
  readonly tarball: string;
  readonly remove: () => Promise<void>;
}

export const quickly = ['--no-audit', '--no-fund', '--prefer-offline'];

/** Copies apps of examples/ somewhere else, with what tests add to them, and installs the package as npm brings it. */
export async function installed(names: readonly string[]): Promise<Apps> {
  const folder = await mkdtemp(join(tmpdir(), 'faq-embed-package-'));
  const packed = await run('npm', ['pack', '--json', '--pack-destination', folder], repository);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const tarball = join(folder, filename);
  const pathOf = (app: string) => join(folder, app);
  await Promise.all(
    names.map(async (app) => {
      await cp(join(repository, 'examples', app), pathOf(app), { recursive: true });
      const more = join(repository, 'test/package/overlays', app);
      if (existsSync(more)) await cp(more, pathOf(app), { recursive: true });
      if (app !== 'next') await addDocsCode(app, pathOf(app));
      await run('npm', ['install', ...quickly, tarball], pathOf(app));
    }),
  );
  return { pathOf, tarball, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface AppServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Starts a server of an app's own, such as the development server of its bundler, and waits until it says where it is. */
export async function startServer(
  folder: string,
  [program = '', ...args]: readonly string[],
): Promise<AppServer> {
  const server = spawn(process.execPath, [join(folder, 'node_modules', program), ...args], {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, to end what it has started itself.
    detached: true,
  });
  let printed = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (text: Buffer) => {
      printed += text;
    });
  const end = Date.now() + 60_000;
  for (;;) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal
    const plain = printed.replace(/\x1b\[[\d;]*m/g, '');
    const [, host = '', port] = /http:\/\/(localhost|127\.0\.0\.1|\[::\]):(\d+)/.exec(plain) ?? [];
    if (port)
      return {
        origin: `http://${host === '[::]' ? '127.0.0.1' : host}:${port}`,
        close: () => stop(server),
      };
    if (server.exitCode !== null || Date.now() > end)
      throw new Error(`${program} does not start: ${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.on('exit', () => resolve());
    process.kill(-(server.pid as number), 'SIGTERM');
  });
}

/** The text of all files in a folder that a browser could be sent, a folder of built files for instance. */
export async function textOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const texts = files
    .filter((file) => /\.(js|mjs|json|html)$/.test(file))
    .map((file) => readFile(join(folder, file), 'utf8').catch(() => ''));
  return (await Promise.all(texts)).join('\n');
}

/** How many shipped templates stand in a text, as modules have them: JSON in a string, however it is quoted. */
export const templatesIn = (text: string): number =>
  text.match(/\\*"format\\*":\s*1,\s*\\*"lang\\*":/g)?.length ?? 0;
