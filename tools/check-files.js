#!/usr/bin/env node
// @ts-check
// The check as a code host or a pre-commit hook runs it, from a clone of this repository: builds the command line when it is not
// there yet, then runs it. npm's install scripts are not asked for: none of what they bring is needed here, least of all a browser.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

// What is printed meanwhile is no finding.
const stdio = /** @type {const} */ (['ignore', process.stderr, process.stderr]);
if (!existsSync(program)) {
  execFileSync('npm ci --ignore-scripts --no-audit --no-fund', { shell: true, cwd, stdio });
  execFileSync(process.execPath, ['tools/run.js', 'build'], { cwd, stdio });
}
process.exitCode =
  spawnSync(process.execPath, [program, 'check', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
