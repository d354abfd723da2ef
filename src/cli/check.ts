import { gapLines, openGaps, openQuestions, questionCount, tidy } from '../check/sentences.ts';
import { asFaqError, type FaqError } from '../model/errors.ts';
import { type CheckedFile, checkFile } from './check-file.ts';
import { defineCommand } from './command.ts';
import { LANG, SET, TEMPLATE, templateAddress, variablesOf } from './faq-source.ts';
import { addressOf, type Files, readFiles } from './files.ts';
import { sentence, sentenceIn, shownAddress } from './report.ts';
import { type Io, type Paint, paintFor } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** One checked file in the document that `--json` prints; the document is `{ ok, files }`. */
export interface CheckReport {
  readonly file: string;
  /** `unreadable` when nothing of it could be used. */
  readonly kind: 'template' | 'extension' | 'overrides' | 'document' | 'unreadable';
  /** The template that overrides were checked against. */
  readonly against?: string;
  readonly problems: readonly ProblemReport[];
  /** What may well be meant as it is. */
  readonly notes: readonly { readonly path: string; readonly line?: number; readonly message: string }[];
  readonly questions?: { readonly total: number; readonly answered: number };
  readonly gaps: readonly {
    /** Empty for a notice, as its question is. */
    readonly section: string;
    readonly id: string;
    readonly question: string;
    readonly guidance?: string;
    /** For each way to answer, the variables that it lacks. */
    readonly missing: readonly (readonly string[])[];
  }[];
}
interface ProblemReport {
  readonly code: FaqError['code'];
  /** The file that the mistake is in: of a template that extends another one, it may be that. */
  readonly file: string;
  readonly path: string;
  /** Where the path stands in the file, from 1 on, as far as it stands there. */
  readonly line?: number;
  readonly message: string;
}

export const checkCommand = defineCommand({
  name: 'check',
  operands: 'FILE…',
  summary: 'says what is wrong and what is missing in templates, overrides and FAQ documents',
  about: [
    'Each FILE is a path, an http(s) URL, or - for standard input. Its shape says what it is: a file with "format" is a FAQ document, one with "extends" an extension of a template, one with a list of sections a template, anything else overrides. Overrides are checked against the template that they name, or --template.',
    'A problem costs visitors something: exit status 1. A note may be meant as it is, and a gap is a question, or a notice, that nobody has answered yet: exit status 0, or 1 with --strict.',
    '--json prints { ok, files: [{ file, kind, against, problems: [{ code, file, path, line, message }], notes: [{ path, line, message }], questions: { total, answered }, gaps: [{ section, id, question, guidance, missing }] }] }. kind is template, extension, overrides, document or unreadable; section and question are empty for a notice; missing lists, for each way to answer, the variables that it lacks; against and questions are left out where there are none.',
  ],
  options: {
    template: TEMPLATE,
    lang: LANG,
    set: SET,
    strict: { help: 'Notes, and gaps in overrides and documents, are problems too.' },
    json: { help: 'Prints one JSON document for machines.' },
  },
  examples: [
    'faq-embed check clinic.json',
    'faq-embed check clinic.json --template general --lang en --strict',
    'faq-embed check my-template.json clinic.json --json',
  ],
  async run(given, names, io) {
    if (!names.length) throw new UsageError('Which file? Example: faq-embed check clinic.json');
    const data = variablesOf(given.set);
    const addresses = names.map(addressOf);
    templateAddress(given.template, given.lang);
    const files = readFiles(io);
    const all: { file: CheckedFile; report: CheckReport }[] = [];
    for (const [at, address] of addresses.entries()) {
      progress(`${at + 1} of ${addresses.length}: ${names[at]}`, io);
      all.push(await checked(address, files, { ...given, data }));
    }
    progress('', io);
    const isBad = ({ problems, notes, gaps, kind }: CheckReport) =>
      problems.length > 0 || (given.strict && (notes.length > 0 || (isOwn(kind) && gaps.length > 0)));
    const ok = !all.some(({ report }) => isBad(report));
    if (given.json) io.out(`${JSON.stringify({ ok, files: all.map(({ report }) => report) }, null, 2)}\n`);
    else io.out(all.map(({ file, report }) => textOf(file, report, paintFor('out', io))).join('\n'));
    if (!ok && !given.json && !all.some(({ report }) => report.problems.length))
      io.err('With --strict, notes and questions that still need you count as problems.\n');
    return ok ? 0 : 1;
  },
});

interface CheckOptions {
  readonly template: string | undefined;
  readonly lang: string | undefined;
  readonly data: Readonly<Record<string, string>>;
}

/** One file; what keeps it from being used at all is a problem of it like others. */
async function checked(address: string, files: Files, options: CheckOptions) {
  let file: CheckedFile;
  try {
    file = await checkFile(address, files, options);
  } catch (error) {
    const problem = asFaqError(error, address);
    if (error instanceof UsageError) throw error;
    file = { address, kind: 'unreadable', problems: [problem], notes: [] };
  }
  return { file, report: reportOf(file) };
}

function reportOf(file: CheckedFile): CheckReport {
  const { address, kind, against, problems, notes, prepared, lineOf } = file;
  const faq = prepared?.faq;
  return {
    file: shownAddress(address),
    kind,
    ...(against && { against }),
    problems: problems.map((problem) => {
      const line = problem.source === address ? lineOf?.(problem.path) : undefined;
      return {
        code: problem.code,
        file: shownAddress(problem.source === 'attribute' ? '--set' : problem.source),
        path: problem.path,
        ...(line !== undefined && { line }),
        message: sentence(problem),
      };
    }),
    notes: notes.map(({ path, message }) => {
      const line = lineOf?.(path);
      return { path, ...(line !== undefined && { line }), message };
    }),
    ...(faq && {
      questions: { total: questionCount(faq), answered: questionCount(faq) - openQuestions(faq) },
    }),
    gaps: faq?.gaps ?? [],
  };
}

const TITLES = {
  template: 'a template',
  extension: 'an extension of a template',
  overrides: 'overrides',
  document: 'a FAQ document',
  unreadable: 'cannot be used',
} as const;

/** A template leaves its gaps to organizations; these are somebody's own. */
const isOwn = (kind: CheckReport['kind']): boolean => kind === 'overrides' || kind === 'document';

function textOf({ address, prepared, problems }: CheckedFile, report: CheckReport, paint: Paint): string {
  const { kind, against, notes, gaps, questions } = report;
  const noteLine = ({ path, line, message }: CheckReport['notes'][number]) =>
    `  ${paint('yellow', 'note')}     ${placeOf(line)}${tidy(`${path}: ${message}`)}`;
  const lines = [
    paint('bold', `${tidy(report.file)}: ${TITLES[kind]}${against ? ` for ${tidy(against)}` : ''}`),
    ...notes.filter(isUrgent).map(noteLine),
    ...problems.map((problem, at) => {
      const place = placeOf(report.problems[at]?.line);
      return `  ${paint('red', 'problem')}  ${place}${sentenceIn(address, problem)}`;
    }),
    ...notes.filter((one) => !isUrgent(one)).map(noteLine),
  ];
  if (gaps.length && prepared) {
    lines.push(
      `  ${openGaps(prepared.faq, '')} ${isOwn(kind) ? 'still need you' : 'wait for an organization'}:`,
    );
    for (const gap of gaps)
      lines.push(...gapLines(gap, prepared.customized.variables).map((line) => `    ${line}`));
  } else if (!problems.length && !notes.length) {
    lines.push(`  ${paint('green', 'ok')}: ${questions?.answered} questions, all with an answer`);
  }
  return `${lines.join('\n')}\n`;
}

const placeOf = (line: number | undefined) => (line === undefined ? '' : `line ${line}: `);

/** What must be seen before anything else: an emergency notice without a number. */
const isUrgent = ({ path }: CheckReport['notes'][number]): boolean => path === 'variables.emergencyNumber';

/** On a terminal, one line that is written over. */
function progress(text: string, { err, terminal }: Io): void {
  if (terminal.err) err(`\r\x1b[K${text && `Checking ${tidy(text)}`}`);
}
