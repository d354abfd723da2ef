/**
 * npm run check: everything that has to hold before a change goes in. Goes on after a failure; the last line counts.
 * FIRST_TEST_REPORT=<file> counts in the tests of `npm test` before it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Step, steps, testSteps, testsBefore } from './check-steps.ts';
import { faultLines, filesToRepeat, type Report, readReport } from './test-report.ts';

interface Row extends Report {
  readonly name: string;
  readonly time: string;
  readonly step?: Step;
}

export async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'faq-embed-check-'));
  const start = Date.now();
  const firstReport = process.env['FIRST_TEST_REPORT'];
  const rows: Row[] = [];
  if (firstReport) {
    const step = testsBefore(firstReport);
    rows.push({ name: step.name, step, time: '', ...count(step, true) });
  }
  for (const step of steps) rows.push(await take(step));
  await Promise.all(
    testSteps(folder, firstReport !== undefined).map(async (lane) => {
      for (const step of lane) rows.push(await take(step, true));
    }),
  );
  const unsteady = await takeAgain(rows, folder);
  rmSync(folder, { recursive: true, force: true });

  console.log('');
  for (const line of unsteady) console.log(`AGAIN ${line}`);
  for (const { name, faults } of rows)
    for (const line of faultLines(name, faults)) console.log(`FAIL  ${line}`);
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, passed, failed, time } of rows) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
    console.log(`${failed ? 'FAIL' : 'ok  '}  ${name.padEnd(width)}  ${counts}  ${time.padStart(8)}`);
  }
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  console.log(`\nAll in ${seconds(start)}.`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

async function take(step: Step, isBeside = false): Promise<Row> {
  console.log(`\n── ${step.name}: ${commandOf(step)}`);
  const start = Date.now();
  const result = count(step, await succeeds(step, isBeside));
  return { ...result, name: step.name, step, time: seconds(start) };
}

const commandOf = ({ command, files = '' }: Step) => `${command} ${files}`.trim();

const seconds = (start: number) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

/** @param isBeside whether another step runs meanwhile: what this one prints is kept until it ends */
function succeeds(step: Step, isBeside: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...step.env };
    delete env['NODE_ENV']; // Vite, which runs this file, sets it
    const output = isBeside ? 'pipe' : 'inherit';
    // No input: a tool that would ask something has to go on without.
    const child = spawn(commandOf(step), { shell: true, env, stdio: ['ignore', output, output] });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => printed.push(text));
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      if (isBeside) process.stdout.write(Buffer.concat([Buffer.from(`\n── ${step.name}\n`), ...printed]));
      resolve(code === 0);
    });
  });
}

function count({ report }: Pick<Step, 'report'>, succeeded: boolean): Report {
  if (!report) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, faults: [] };
  const { passed, failed, faults } = readReport(report);
  // A run that crashed, ran nothing, or failed outside of any test is a failure of its own.
  const fell = failed === 0 && (!succeeded || passed === 0);
  return { passed, failed: fell ? 1 : failed, faults };
}

/**
 * Files with tests that failed are run once more, with nothing beside them.
 *
 * @returns a line for each test that passes then; `rows` count it as passed
 */
async function takeAgain(rows: Row[], folder: string): Promise<string[]> {
  const unsteady: string[] = [];
  for (const [at, row] of rows.entries()) {
    const { step, faults } = row;
    const files = step?.report ? filesToRepeat(row).join(' ') : '';
    if (!step || !files) continue;
    const report = join(folder, `${step.name}, again.json`);
    const env = { ...step.env, TEST_REPORT: report };
    const { failed } = await take({ ...step, name: `${step.name}, again`, files, env, report });
    if (failed) continue;
    unsteady.push(...faultLines(step.name, faults));
    rows[at] = { ...row, passed: row.passed + row.failed, failed: 0, faults: [] };
  }
  return unsteady;
}
