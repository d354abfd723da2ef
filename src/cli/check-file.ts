import { draftOfTemplate } from '../compile/draft-of-template.ts';
import { readMarkdown } from '../compile/markdown-on-node.ts';
import { parseTemplate } from '../compile/parse-template.ts';
import { isDocument } from '../model/document-format.ts';
import { asFaqError, FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import type { DocumentAnswer, Draft } from '../model/faq-document.ts';
import { hint } from '../model/nearest-name.ts';
import { namesIn, needsOf, usedNames } from '../model/placeholders.ts';
import { type JsonScan, lineAndColumn, lineOfPath, scanJson } from '../model/scan-json.ts';
import { bookingFindings } from './check-booking.ts';
import { detailFindings } from './check-details.ts';
import type { Findings, Note } from './check-findings.ts';
import { type FaqSource, type PreparedFaq, prepare, sourceOf } from './faq-source.ts';
import type { Files } from './files.ts';
import { sentence } from './report.ts';

/** A file, and what is to be said of it. */
export interface CheckedFile {
  readonly address: string;
  readonly kind: FileKind | 'unreadable';
  readonly against?: string;
  readonly problems: readonly FaqError[];
  readonly notes: readonly Note[];
  readonly prepared?: PreparedFaq;
  /** The line on which a path stands in the file, from 1 on. */
  readonly lineOf?: (path: string) => number | undefined;
}

/** What overrides are checked against. */
interface Against {
  readonly template: string | undefined;
  readonly lang: string | undefined;
  readonly data: Readonly<Record<string, string>>;
}

export type FileKind = 'template' | 'extension' | 'overrides' | 'document';

/** What a file is: its own `$schema` says it, else its shape. */
export function kindOf(json: unknown): FileKind {
  if (typeof json !== 'object' || json === null) return 'overrides';
  if (isDocument(json)) return 'document';
  const { $schema, sections } = json as { $schema?: unknown; sections?: unknown };
  if (Object.hasOwn(json, 'extends')) return 'extension';
  const [, named] = /faq-(template|overrides)\.schema\.json$/.exec(String($schema)) ?? [];
  if (named) return named as 'template' | 'overrides';
  return Array.isArray(sections) && Object.hasOwn(json, 'title') ? 'template' : 'overrides';
}

/**
 * Everything that can be said of a file.
 *
 * @throws {FaqError} when it cannot be read, and what it is checked against cannot be used.
 */
export async function checkFile(address: string, files: Files, against: Against): Promise<CheckedFile> {
  const json = await files.json(address);
  const kind = kindOf(json);
  const { data } = against;
  const source: FaqSource =
    kind === 'overrides'
      ? await overridesSource(address, files, against)
      : { label: '', template: address, data };
  const text = await files.text(address);
  const scan = scanJson(text);
  const lineOf = (path: string) => lineOfPath(text, scan, path);
  const twice = doubles(text, scan, address);
  let prepared: PreparedFaq;
  try {
    prepared = await prepare(source, files);
  } catch (error) {
    const isTemplate = kind === 'template' || kind === 'extension';
    const reports = isTemplate ? parsingReports(json, address) : [];
    return {
      address,
      kind: 'unreadable',
      problems: [...twice, ...reports, asFaqError(error, address)],
      notes: [],
      lineOf,
    };
  }
  const [problems, said] = severed(prepared.faq.problems);
  const booking = bookingFindings(json, address, prepared);
  const details = detailFindings(json, address, prepared);
  const own = kind === 'template' ? undeclared(json, address) : { problems: [], notes: [] };
  return {
    address,
    kind,
    ...(source.label && { against: source.label }),
    problems: [...twice, ...problems, ...own.problems, ...booking.problems, ...details.problems],
    notes: [
      ...missingFirst(prepared),
      ...said,
      ...(kind === 'overrides' ? unseenValues(json, prepared) : []),
      ...own.notes,
      ...booking.notes,
      ...details.notes,
    ],
    prepared,
    lineOf,
  };
}

async function overridesSource(address: string, files: Files, against: Against): Promise<FaqSource> {
  const { template, lang, data } = against;
  const named = address === 'stdin:' ? '-' : address;
  return { ...(await sourceOf({ template, lang, overrides: named, set: [] }, files)), data };
}

/** What is wrong with a template of which nothing can be used. */
function parsingReports(json: unknown, address: string): FaqError[] {
  const reports: FaqError[] = [];
  try {
    parseTemplate(json, address, (code, path, ...what) =>
      reports.push(new FaqError(code, address, path, ...what)),
    );
  } catch {
    // It cannot be used: that has been said.
  }
  return reports;
}

/** The second of two equal names wins, and JSON says nothing. */
const doubles = (text: string, scan: JsonScan, address: string): FaqError[] =>
  scan.doubles.map(
    ({ path, at }) =>
      new FaqError(
        'wrong-shape',
        address,
        path,
        `stands there twice (${lineAndColumn(text, at)}); the first is lost. Keep one.`,
      ),
  );

/** What a template's texts ask for and its variables do not have, and the other way round. */
function undeclared(json: unknown, address: string): Findings {
  const template = parseTemplate(json, address, () => {});
  if ('extends' in template) return { problems: [], notes: [] };
  const known = Object.keys(template.variables);
  const used = usedNames(draftOfTemplate(template, readMarkdown, () => {}));
  return {
    problems: [...used]
      .filter((name) => !known.includes(name))
      .map((name) => {
        const advice = hint(name, known) || ' Declare it there.';
        return new FaqError('unknown-name', address, `{{${name}}}`, `is not among "variables".${advice}`);
      }),
    notes: known
      .filter((name) => !used.has(name))
      .map((name) => ({ path: `variables.${name}`, message: 'no text of the template uses it.' })),
  };
}

/** What costs nothing as it is, and should be seen all the same. */
const NOTES: readonly FaqError['code'][] = ['taken-as', 'left-out', 'other-language', 'other-template'];

/** Problems, and what is a note. */
function severed(all: readonly FaqError[]): [problems: FaqError[], notes: Note[]] {
  const isNote = ({ code }: FaqError) => NOTES.includes(code);
  return [
    all.filter((problem) => !isNote(problem)),
    all.filter(isNote).map((problem) => {
      const { code, path, what } = problem;
      return { path, message: sentence(new FaqError(code, '', '', ...what)) };
    }),
  ];
}

/** What a clinic must say before anything else. */
function missingFirst({ customized, faq }: PreparedFaq): Note[] {
  const isAsked = Object.hasOwn(customized.variables, 'emergencyNumber');
  if (!isAsked || faq.values.has('emergencyNumber')) return [];
  const message =
    'is not set: the notice above all questions names no number to call in an emergency. Set it first, such as 112 or 999.';
  return [{ path: 'variables.emergencyNumber', message }];
}

/** Values that overrides give and no text that is shown has in it. */
function unseenValues(json: unknown, { customized, faq }: PreparedFaq): Note[] {
  const given = Object.keys(((json ?? {}) as { variables?: object }).variables ?? {});
  const shown = shownNames(customized, faq);
  return given
    .filter((name) => faq.values.has(name) && !shown.has(name))
    .map((name) => ({
      path: `variables.${name}`,
      message:
        'is set, but no text that visitors see has it in it: an answer of your own may stand in its place.',
    }));
}

/** The variables in what is shown: titles, links, and of every question the answer that fits. */
function shownNames(draft: Draft, { values, messages }: Faq): Set<string> {
  const fits = (answer: Parameters<typeof needsOf>[0]) => needsOf(answer).every((name) => values.has(name));
  const shownAnswers = (answers: readonly DocumentAnswer[]) => {
    const answer = answers.find(fits);
    return answer ? [{ ...answer, more: answer.more?.filter(fits) ?? [] }] : [];
  };
  const names = usedNames({
    ...draft,
    notices: draft.notices?.map((notice) => ({ ...notice, answers: shownAnswers(notice.answers) })) ?? [],
    sections: draft.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => ({ ...entry, answers: shownAnswers(entry.answers) })),
    })),
  });
  // Pages and handouts say whose they are.
  for (const name of ['organization', 'phone', 'email', ...namesIn(JSON.stringify(messages))])
    names.add(name);
  return names;
}
