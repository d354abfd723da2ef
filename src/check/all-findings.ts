import type { FaqErrorCode } from '../model/errors.ts';
import { bookingFindings } from './booking-links.ts';
import { detailFindings } from './entry-details.ts';
import type { Findings, MadeFaq } from './findings.ts';
import { gapFindings } from './known-gaps.ts';
import { missingFirst, unseenValues, zeroPrices } from './seen-values.ts';
import { remedy } from './sentences.ts';

/** What costs nothing as it is: somebody may want to see just that. */
const MAY_BE_MEANT: readonly FaqErrorCode[] = [
  'other-language',
  'other-template',
  'taken-as',
  'left-out',
  'kept',
];

/**
 * What is to be said of a file and of the FAQ that was made with it, in the order in which a person should read it.
 *
 * @param json The file, as it was parsed.
 * @param source What it is called in reports.
 * @param more What only whoever read the file knows of it.
 */
export function allFindings(
  json: unknown,
  source: string,
  made: MadeFaq,
  { isOverrides, more = NOTHING }: { readonly isOverrides: boolean; readonly more?: Findings },
): Findings {
  const booking = bookingFindings(json, made);
  const details = detailFindings(json, source, made);
  const gaps = isOverrides ? gapFindings(json, source, made) : NOTHING;
  const { problems } = made.faq;
  const isChoice = ({ code }: { readonly code: FaqErrorCode }) => MAY_BE_MEANT.includes(code);
  return {
    problems: [
      ...problems.filter((problem) => !isChoice(problem)),
      ...more.problems,
      ...booking.problems,
      ...details.problems,
      ...gaps.problems,
    ],
    notes: [
      ...missingFirst(made),
      ...problems.filter(isChoice).map((problem) => ({ path: problem.path, message: remedy(problem) })),
      ...(isOverrides ? unseenValues(json, made) : []),
      ...zeroPrices(made),
      ...more.notes,
      ...booking.notes,
      ...details.notes,
      ...gaps.notes,
    ],
  };
}

const NOTHING: Findings = { problems: [], notes: [] };
