import { betterThanOurs } from './better.ts';
import { type Limit, limitsOf, shown, verdictOf } from './limits.ts';
import type { Load } from './measure.ts';
import { ownTable } from './report-own.ts';
import type { Results } from './results.ts';
import { ratioToStatic, type Summary } from './summary.ts';
import { escaped, kilo, mega, number, table } from './table.ts';

/** A column of a table, with what it reads of a load. */
export type Column = readonly [string, (load: Load, ratio: number | undefined) => string];

const COLUMNS: readonly Column[] = [
  ['all painted, ms', ({ painted }) => number(painted)],
  ['÷ static', (_, ratio) => (ratio === undefined ? '–' : number(ratio, 2))],
  ['first painted, ms', ({ firstPainted }) => number(firstPainted)],
  ['answer readable, ms', ({ answerReadable }) => number(answerReadable)],
  ['opening it, ms', ({ opening }) => number(opening)],
  ['KB, requests until painted', (load) => `${kilo(load.bytesUntilPainted)}, ${load.requestsUntilPainted}`],
  ['in all', (load) => `${kilo(load.bytes)}, ${load.requests}`],
  ['script, ms', ({ scriptTime }) => number(scriptTime)],
  ['main thread, ms', ({ mainThreadTime }) => number(mainThreadTime)],
  ['layout shift', ({ layoutShift }) => number(layoutShift, 3)],
  ['heap, MB', ({ heap }) => mega(heap)],
  ['nodes', ({ nodes }) => number(nodes)],
];

/** results.md: every figure of a run in tables. */
export function report(results: Results): string {
  const { date, command, versions, machine, window, conditions, rounds, own } = results;
  const sizes = Object.keys(rounds).map(Number);
  return `${[
    '# What the bench measured',
    `\`${command}\`, ${date.slice(0, 10)}, ${machine}, window ${window.width} × ${window.height}. Medians of ${Object.entries(
      rounds,
    )
      .map(
        ([size, count]) => `${count} ${count === 1 ? 'round' : 'rounds'} (${number(Number(size))} questions)`,
      )
      .join(', ')}. Written by the run: do not edit.`,
    conditionsInWords(results),
    '![Chart: time until all questions are painted](results.svg)',
    '## Our own limits',
    limitTable(limitsOf(results)),
    ...sizes.flatMap((size) =>
      conditions.flatMap(({ id }) => [
        `## ${number(size)} questions, ${id}`,
        loadTable(results, size, id, COLUMNS),
        betterList(results, size, id),
      ]),
    ),
    ...(own ? ['## Ours alone', ownTable(own)] : []),
    '## Versions',
    table(['', 'version'], Object.entries(versions)),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

export const conditionsInWords = ({ conditions }: Pick<Results, 'conditions'>): string =>
  conditions
    .map(({ id, roundTrip, download, cpuSlowdown }) =>
      download < 0
        ? `**${id}**: as fast as it goes.`
        : `**${id}**: ${roundTrip} ms for each round trip, ${number((download * 8) / 1e6, 1)} Mbit/s, processor ${cpuSlowdown}× slower.`,
    )
    .join(' ');

function limitTable(limits: readonly Limit[]): string {
  return table(
    ['', 'limit', 'goal', 'measured', ''],
    limits.map((limit) => [
      limit.what,
      shown(limit.limit, limit.unit),
      shown(limit.goal, limit.unit),
      shown(limit.value, limit.unit),
      verdictOf(limit) === 'over the limit' ? '**over the limit**' : verdictOf(limit),
    ]),
  );
}

/** One row for each contestant, the fastest first. */
export function loadTable(
  { summaries, contestants }: Results,
  size: number,
  condition: Summary['condition'],
  columns: readonly Column[],
): string {
  const here = summaries
    .filter((summary) => summary.size === size && summary.condition === condition)
    .sort((a, b) => (a.median?.painted ?? Infinity) - (b.median?.painted ?? Infinity));
  return table(
    ['', ...columns.map(([title]) => title)],
    here.map((summary) => {
      const { median, contestant, failures } = summary;
      const name = contestants[contestant] ?? contestant;
      if (!median) return [name, `did not finish: ${failures[0] ?? ''}`, ...columns.slice(1).map(() => '')];
      const ratio = ratioToStatic(summaries, summary);
      return [name, ...columns.map(([, read]) => read(median, ratio))];
    }),
  );
}

/** A line for each figure in which somebody else does better than our snippet. */
function betterList(results: Results, size: number, condition: Summary['condition']): string {
  const lines = betterThanOurs(results, size, condition).map(
    ({ name, names }) => `- ${name}: ${escaped(names.join(', '))}`,
  );
  return lines.length
    ? ['Better than our recommended snippet, leaving static HTML aside:', '', ...lines].join('\n')
    : '';
}
