import { isRefId } from '../../fill/ref-id.ts';

/** When there is a search; without a value there is none. */
export const SEARCHES = ['auto', 'on'] as const;

/** What the widget does besides on a page, as its attributes say it: no words of the FAQ. */
export interface PageOptions {
  readonly search?: (typeof SEARCHES)[number];
  /** What the page is called in the export of Microsoft Bookings. */
  readonly refId?: string;
  /** Links to the other languages, where the FAQ has several. */
  readonly languages?: 'on';
  readonly feedback?: 'on';
  readonly booking?: 'dialog';
}

export const NO_OPTIONS: PageOptions = {};

/** What of these may be; a link may hold anything. */
export function readPageOptions(json: unknown): PageOptions {
  const { search, refId, languages, feedback, booking } = Object(json) as Readonly<Record<string, unknown>>;
  const when = SEARCHES.find((one) => one === search);
  return {
    ...(when && { search: when }),
    ...(typeof refId === 'string' && isRefId(refId) && refId.length <= LONGEST && { refId }),
    ...(languages === 'on' && { languages }),
    ...(feedback === 'on' && { feedback }),
    ...(booking === 'dialog' && { booking }),
  };
}

const LONGEST = 64;

/** Whether Bookings, and the framed page, take it for the name of a page; none is fine. */
export const isPageName = (text: string): boolean => !text || (isRefId(text) && text.length <= LONGEST);

/**
 * The options of an element that has them as its attributes.
 *
 * @param tags The languages to choose from: there are links to them if there are several.
 */
export const attributesOf = (
  { refId, search, languages, feedback, booking }: PageOptions,
  tags: readonly string[] = [],
): Record<string, string> => ({
  ...(refId && { 'ref-id': refId }),
  ...(search && { search }),
  ...(languages && tags.length > 1 && { languages: tags.join(' ') }),
  ...(feedback && { feedback }),
  ...(booking && { booking }),
});
