import { createHash } from 'node:crypto';
import { gapName, tidy } from '../check/sentences.ts';
import { type CheckReport, countedGaps, type GapReport } from './check-report.ts';

/** What a code host shows beside a line of a file. */
interface Annotation {
  readonly level: 'error' | 'warning';
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** What kind it is: a code of a problem, `note` or `gap`. */
  readonly code: string;
  readonly message: string;
}

/** How each host reads annotations. */
const HOSTS = { github, gitlab, azure };
export type Host = keyof typeof HOSTS;
export const isHost = (format: string): format is Host => Object.hasOwn(HOSTS, format);

/** @param isStrict whether notes and gaps are problems */
export const annotations = (host: Host, reports: readonly CheckReport[], isStrict: boolean): string =>
  HOSTS[host](reports.flatMap((report) => annotationsOf(report, isStrict)));

function annotationsOf(report: CheckReport, isStrict: boolean): Annotation[] {
  const level = isStrict ? 'error' : 'warning';
  const file = report.file;
  return [
    ...report.problems.map((problem) => ({
      ...problem,
      level: 'error' as const,
      // What is wrong with --set stands in no file.
      file: problem.file === '--set' ? file : problem.file,
    })),
    ...report.notes.map(({ path, message, ...place }) => ({
      ...place,
      level,
      file,
      code: 'note',
      message: tidy(`${file}: ${path}: ${message}`),
    })),
    ...countedGaps(report).map((gap) => ({
      level,
      file,
      line: gap.line,
      column: gap.column,
      code: 'gap',
      message: gapMessage(file, gap),
    })),
  ] as Annotation[];
}

const gapMessage = (file: string, gap: GapReport) =>
  tidy(`${file}: ${gapName(gap)} has no answer yet. ${gap.guidance ?? ''}`);

/** Hosts know files by their paths from the root of the repository, with slashes. */
const slashed = (file: string) => file.replaceAll('\\', '/');

/** Workflow commands of GitHub Actions. Forgejo and Gitea read them too. */
function github(all: readonly Annotation[]): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return all
    .map(({ level, file, line = 1, column = 1, code, message }) => {
      const properties = { file: slashed(file), line, col: column, title: `faq-embed ${code}` };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${level} ${list.join(',')}::${data(message)}\n`;
    })
    .join('');
}

/** Logging commands of Azure Pipelines. */
function azure(all: readonly Annotation[]): string {
  const data = (text: string) =>
    text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
  return all
    .map(({ level, file, line = 1, column = 1, code, message }) => {
      const properties = {
        type: level,
        sourcepath: slashed(file),
        linenumber: line,
        columnnumber: column,
        code,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))};`);
      return `##vso[task.logissue ${list.join('')}]${data(message)}\n`;
    })
    .join('');
}

/** A Code Quality report of GitLab. */
function gitlab(all: readonly Annotation[]): string {
  const list = all.map(({ level, file, line = 1, code, message }) => ({
    description: message,
    check_name: code,
    // Without the line: a finding that moves is still the same one.
    fingerprint: createHash('sha256').update([file, code, message].join('\n')).digest('hex'),
    severity: level === 'error' ? 'major' : 'minor',
    location: { path: slashed(file), lines: { begin: line } },
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
