import { FaqError } from '../errors.ts';
import { readBookingLink } from '../pipeline/booking-link.ts';
import type { Faq, FaqEntry } from '../pipeline/faq.ts';
import { fillHref, fillText } from '../pipeline/fill-variables.ts';
import { type AnswerFill, renderAnswer } from '../pipeline/render-answer.ts';
import { leavesSite } from '../view/leaves-site.ts';
import styles from './answers.css?inline';
import { CheckAttributes, type CheckedHost } from './check-attributes.ts';
import { DeepLink, type DeepLinkHost } from './deep-link.ts';

/** What the element lends to this chunk, which is built apart from the element's own module. */
export interface AnswersHost extends CheckedHost, DeepLinkHost {}

/**
 * Adds to an element what can wait until its questions are on screen: deep links, warnings about attributes, and answers
 * with their format.
 */
export function addAnswers(host: AnswersHost): Answers {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  host.shadowRoot?.adoptedStyleSheets.push(sheet);
  host.addController(new DeepLink(host));
  host.addController(new CheckAttributes(host));
  return new Answers(host);
}

/** The formatted answers of one element, each made anew only when it reads otherwise: the focus may be in one. */
export class Answers {
  #made = new Map<string, { readonly reads: string; readonly node: HTMLElement | undefined }>();

  constructor(private readonly host: AnswersHost) {}

  /** An entry's answer; nothing when it cannot be formatted. */
  view(entry: FaqEntry, faq: Faq): HTMLElement | undefined {
    const { id, answer } = entry;
    const as = (what: 'text' | 'href') => fillText(answer, faq.values, what);
    const reads = JSON.stringify([answer, as('text'), as('href'), faq.messages.newTab, bookingHref(faq)]);
    const made = this.#made.get(id);
    if (made?.reads === reads) return made.node;
    const node = this.#make(entry, faq);
    this.#made.set(id, { reads, node });
    return node;
  }

  #make(entry: FaqEntry, faq: Faq): HTMLElement | undefined {
    const { values, messages } = faq;
    const fill: AnswerFill = {
      value: (name) => values.get(name),
      text: (text) => fillText(text, values) ?? '',
      href: (href) => fillHref(href, values),
      leavesSite,
      isBooking: (href) => isBooking(href, faq),
      newTab: messages.newTab,
    };
    try {
      return renderAnswer(entry.answer, fill);
    } catch (error) {
      void this.host.tell(new FaqError('answers', 'answers', entry.id, String(error)), true);
      return undefined;
    }
  }
}

const bookingHref = ({ actions }: Faq) => actions.find(({ id }) => id === 'book')?.href;

function isBooking(href: string, faq: Faq): boolean {
  if (href === bookingHref(faq)) return true;
  const link = readBookingLink(href);
  return 'kind' in link && link.kind !== 'other';
}
