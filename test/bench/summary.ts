import type { Condition } from './conditions.ts';
import type { Load } from './measure.ts';
import { SHIPPED } from './options.ts';

/** What all rounds of one contestant gave for one FAQ under one condition. */
export interface Summary {
  readonly contestant: string;
  readonly size: number;
  readonly condition: Condition['id'];
  /** Medians; undefined when it never came to an end. */
  readonly median: Load | undefined;
  /** When all questions were painted, of every round, in ms. */
  readonly painted: readonly number[];
  /** What went wrong, of the rounds that did. */
  readonly failures: readonly string[];
}

/** A load, or why there is none. */
export type Outcome = Load | { readonly failure: string };

/** One measurement of a round. */
export interface Measured {
  readonly contestant: string;
  readonly size: number;
  readonly condition: Condition['id'];
  readonly outcome: Outcome;
}

/** The middle one; of an even number the mean of the two in the middle. NaN when there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** All measurements of a run as one summary for each contestant, FAQ and condition, in the order they first came. */
export function summarize(all: readonly Measured[]): Summary[] {
  const groups = new Map<string, Measured[]>();
  for (const one of all) {
    const key = [one.size, one.condition, one.contestant].join();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const { contestant, size, condition } = group[0] as Measured;
    const loads = group.flatMap(({ outcome }) => ('failure' in outcome ? [] : [outcome]));
    return {
      contestant,
      size,
      condition,
      median: medianLoad(loads),
      painted: loads.map(({ painted }) => round(painted, 1)),
      failures: group.flatMap(({ outcome }) => ('failure' in outcome ? [outcome.failure] : [])),
    };
  });
}

/** Of each figure its own median. */
function medianLoad(loads: readonly Load[]): Load | undefined {
  const [first] = loads;
  if (!first) return undefined;
  const figures = Object.keys(first) as (keyof Load)[];
  const medians = figures.map((name) => [name, round(median(loads.map((load) => load[name])), 4)]);
  return Object.fromEntries(medians) as unknown as Load;
}

export const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** How many times as much as static HTML under the same condition; undefined when one of both is not known. */
export function ratioToStatic(
  summaries: readonly Summary[],
  { contestant, size, condition }: Pick<Summary, 'contestant' | 'size' | 'condition'>,
  figure: keyof Load = 'painted',
): number | undefined {
  const own = find(summaries, { contestant, size, condition })?.median?.[figure];
  const limit = find(summaries, { contestant: 'static', size, condition })?.median?.[figure];
  return own === undefined || !limit ? undefined : own / limit;
}

/** The size of the shipped template in a run; an older run may have had fewer questions. */
export const shippedSize = (summaries: readonly Pick<Summary, 'size'>[]): number =>
  Math.min(SHIPPED, ...summaries.map(({ size }) => size));

export const find = (
  summaries: readonly Summary[],
  wanted: Pick<Summary, 'contestant' | 'size' | 'condition'>,
): Summary | undefined =>
  summaries.find(
    ({ contestant, size, condition }) =>
      contestant === wanted.contestant && size === wanted.size && condition === wanted.condition,
  );
