/** What Vitest wrote of a run of tests, and what the check makes of it. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A test that failed, with the first line of its message. */
export interface Fault {
  readonly file: string;
  readonly test: string;
  readonly message: string;
}

export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly faults: readonly Fault[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** A report that was never written counts nothing. */
export function readReport(path: string): Report {
  if (!existsSync(path)) return { passed: 0, failed: 0, faults: [] };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(
    readFileSync(path, 'utf8'),
  ) as VitestReport;
  const faults = testResults.flatMap((result) => {
    const file = relative('.', result.name);
    const tests = result.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        file,
        test: fullName,
        message: firstLine(failureMessages[0]),
      }));
    // What its tests need, such as a browser, did not come: none of them failed, for none ran.
    const fell = result.status === 'failed' && !tests.length;
    return fell ? [{ file, test: 'before its tests', message: firstLine(result.message) }] : tests;
  });
  const fallen = faults.length - numFailedTests;
  return { passed: numPassedTests, failed: numFailedTests + Math.max(0, fallen), faults };
}

const firstLine = (text = ''): string =>
  text
    .split('\n')
    .find((line) => line.trim())
    ?.trim() ?? '';

/** So many failures are no late driver. */
const MOST_TO_REPEAT = 20;

/**
 * The files to run once more. Of thousands of tests beside each other, one now and then meets a driver that is late. None
 * where too much failed, or something that no file tells.
 */
export function filesToRepeat({ failed, faults }: Report): string[] {
  if (failed > MOST_TO_REPEAT || faults.length !== failed) return [];
  return [...new Set(faults.map(({ file }) => file))];
}

const MOST_IN_A_FILE = 3;
const LONGEST_LINE = 220;

/** A line for each test, and of many in a file, for three: the end is what is left of a long log. */
export function faultLines(step: string, faults: readonly Fault[]): string[] {
  const counts = new Map<string, number>();
  return faults.flatMap(({ file, test, message }) => {
    const before = counts.get(file) ?? 0;
    counts.set(file, before + 1);
    if (before > MOST_IN_A_FILE) return [];
    const line = before === MOST_IN_A_FILE ? 'and more' : `${test}: ${message}`;
    return `${step} | ${file}: ${line}`.slice(0, LONGEST_LINE);
  });
}
