import { FaqError } from '../errors.ts';
import { answerFill, bookingHref } from '../pipeline/answer-fill.ts';
import type { Faq } from '../pipeline/faq.ts';
import { fillText } from '../pipeline/fill-variables.ts';
import { renderAnswer } from '../pipeline/render-answer.ts';
import type { Answered } from '../view/faq-view.ts';
import { leavesSite } from '../view/leaves-site.ts';
import styles from './answers.css?inline';
import { CheckAttributes, type CheckedHost } from './check-attributes.ts';
import { DeepLink, type DeepLinkHost } from './deep-link.ts';
import { type PrerenderedHost, TakeOver } from './take-over.ts';

/** What the element lends to this chunk, which is built apart from the element's own module. */
export interface AnswersHost extends CheckedHost, DeepLinkHost, PrerenderedHost {}

/**
 * Adds to an element what can wait until its questions are on screen: deep links, warnings about attributes, and answers
 * with their format.
 */
export function addAnswers(host: AnswersHost): Answers {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  host.shadowRoot?.adoptedStyleSheets.push(sheet);
  const prerendered = host.shadowRoot?.querySelector('.prerendered');
  const followLinks = () => {
    host.addController(new DeepLink(host));
    host.requestUpdate();
  };
  if (prerendered) host.addController(new TakeOver(host, prerendered, followLinks));
  else followLinks();
  host.addController(new CheckAttributes(host));
  return new Answers(host);
}

/** The formatted answers of one element, each made anew only when it reads otherwise: the focus may be in one. */
export class Answers {
  #made = new Map<string, { readonly reads: string; readonly node: HTMLElement | undefined }>();

  constructor(private readonly host: AnswersHost) {}

  /** An entry's answer; nothing when it cannot be formatted. */
  view(entry: Answered, faq: Faq): HTMLElement | undefined {
    const { id, answer } = entry;
    const as = (what: 'text' | 'href') => fillText(answer, faq.values, what);
    const reads = JSON.stringify([answer, as('text'), as('href'), faq.messages.newTab, bookingHref(faq)]);
    const made = this.#made.get(id);
    if (made?.reads === reads) return made.node;
    const node = this.#make(entry, faq);
    this.#made.set(id, { reads, node });
    return node;
  }

  #make(entry: Answered, faq: Faq): HTMLElement | undefined {
    try {
      return renderAnswer(entry.answer, answerFill(faq, leavesSite));
    } catch (error) {
      void this.host.tell(new FaqError('answers', 'answers', entry.id, String(error)), true);
      return undefined;
    }
  }
}
