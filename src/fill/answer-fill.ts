import type { AnswerFill } from '../compile/render-answer.ts';
import type { Faq } from '../model/faq.ts';
import { readBookingLink } from './booking-link.ts';
import { fillHref, fillText } from './fill-variables.ts';

/** How the answers of an FAQ are filled, on a page or site that some links leave. */
export function answerFill(faq: Faq, leavesSite: (href: string) => boolean): AnswerFill {
  const { values, messages } = faq;
  return {
    value: (name) => values.get(name),
    text: (text) => fillText(text, values) ?? '',
    href: (href) => fillHref(href, values),
    leavesSite,
    isBooking: (href) => isBooking(href, faq),
    newTab: messages.newTab,
  };
}

/** Where the FAQ's own link for booking leads. */
export const bookingHref = ({ actions }: Faq): string | undefined =>
  actions.find(({ id }) => id === 'book')?.href;

function isBooking(href: string, faq: Faq): boolean {
  if (href === bookingHref(faq)) return true;
  const link = readBookingLink(href);
  return 'kind' in link && link.kind !== 'other';
}
