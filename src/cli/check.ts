import { tidy } from '../check/sentences.ts';
import { asFaqError } from '../model/errors.ts';
import { annotations, isHost } from './check-annotations.ts';
import { type CheckedFile, checkFile } from './check-file.ts';
import { type CheckReport, countedGaps, reportOf } from './check-report.ts';
import { textOf } from './check-text.ts';
import { defineCommand } from './command.ts';
import { LANG, SET, TEMPLATE, templateAddress, variablesOf } from './faq-source.ts';
import { addressOf, type Files, readFiles } from './files.ts';
import { expandGlobs } from './globs.ts';
import { type Io, paintFor } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const FORMATS = ['text', 'json', 'github', 'gitlab', 'azure'] as const;

export const checkCommand = defineCommand({
  name: 'check',
  operands: 'FILE…',
  summary: 'finds mistakes and gaps in templates, overrides and FAQ documents',
  about: [
    'Each FILE is a path, a pattern such as "faq/**/*.json", an http(s) URL, or - for standard input. A file with "format" is read as an FAQ document, one with "extends" as an extension of a template, one with a list of sections as a template, and anything else as overrides. Overrides are checked against the template that they name, or --template.',
    'A problem is something that visitors would miss: exit status 1. A note is something that may be intended. A gap is a question, or a notice, that nobody has answered yet. Notes and gaps give exit status 0, or 1 with --strict. A gap with a reason in the overrides, as in "gaps": { "payment": "The insurer says so." }, is on purpose and passes.',
    '--format github and azure print commands that annotate each line; gitlab prints a Code Quality report; text is for people.',
    '--format json prints { ok, files: [{ file, kind, against, problems: [{ code, file, path, line, column, message }], notes: [{ path, line, column, message }], questions: { total, answered }, gaps: [{ section, id, question, guidance, missing, onPurpose, line, column }] }] }. kind is template, extension, overrides, document or unreadable; section and question are empty for a notice; missing lists, for each alternative answer, the variables that are not set; onPurpose is the reason in the overrides; empty properties are left out.',
  ],
  options: {
    template: TEMPLATE,
    lang: LANG,
    set: SET,
    strict: { help: 'Notes, and gaps in overrides and documents, fail too.' },
    format: {
      value: 'FORMAT',
      choices: FORMATS,
      help: 'How findings are printed. Default: text.',
    },
    json: { help: 'The same as --format json.' },
  },
  examples: [
    'faq-embed check clinic.json',
    'faq-embed check clinic.json --template general --lang en --strict',
    'faq-embed check my-template.json clinic.json --format json',
    'faq-embed check "faq/**/*.json" --strict --format github',
  ],
  async run(given, names, io) {
    if (!names.length) throw new UsageError('Which file? Example: faq-embed check clinic.json');
    if (given.json && given.format !== undefined && given.format !== 'json')
      throw new UsageError(`--json and --format ${given.format} contradict each other. Leave one out.`);
    const format = given.json ? 'json' : (given.format ?? 'text');
    const data = variablesOf(given.set);
    const named = await expandGlobs(names);
    const addresses = named.map(addressOf);
    templateAddress(given.template, given.lang);
    const files = readFiles(io);
    const all: { file: CheckedFile; report: CheckReport }[] = [];
    for (const [at, address] of addresses.entries()) {
      progress(`${at + 1} of ${addresses.length}: ${named[at]}`, io);
      all.push(await checked(address, files, { ...given, data }));
    }
    progress('', io);
    const reports = all.map(({ report }) => report);
    const isBad = (report: CheckReport) =>
      report.problems.length > 0 ||
      (given.strict && (report.notes.length > 0 || countedGaps(report).length > 0));
    const ok = !reports.some(isBad);
    if (format === 'json') io.out(`${JSON.stringify({ ok, files: reports }, null, 2)}\n`);
    else if (isHost(format)) io.out(annotations(format, reports, given.strict));
    else io.out(all.map(({ file, report }) => textOf(file, report, paintFor('out', io))).join('\n'));
    if (!ok && format !== 'json' && !reports.some(({ problems }) => problems.length))
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

/** On a terminal, one line that is written over. */
function progress(text: string, { err, terminal }: Io): void {
  if (terminal.err) err(`\r\x1b[K${text && `Checking ${tidy(text)}`}`);
}
