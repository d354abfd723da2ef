// @ts-check
// npm run check: everything that has to hold before a change goes in. Goes on after a failure; the last line counts.
// FIRST_TEST_REPORT=<file> counts in the tests of a run before this one. The tests run in two lanes side by side: those
// of whole pages wait more than they work.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { installNodeVersions, installPackedProgram } from './node-versions.js';

const folder = mkdtempSync(join(tmpdir(), 'faq-embed-check-'));

/** The results of `npm test`, where it ran before. */
const firstReport = process.env.FIRST_TEST_REPORT;

// In a log, Biome's colours, one escape sequence per character, hide what it says.
const colors = process.stdout.isTTY ? 'force' : 'off';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {Record<string, string>} [env]
 * @property {string} [report] where Vitest has written how many tests passed
 */

/** @type {Step[]} */
const steps = [
  { name: 'lint', command: `npx biome ci --colors=${colors} .` },
  { name: 'types', command: 'npx tsc -p .' },
  { name: 'content', command: 'node tools/run.js content' },
  { name: 'build', command: 'npm run build' },
  { name: 'generated files up to date', command: 'node tools/run.js generate --check' },
  { name: 'size', command: 'node tools/run.js size' },
  { name: 'painted, against static', command: 'node tools/run.js bench-guard' },
  { name: 'package', command: 'npx publint --strict' },
  // A page is nothing to import: its types are not asked for. CommonJS programs have import().
  {
    name: 'types of the package',
    command:
      'npx attw --pack . --profile esm-only --exclude-entrypoints ./frame.html ./prerendered.css --no-color',
  },
];

/** How many random inputs the tests of hostile input make: half a minute's worth, on one of the versions of Node. */
const FUZZ_RUNS = '2000';

/**
 * After the build, which they need.
 * @returns {[lane: Step[], other: Step[]]}
 */
function testSteps() {
  const versions = installNodeVersions(folder);
  const program = versions.length > 0 ? installPackedProgram(folder) : '';
  const everyEngine = { BROWSERS: 'chromium,firefox,webkit', REQUIRE_CAPABILITIES: 'yes' };
  const [onOldest = [testStep('Node tests', ['node'], { FUZZ_RUNS })], onNewest = []] = versions.map(
    ({ version, path }, at) => [
      // As if anew: nothing says that it wants another Node.
      {
        name: `npm ci, Node ${version}`,
        command: 'npm ci --dry-run --engine-strict --loglevel=error',
        env: { PATH: path },
      },
      {
        name: `packed command line, Node ${version}`,
        command: `"${program}" check demo/northwind.json && "${program}" render --overrides demo/northwind.json >"${join(folder, 'faq.html')}"`,
        env: { PATH: path },
      },
      testStep(`Node tests, Node ${version}`, ['node'], { PATH: path, ...(at === 0 && { FUZZ_RUNS }) }),
    ],
  );
  return [
    [
      testStep('forms, every engine', ['forms'], everyEngine),
      testStep('package, screen reader', ['package', 'speech'], everyEngine),
      ...onNewest,
      ...onOldest,
    ],
    [
      // In Chromium they were a part of the run before, where there was one.
      testStep(`element, ${firstReport ? 'other engines' : 'every engine'}`, ['element*'], {
        ...everyEngine,
        ...(firstReport && { BROWSERS: 'firefox,webkit' }),
      }),
      testStep('pages, every engine', ['pages'], everyEngine),
    ],
  ];
}

/**
 * @param {string} name
 * @param {string[]} projects
 * @param {Record<string, string>} env
 * @returns {Step}
 */
function testStep(name, projects, env) {
  const report = join(folder, `${name}.json`);
  const chosen = projects.map((project) => `--project="${project}"`).join(' ');
  return { name, command: `npx vitest run ${chosen}`, env: { ...env, TEST_REPORT: report }, report };
}

/**
 * @param {Step} step
 * @param {boolean} isBeside whether another step runs meanwhile: what this one prints is kept until it ends
 * @returns {Promise<boolean>}
 */
function succeeds(step, isBeside) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...step.env };
    const output = isBeside ? 'pipe' : 'inherit';
    // No input: a tool that would ask something has to go on without.
    const child = spawn(step.command, { shell: true, env, stdio: ['ignore', output, output] });
    /** @type {Buffer[]} */
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => printed.push(text));
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      if (isBeside) process.stdout.write(Buffer.concat([Buffer.from(`\n── ${step.name}\n`), ...printed]));
      resolve(code === 0);
    });
  });
}

/**
 * @param {Pick<Step, 'report'>} step
 * @param {boolean} succeeded
 */
function count(step, succeeded) {
  if (!step.report) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, faults: [] };
  const { passed, failed, faults } = readReport(step.report);
  // A run that crashed, ran nothing, or failed outside of any test is a failure of its own.
  const fell = failed === 0 && (!succeeded || passed === 0);
  return { passed, failed: fell ? 1 : failed, faults };
}

/**
 * The failed tests, each with the first line of its message, are named once more at the end: the end is what is left of
 * a long log.
 * @param {string} path
 */
function readReport(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0, faults: [] };
  /**
   * @type {{
   *   numPassedTests: number,
   *   numFailedTests: number,
   *   testResults: {
   *     name: string,
   *     assertionResults: { fullName: string, status: string, failureMessages: string[] }[]
   *   }[]
   * }}
   */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
  const faults = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => {
        const [message] = (failureMessages[0] ?? '').split('\n');
        return `${relative('.', name)}: ${fullName}\n      ${message}`;
      }),
  );
  return { passed: numPassedTests, failed: numFailedTests, faults };
}

/** @param {number} start */
const seconds = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

/** @type {{ name: string, passed: number, failed: number, faults: string[], time: string }[]} */
const rows = [];
if (firstReport) rows.push({ name: 'npm test, before', time: '', ...count({ report: firstReport }, true) });
/** @param {Step} step */
async function take(step, isBeside = false) {
  console.log(`\n── ${step.name}: ${step.command}`);
  const start = Date.now();
  const result = count(step, await succeeds(step, isBeside));
  rows.push({ ...result, name: step.name, time: seconds(start) });
}
const start = Date.now();
for (const step of steps) await take(step);
await Promise.all(
  testSteps().map(async (lane) => {
    for (const step of lane) await take(step, true);
  }),
);
rmSync(folder, { recursive: true, force: true });

console.log('');
for (const { name, faults } of rows) for (const fault of faults) console.log(`FAIL  ${name} | ${fault}`);
const width = Math.max(...rows.map(({ name }) => name.length));
for (const { name, passed, failed, time } of rows) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
  console.log(`${failed ? 'FAIL' : 'ok  '}  ${name.padEnd(width)}  ${counts}  ${time.padStart(8)}`);
}
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`\nAll in ${seconds(start)}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
