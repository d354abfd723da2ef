/** The steps of the check. */
import { join } from 'node:path';
import { installNodeVersions, installPackedProgram } from './node-versions.ts';

// In a log, Biome's colours, one escape sequence per character, hide what it says.
const colors = process.stdout.isTTY ? 'force' : 'off';

export interface Step {
  readonly name: string;
  readonly command: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where Vitest writes how many tests passed. Files with a test that failed are run once more. */
  readonly report?: string;
  /** Which of its files Vitest runs, separated by spaces; all of them without. */
  readonly files?: string;
}

/** What comes first: the build, and all that needs no test. */
export const steps: readonly Step[] = [
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

/** What runs on somebody's own Node: the command line, and the package on a server. */
const ON_NODE = 'test/cli test/compile test/fill test/load test/model test/search';
/** On the oldest, where all the rest ran on another of its line: the built program, what has random input, and what only authors meet. */
const ON_OLDEST = 'test/cli/program test/cli/hostile test/compile test/outputs test/builder';

/** How many random inputs the tests of hostile input make, and how many random overrides: a minute's worth, on one Node. */
const FUZZ = { FUZZ_RUNS: '2000', FUZZ_OVERRIDES: '5000' };

/** What `npm test` ran before, in the browser that npm brings. */
export const testsBefore = (report: string): Step => ({
  name: 'npm test, before',
  command: 'npx vitest run --project=node --project="element*"',
  env: { CHROMIUM: 'bundled' },
  report,
});

/**
 * After the build, which they need: two lanes, for those of whole pages wait more than they work.
 *
 * @param folder for reports and programs
 * @param isCounted whether the tests of `npm test` ran before
 */
export function testSteps(folder: string, isCounted: boolean): Step[][] {
  const testStep = (
    name: string,
    projects: readonly string[],
    env: Readonly<Record<string, string>>,
    files = '',
  ): Step => {
    const report = join(folder, `${name}.json`);
    const chosen = projects.map((project) => `--project="${project}"`).join(' ');
    return { name, command: `npx vitest run ${chosen}`, files, env: { ...env, TEST_REPORT: report }, report };
  };
  const versions = installNodeVersions(folder);
  const program = versions.length > 0 ? installPackedProgram(folder) : '';
  const everyEngine = { BROWSERS: 'chromium,firefox,webkit', REQUIRE_CAPABILITIES: 'yes' };
  const everywhere = testStep('Node tests', ['node', 'authoring'], FUZZ);
  const [onOldest = [everywhere], onNewest = []] = versions.map(({ version, path }, at) => {
    const isOldest = at === 0;
    // All of them ran before where that was a Node of the same line.
    const wereAllRun = isCounted && version.split('.')[0] === process.versions.node.split('.')[0];
    const isPart = !isOldest || wereAllRun;
    return [
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
      testStep(
        `Node tests${isPart ? ', in part' : ''}, Node ${version}`,
        isOldest ? ['node', 'authoring'] : ['node'],
        { PATH: path, ...(isOldest && FUZZ) },
        isPart ? (isOldest ? ON_OLDEST : ON_NODE) : '',
      ),
    ];
  });
  // The others in Chromium were a part of the run before, where there was one.
  const inChromium = isCounted
    ? [
        testStep(
          'element of the builder, Chromium',
          ['element*'],
          { ...everyEngine, BROWSERS: 'chromium' },
          'test/browser/builder',
        ),
      ]
    : [];
  return [
    [
      testStep('forms, every engine', ['forms'], everyEngine),
      testStep('package, screen reader', ['package', 'speech'], everyEngine),
      ...onNewest,
      ...onOldest,
      ...inChromium,
    ],
    [
      testStep(`element, ${isCounted ? 'other engines' : 'every engine'}`, ['element*'], {
        ...everyEngine,
        ...(isCounted && { BROWSERS: 'firefox,webkit' }),
      }),
      testStep('pages, every engine', ['pages'], everyEngine),
    ],
  ];
}
