/** The command line as a person runs it: the built program in a process of its own, or its function in this one. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/cli/terminal.ts';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs dist/cli.js. */
export function run(args: readonly string[], { cwd, input = '', env }: RunOptions = {}): Promise<Run> {
  if (!existsSync(program)) throw new Error('dist/cli.js is missing. Run npm run build first.');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', NO_COLOR: '', ...env },
      stdio: 'pipe',
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    // A program that does not read its input closes it.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Runs the program's function, for tests of very many command lines. */
export async function runHere(
  args: readonly string[],
  { input = '', env = {} }: { input?: string | undefined; env?: Io['env'] } = {},
): Promise<Run> {
  let [stdout, stderr] = ['', ''];
  const status = await main(args, {
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    stdin: async function* () {
      yield new TextEncoder().encode(input);
    },
    env,
    terminal: { out: false, err: false },
  });
  return { status, stdout, stderr };
}

/** A folder with files, by path; anything but text becomes JSON. */
export async function folderWith(
  files: Readonly<Record<string, unknown>>,
): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'faq-embed-cli-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(join(path, name), isRaw ? content : JSON.stringify(content));
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
