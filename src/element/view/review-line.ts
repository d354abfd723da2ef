import { REVIEW_SEPARATOR, reviewParts } from '../../fill/review-parts.ts';
import type { Messages } from '../../model/content-model.ts';
import type { FaqEntry } from '../../model/faq.ts';
import { make, part } from './elements.ts';

/** The small line under an answer: when it was last reviewed, and who is responsible; nothing where neither is said. */
export function reviewLine(
  entry: Pick<FaqEntry, 'reviewed' | 'owner'>,
  messages: Messages,
): HTMLElement | undefined {
  const parts = reviewParts(entry, messages).map(({ label, text, date }) =>
    make('span', {}, label, date ? make('time', { dateTime: date }, text) : make('bdi', {}, text)),
  );
  return parts.length
    ? part('review', ...parts.flatMap((one, at) => (at ? [REVIEW_SEPARATOR, one] : [one])))
    : undefined;
}
