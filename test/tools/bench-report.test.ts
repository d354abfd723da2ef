import { describe, expect, it } from 'vitest';
import { type Limit, limitsOf, verdictOf } from '../bench/limits.ts';
import { report } from '../bench/report.ts';
import { table } from '../bench/table.ts';
import { results } from './bench-results.ts';

const rowOf = (text: string, start: string) =>
  text.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? '';
const limitOf = (what: string, limits: readonly Limit[]) =>
  limits.find((limit) => limit.what.includes(what)) as Limit;

describe('a table', () => {
  it('keeps signs that mean something in Markdown from breaking it', () => {
    expect(table(['a'], [['<details> | x']])).toBe('| a |\n| --- |\n| \\<details> \\| x |');
  });
});

describe('the report', () => {
  const text = report(results());

  it('has a row for each contestant, the fastest first, with its ratio to static HTML', () => {
    const names = ['static \\<details>', 'ours', 'lion & \\<others>', 'vaadin'];
    const places = names.map((name) => text.indexOf(`| ${name} |`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(rowOf(text, 'static')).toContain('| 500 | 1.00 |');
    expect(rowOf(text, 'ours')).toContain('| 750 | 1.50 |');
  });

  it('says of one that did not come to an end that it did not, in as many cells as the others have', () => {
    const [failed, other] = [rowOf(text, 'vaadin'), rowOf(text, 'ours')];
    expect(failed).toContain('did not finish: "all" took more than 30000 ms');
    expect(failed.split('|').length).toBe(other.split('|').length);
  });

  it('says plainly in what another is better than ours, and only that', () => {
    expect(text).toContain('- heap: lion & \\<others>');
    expect(text).not.toContain('- layout shift: lion');
    expect(text).not.toContain('- all questions painted: lion');
    expect(report(results({ painted: 1200 }))).toContain('- all questions painted: lion');
  });

  it('holds what was measured against the limits', () => {
    expect(rowOf(text, 'all questions painted ÷ static')).toContain('| 1.50 | 1.50 | 1.50 | goal met |');
    expect(rowOf(text, 'opening an answer of 1,000')).toContain('| – | not measured |');
    expect(rowOf(text, '1,000 questions ÷ static')).toContain('| – | not measured |');
  });

  it('has the date, the command, the conditions and every version', () => {
    for (const part of ['2026-05-31', '`npm run bench`', '150 ms', '1.6 Mbit/s', '4×', '| marked | 18.2.1 |'])
      expect(text).toContain(part);
  });
});

describe('a limit', () => {
  const limit = { what: '', limit: 1.7, goal: 1.5, unit: '×' } as const;

  it.each([
    [1.5, 'goal met'],
    [1.51, 'within the limit'],
    [1.7, 'within the limit'],
    [1.71, 'over the limit'],
    [undefined, 'not measured'],
    [Number.NaN, 'not measured'],
  ] as const)('of 1.7, with a goal of 1.5, finds %s %s', (value, verdict) => {
    expect(verdictOf({ ...limit, value })).toBe(verdict);
  });

  it('asks that no other who loads by script is ahead of ours', () => {
    const place = 'all questions painted, slow phone, 9 questions, snippet: place';
    expect(limitOf(place, limitsOf(results())).value).toBe(1);
    expect(limitOf(place, limitsOf(results({ painted: 1001 }))).value).toBe(2);
  });

  it('takes growth of the heap for a leak only when it goes on', () => {
    expect(limitOf('heap growth', limitsOf(results())).value).toBe(500);
  });
});
