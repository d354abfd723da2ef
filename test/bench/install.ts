import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./', import.meta.url));

/** Installs the contestants when they are not there, or are older than the list of them. */
export function installContestants(): void {
  const installed = changed('node_modules/.package-lock.json');
  if (installed >= changed('package-lock.json') && installed >= changed('package.json')) return;
  console.log('Installing the contestants (npm ci in test/bench) …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** When a file was last changed; long ago if it is not there. */
const changed = (path: string): number => statSync(folder + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** A package's version as it is installed; ours for our own name. */
export function versionOf(name: string): string {
  const path =
    name === 'faq-embed' ? `${folder}../../package.json` : `${folder}node_modules/${name}/package.json`;
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
