import type { Faq } from '../model/faq.ts';
import { readBookingLink } from './booking-link.ts';
import { inBrackets } from './in-brackets.ts';

/** Where the FAQ's own link for booking leads. */
export const bookingHref = ({ actions }: Pick<Faq, 'actions'>): string | undefined =>
  actions.find(({ id }) => id === 'book')?.href;

/** How a link in an answer is followed, as attributes, and what is read out after its text. */
export interface AnswerLink {
  readonly attributes: Readonly<Record<string, string>>;
  /** What those hear who cannot see that the link opens a new tab. */
  readonly note?: string;
}

/** A link that leads to where appointments are booked opens a new tab, when it leaves the site and can say so. */
export function answerLink(href: string, faq: Faq, leaves: boolean): AnswerLink {
  const note = tabNote(href, faq, leaves);
  return {
    attributes: {
      ...(leaves && { rel: 'noopener' }),
      ...(isBookingLink(href, faq) && { 'data-action': 'book' }),
      ...(note && { target: '_blank' }),
    },
    ...(note && { note }),
  };
}

/** What is read out after a link that opens a new tab: the FAQ's own for booking, or one to Bookings, such as a service's. */
export function tabNote(href: string, faq: Faq, leaves: boolean): string | undefined {
  const { newTab } = faq.messages;
  return leaves && newTab && isBookingLink(href, faq) ? inBrackets(newTab) : undefined;
}

function isBookingLink(href: string, faq: Faq): boolean {
  if (href === bookingHref(faq)) return true;
  if (!/^https:/i.test(href)) return false;
  const link = readBookingLink(href);
  return 'kind' in link && link.kind !== 'other';
}

/** Whether a link's label is where it leads: on paper it needs no address behind it. */
export function saysItsAddress(href: string, text: string): boolean {
  const address = href.replace(/^(https?:\/\/|mailto:|tel:|sms:)/i, '').replaceAll('%23', '#');
  const label = text.replace(/^https?:\/\//i, '');
  return label === address || label.replace(/[^\d+*#]/g, '') === address;
}
