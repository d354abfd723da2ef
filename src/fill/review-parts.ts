import type { Messages } from '../model/content-model.ts';
import type { FaqEntry } from '../model/faq.ts';

/** What stands between the parts. */
export const REVIEW_SEPARATOR = ' \u00b7 ';

/** A part of the line that says how an answer is looked after. */
export interface ReviewPart {
  /** `Last reviewed: `; empty where the FAQ has no words for it. */
  readonly label: string;
  readonly text: string;
  /** The ISO 8601 date, where the text is one. */
  readonly date?: string;
}

/** A message that stands before what it names, such as `Last reviewed:`. Full-width signs bring their space with them. */
export const asLabel = (message?: string): string => (message ? message.replace(/(?<![：\s])$/, ' ') : '');

/** When an answer was last reviewed and who is responsible for it, as far as an organization says so. */
export function reviewParts(
  { reviewed, owner }: Pick<FaqEntry, 'reviewed' | 'owner'>,
  messages: Messages,
): ReviewPart[] {
  return [
    ...(reviewed ? [{ label: asLabel(messages.reviewed), text: reviewed.text, date: reviewed.date }] : []),
    ...(owner ? [{ label: asLabel(messages.owner), text: owner }] : []),
  ];
}
