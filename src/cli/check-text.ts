import { gapCount, gapLines, gapName, gapsToFill, tidy } from '../check/sentences.ts';
import type { CheckedFile } from './check-file.ts';
import { type CheckReport, isOwn, type NoteReport } from './check-report.ts';
import { sentenceIn } from './report.ts';
import type { Paint } from './terminal.ts';

const TITLES = {
  template: 'a template',
  extension: 'an extension of a template',
  overrides: 'overrides',
  document: 'an FAQ document',
  unreadable: 'cannot be used',
} as const;

/** What a person reads of a file. */
export function textOf(
  { address, prepared, problems }: CheckedFile,
  report: CheckReport,
  paint: Paint,
): string {
  const { kind, against, notes, questions } = report;
  const noteLine = ({ path, line, message }: NoteReport) =>
    `  ${paint('yellow', 'note')}     ${placeOf(line)}${tidy(`${path}: ${message}`)}`;
  const lines = [
    paint('bold', `${tidy(report.file)}: ${TITLES[kind]}${against ? ` for ${tidy(against)}` : ''}`),
    ...notes.filter(isUrgent).map(noteLine),
    ...problems.map((problem, at) => {
      // Of what is no JSON, the sentence itself has the place.
      const place = problem.code === 'bad-json' ? '' : placeOf(report.problems[at]?.line);
      return `  ${paint('red', 'problem')}  ${place}${sentenceIn(address, problem)}`;
    }),
    ...notes.filter((one) => !isUrgent(one)).map(noteLine),
  ];
  const gaps = prepared ? gapsToFill(prepared.faq) : [];
  const meant = report.gaps.filter(({ onPurpose }) => onPurpose !== undefined);
  if (gaps.length && prepared) {
    lines.push(`  ${gapCount(prepared.faq, '', isOwn(report))}:`);
    for (const gap of gaps)
      lines.push(...gapLines(gap, prepared.customized.variables).map((line) => `    ${line}`));
  } else if (!problems.length && !notes.length) {
    const all = meant.length ? '' : ', all with an answer';
    lines.push(`  ${paint('green', 'ok')}: ${questions?.answered} questions${all}`);
  }
  if (meant.length) {
    lines.push(`  ${meant.length} left open on purpose:`);
    for (const gap of meant) lines.push(`    ${gapName(gap)}: ${tidy(gap.onPurpose ?? '')}`);
  }
  return `${lines.join('\n')}\n`;
}

const placeOf = (line: number | undefined) => (line === undefined ? '' : `line ${line}: `);

/** What must be seen before anything else: an emergency notice without a number. */
const isUrgent = ({ path }: NoteReport): boolean => path === 'variables.emergencyNumber';
