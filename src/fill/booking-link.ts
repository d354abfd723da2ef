import { LONGEST_LINK } from './safe-href.ts';

/** What a booking link leads to; `other` is anything that is not a known form of Microsoft Bookings. */
export type BookingLinkKind = 'page' | 'service' | 'bookings-with-me' | 'short' | 'other';
/** Why a link is not shown to visitors. */
export type BookingLinkRefusal =
  | 'published calendar'
  | 'staff app'
  | 'not https'
  | 'credentials in the URL'
  | 'another host in disguise'
  | 'not a URL';
/** Either a link that is safe to show, or the reason why it is not. */
export type BookingLink = { kind: BookingLinkKind; href: string } | { refused: BookingLinkRefusal };

type Table<Result> = readonly (readonly [Result, RegExp])[];

/** What the text itself gives away, before a browser strips, repairs or resolves anything. */
const BAD_TEXT: Table<BookingLinkRefusal> = [
  // Empty; control characters and white space, which browsers drop or encode; `\`, which they read as `/`;
  // an authority without exactly two slashes, whose host depends on the page's own scheme; a forgotten `https://`.
  [
    'not a URL',
    /^$|[^!-~\u00a1-\uffff]|\s|^[^?#]*\\|^(https:|(?=\/\/))(?!\/\/[^/?#])|^[^/?#:]+\.[a-z]{2,}\//i,
  ],
  ['not https', /^(?!https:)[a-z][a-z\d+.-]*:/i],
  ['credentials in the URL', /^(https:)?\/\/[^/?#]*@/i],
];

/** Bookings answers on all of these alike. */
const MICROSOFT =
  /^(outlook\.office(365)?\.com|outlook\.office365\.us|(outlook|bookings)\.cloud\.microsoft)(?=\/)/;

// The tables below see host and path, or the path alone where the host is one of MICROSOFT; `%40` is `@` here.

const BOOKINGS: Table<BookingLinkKind> = [
  ['page', /^\/(book\/[^/]+|owa\/calendar\/[^/]+@[^/]+\/bookings)\/?$/i],
  ['service', /^\/(book\/[^/]+|owa\/calendar\/[^/]+@[^/]+\/bookings)\/s\/[^/]+\/?$/i],
  ['bookings-with-me', /^\/bookwithme\/user\/[\da-f]{32}@[^/]+(\/meetingtype\/[^/]+)?\/?$/i],
  ['short', /^book\.ms\/b\/[^/]+@[^/]+\/?$/i],
];

const LOOK_ALIKES: Table<BookingLinkRefusal> = [
  ['published calendar', /^\/(owa\/)?calendar\/(published(\/|$)|.*calendar\.(html|ics)$)/i],
  ['staff app', /^\/bookings(\/|$)/i],
  // A known name, dotted or hyphenated, in a host that is not one of them, so with a port or a final dot too.
  // book-ms alone is no disguise, the words are too common; book.ms.gov would be Mississippi.
  [
    'another host in disguise',
    /^(?!book\.ms\/|[^/]*\.office(365)?\.(com|us)\/)[^/]*\b(outlook[.-]office(365)?[.-](com|us)\b|(outlook|bookings)[.-]cloud[.-]microsoft|book\.ms\b(?!\.gov\/))/,
  ],
];

const find = <Result>(table: Table<Result>, text: string) =>
  table.find(([, pattern]) => pattern.test(text))?.[0];

/** On the page's own site. */
const HERE = 'https://a';

/** Host and path as a browser resolves them. */
const placeOf = (href: string) => {
  const { host, pathname } = new URL(href, HERE);
  return (host + pathname).replace(MICROSOFT, '').replace('%40', '@');
};

/** Why a link of any kind is refused: it pretends to be a booking page, or is one that visitors cannot use. Never throws. */
export function lookAlike(href: string): BookingLinkRefusal | undefined {
  if (href.length > LONGEST_LINK || !URL.canParse(href, HERE)) return undefined;
  // What a browser makes of it, not how it begins: //host, \\host and /\host leave the site too.
  const { origin, protocol } = new URL(href, HERE);
  return origin !== HERE && /^http/.test(protocol) ? find(LOOK_ALIKES, placeOf(href)) : undefined;
}

/** Why visitors should not be sent to a booking link; nothing when they may be. Never throws. */
export function bookingRefusal(text: string): BookingLinkRefusal | undefined {
  const href = text.trim();
  if (href.length > LONGEST_LINK) return 'not a URL';
  try {
    return find(BAD_TEXT, href) ?? find(LOOK_ALIKES, placeOf(href));
  } catch {
    return 'not a URL';
  }
}

/**
 * Says what a booking link leads to, or why visitors should not be sent there. Never throws.
 *
 * `href` is the text without surrounding white space and otherwise byte for byte: Bookings uses undocumented
 * parameters (a bare `?ismsaljsauthenabled`) that re-serializing a URL would rewrite. The host is judged as a
 * browser resolves it. A relative reference, any other `https` host, and an unknown path are `other`.
 *
 * The forms are those that Microsoft's Bookings documentation (learn.microsoft.com) and Bookings itself show.
 */
export function readBookingLink(text: string): BookingLink {
  const refused = bookingRefusal(text);
  if (refused) return { refused };
  const href = text.trim();
  return { kind: find(BOOKINGS, placeOf(href)) ?? 'other', href };
}

/** Whether a parameter is called RefID, in whatever case, and with whatever letters written as `%52`. */
const isRefId = (parameter: string): boolean =>
  /^refid(=|$)/i.test(parameter.replace(/%[4-7][\da-f]/gi, (code) => decodeURIComponent(code)));

/**
 * Adds `RefID`, the one parameter that Microsoft's Bookings documentation describes: it comes back in the TSV
 * export of bookings, so that an organization sees where a booking came from. A RefID that is already there
 * is replaced, and there is one of them; every other byte of `href` (one that {@link readBookingLink} accepted) stays.
 *
 * @throws {RangeError} when `refId` has anything but letters, digits, `_` and `-`, or nothing at all.
 */
export function addRefId(href: string, refId: string): string {
  if (!/^[\w-]+$/.test(refId)) throw new RangeError('RefID: only letters, digits, "_" and "-" are allowed');
  return href.replace(/(\?[^#]*)?(?=#|$)/, (query) => {
    const parameters = query ? query.slice(1).split('&') : [];
    const at = parameters.findIndex(isRefId);
    const others = parameters.filter((one) => !isRefId(one));
    others.splice(at < 0 ? others.length : at, 0, `RefID=${refId}`);
    return `?${others.join('&')}`;
  });
}
