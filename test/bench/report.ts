import type { Load } from './measure.ts';
import { ownTable } from './report-own.ts';
import type { Results } from './results.ts';
import { ratioToStatic, type Summary } from './summary.ts';
import { escaped, kilo, mega, number, table } from './table.ts';
import { shown, verdictOf, type Wall, wallsOf } from './walls.ts';

/** The columns of a table, with what each reads of a load. */
const COLUMNS: readonly (readonly [string, (load: Load, ratio: number | undefined) => string])[] = [
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

/** What the columns of a comparison are called in a sentence; less is better in each. */
const FIGURES: readonly (readonly [keyof Load, string])[] = [
  ['painted', 'all questions painted'],
  ['answerReadable', 'first answer readable'],
  ['bytes', 'bytes in all'],
  ['requests', 'requests in all'],
  ['scriptTime', 'script time'],
  ['mainThreadTime', 'main-thread time'],
  ['layoutShift', 'layout shift'],
  ['heap', 'heap'],
  ['nodes', 'DOM nodes'],
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
    conditions
      .map(({ id, roundTrip, download, cpuSlowdown }) =>
        download < 0
          ? `**${id}**: as fast as it goes.`
          : `**${id}**: ${roundTrip} ms for each round trip, ${number((download * 8) / 1e6, 1)} Mbit/s, processor ${cpuSlowdown}× slower.`,
      )
      .join(' '),
    '![Chart: time until all questions are painted](results.svg)',
    '## Where it must stand',
    wallTable(wallsOf(results)),
    ...sizes.flatMap((size) =>
      conditions.flatMap(({ id }) => [
        `## ${number(size)} questions, ${id}`,
        loadTable(results, size, id),
        betterThanOurs(results, size, id),
      ]),
    ),
    ...(own ? ['## Ours alone', ownTable(own)] : []),
    '## Versions',
    table(['', 'version'], Object.entries(versions)),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function wallTable(walls: readonly Wall[]): string {
  return table(
    ['', 'wall', 'wanted', 'measured', ''],
    walls.map((wall) => [
      wall.what,
      shown(wall.wall, wall.unit),
      shown(wall.wanted, wall.unit),
      shown(wall.value, wall.unit),
      verdictOf(wall) === 'over the wall' ? '**over the wall**' : verdictOf(wall),
    ]),
  );
}

/** One row for each contestant, the fastest first. */
function loadTable(
  { summaries, contestants }: Results,
  size: number,
  condition: Summary['condition'],
): string {
  const here = summaries
    .filter((summary) => summary.size === size && summary.condition === condition)
    .sort((a, b) => (a.median?.painted ?? Infinity) - (b.median?.painted ?? Infinity));
  return table(
    ['', ...COLUMNS.map(([title]) => title)],
    here.map((summary) => {
      const { median, contestant, failures } = summary;
      const name = contestants[contestant] ?? contestant;
      if (!median) return [name, `did not finish: ${failures[0] ?? ''}`, ...COLUMNS.slice(1).map(() => '')];
      const ratio = ratioToStatic(summaries, summary);
      return [name, ...COLUMNS.map(([, read]) => read(median, ratio))];
    }),
  );
}

/** A sentence for each figure in which somebody else does better than our snippet. */
function betterThanOurs(results: Results, size: number, condition: Summary['condition']): string {
  const here = results.summaries.filter((one) => one.size === size && one.condition === condition);
  const own = here.find(({ contestant }) => contestant === 'snippet')?.median;
  if (!own) return '';
  const lines = FIGURES.flatMap(([figure, name]) => {
    const better = here.filter(
      ({ contestant, median }) =>
        !['static', 'element', 'snippet'].includes(contestant) && median && median[figure] < own[figure],
    );
    const names = better.map(({ contestant }) => results.contestants[contestant] ?? contestant);
    return names.length ? [`- ${name}: ${escaped(names.join(', '))}`] : [];
  });
  return lines.length
    ? ['Better than our recommended snippet, leaving static HTML aside:', '', ...lines].join('\n')
    : '';
}
