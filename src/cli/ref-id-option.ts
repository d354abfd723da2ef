import { isRefId, withRefId } from '../fill/ref-id.ts';
import type { Faq } from '../model/faq.ts';
import { shown } from './command.ts';
import { UsageError } from './usage-error.ts';

export const REF_ID = {
  value: 'NAME',
  help: "Where bookings come from, such as website. It becomes the parameter RefID on links to Microsoft Bookings; links in answers add the question's id.",
} as const;

/** @throws {UsageError} for what Bookings would not take. */
export function refIdOf(text: string | undefined): string | undefined {
  if (text === undefined || isRefId(text)) return text;
  throw new UsageError(`--ref-id: "${shown(text)}" may only have letters, digits, _ and -, such as website.`);
}

/** @throws {UsageError} for what Bookings would not take. */
export function markedFaq(faq: Faq, given: string | undefined): Faq {
  const refId = refIdOf(given);
  return refId === undefined ? faq : withRefId(faq, refId);
}
