import { bookingHref } from '../fill/answer-links.ts';
import { readBookingLink } from '../fill/booking-link.ts';
import type { Findings, Note } from './check-findings.ts';
import type { PreparedFaq } from './prepared-faq.ts';

/**
 * What is to be doubted of the links to where appointments are booked. Those that are refused have been reported by the
 * pipeline.
 */
export function bookingFindings(json: unknown, prepared: PreparedFaq): Findings {
  const { faq, customized } = prepared;
  const notes: Note[] = [];
  const page = bookingHref(faq);

  for (const [name, { type }] of Object.entries(customized.variables)) {
    const href = type === 'booking' ? faq.values.get(name)?.href : undefined;
    if (href) notes.push(...doubt(`variables.${name}`, href));
  }
  for (const { path, link } of linksIn(json)) {
    const read = readBookingLink(link);
    const isPage = 'kind' in read && read.kind !== 'other' && read.kind !== 'service';
    if (isPage && page && isOther(link, page)) {
      notes.push({
        path,
        message: `leads to another booking page (${link}) than the one to book (${page}).`,
      });
    }
  }
  return { problems: [], notes };
}

function doubt(path: string, href: string): Note[] {
  const read = readBookingLink(href);
  if (!('kind' in read) || read.kind !== 'other') return [];
  const message = `${href} is not a form of Microsoft Bookings that is known. That is fine if it is another booking system; open it once to be sure.`;
  return [{ path, message }];
}

/** Two addresses of one page differ in the slash at the end and in what stands after `?`. */
const isOther = (link: string, page: string) => bare(link) !== bare(page);
const bare = (href: string) =>
  href
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '')
    .replace('%40', '@')
    .toLowerCase();

/** Nothing of ours is nested deeper; a file of somebody's may be. */
const DEEPEST = 30;

/** Every web address in the texts of a file, with the path to it. */
export function linksIn(json: unknown): { path: string; link: string }[] {
  const found: { path: string; link: string }[] = [];
  const visit = (path: string, value: unknown, depth: number) => {
    if (typeof value === 'string') {
      for (const [link] of value.matchAll(/https:\/\/[^\s<>()[\]{}"'`]+/g))
        found.push({ path, link: link.replace(/(?<![.,;:!?])[.,;:!?]+$/, '') });
    } else if (typeof value === 'object' && value !== null && depth < DEEPEST) {
      const step = (key: string) => (Array.isArray(value) ? `[${key}]` : path ? `.${key}` : key);
      for (const [key, child] of Object.entries(value))
        if (!key.startsWith('$')) visit(path + step(key), child, depth + 1);
    }
  };
  visit('', json, 0);
  return found;
}
