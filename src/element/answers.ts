import type { ReactiveController } from '@lit/reactive-element';
import { renderAnswer } from '../compile/render-answer.ts';
import { answerFill, bookingHref } from '../fill/answer-fill.ts';
import { fillText } from '../fill/fill-variables.ts';
import { plainAnswer } from '../fill/plain-answer.ts';
import { FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import styles from './answers.css?inline';
import { AnswersAhead } from './answers-ahead.ts';
import { CheckAttributes, type CheckedHost } from './check-attributes.ts';
import { DeepLink, type DeepLinkHost } from './deep-link.ts';
import { type PrerenderedHost, TakeOver } from './hydration.ts';
import { Video } from './video.ts';
import type { Answered } from './view/faq-view.ts';
import { leavesSite } from './view/leaves-site.ts';
import { reviewLine } from './view/review-line.ts';
import { WantedAnswers } from './wanted-answers.ts';

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

/** The answers of one element with what stands beside them, each made anew only when it reads otherwise: the focus may be in one. */
export class Answers implements ReactiveController {
  #made = new Map<string, MadeAnswer>();
  #wanted: WantedAnswers;

  constructor(private readonly host: AnswersHost) {
    this.#wanted = new WantedAnswers(host);
    host.addController(this);
    host.addController(new AnswersAhead(host, (id) => this.#makeAhead(id)));
  }

  hostUpdated(): void {
    for (const { video } of this.#made.values()) video?.stopIfHidden();
  }

  hostDisconnected(): void {
    for (const { video } of this.#made.values()) video?.stop();
  }

  /**
   * What is shown of an entry, or a notice; the answer is plain text when it cannot be formatted. Nothing as long as nobody
   * can see it, in an FAQ of very many entries.
   */
  view(entry: Answered, faq: Faq): readonly (Node | string)[] | undefined {
    const before = this.#made.get(entry.id);
    if (before?.faq === faq) return before.nodes;
    if (this.#wanted.has(entry.id, faq)) return this.#anew(entry, faq, before);
    before?.video?.stop();
    if (before) this.#made.delete(entry.id);
    return undefined;
  }

  #makeAhead(id: string): boolean {
    const { faq } = this.host;
    const before = this.#made.get(id);
    if (!faq || before?.faq === faq) return false;
    const entry = faq.sections.map(({ entries }) => entries.find((one) => one.id === id)).find(Boolean);
    if (entry?.answer) this.#anew(entry, faq, before);
    return Boolean(entry?.answer);
  }

  #anew(entry: Answered, faq: Faq, before: MadeAnswer | undefined): MadeAnswer['nodes'] {
    const { id, answer, video, reviewed, owner } = entry;
    const as = (what: 'text' | 'href') => fillText(answer, faq.values, what);
    const { newTab, playVideo, ...labels } = faq.messages;
    const said = [newTab, playVideo, labels.reviewed, labels.owner];
    const details = [video, reviewed, owner];
    const reads = JSON.stringify([answer, as('text'), as('href'), bookingHref(faq), said, details]);
    const isSame = before?.reads === reads;
    if (!isSame) before?.video?.stop();
    const made = isSame ? before : this.#make(entry, faq);
    this.#made.set(id, { ...made, faq, reads });
    return made.nodes;
  }

  #make(entry: Answered, faq: Faq): Pick<MadeAnswer, 'nodes' | 'video'> {
    const video = entry.video && new Video(entry.video, faq.messages);
    const answer = this.#format(entry, faq) ?? plainAnswer(entry.answer, faq.values);
    const nodes = [answer, video?.node, reviewLine(entry, faq.messages)];
    return { video, nodes: nodes.filter((node) => node !== undefined) };
  }

  #format(entry: Answered, faq: Faq): HTMLElement | undefined {
    try {
      return renderAnswer(entry.answer, answerFill(faq, leavesSite));
    } catch (error) {
      void this.host.tell(new FaqError('answers', 'answers', entry.id, String(error)), true);
      return undefined;
    }
  }
}

interface MadeAnswer {
  /** What it was last made of. It may read the same in another one. */
  readonly faq: Faq;
  /** All that it is made from. */
  readonly reads: string;
  readonly nodes: readonly (Node | string)[];
  readonly video: Video | undefined;
}
