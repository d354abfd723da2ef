import type { ReactiveController } from 'lit';
import contactStyles from '../contact-list.css?inline';
import { FaqVoteEvent } from '../events.ts';
import type { FaqHost } from '../host.ts';
import type { PartTools } from '../part-tools.ts';
import { PartWords } from '../part-words.ts';
import { wearStyles } from '../wear-styles.ts';
import styles from './feedback.css?inline';
import { HelpfulQuestion } from './helpful-question.ts';
import { sendVote, voteUrl } from './send-vote.ts';

/** Asks below each opened answer whether it was helpful. An entry is asked about once: what it was told stands there from then on. */
export class Feedback implements ReactiveController {
  readonly #questions = new Map<string, HelpfulQuestion>();
  readonly #words: PartWords;
  #faulty: unknown;

  constructor(
    private readonly host: FaqHost,
    private readonly tools: PartTools,
  ) {
    wearStyles(host.shadowRoot, styles + contactStyles);
    this.#words = new PartWords(host, tools.wordsFor);
    host.addController(this);
    host.requestUpdate();
  }

  hostUpdated(): void {
    const { host } = this;
    this.#checkUrl();
    if (!this.#isAsked) {
      for (const { node } of this.#questions.values()) node.remove();
      return;
    }
    // Those of closed answers stay where they are, unseen. In a list that is narrowed, a panel comes to another entry.
    for (const panel of host.shadowRoot?.querySelectorAll('.panel[id]:not([hidden])') ?? []) {
      const { node } = this.#questionOf(panel.id.slice(2));
      const last = panel.lastElementChild;
      if (last === node) continue;
      if (last?.classList.contains('feedback')) last.remove();
      panel.append(node);
    }
    if (host.faq)
      for (const question of this.#questions.values()) question.say(this.#words.messages, host.faq);
  }

  get #isAsked(): boolean {
    const { faq, feedback } = this.host;
    if (!faq || feedback == null || feedback === 'off') return false;
    const { lang, messages } = this.#words;
    const { feedback: asks, feedbackYes: yes, feedbackNo: no } = messages;
    if (asks && yes && no) return true;
    // Until its words are there, its room is kept.
    if (lang !== faq.lang) return true;
    this.tools.report(
      `has no words in "${lang}", and nobody is asked. Give "messages" with "feedback", "feedbackYes" and "feedbackNo" in your overrides.`,
    );
    return false;
  }

  #questionOf(entry: string): HelpfulQuestion {
    const known = this.#questions.get(entry);
    if (known) return known;
    const question = new HelpfulQuestion(entry, this.tools.make, (helpful) => this.#vote(entry, helpful));
    this.#questions.set(entry, question);
    return question;
  }

  #vote(entry: string, helpful: boolean): void {
    this.host.dispatchEvent(new FaqVoteEvent(entry, helpful));
    const url = voteUrl(this.host);
    if (url) sendVote(url, { entry, helpful });
  }

  #checkUrl(): void {
    const { feedbackUrl } = this.host;
    if (!feedbackUrl || feedbackUrl === this.#faulty || voteUrl(this.host)) return;
    this.#faulty = feedbackUrl;
    this.tools.report(`"${feedbackUrl}" is not an address. Write a path or a whole URL.`, 'feedback-url');
  }
}
