import type { Messages } from './content-model.ts';
import type { FaqEntry } from './faq.ts';

/** What stands between the parts. */
export const REVIEW_SEPARATOR = ' \u00b7 ';

/** A part of the line that says how an answer is looked after. */
export interface ReviewPart {
  /** `Last reviewed: `; empty where the FAQ has no word for it. */
  readonly label: string;
  readonly text: string;
  /** The ISO 8601 date, where the text is one. */
  readonly date?: string;
}

/** When an answer was last reviewed and who is responsible for it, as far as an organization says so. */
export function reviewParts(
  { reviewed, owner }: Pick<FaqEntry, 'reviewed' | 'owner'>,
  messages: Messages,
): ReviewPart[] {
  const label = (word = '') => word && `${word}: `;
  return [
    ...(reviewed ? [{ label: label(messages.reviewed), text: reviewed.text, date: reviewed.date }] : []),
    ...(owner ? [{ label: label(messages.owner), text: owner }] : []),
  ];
}
