import { FaqError } from '../errors.ts';
import { readBookingLink } from '../pipeline/booking-link.ts';
import type { Faq, FaqEntry } from '../pipeline/faq.ts';
import { fillHref, fillText } from '../pipeline/fill-variables.ts';
import { type AnswerFill, renderAnswer } from '../pipeline/render-answer.ts';
import styles from './answers.css?inline';
import { CheckAttributes, type CheckedHost } from './check-attributes.ts';
import { DeepLink, type DeepLinkHost } from './deep-link.ts';

/** What the element lends to this chunk, which imports nothing of the element's own module. */
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

/** The formatted answers of one element, each made once. */
export class Answers {
  #made = new WeakMap<FaqEntry, HTMLElement | undefined>();

  constructor(private readonly host: AnswersHost) {}

  /** An entry's answer; nothing when it cannot be formatted. */
  view(entry: FaqEntry, faq: Faq): HTMLElement | undefined {
    if (!this.#made.has(entry)) this.#made.set(entry, this.#make(entry, faq));
    return this.#made.get(entry);
  }

  #make(entry: FaqEntry, faq: Faq): HTMLElement | undefined {
    const { values, messages } = faq;
    const fill: AnswerFill = {
      value: (name) => values.get(name),
      text: (text) => fillText(text, values) ?? '',
      href: (href) => fillHref(href, values),
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

function isBooking(href: string, { actions }: Faq): boolean {
  if (actions.some((action) => action.id === 'book' && action.href === href)) return true;
  const link = readBookingLink(href);
  return 'kind' in link && link.kind !== 'other';
}
