import { type Better, betterThanOurs } from './better.ts';
import { chartInWords } from './chart.ts';
import { type Column, conditionsInWords, loadTable } from './report.ts';
import type { Results } from './results.ts';
import { find, ratioToStatic, shippedSize } from './summary.ts';
import { escaped, kilo, number } from './table.ts';
import { overWall, verdictOf, wallsOf } from './walls.ts';

const CONDITION = 'slow phone';
const FOLDER = 'test/bench';

const COLUMNS: readonly Column[] = [
  ['all painted, ms', ({ painted }) => number(painted)],
  ['÷ static', (_, ratio) => (ratio === undefined ? '–' : number(ratio, 2))],
  ['KB until painted', ({ bytesUntilPainted }) => kilo(bytesUntilPainted)],
  ['KB in all', ({ bytes }) => kilo(bytes)],
  ['layout shift', ({ layoutShift }) => number(layoutShift, 3)],
];

/**
 * What the README says of a run, all of it read off the results.
 *
 * @throws when the run left out what the README is about.
 */
export function speedForReadme(results: Results): string {
  const size = shippedSize(results.summaries);
  const limit = find(results.summaries, { contestant: 'static', size, condition: CONDITION });
  const own = find(results.summaries, { contestant: 'snippet', size, condition: CONDITION });
  if (!limit || !own)
    throw new Error(
      `${FOLDER}/results.json has no ${size} questions on a ${CONDITION}: run npm run bench without options.`,
    );
  const { date, command, machine, versions } = results;
  const others = otherSizes(results).map(
    (other) => `- ${number(other)} questions: ${ratiosOf(results, other)}`,
  );
  return [
    `![${escaped(chartInWords(results, size, CONDITION))}](${FOLDER}/results.svg)`,
    loadTable(results, size, CONDITION, COLUMNS),
    ...(others.length
      ? ['With more questions, the recommended snippet ÷ static HTML:', others.join('\n')]
      : []),
    `Measured with \`${command}\` on ${date.slice(0, 10)}: ${machine}, Chromium ${versions['Chromium'] ?? 'unknown'}. ${conditionsInWords(results)} All figures are in [${FOLDER}/results.md](${FOLDER}/results.md).`,
    '### Where a peer is better',
    whereOthersAreBetter(results),
    '### Where ours does not keep to its own walls',
    wallsNotMet(results),
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

function wallsNotMet(results: Results): string {
  const walls = wallsOf(results);
  const sentences = walls.flatMap((wall) => {
    const verdict = verdictOf(wall);
    if (verdict === 'over the wall') return [`- ${overWall(wall)}`];
    return verdict === 'not measured' ? [`- ${wall.what}: not measured.`] : [];
  });
  return sentences.length
    ? `Of ${walls.length} walls, ${sentences.length} do not hold:\n\n${sentences.join('\n')}`
    : `Nowhere: all ${walls.length} hold.`;
}
