/** `npm ci` goes through without a warning: nothing in the lock file wants to run a program when it is installed. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  hasInstallScript?: boolean;
  resolved?: string;
}

const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Record<string, LockedPackage> };

const pathsWhere = (holds: (found: LockedPackage) => boolean): string[] =>
  Object.entries(packages).flatMap(([path, found]) => (holds(found) ? [path] : []));

test('no package has an install script', () => {
  expect(pathsWhere(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
});

test('no package is tied to a registry', () => {
  expect(pathsWhere(({ resolved }) => /^\w+:/.test(resolved ?? ''))).toEqual([]);
});
