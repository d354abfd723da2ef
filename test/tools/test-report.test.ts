/** What the check reads from a run of tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { faultLines, filesToRepeat, readReport } from '../../tools/test-report.ts';

const fault = (file: string, test = 'does', message = 'Error: no') => ({ file, test, message });
const report = (...faults: readonly ReturnType<typeof fault>[]) => ({
  passed: 10,
  failed: faults.length,
  faults: [...faults],
});

describe('a report', () => {
  it('counts, and names each test that failed with the first line that says something', () => {
    const folder = mkdtempSync(join(tmpdir(), 'faq-embed-report-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'report.json');
    const assertionResults = [
      { fullName: 'a does', status: 'failed', failureMessages: ['\nError: no\n  at x'] },
      { fullName: 'a is', status: 'passed', failureMessages: [] },
    ];
    const testResults = [
      { name: resolve('test/a.test.ts'), status: 'failed', message: '', assertionResults },
      { name: resolve('test/b.test.ts'), status: 'passed', message: '', assertionResults: [] },
    ];
    writeFileSync(path, JSON.stringify({ numPassedTests: 1, numFailedTests: 1, testResults }));
    expect(readReport(path)).toEqual({
      passed: 1,
      failed: 1,
      faults: [fault('test/a.test.ts', 'a does', 'Error: no')],
    });
  });

  it('counts a file whose tests never ran, with what it says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'faq-embed-report-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'report.json');
    const assertionResults = [{ fullName: 'c does', status: 'skipped', failureMessages: [] }];
    const message = '\nHook timed out in 30000ms.\n  at x';
    const testResults = [{ name: resolve('test/c.test.ts'), status: 'failed', message, assertionResults }];
    writeFileSync(path, JSON.stringify({ numPassedTests: 0, numFailedTests: 0, testResults }));
    const read = readReport(path);
    expect(read).toEqual({
      passed: 0,
      failed: 1,
      faults: [fault('test/c.test.ts', 'before its tests', 'Hook timed out in 30000ms.')],
    });
    expect(filesToRepeat(read)).toEqual(['test/c.test.ts']);
  });

  it('that was never written counts nothing', () => {
    expect(readReport('nowhere.json')).toEqual({ passed: 0, failed: 0, faults: [] });
  });
});

describe('what is run once more', () => {
  it('is each file in which a test failed, once', () => {
    expect(filesToRepeat(report(fault('a'), fault('a'), fault('b')))).toEqual(['a', 'b']);
  });

  it('is nothing where nothing failed, too much, or something that no file tells', () => {
    expect(filesToRepeat(report())).toEqual([]);
    expect(filesToRepeat(report(...Array.from({ length: 21 }, () => fault('a'))))).toEqual([]);
    expect(filesToRepeat({ ...report(fault('a')), failed: 2 })).toEqual([]);
  });
});

describe('the lines at the end', () => {
  it('are one for each test, short, and three of a file with many', () => {
    const faults = [...Array.from({ length: 14 }, () => fault('a')), fault('b', 'is', 'x'.repeat(500))];
    const lines = faultLines('pages', faults);
    expect(lines.slice(0, -1)).toEqual([
      ...Array(3).fill('pages | a: does: Error: no'),
      'pages | a: and more',
    ]);
    expect(lines.at(-1)).toMatch(/^pages \| b: is: x{200,}$/);
    expect(lines.at(-1)?.length).toBeLessThan(230);
  });
});
