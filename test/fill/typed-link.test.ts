/** Links as mail programs, mail filters and sentences leave them. */
import { describe, expect, it } from 'vitest';
import { lookAlike, readBookingLink } from '../../src/fill/booking-link.ts';
import { formatValue } from '../../src/fill/format-value.ts';
import { safeHref } from '../../src/fill/safe-href.ts';
import { typedLink } from '../../src/fill/typed-link.ts';
import { typedValues } from '../../src/fill/typed-values.ts';

const page = 'https://outlook.office.com/book/x@y.example/?ismsaljsauthenabled';
const wrapped = `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(page)}&data=05%7C02&reserved=0`;

describe('a link', () => {
  it.each([
    [`<${page}>`],
    [`<URL:${page}>`],
    [`“${page}”`],
    [`"${page}"`],
    [`${page}.`],
    [`${page}\u200b`],
    [` ${page}\u00a0`],
    [wrapped],
    [`<${wrapped}>`],
    [`https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(wrapped)}&data=1`],
    [`https://www.google.com/url?q=${encodeURIComponent(page)}&sa=D`],
    [`https://urldefense.com/v3/__${page}__;!!abc$`],
  ])('%s is the page that was meant', (typed) => {
    expect(typedLink(typed)).toBe(page);
    expect(formatValue('booking', typed, 'en', typedValues)).toMatchObject({ href: page });
  });

  it.each([
    ['www.example.com/fees', 'https://www.example.com/fees'],
    ['outlook.office.com/book/x@y.example', 'https://outlook.office.com/book/x@y.example'],
    ['info@example.com', 'mailto:info@example.com'],
  ])('%s gets its scheme', (typed, link) => {
    expect(typedLink(typed)).toBe(link);
  });

  it.each([
    ['/fees.html'],
    ['fees.html'],
    ['../a?b=c.d'],
    ['https://example.com/a.'.slice(0, -1)],
    ['https://example.com/?url=https%3A%2F%2Fa.example'],
    ['tel:+1206'],
    ['#faq-cancel'],
    ['mailto:a@b.example'],
    ['{{bookingUrl}}'],
    ['tel:{{phone}}'],
  ])('%s stays as it is', (typed) => {
    expect(typedLink(typed)).toBe(typed);
  });

  it('is not unwrapped to anything but a web address', () => {
    const bad = `https://x.safelinks.protection.outlook.com/?url=${encodeURIComponent('javascript:alert(1)')}`;
    expect(typedLink(bad)).toBe(bad);
  });

  it.each(['https:', 'http:', 'https:/a', 'https:a.example', 'https://', 'HTTPS:?x'])(
    '%s has no host, and is none',
    (href) => {
      expect(safeHref(href)).toBeUndefined();
    },
  );
});

describe("Microsoft's newer host", () => {
  it('serves booking pages, and its staff app and calendars are refused', () => {
    expect(readBookingLink('https://outlook.cloud.microsoft/book/x@y.example/')).toMatchObject({
      kind: 'page',
    });
    expect(readBookingLink('https://outlook.cloud.microsoft/bookings/homepage')).toEqual({
      refused: 'staff app',
    });
    expect(
      readBookingLink('https://outlook.cloud.microsoft/owa/calendar/1-2@y.example/3/calendar.html'),
    ).toEqual({ refused: 'published calendar' });
    expect(readBookingLink('https://outlook.cloud.microsoft.evil.example/book/x@y.example/')).toEqual({
      refused: 'another host in disguise',
    });
  });
});

describe('a look-alike of a booking page', () => {
  it.each([
    ['https://outlook.office.com.evil.example/book/x@y.example/', 'another host in disguise'],
    ['https://outlook.office.com/bookings/homepage', 'staff app'],
    ['//outlook.office.com.evil.example/book/x@y.example/', 'another host in disguise'],
    ['/\\outlook.office.com.evil.example/book/x@y.example/', 'another host in disguise'],
    ['\\\\outlook.office.com/bookings/homepage', 'staff app'],
    ['//www.example.com/book', undefined],
    ['/calendar/published/hours.html', undefined],
    ['https://outlook.office365.com/owa/calendar/g@y.example/h/calendar.ics', 'published calendar'],
    ['https://www.example.com/book', undefined],
    ['/book', undefined],
    ['tel:112', undefined],
  ])('%s: %s', (href, reason) => {
    expect(lookAlike(href)).toBe(reason);
  });
});
