import { type Better, betterThanOurs } from './better.ts';
import { chartInWords } from './chart.ts';
import { OURS } from './contestants.ts';
import { limitsOf, overLimit, verdictOf } from './limits.ts';
import { type Column, conditionsInWords, loadTable } from './report.ts';
import type { Results } from './results.ts';
import { find, ratioToStatic, type Summary, shippedSize } from './summary.ts';
import { escaped, kilo, number } from './table.ts';

const CONDITION = 'slow phone';
const FOLDER = 'test/bench';
/** From docs/. */
const FOLDER_FROM_DOCS = `../${FOLDER}`;

const COLUMNS: readonly Column[] = [
  ['all painted, ms', ({ painted }) => number(painted)],
  ['÷ static', (_, ratio) => (ratio === undefined ? '–' : number(ratio, 2))],
  ['KB until painted', ({ bytesUntilPainted }) => kilo(bytesUntilPainted)],
  ['KB in all', ({ bytes }) => kilo(bytes)],
  ['layout shift', ({ layoutShift }) => number(layoutShift, 3)],
];

/**
 * What the README says of a run: the chart, and its outcome in a sentence.
 *
 * @throws when the run left out what the README is about.
 */
export function speedForReadme(results: Results): string {
  const { own, limit, size: shipped } = needed(results);
  const { summaries, contestants } = results;
  const nameOf = ({ contestant }: Summary) => escaped(contestants[contestant] ?? contestant);
  const [next] = summaries
    .filter(({ contestant, size, condition, median }) => {
      return median && size === shipped && condition === CONDITION && !OURS.includes(contestant);
    })
    .sort((a, b) => paintedOf(a) - paintedOf(b));
  const others = next ? [`${number(paintedOf(next))} with the fastest of the others, ${nameOf(next)}`] : [];
  const said = [
    `${number(paintedOf(own))} ms with the recommended snippet`,
    `${number(paintedOf(limit))} with static HTML`,
    ...others,
  ];
  return [
    chartOf(results, FOLDER, shipped),
    `On a ${CONDITION}, all ${shipped} questions are painted after ${listed(said)}.`,
  ].join('\n\n');
}

const paintedOf = ({ median }: Summary): number => median?.painted ?? Number.NaN;

const chartOf = (results: Results, folder: string, size: number): string =>
  `![${escaped(chartInWords(results, size, CONDITION))}](${folder}/results.svg)`;

/** @throws when the run left out what is written about. */
function needed({ summaries }: Results): {
  readonly own: Summary;
  readonly limit: Summary;
  readonly size: number;
} {
  const size = shippedSize(summaries);
  const limit = find(summaries, { contestant: 'static', size, condition: CONDITION });
  const own = find(summaries, { contestant: 'snippet', size, condition: CONDITION });
  if (limit && own) return { own, limit, size };
  throw new Error(
    `${FOLDER}/results.json has no ${size} questions on a ${CONDITION}: run npm run bench without options.`,
  );
}

/**
 * What docs/performance.md says of a run, all of it read off the results.
 *
 * @throws when the run left out what the page is about.
 */
export function speedForDocs(results: Results): string {
  const { size } = needed(results);
  const { date, command, machine, versions } = results;
  const others = otherSizes(results).map(
    (other) => `- ${number(other)} questions: ${ratiosOf(results, other)}`,
  );
  return [
    chartOf(results, FOLDER_FROM_DOCS, size),
    loadTable(results, size, CONDITION, COLUMNS),
    ...(others.length
      ? ['With more questions, the recommended snippet ÷ static HTML:', others.join('\n')]
      : []),
    `Measured with \`${command}\` on ${date.slice(0, 10)}: ${machine}, Chromium ${versions['Chromium'] ?? 'unknown'}. ${conditionsInWords(results)} All figures are in [${FOLDER}/results.md](${FOLDER_FROM_DOCS}/results.md).`,
    '### Where a peer is better',
    whereOthersAreBetter(results),
    '### Limits we exceed',
    limitsExceeded(results),
  ].join('\n\n');
}

const otherSizes = ({ rounds, summaries }: Results) =>
  Object.keys(rounds)
    .map(Number)
    .filter((size) => size !== shippedSize(summaries));

function ratiosOf({ summaries, conditions }: Results, size: number): string {
  const ratios = conditions.flatMap(({ id: condition }) => {
    const own = { contestant: 'snippet', size, condition };
    if (!find(summaries, own)) return [];
    const ratio = ratioToStatic(summaries, own);
    return [`${ratio === undefined ? 'did not finish' : number(ratio, 2)} (${condition})`];
  });
  return ratios.join(', ');
}

/** With few questions on a slow phone everything; elsewhere what a visitor notices. */
function whereOthersAreBetter(results: Results): string {
  const sentence = ({ sentence, names }: Better) => `${sentence} ${escaped(listed(names))}.`;
  const shipped = shippedSize(results.summaries);
  const few = betterThanOurs(results, shipped, CONDITION).map((better) => `- ${sentence(better)}`);
  const more = [shipped, ...otherSizes(results)].flatMap((size) =>
    results.conditions.flatMap(({ id }) => {
      if (size === shipped && id === CONDITION) return [];
      const better = betterThanOurs(results, size, id).filter(({ key }) => isNoticed(key));
      return better.length ? [`- ${number(size)} questions, ${id}. ${better.map(sentence).join(' ')}`] : [];
    }),
  );
  const where = `With ${shipped} questions on a ${CONDITION}, static HTML left aside`;
  return [
    few.length ? `${where}:\n\n${few.join('\n')}` : `${where}, in nothing that was measured.`,
    more.length
      ? `Elsewhere, in what a visitor notices:\n\n${more.join('\n')}`
      : 'Elsewhere, in nothing that a visitor notices.',
  ].join('\n\n');
}

const isNoticed = (key: Better['key']) => ['painted', 'answerReadable', 'layoutShift', 'end'].includes(key);

const listed = (names: readonly string[]) => new Intl.ListFormat('en').format(names);

function limitsExceeded(results: Results): string {
  const limits = limitsOf(results);
  const sentences = limits.flatMap((limit) => {
    const verdict = verdictOf(limit);
    if (verdict === 'over the limit') return [`- ${overLimit(limit)}`];
    return verdict === 'not measured' ? [`- ${limit.what}: not measured.`] : [];
  });
  return sentences.length
    ? `We exceed ${sentences.length} of our ${limits.length} limits:\n\n${sentences.join('\n')}`
    : `None of ${limits.length}.`;
}
