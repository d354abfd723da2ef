import { readdir, readFile, writeFile } from 'node:fs/promises';
import {
  type Budgets,
  budgetsFor,
  CRITICAL_PATH,
  HEAVIEST_OUTLINE,
  mayBeLoaded,
  overBudget,
  WALLS,
  weights,
  withoutHash,
} from './byte-budgets.ts';
import { criticalPath, heaviestOutlines, type MeasuredFile, measured } from './critical-path.ts';

/** Bytes after brotli. */
const WANTED = 10_000;
const BUDGETS = 'tools/byte-budgets.json';

/**
 * `npm run size`: what the build weighs; fails when a file is over its budget, or the critical path or embed.js over its
 * wall. With `--record` the budgets are written anew.
 */
export async function main(args: string[]): Promise<number> {
  const { files, total } = await criticalPath();
  const outlines = await heaviestOutlines();
  // A name with another hash must not fail a budget. The walls hold what is sent.
  const built = await Promise.all(
    (await builtFiles()).map((path) => measured(path, path in WALLS ? undefined : withoutHash)),
  );
  const weighed = weights([
    ...built,
    ...outlines.slice(0, 1).map(({ bytes }) => ({ path: HEAVIEST_OUTLINE, bytes })),
    { path: CRITICAL_PATH, bytes: total },
  ]);
  if (args.includes('--record')) {
    await writeFile(BUDGETS, `${JSON.stringify(budgetsFor(weighed), null, 2)}\n`);
    console.log(`Written: ${BUDGETS}`);
  }
  const budgets = JSON.parse(await readFile(BUDGETS, 'utf8')) as Budgets;

  const line = ({ path, bytes }: MeasuredFile) => `${String(bytes).padStart(8)}  ${path}`;
  const held = (file: MeasuredFile) =>
    `${line(file)} (budget ${budgets[withoutHash(file.path)] ?? 'missing'})`;
  console.log(['Critical path, bytes after brotli:', ...files.map(line)].join('\n'));
  const limits = `wanted ${WANTED}, budget ${budgets[CRITICAL_PATH] ?? 'missing'}, wall ${WALLS[CRITICAL_PATH]}`;
  console.log(`${String(total).padStart(8)}  in all (${limits})`);
  console.log(['The heaviest outline of each language:', ...outlines.map(line)].join('\n'));
  console.log(`          (budget of the heaviest ${budgets[HEAVIEST_OUTLINE] ?? 'missing'})`);
  console.log(['What a browser may load:', ...built.map(held)].join('\n'));

  const over = overBudget(weighed, budgets);
  for (const sentence of over) console.error(sentence);
  if (over.length)
    console.error(
      `If it is meant, node tools/run.js size --record writes ${BUDGETS} anew from the build; commit it with the change. The walls stay.`,
    );
  return over.length ? 1 : 0;
}

async function builtFiles(): Promise<string[]> {
  const names = async (folder: string) =>
    (await readdir(`dist/${folder}`)).map((name) => folder + name).sort();
  return [...(await names('')), ...(await names('npm/'))].filter(mayBeLoaded);
}
