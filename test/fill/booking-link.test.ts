import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRefId, type BookingLinkRefusal, readBookingLink } from '../../src/fill/booking-link.ts';

const HEX = '0123456789abcdef0123456789ABCDEF';
const GUID = '6d3bb8f4-2f57-4cf0-9f3c-3a6f4c1f6b11';
const SERVICE = 'EjGKKRXxgE6Ppb4z3AH9lg2';
const WITH_ME = `anonymous&ismsaljsauthenabled&ep=plink&bookingcode=${GUID}`;
const HOSTS = [
  'outlook.office365.com',
  'outlook.office.com',
  'outlook.office365.us',
  'bookings.cloud.microsoft',
  'book.ms',
];

describe('every form of a Bookings link', () => {
  const paths = {
    page: [
      '/owa/calendar/Contoso@contoso.com/bookings',
      '/owa/calendar/Contoso@contoso.com/bookings/',
      '/owa/calendar/Contoso%40contoso.com/bookings/',
      '/book/Contoso',
      '/book/Contoso/',
      '/book/Contoso@contoso.com',
      '/book/Contoso@contoso.com/',
      '/book/Contoso%40contoso.com/',
      '/BOOK/Contoso@contoso.com/',
    ],
    service: [
      `/owa/calendar/Contoso@contoso.com/bookings/s/${SERVICE}`,
      `/owa/calendar/Contoso%40contoso.com/bookings/s/${SERVICE}/`,
      `/book/Contoso/s/${SERVICE}`,
      `/book/Contoso@contoso.com/s/${SERVICE}`,
      `/book/Contoso%40contoso.com/s/${SERVICE}/`,
    ],
    'bookings-with-me': [
      `/bookwithme/user/${HEX}@contoso.com`,
      `/bookwithme/user/${HEX}@contoso.com/`,
      `/bookwithme/user/${HEX}%40contoso.com`,
      `/bookwithme/user/${HEX}@contoso.com/meetingtype/${SERVICE}`,
      `/bookwithme/user/${HEX}%40contoso.com/meetingtype/${SERVICE}/`,
    ],
    other: [
      '/',
      '/book',
      '/book/',
      '/book/Contoso/more',
      '/book/Contoso/s/',
      `/book/Contoso/s/${SERVICE}/more`,
      '/owa/calendar/Contoso/bookings/',
      '/owa/calendar/Contoso@contoso.com/',
      '/bookwithme/user/not-an-id@contoso.com',
      `/bookwithme/user/${HEX}`,
      `/x/book/Contoso/s/${SERVICE}`,
      '/b/Contoso@contoso.com',
      '/bookings-help',
      '/mail/inbox',
    ],
  };

  const rows = HOSTS.slice(0, 4).flatMap((host) =>
    Object.entries(paths).flatMap(([kind, list]) => list.map((path) => [`https://${host}${path}`, kind])),
  );
  it.each([
    ...rows,
    ['https://book.ms/b/Contoso@contoso.com', 'short'],
    ['https://book.ms/b/Contoso%40contoso.com/', 'short'],
    ['https://book.ms/b/Contoso', 'other'],
    ['https://book.ms/', 'other'],
    ['https://book.ms/book/Contoso@contoso.com', 'other'],
  ])('%s is %s', (href, kind) => {
    for (const tail of ['', '?ismsaljsauthenabled', `?${WITH_ME}`, '?a=/b#c', '#/x?y']) {
      expect(readBookingLink(href + tail)).toEqual({ kind, href: href + tail });
    }
    const shouted = href.replace(/^https:\/\/[^/]+/, (origin) => origin.toUpperCase());
    expect(readBookingLink(shouted)).toEqual({ kind, href: shouted });
  });

  it('takes a host in capitals, port 443, no scheme, and dots in the path as a browser does', () => {
    for (const href of [
      'HTTPS://Outlook.Office365.COM/book/Contoso',
      'https://outlook.office365.com:443/book/Contoso',
      '//outlook.office365.com/book/Contoso',
      'https://outlook.office365.com/mail/../book/Contoso',
    ]) {
      expect(readBookingLink(href)).toEqual({ kind: 'page', href });
    }
  });

  it('trims the text and keeps every other byte', () => {
    const href = `https://outlook.office.com/bookwithme/user/${HEX}%40contoso.com?anonymous&ismsaljsauthenabled`;
    expect(readBookingLink(`\n\t ${href}\u00a0 \r\n`)).toEqual({ kind: 'bookings-with-me', href });
  });
});

describe('everything else that is fine', () => {
  it.each([
    '/book',
    'book.html',
    './a:b',
    '../appointments?x=1:2',
    '#x',
    '?x',
    '?to=https://example.org',
    '/termine/für-alle',
    '/@team',
    '/a?b\\c',
    'https://example.org/appointments',
    'https://example.org:8443/appointments',
    'https://example.org/?u=me@example.org',
    'https://example.org/@me',
    'https://example.org/#C:\\x',
    'https://example.org/outlook.office365.com/calendar/published/',
    'https://example.org/bookings/homepage',
    'https://termine.xn--mnchen-3ya.example/',
    'https://münchen.example/',
    'https://my-outlook.office365.com/',
    'https://my-outlook.office365.us/',
    'https://contoso.sharepoint.com/book-ms/',
    'https://outlook.office.community/',
    'https://book-ms.example/',
    'https://facebook.ms/',
    'https://book.msk.example/',
    'https://book.ms.gov/',
    'https://outlook.cloud.microsoft/',
  ])('%s is other', (href) => {
    expect(readBookingLink(href)).toEqual({ kind: 'other', href });
  });
});

describe('every look-alike', () => {
  const table: Record<BookingLinkRefusal, string[]> = {
    'published calendar': [
      `https://outlook.office365.com/owa/calendar/${GUID}@contoso.com/0a1b2c/calendar.html`,
      `https://outlook.office365.com/owa/calendar/${GUID}@contoso.com/0a1b2c/calendar.ics?x`,
      `https://outlook.office.com/owa/calendar/${GUID}%40contoso.com/0a1b2c/reachcalendar.html`,
      'https://outlook.office365.com/owa/calendar/published',
      `https://outlook.office365.com/owa/calendar/published/${GUID}/x`,
      `https://outlook.office.com/calendar/published/${GUID}/0a1b/calendar`,
      'https://outlook.office.com/Calendar/Published/',
      'https://outlook.office.com/book/../calendar/published/x',
    ],
    'staff app': [
      'https://outlook.office.com/bookings/homepage',
      'https://outlook.office.com/bookings',
      'https://outlook.office365.com/bookings/',
      'https://outlook.office.com/bookings/calendar?x#y',
      'https://bookings.cloud.microsoft/bookings/homepage',
    ],
    'not https': [
      'http://outlook.office365.com/book/Contoso',
      'http:book',
      'HTTP://example.org/',
      'javascript:alert(1)',
      'JavaScript://outlook.office365.com/%0aalert(1)',
      'data:text/html,x',
      'ftp://example.org/',
      'blob:https://example.org/1',
      'mailto:me@example.org',
      'tel:+123',
      'httpss://example.org',
      'http://me:secret@example.org/',
      'localhost:3000/book',
    ],
    'credentials in the URL': [
      'https://me:secret@outlook.office365.com/book/Contoso',
      'https://me@outlook.office365.com/book/Contoso',
      'https://@outlook.office365.com/book/Contoso',
      'https://outlook.office365.com@evil.example/',
      'https://outlook.office365.com:443@evil.example/book/Contoso',
      '//me@example.org/',
      'https://me@outlook.office365.com.evil.example/',
    ],
    'another host in disguise': [
      'https://outlook.office365.com.evil.example/book/Contoso',
      'https://OUTLOOK.office365.com.evil.example',
      '//outlook.office365.com.evil.example/',
      'https://outlook.office365.com-login.example/',
      'https://outlook-office365.com/',
      'https://outlook-office365-com.evil.example/',
      'https://login-outlook.office.com.example/',
      'https://outlook.office365.us.evil.example/',
      'https://bookings-cloud-microsoft.example/',
      'https://bookings.cloud.microsoft.evil.example/',
      'https://book.ms.evil.example/b/Contoso@contoso.com',
      'https://book.ms-login.example/',
      'https://outlook.office365.com.xn--mnchen-3ya.example/',
      'https://outlook。office365。com.evil.example/',
      'https://evil.example.outlook.office365.com.microsoft.com.example/',
      // A final dot and another port lead to the same machine, but to an origin that Bookings never uses.
      'https://outlook.office365.com./book/Contoso',
      'https://outlook.office365.com:8443/book/Contoso',
      'https://book.ms:444/b/Contoso@contoso.com',
    ],
    'not a URL': [
      '',
      ' \n\t ',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:alert(1)',
      'https://outlook.office365.com/book/Contoso\u007f',
      'https://outlook.office365.com/book/My Page',
      'https://outlook.office365.com/book/My\u00a0Page',
      'https://outlook.office365.com/book/My\u3000Page',
      'https://exa\nmple.org/',
      'https:\\\\evil.example',
      'https://outlook.office365.com\\@evil.example/',
      'https://outlook.office365.com/book\\Contoso',
      '/\\evil.example',
      '/\t/evil.example',
      '\\\\evil.example',
      'https:',
      'https://',
      'https:///evil.example',
      'https:book',
      'https:/evil.example',
      '//',
      '///evil.example',
      'https://?x',
      'https://#x',
      'https://exa<mple.org/',
      'https://outlook.office365.com%40evil.example/',
      'https://[::1/',
      'https://example.org:99999/',
    ],
  };

  const rows = Object.entries(table).flatMap(([refused, list]) =>
    list.map((text) => [refused, text] as const),
  );
  it.each(rows)('%s: %j', (refused, text) => {
    expect(readBookingLink(text)).toEqual({ refused });
  });
});

describe('for any text', () => {
  // Mostly pieces that mean something to a URL parser: pure noise would hardly ever reach a host.
  const piece = fc.constantFrom(
    ...['https:', 'HTTPS:', 'http:', 'javascript:', 'data:', '//', '/', '\\', '@', '%40', ':', '.', '-', ' '],
    ...[
      '\n',
      '\t',
      '\u0000',
      '\u00ad',
      '\u3002',
      '?',
      '#',
      '&',
      '443',
      ':443',
      ':80',
      'me',
      '..',
      '%2e',
      '%2f',
    ],
    ...HOSTS,
    ...[
      'evil.example',
      'book',
      'b',
      'owa/calendar',
      'bookings',
      'bookwithme/user',
      HEX,
      '/s/',
      'xn--',
      'ſ',
      'K',
    ],
  );
  const pieces = fc.array(piece, { maxLength: 12 }).map((list) => list.join(''));
  const near = fc
    .tuple(
      fc.constantFrom('https://', '//', 'https:', 'HTTPS://', 'https:/', ' https://', '/'),
      pieces,
      fc.constantFrom(...HOSTS),
      pieces,
      fc.constantFrom('/book/Contoso', '/b/a@b.example', '/owa/calendar/a@b.example/bookings/'),
      pieces,
    )
    .map((list) => list.join(''));
  const valid = fc
    .tuple(fc.constantFrom(...HOSTS), fc.constantFrom('/book/', '/b/a@'), fc.webSegment(), pieces)
    .map(([host, path, alias, tail]) => `https://${host}${path}${alias}${tail}`);
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), pieces, near, valid);

  it('never throws and says the same twice', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(readBookingLink(given)).toEqual(readBookingLink(given));
      }),
      { numRuns: 3000 },
    );
  });

  it('accepts only what a browser resolves to the host that was checked', () => {
    fc.assert(
      fc.property(text, (given) => {
        const link = readBookingLink(given);
        if ('refused' in link) return;
        expect(link.href).toBe(given.trim());
        const url = new URL(link.href, 'https://site.example/');
        expect(url.protocol).toBe('https:');
        expect(url.username + url.password).toBe('');
        if (link.kind !== 'other') expect(HOSTS).toContain(url.host);
        if (!/^(https:)?\/\//i.test(link.href)) {
          expect(url.host).toBe('site.example');
          // On a page of any other scheme it stays on that page's site as well.
          expect(new URL(link.href, 'http://site.example/').origin).toBe('http://site.example');
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps undocumented parameters byte for byte', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.webFragments(), (query, fragment) => {
        const href = `https://outlook.office.com/book/Contoso%40contoso.com/?${query}#${fragment}`;
        expect(readBookingLink(href)).toEqual({ kind: 'page', href });
      }),
    );
  });
});

describe('addRefId', () => {
  it.each([
    ['https://book.ms/b/a@b.example', 'https://book.ms/b/a@b.example?RefID=new'],
    ['/book', '/book?RefID=new'],
    ['', '?RefID=new'],
    ['/book#top', '/book?RefID=new#top'],
    ['/book#top?refid=x', '/book?RefID=new#top?refid=x'],
    ['/book?', '/book?&RefID=new'],
    ['/book?ismsaljsauthenabled', '/book?ismsaljsauthenabled&RefID=new'],
    ['/book?a=%40+b&', '/book?a=%40+b&&RefID=new'],
    ['/book?a?', '/book?a?&RefID=new'],
    ['/book?ismsaljsauthenabled&x=1#top', '/book?ismsaljsauthenabled&x=1&RefID=new#top'],
    ['/book?refid=old&x', '/book?RefID=new&x'],
    ['/book?x&REFID=old#top', '/book?x&RefID=new#top'],
    ['/book?RefID', '/book?RefID=new'],
    ['/book?RefID=&x', '/book?RefID=new&x'],
    ['/book?RefID=1&x&refId=2', '/book?RefID=new&x'],
    ['/book?x&%52ef%49%64=old&y', '/book?x&RefID=new&y'],
    ['/book?x=%26RefID=1&RefID%3D2', '/book?x=%26RefID=1&RefID%3D2&RefID=new'],
    ['/book?xRefID=1&RefIDx=2', '/book?xRefID=1&RefIDx=2&RefID=new'],
    ['/book?to=/a?RefID=1', '/book?to=/a?RefID=1&RefID=new'],
    ['/book&refid=path?x', '/book&refid=path?x&RefID=new'],
  ])('%s becomes %s', (href, expected) => {
    expect(addRefId(href, 'new')).toBe(expected);
  });

  it.each(['', ' ', 'a b', 'a&b', 'a=b', 'a#b', 'ü', 'a\n', '$&', 'a%20'])('does not take %j', (refId) => {
    expect(() => addRefId('/book', refId)).toThrow(RangeError);
    expect(() => addRefId('/book', refId)).toThrow(/letters, digits, "_" and "-"/);
  });

  const refId = fc.stringMatching(/^[A-Za-z0-9_-]+$/);
  const href = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .array(fc.constantFrom('/a', '?', '#', '&', 'RefID=1', 'refid', '=', 'b'), { maxLength: 10 })
      .map((x) => x.join('')),
  );

  it('keeps every other byte where there was no RefID', () => {
    fc.assert(
      fc.property(href, refId, (given, id) => {
        fc.pre(!/refid/i.test(given));
        const added = addRefId(given, id);
        const at = given.search(/#|$/);
        expect(added.slice(0, at) + added.slice(added.search(/#|$/))).toBe(given);
        expect(added.slice(at, added.search(/#|$/))).toBe(
          `${given.slice(0, at).includes('?') ? '&' : '?'}RefID=${id}`,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every other byte where there was one, and leaves one', () => {
    fc.assert(
      fc.property(href, refId, (given, id) => {
        const [, before = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)(.*)$/.exec(given) ?? [];
        const isRefId = (one: string) => /^refid(=|$)/i.test(one);
        const parameters = query.split('&');
        fc.pre(parameters.some(isRefId));
        const at = parameters.findIndex(isRefId);
        const expected = parameters.flatMap((one, i) => (i === at ? `RefID=${id}` : isRefId(one) ? [] : one));
        expect(addRefId(given, id)).toBe(`${before}?${expected.join('&')}${fragment}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('is idempotent, the last RefID wins, and a browser reads it', () => {
    fc.assert(
      fc.property(href, refId, refId, (given, first, second) => {
        const once = addRefId(given, first);
        expect(addRefId(once, first)).toBe(once);
        expect(addRefId(once, second)).toBe(addRefId(given, second));
        expect(new URL(once, 'https://site.example/').searchParams.get('RefID')).toBe(first);
      }),
      { numRuns: 2000 },
    );
  });
});
