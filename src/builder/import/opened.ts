import { readBookingLink } from '../../fill/booking-link.ts';
import { typedLink } from '../../fill/typed-link.ts';
import type { Overrides } from '../../model/content-model.ts';
import { NO_OPTIONS, type PageOptions } from '../draft/page-options.ts';
import type { Lost, LostParts } from './lost.ts';
import type { ImportedQuestion } from './page-questions.ts';

/** Why nothing could be made of a text. */
export type UnknownReason =
  | 'empty'
  | 'tooLong'
  | 'tooComplicated'
  /** It begins as JSON does; `detail` says what is wrong, and where. */
  | 'badJson'
  /** A document of a later version of this project. */
  | 'newerFormat'
  /** It could be read, and there is no question in it. */
  | 'nothingFound';

interface Found {
  readonly lost: readonly Lost[];
  /** Addresses of booking pages that it leads to. */
  readonly addresses: readonly string[];
}

/** What somebody opened. */
export type Opened = Found &
  (
    | {
        readonly kind: 'overrides';
        readonly overrides: Overrides;
        /** What the widget does besides, in a snippet. */
        readonly options?: PageOptions;
        /** Files that it names by their addresses, which have to be opened by themselves. */
        readonly elsewhere: readonly string[];
      }
    | {
        readonly kind: 'questions';
        readonly questions: readonly ImportedQuestion[];
        /** How many there were beyond {@link MAX_QUESTIONS}. */
        readonly more: number;
        readonly title?: string;
        readonly lang?: string;
      }
    | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly detail?: string }
  );

export const MAX_QUESTIONS = 500;

export const unknown = (reason: UnknownReason, detail?: string): Opened => ({
  kind: 'unknown',
  reason,
  ...(detail !== undefined && { detail }),
  lost: [],
  addresses: [],
});

export function overridesOpened(
  overrides: Overrides,
  lost: LostParts,
  links: readonly string[] = [],
  elsewhere: readonly string[] = [],
  options: PageOptions = NO_OPTIONS,
): Opened {
  const { bookingUrl } = overrides.variables ?? {};
  const own = typeof bookingUrl === 'string' ? [bookingUrl] : [];
  return {
    kind: 'overrides',
    overrides,
    ...(Object.keys(options).length && { options }),
    elsewhere,
    lost: lost.all(),
    addresses: bookingAddresses([...own, ...links]),
  };
}

export function questionsOpened(
  questions: readonly ImportedQuestion[],
  lost: LostParts,
  links: readonly string[],
  { more = 0, ...page }: { readonly more?: number; readonly title?: string; readonly lang?: string } = {},
): Opened {
  const kept = questions.slice(0, MAX_QUESTIONS);
  return {
    kind: 'questions',
    questions: kept,
    more: more + questions.length - kept.length,
    ...page,
    lost: lost.all(),
    addresses: bookingAddresses(links),
  };
}

export const ADDRESS = /https:\/\/[^\s"'<>\\)\]]+/g;
/** Those that are of a form that Bookings is known to have, each once. */
const bookingAddresses = (links: readonly string[]): readonly string[] => [
  ...new Set(
    links.flatMap((written) => {
      const link = readBookingLink(typedLink(written));
      return 'href' in link && link.kind !== 'other' ? [link.href] : [];
    }),
  ),
];
