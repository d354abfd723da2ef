import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { readBookingLink } from '../pipeline/booking-link.ts';
import type { Faq, FaqEntry } from '../pipeline/faq.ts';
import { fillHref, fillText } from '../pipeline/fill-variables.ts';
import { type AnswerFill, renderAnswer } from '../pipeline/render-answer.ts';
import styles from './answers.css?inline';
import { DeepLink, type DeepLinkHost } from './deep-link.ts';

/** What the element lends to this chunk, which imports nothing of the element's own module. */
export interface AnswersHost extends ReactiveControllerHost, DeepLinkHost {
  /** Says that an answer stays plain text, and why. */
  readonly failAnswers: (reason: unknown, entryId?: string) => void;
}

/** Adds to an element what can wait until its questions are on screen: deep links, and answers with their format. */
export function addAnswers(host: AnswersHost): Answers {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  host.shadowRoot?.adoptedStyleSheets.push(sheet);
  host.addController(new DeepLink(host) satisfies ReactiveController);
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
      this.host.failAnswers(error, entry.id);
      return undefined;
    }
  }
}

function isBooking(href: string, { actions }: Faq): boolean {
  if (actions.some((action) => action.id === 'book' && action.href === href)) return true;
  const link = readBookingLink(href);
  return 'kind' in link && link.kind !== 'other';
}
