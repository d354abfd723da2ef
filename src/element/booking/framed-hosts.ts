import type { BookingLink } from '../../fill/booking-link.ts';

/** Besides Microsoft Bookings, hosts whose booking pages may be shown in a frame: Cal.com, with its subdomains, and Calendly. */
const OTHERS = /^([\w-]+\.)?cal\.com$|^(www\.)?calendly\.com$/;

/** Whether a link leads to a booking page that is known to allow frames. Never throws. */
export function opensInFrame(href: string, readBookingLink: (text: string) => BookingLink): boolean {
  if (!/^https:/i.test(href)) return false;
  const link = readBookingLink(href);
  if (!('kind' in link)) return false;
  if (link.kind !== 'other') return true;
  const { host, pathname } = new URL(href);
  return OTHERS.test(host) && pathname.length > 1;
}
