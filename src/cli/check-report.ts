import { openQuestions, questionCount } from '../check/sentences.ts';
import type { FaqError } from '../model/errors.ts';
import type { Gap } from '../model/faq.ts';
import type { Place } from '../model/scan-json.ts';
import type { CheckedFile } from './check-file.ts';
import { sentence, shownAddress } from './report.ts';

/** One checked file in the document that `--format json` prints; the document is `{ ok, files }`. */
export interface CheckReport {
  readonly file: string;
  /** `unreadable` when nothing of it could be used. */
  readonly kind: 'template' | 'extension' | 'overrides' | 'document' | 'unreadable';
  /** The template that overrides were checked against. */
  readonly against?: string;
  readonly problems: readonly ProblemReport[];
  /** What may well be meant as it is. */
  readonly notes: readonly NoteReport[];
  readonly questions?: { readonly total: number; readonly answered: number };
  readonly gaps: readonly GapReport[];
}

export interface ProblemReport extends Partial<Place> {
  readonly code: FaqError['code'];
  /** The file that the mistake is in: of a template that extends another one, it may be that. */
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

export interface NoteReport extends Partial<Place> {
  readonly path: string;
  readonly message: string;
}

export interface GapReport extends Gap, Partial<Place> {}

export function reportOf(file: CheckedFile): CheckReport {
  const { address, kind, against, problems, notes, prepared, placeOf } = file;
  const faq = prepared?.faq;
  return {
    file: shownAddress(address),
    kind,
    ...(against && { against }),
    problems: problems.map((problem) => ({
      code: problem.code,
      file: shownAddress(problem.source === 'attribute' ? '--set' : problem.source),
      path: problem.path,
      ...(problem.source === address && (placeOf?.(problem.path) ?? placeOfFault(problem))),
      message: sentence(problem),
    })),
    notes: notes.map(({ path, message }) => ({ path, ...placeOf?.(path), message })),
    ...(faq && {
      questions: { total: questionCount(faq), answered: questionCount(faq) - openQuestions(faq) },
    }),
    gaps: (faq?.gaps ?? []).map((gap) => ({ ...gap, ...placeOf?.(pathOfGap(gap)) })),
  };
}

const pathOfGap = ({ section, id }: Gap) => (section ? `sections.${section}.entries.${id}` : `notices.${id}`);

/** Of a text that is no JSON, the place is all that is known of the path. */
function placeOfFault({ code, path }: FaqError): Place | undefined {
  const [, line, column] = /(?:^|, )line (\d+), column (\d+)$/.exec(path) ?? [];
  return code === 'bad-json' && line && column ? { line: Number(line), column: Number(column) } : undefined;
}

/** A template leaves its gaps to organizations; these are somebody's own. */
export const isOwn = ({ kind }: CheckReport): boolean => kind === 'overrides' || kind === 'document';

/** The gaps that `--strict` does not let pass. */
export const countedGaps = (report: CheckReport): readonly GapReport[] =>
  isOwn(report) ? report.gaps.filter(({ onPurpose }) => onPurpose === undefined) : [];
