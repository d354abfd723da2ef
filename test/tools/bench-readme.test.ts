/** What the README and docs/performance.md say of a run. */
import { describe, expect, it } from 'vitest';
import { betterThanOurs } from '../bench/better.ts';
import { limitsOf, verdictOf } from '../bench/limits.ts';
import { report } from '../bench/report.ts';
import { type Results, readResults } from '../bench/results.ts';
import { speedForDocs, speedForReadme } from '../bench/speed-for-readme.ts';
import { type Measured, summarize } from '../bench/summary.ts';
import { load, results } from './bench-results.ts';

/** The results and what else was measured. */
const withMore = (...more: Measured[]): Results => {
  const few = results();
  return { ...few, rounds: { 9: 3, 1000: 1 }, summaries: [...few.summaries, ...summarize(more)] };
};
const many = (contestant: string, outcome: Measured['outcome']): Measured => ({
  contestant,
  size: 1000,
  condition: 'no throttle',
  outcome,
});
const stuck = { failure: 'it took more than 30 s' };

describe('the README', () => {
  it('shows the chart, and says in a sentence how we, static HTML and the fastest of the others do', () => {
    const text = speedForReadme(results());
    expect(text).toContain('](test/bench/results.svg)');
    expect(text).toContain(
      'On a slow phone, all 9 questions are painted after 750 ms with the recommended snippet, 500 with static HTML, and 1,000 with the fastest of the others, lion & \\<others>.',
    );
  });

  it('is not made from a run that left out what it is about', () => {
    expect(() => speedForReadme({ ...results(), summaries: [] })).toThrow(
      'run npm run bench without options',
    );
  });
});

describe('the page on performance', () => {
  const text = speedForDocs(results());

  it('shows the chart, with all of it in words, and a table', () => {
    expect(text).toContain('](../test/bench/results.svg)');
    expect(text).toContain('static \\<details> 500 ms, ours 750 ms, lion & \\<others> 1000 ms.](');
    expect(text).toContain('| ours | 750 | 1.50 | 1.0 | 2.0 | 0.000 |');
  });

  it('says how, when and where it was measured', () => {
    for (const part of ['`npm run bench` on 2026-05-31', '2 processors', 'Chromium 156.0', '150 ms for each'])
      expect(text).toContain(part);
    expect(text).toContain('](../test/bench/results.md)');
  });

  it('says how many times as long as static HTML more questions take, or that they never came', () => {
    const measured = withMore(
      many('static', load({ painted: 200 })),
      many('snippet', load({ painted: 250 })),
    );
    expect(speedForDocs(measured)).toContain('- 1,000 questions: 1.25 (no throttle)');
    expect(speedForDocs(withMore(many('static', load()), many('snippet', stuck)))).toContain(
      '- 1,000 questions: did not finish (no throttle)',
    );
    expect(text).not.toContain('With more questions');
  });

  it('says who is better in what, and only that', () => {
    expect(text).toContain('- A smaller heap is kept by lion & \\<others>.');
    expect(text).not.toContain('painted sooner');
    expect(speedForDocs(results({ painted: 1001 }))).toContain(
      '- All questions are painted sooner with lion & \\<others>.',
    );
    expect(speedForDocs(results({ heap: 1 }))).toContain('in nothing that was measured.');
  });

  it('says where others are ahead with more questions, in what visitors notice', () => {
    const measured = withMore(
      many('snippet', load({ painted: 200 })),
      many('lion', load({ painted: 150, heap: 1 })),
    );
    expect(speedForDocs(measured)).toContain(
      '- 1,000 questions, no throttle. All questions are painted sooner with lion & \\<others>.\n',
    );
  });

  it('does not hide behind a page of ours that never came to an end', () => {
    const measured = withMore(many('snippet', stuck), many('lion', load()), many('vaadin', stuck));
    expect(betterThanOurs(measured, 1000, 'no throttle').map(({ names }) => names)).toEqual([
      ['lion & <others>'],
    ]);
    expect(speedForDocs(measured)).toContain('Ours did not finish; these did: lion & \\<others>.');
    expect(report(measured)).toContain('- coming to an end: lion & \\<others>');
  });

  it('says which limits do not hold, and which were not measured', () => {
    expect(speedForDocs(results({ layoutShift: 0.054 }))).toContain(
      '- layout shift, recommended snippet: 0.054, over the limit of 0.',
    );
    expect(text).not.toContain('over the limit');
    expect(text).toContain('- 1,000 questions ÷ static, no throttle: not measured.');
  });

  it('is not made from a run that left out what it is about', () => {
    expect(() => speedForDocs({ ...results(), summaries: [] })).toThrow('run npm run bench without options');
  });

  it('says the same of results that were written and read again', () => {
    expect(speedForDocs(readResults(JSON.stringify(results())))).toBe(text);
  });
});

describe('results that are read', () => {
  it('have no figure where none could be had, not 0', () => {
    const { own } = results();
    if (!own) throw new Error('There are none.');
    const written = {
      ...results(),
      own: { ...own, scrolling: [{ size: 10_000, own: Number.NaN, static: 1 }] },
    };
    const limit = limitsOf(readResults(JSON.stringify(written))).find(({ what }) =>
      what.includes('scrolling'),
    );
    expect(limit && verdictOf(limit)).toBe('not measured');
  });
});
