import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Load } from '../bench/measure.ts';
import { type Measured, median, ratioToStatic, summarize } from '../bench/summary.ts';
import { load } from './bench-results.ts';

const measured = (contestant: string, outcome: Measured['outcome']): Measured => ({
  contestant,
  size: 9,
  condition: 'slow phone',
  outcome,
});
const times = (contestant: string, ...painted: number[]) =>
  painted.map((time) => measured(contestant, load({ painted: time })));
const here = { size: 9, condition: 'slow phone' } as const;

describe('the median', () => {
  it('is the middle one, whatever the order', () => {
    expect(median([30, 10, 20])).toBe(20);
  });

  it('is the mean of the two in the middle when their number is even', () => {
    expect(median([1, 100, 3, 2])).toBe(2.5);
  });

  it('leaves out what is no number, and is none when nothing is left', () => {
    expect(median([Number.NaN, 7])).toBe(7);
    expect(median([Number.NaN])).toBeNaN();
    expect(median([])).toBeNaN();
  });

  it('has as many values below it as above, and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const before = [...values];
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(values).toEqual(before);
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('a summary', () => {
  it('has the median of every figure by itself, and the times of every round', () => {
    const rounds: Partial<Load>[] = [
      { painted: 100, heap: 3 },
      { painted: 300, heap: 2 },
      { painted: 200, heap: 1 },
    ];
    const [summary] = summarize(rounds.map((figures) => measured('lion', load(figures))));
    expect(summary?.median).toMatchObject({ painted: 200, heap: 2 });
    expect(summary?.painted).toEqual([100, 300, 200]);
  });

  it('keeps contestants, sizes and conditions apart', () => {
    const large = { ...measured('lion', load({ painted: 9 })), size: 100 };
    const fast = { ...measured('lion', load({ painted: 8 })), condition: 'no throttle' } as const;
    const summaries = summarize([...times('lion', 1), large, fast, ...times('govuk', 7)]);
    expect(summaries.map(({ painted }) => painted)).toEqual([[1], [9], [8], [7]]);
  });

  it('says why there is no figure, and does not count a failure as a fast round', () => {
    const [none] = summarize([measured('lion', { failure: 'took too long' })]);
    expect(none).toMatchObject({ median: undefined, failures: ['took too long'] });
    const [some] = summarize([...times('lion', 500), measured('lion', { failure: 'took too long' })]);
    expect(some?.median?.painted).toBe(500);
  });
});

describe('the ratio to static HTML', () => {
  const summaries = summarize([...times('static', 400, 500, 600), ...times('lion', 1000)]);

  it('is of medians', () => {
    expect(ratioToStatic(summaries, { contestant: 'lion', ...here })).toBe(2);
    expect(ratioToStatic(summaries, { contestant: 'static', ...here })).toBe(1);
  });

  it('is unknown without static HTML under the same condition', () => {
    expect(
      ratioToStatic(summaries, { contestant: 'lion', size: 9, condition: 'no throttle' }),
    ).toBeUndefined();
    expect(ratioToStatic(summarize(times('lion', 1)), { contestant: 'lion', ...here })).toBeUndefined();
  });
});
