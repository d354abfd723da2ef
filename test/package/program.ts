import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program to its end, and gives what it wrote to standard output. What it says when it fails is in the error. */
export function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  // A bundler would take the test run's own mode for the mode to build in.
  const { NODE_ENV, VITEST, TEST, ...env } = process.env;
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd, env }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error }));
      else resolve(stdout);
    });
  });
}
