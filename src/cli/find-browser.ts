import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Io } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * A browser that prints without a window: the one that `CHROMIUM` names, else an installed Chrome, Edge or Chromium.
 *
 * @throws {UsageError} when there is none.
 */
export function findBrowser(env: Io['env'], isProgram: (path: string) => boolean = canRun): string {
  const named = env.CHROMIUM;
  if (named && named !== 'bundled') {
    if (isProgram(named)) return named;
    throw new UsageError(`CHROMIUM is "${named}", which is not a program. Correct the path, or unset it.`);
  }
  const found = places(env).find(isProgram);
  if (found) return found;
  throw new UsageError(
    'A PDF is printed by a browser, and there is no Chrome, Edge or Chromium here. Install one, set CHROMIUM to its path, or write --as infographic-html and print that page to PDF.',
  );
}

function places(env: Io['env']): string[] {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google\\Chrome\\Application\\chrome.exe'),
        join(folder, 'Microsoft\\Edge\\Application\\msedge.exe'),
        join(folder, 'Chromium\\Application\\chrome.exe'),
      ]);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
