import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Browser } from 'playwright';
import { criticalPath } from '../../tools/critical-path.ts';
import { chart } from './chart.ts';
import { VIEWPORT } from './conditions.ts';
import { contestants } from './contestants.ts';
import { faqOfSize, hostileFaq } from './faqs.ts';
import { installContestants, versionOf } from './install.ts';
import { checkJob } from './job.ts';
import { launch } from './launch.ts';
import { limitsOf, overLimit, verdictOf } from './limits.ts';
import { type BenchOptions, HELP, readOptions, roundsOf } from './options.ts';
import { measureOurs } from './ours.ts';
import { expectedOf, type PageUnderTest, pageUnderTest } from './page-under-test.ts';
import { addFaqFiles, addOurFiles, addPage } from './pages.ts';
import { report } from './report.ts';
import type { Results } from './results.ts';
import { runRounds } from './rounds.ts';
import { type BenchServer, serve } from './serve.ts';
import { summarize } from './summary.ts';

const folder = 'test/bench';

/**
 * `npm run bench`: measures ours beside what people would otherwise build, and writes down what came out. Fails when a limit
 * does not hold.
 */
export async function main(args: string[]): Promise<number> {
  if (args.includes('--help')) return say(HELP);
  const options = readOptions(args);
  installContestants();
  const server = await serve();
  const browser = await launch();
  try {
    const pages = await preparePages(server, options);
    await checkPages(browser, server, options, pages);
    if (!options.measures) return say('Every page does its job.');
    const results = await measureAll(browser, server, options, pages, args);
    return await write(results, options);
  } finally {
    await browser.close();
    await server.close();
  }
}

function say(text: string): 0 {
  console.log(text);
  return 0;
}

async function preparePages(
  server: BenchServer,
  { sizes, contestants }: BenchOptions,
): Promise<PageUnderTest[]> {
  await addOurFiles(server);
  const faqs = [hostileFaq(), ...(await Promise.all(sizes.map(faqOfSize)))];
  const pages: PageUnderTest[] = [];
  for (const faq of faqs) {
    console.log(
      `Building the pages with ${faq.id === 'hostile' ? 'a hostile FAQ' : `${faq.size} questions`} …`,
    );
    await addFaqFiles(server, faq);
    const expected = expectedOf(faq);
    for (const contestant of contestants.filter(({ isForShipped }) => !isForShipped || faq.isShipped)) {
      await addPage(server, contestant, faq);
      pages.push(pageUnderTest(contestant, faq, expected));
    }
  }
  return pages;
}

/** No figure without it: a page that shows less is faster. Larger FAQs are the same pages. */
async function checkPages(
  browser: Browser,
  { origin }: BenchServer,
  { sizes }: BenchOptions,
  pages: readonly PageUnderTest[],
): Promise<void> {
  for (const tested of pages.filter(({ faq }) => faq.id === 'hostile' || faq.size === sizes[0])) {
    await checkJob(browser, origin, tested);
    console.log(`${tested.contestant.name} does its job (${tested.path})`);
  }
}

async function measureAll(
  browser: Browser,
  server: BenchServer,
  options: BenchOptions,
  pages: readonly PageUnderTest[],
  args: readonly string[],
): Promise<Results> {
  const measured = pages.filter(({ faq }) => faq.id !== 'hostile');
  const rounds = await runRounds(browser, server.origin, measured, options, console.log);
  const hasOurs = options.contestants.some(({ id }) => id === 'snippet');
  return {
    date: new Date().toISOString(),
    command: ['npm run bench', ...(args.length ? ['--', ...args] : [])].join(' '),
    versions: versions(browser, options),
    machine: `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'})`,
    window: VIEWPORT,
    conditions: options.conditions,
    rounds: Object.fromEntries(options.sizes.map((size) => [size, roundsOf(size, options.rounds)])),
    contestants: Object.fromEntries(contestants.map(({ id, name }) => [id, name])),
    summaries: summarize(rounds),
    own: hasOurs
      ? await measureOurs(browser, server, measured, options, (await criticalPath()).total)
      : undefined,
  };
}

function versions(browser: Browser, options: BenchOptions): Record<string, string> {
  const names = new Set(options.contestants.flatMap(({ packages }) => packages));
  return {
    Chromium: browser.version(),
    'Node.js': process.versions.node,
    ...Object.fromEntries([...names].map((name) => [name, versionOf(name)])),
  };
}

async function write(results: Results, { writes, sizes, conditions }: BenchOptions): Promise<number> {
  const tables = report(results);
  console.log(`\n${tables}`);
  const over = limitsOf(results).filter((limit) => verdictOf(limit) === 'over the limit');
  for (const limit of over) console.error(overLimit(limit));
  const code = over.length ? 1 : 0;
  if (!writes) return code;
  await writeFile(`${folder}/results.json`, `${JSON.stringify(results, undefined, 2)}\n`);
  await writeFile(`${folder}/results.md`, tables);
  const [size, condition] = [sizes[0], conditions[0]];
  if (size && condition) await writeFile(`${folder}/results.svg`, chart(results, size, condition.id));
  console.log(
    `Written: ${folder}/results.json, results.md, results.svg. npm run generate puts it into the README and docs/performance.md.`,
  );
  return code;
}
