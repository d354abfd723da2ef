import { readdir, readFile, writeFile } from 'node:fs/promises';
import { builderWeights } from './builder-weights.ts';
import {
  type Budgets,
  budgetsFor,
  CRITICAL_PATH,
  mayBeLoaded,
  overBudget,
  weights,
  withoutHash,
} from './byte-budgets.ts';
import { criticalPath, heaviestTemplates, type MeasuredFile, measured } from './critical-path.ts';

const BUDGETS = 'tools/byte-budgets.json';

/** `npm run size`: what the build weighs; fails when a file is over its budget. With `--record` the budgets are written anew. */
export async function main(args: string[]): Promise<number> {
  const { files, total } = await criticalPath();
  // A name with another hash must not fail a budget.
  const built = await Promise.all((await builtFiles()).map((path) => measured(path, withoutHash)));
  const builder = await builderWeights();
  const weighed = weights([...built, ...builder, { path: CRITICAL_PATH, bytes: total }]);
  if (args.includes('--record')) {
    await writeFile(BUDGETS, `${JSON.stringify(budgetsFor(weighed), null, 2)}\n`);
    console.log(`Written: ${BUDGETS}`);
  }
  const budgets = JSON.parse(await readFile(BUDGETS, 'utf8')) as Budgets;

  const line = ({ path, bytes }: MeasuredFile) => `${String(bytes).padStart(8)}  ${path}`;
  const held = (file: MeasuredFile) =>
    `${line(file)} (budget ${budgets[withoutHash(file.path)] ?? 'missing'})`;
  console.log(['Critical path, bytes after brotli:', ...files.map(line)].join('\n'));
  console.log(`${String(total).padStart(8)}  in all (budget ${budgets[CRITICAL_PATH] ?? 'missing'})`);
  console.log(
    ['The heaviest template of each language:', ...(await heaviestTemplates()).map(line)].join('\n'),
  );
  console.log(['What a browser may load:', ...built.map(held)].join('\n'));
  console.log(['The builder, which no visitor loads:', ...builder.map(held)].join('\n'));

  const over = overBudget(weighed, budgets);
  for (const sentence of over) console.error(sentence);
  if (over.length)
    console.error(
      `If it is meant, node tools/run.js size --record writes ${BUDGETS} anew from the build; commit it with the change.`,
    );
  return over.length ? 1 : 0;
}

async function builtFiles(): Promise<string[]> {
  const names = async (folder: string) =>
    (await readdir(`dist/${folder}`)).map((name) => folder + name).sort();
  return [...(await names('')), ...(await names('npm/'))].filter(mayBeLoaded);
}
