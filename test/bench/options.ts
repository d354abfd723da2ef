import { parseArgs } from 'node:util';
import { type Condition, conditions } from './conditions.ts';
import { type Contestant, contestants } from './contestants.ts';

/** The size at which the FAQ is the general template that we ship, with nothing but a booking link. */
export const SHIPPED = 12;
export const SIZES = [SHIPPED, 100, 1000, 10_000] as const;

export interface BenchOptions {
  /** Rounds for the smallest FAQ. */
  readonly rounds: number;
  readonly sizes: readonly number[];
  readonly contestants: readonly Contestant[];
  readonly conditions: readonly Condition[];
  /** Whether to measure at all, or only to see that every page does its job. */
  readonly measures: boolean;
  /** Whether to write test/bench/results.*. */
  readonly writes: boolean;
}

export const HELP = `npm run bench -- [options]

  --rounds N          rounds for the smallest FAQ (5); larger ones get fewer, 10,000 questions one
  --sizes ${SIZES.slice(0, 2).join()}      numbers of questions, of ${SIZES.join(', ')} (all)
  --only a,b          contestants, of ${contestants.map(({ id }) => id).join(', ')} (all); static is always measured
  --no-throttle       only without throttle
  --throttle          only as a slow phone
  --check             measure nothing: only see that every page does its job
  --dry-run           print, write no results
`;

/** @throws saying what is wrong with the command line. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      sizes: { type: 'string', default: SIZES.join() },
      only: { type: 'string', default: contestants.map(({ id }) => id).join() },
      'no-throttle': { type: 'boolean', default: false },
      throttle: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error('--rounds: expected a whole number from 1 on.');
  const sizes = oneOfEach('sizes', values.sizes, SIZES.map(String)).map(Number);
  const ids = [
    'static',
    ...oneOfEach(
      'only',
      values.only,
      contestants.map(({ id }) => id),
    ),
  ];
  const left = values['no-throttle'] ? 'no throttle' : values.throttle ? 'slow phone' : undefined;
  return {
    rounds,
    sizes: sizes.sort((a, b) => a - b),
    contestants: contestants.filter(({ id }) => ids.includes(id)),
    conditions: conditions.filter(({ id }) => !left || id === left),
    measures: !values.check,
    writes: !values['dry-run'],
  };
}

function oneOfEach(name: string, list: string, known: readonly string[]): string[] {
  const items = list.split(',').map((item) => item.trim());
  const unknown = items.find((item) => !known.includes(item));
  if (unknown !== undefined) throw new Error(`--${name}: "${unknown}" is none of ${known.join(', ')}.`);
  return items;
}

/** How often an FAQ of a size is measured: large ones vary less, and take their time. */
export function roundsOf(size: number, rounds: number): number {
  const share = size > 1000 ? rounds : size > 100 ? 3 : size > SHIPPED ? 2 : 1;
  return Math.ceil(rounds / share);
}
