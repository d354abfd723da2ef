/** What the guard makes of a run; the pages and the browser are the bench's. */
import { describe, expect, it } from 'vitest';
import { broken, brokenTwice, guardLimits, guardTable } from '../bench/guard-limits.ts';
import type { Load } from '../bench/measure.ts';
import { SHIPPED } from '../bench/options.ts';
import type { Measured } from '../bench/summary.ts';
import { load } from './bench-results.ts';

const slow = { size: SHIPPED, condition: 'slow phone' } as const;
const fast = { size: 1000, condition: 'no throttle' } as const;
const rounds = (
  contestant: string,
  where: typeof slow | typeof fast,
  ...figures: Partial<Load>[]
): Measured[] => figures.map((some) => ({ contestant, ...where, outcome: load(some) }));

/** A run in which everything meets its goal, except what is given. */
const run = ({ snippet = 150, element = 100, thousand = 150, shifts = [0, 0, 0] } = {}) => [
  ...rounds('static', slow, { painted: 90 }, { painted: 100 }, { painted: 500 }),
  ...rounds('element', slow, { painted: element }),
  ...rounds('snippet', slow, ...shifts.map((layoutShift) => ({ painted: snippet, layoutShift }))),
  ...rounds('static', fast, { painted: 100 }),
  ...rounds('snippet', fast, { painted: thousand, layoutShift: 0.3 }),
];
const sentences = (measured: readonly Measured[]) => [...broken(guardLimits(measured)).values()];

describe('the guard', () => {
  it('says nothing while goals are met, or missed by no more than noise', () => {
    expect(sentences(run())).toEqual([]);
    expect(sentences(run({ snippet: 203, element: 142, thousand: 203 }))).toEqual([]);
  });

  it.each([
    [
      { snippet: 222 },
      `painted ÷ static, ${SHIPPED} questions, slow phone, snippet: 2.22, over the limit of 2.04.`,
    ],
    [
      { element: 144 },
      `painted ÷ static, ${SHIPPED} questions, slow phone, element: 1.44, over the limit of 1.43.`,
    ],
    [
      { thousand: 209 },
      'painted ÷ static, 1,000 questions, no throttle, snippet: 2.09, over the limit of 2.04.',
    ],
  ])('names the figure and the limit when ours is too slow: %o', (figures, sentence) => {
    expect(sentences(run(figures))).toEqual([sentence]);
  });

  it('takes the layout shift of the worst round', () => {
    expect(sentences(run({ shifts: [0, 0.054, 0] }))).toEqual([
      `layout shift, ${SHIPPED} questions, snippet: 0.054, over the limit of 0.`,
    ]);
  });

  it('does not take a page that never came to an end for a good one', () => {
    const stuck: Measured = {
      contestant: 'element',
      ...slow,
      outcome: { failure: 'it took more than 30 s' },
    };
    expect(sentences([...run().filter(({ contestant }) => contestant !== 'element'), stuck])).toEqual([
      `painted ÷ static, ${SHIPPED} questions, slow phone, element: no figure, it took more than 30 s.`,
    ]);
    expect(sentences([])).toHaveLength(4);
  });

  it('fails for what is over the limit both times, with the second figure', () => {
    const [first, second] = [
      { snippet: 250, element: 150 },
      { snippet: 240, thousand: 300 },
    ].map((figures) => broken(guardLimits(run(figures))));
    expect(first && second && brokenTwice(first, second)).toEqual([
      `painted ÷ static, ${SHIPPED} questions, slow phone, snippet: 2.40, over the limit of 2.04.`,
    ]);
  });

  it('shows the times that a ratio is made of', () => {
    expect(guardTable(guardLimits(run()))).toContain(
      `| painted ÷ static, ${SHIPPED} questions, slow phone, snippet | 150 | 100 | 1.50 | 1.50 | 2.04 | goal met |`,
    );
  });
});
