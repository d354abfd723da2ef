/** What keeps every file that a browser loads at its weight. */
import { describe, expect, it } from 'vitest';
import { budgetsFor, mayBeLoaded, overBudget, weights, withoutHash } from '../../tools/byte-budgets.ts';

const weighed = (files: Record<string, number>) => new Map(Object.entries(files));

describe('files against their budgets', () => {
  it('may weigh as much as it says, and less', () => {
    expect(overBudget(weighed({ 'a.js': 100, 'b.js': 99 }), { 'a.js': 100, 'b.js': 100 })).toEqual([]);
  });

  it('fail when one weighs a byte more, with its name, its bytes and its budget', () => {
    expect(overBudget(weighed({ 'a.js': 101, 'b.js': 1 }), { 'a.js': 100, 'b.js': 100 })).toEqual([
      'a.js is 101 bytes, 1 over its budget of 100.',
    ]);
  });

  it('fail when one has no budget', () => {
    expect(overBudget(weighed({ 'a.js': 7, constructor: 8 }), { 'a.js': 10 })).toEqual([
      'constructor has no budget; it is 8 bytes.',
    ]);
  });

  it('fail when a budget is for a file that is not built', () => {
    expect(overBudget(weighed({ 'a.js': 7 }), { 'a.js': 10, 'old.js': 10 })).toEqual([
      'There is a budget for old.js, which the build does not have.',
    ]);
  });
});

describe('a budget', () => {
  it('goes by the name of a file without its hash', () => {
    const paths = ['explain-3f588d72.js', 'npm/faq-embed-C-yf49_T.js', 'faq-embed.single.js', 'frame.html'];
    expect(paths.map(withoutHash)).toEqual([
      ...['explain.js', 'npm/faq-embed.js', 'faq-embed.single.js', 'frame.html'],
    ]);
  });

  it('is the same whatever hash the code names a chunk by', () => {
    const code = (hash: string) =>
      `import{a}from"./npm/faq-embed-${hash}.js";import("./explain-${hash}.js?retry=1")`;
    expect(withoutHash(code('C5dB7AaU'))).toBe(withoutHash(code('93963f99')));
    expect(withoutHash('import"./faq-embed.js"')).toBe('import"./faq-embed.js"');
  });

  it('is for all chunks of a name together', () => {
    const files = ['a-11111111.js', 'a-22222222.js', 'npm/a-33333333.js'].map((path) => ({ path, bytes: 5 }));
    expect([...weights(files)]).toEqual([
      ['a.js', 10],
      ['npm/a.js', 5],
    ]);
  });

  it('is for what a browser may load, and nothing else', () => {
    const loaded = [
      'faq-embed.js',
      'explain-3f588d72.js',
      'npm/a-33333333.js',
      'frame.html',
      'prerendered.css',
    ];
    const others = ['cli.js', 'cli/a-11111111.js', 'types-only.js', 'integrity.json', 'types/index.d.ts'];
    expect([...loaded, ...others].filter(mayBeLoaded)).toEqual(loaded);
  });

  it('is recorded with a percent to spare, rounded up to ten bytes', () => {
    expect(budgetsFor(weighed({ 'b.js': 30_206, 'a.js': 1 }))).toEqual({ 'a.js': 10, 'b.js': 30_510 });
  });

  it('that was just recorded is kept', () => {
    const all = weighed({ 'critical path': 11_990, 'embed.js': 2_500 });
    expect(overBudget(all, budgetsFor(all))).toEqual([]);
  });
});
