import type { MeasuredFile } from './critical-path.ts';

/** Bytes after brotli, by the file's path in `dist/` without its hash. */
export type Budgets = Readonly<Record<string, number>>;

/** The name of the budget of all that a browser needs before the questions are on screen. */
export const CRITICAL_PATH = 'critical path';

/** For Node, or empty: no browser asks for these. */
const NOT_LOADED = ['cli.js', 'types-only.js'];

/** Of the files in `dist/` those that a visitor's browser may load, templates aside, alone or out of a bundle. */
export const mayBeLoaded = (path: string): boolean =>
  /^(npm\/)?[^/]+\.(js|css|html)$/.test(path) && !NOT_LOADED.includes(path);

/** `explain-3f588d72.js` is another file with every change, and the same budget's. So it is where code names it. */
export const withoutHash = (text: string): string => text.replace(/-[\w-]{8}(?=\.js\b)/g, '');

/** What the files weigh by their budgets' names; two chunks of one name count together. */
export function weights(files: readonly MeasuredFile[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { path, bytes } of files) {
    const name = withoutHash(path);
    all.set(name, (all.get(name) ?? 0) + bytes);
  }
  return all;
}

/** A sentence for each file over its budget or without one, and for each budget without a file. */
export function overBudget(weighed: ReadonlyMap<string, number>, budgets: Budgets): string[] {
  const held = new Map(Object.entries(budgets));
  const heavy = [...weighed].flatMap(([name, bytes]) => {
    const budget = held.get(name);
    if (budget === undefined) return [`${name} has no budget; it is ${bytes} bytes.`];
    return bytes > budget
      ? [`${name} is ${bytes} bytes, ${bytes - budget} over its budget of ${budget}.`]
      : [];
  });
  const left = [...held.keys()].filter((name) => !weighed.has(name));
  return [...heavy, ...left.map((name) => `There is a budget for ${name}, which the build does not have.`)];
}

/** Budgets for what was built: a percent more, since hashes and compressors differ by some bytes, rounded up to ten. */
export function budgetsFor(weighed: ReadonlyMap<string, number>): Budgets {
  const budgets = [...weighed].map(([name, bytes]) => [name, Math.ceil((bytes * 1.01) / 10) * 10] as const);
  return Object.fromEntries(budgets.sort(([a], [b]) => (a < b ? -1 : 1)));
}
