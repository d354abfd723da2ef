import type { ReactiveController } from 'lit';
import { bookingHref } from '../fill/answer-links.ts';
import type { Answered, Faq } from '../model/faq.ts';
import type { FaqHost } from './host.ts';
import { Video } from './video.ts';
import { reviewLine } from './view/review-line.ts';
import { treeNodes } from './view/tree-nodes.ts';

interface Made {
  readonly faq: Faq;
  readonly answered: Answered;
  readonly nodes: readonly Node[];
  readonly video: Video | undefined;
}

/** The nodes of every answer with what stands below it. They are replaced only when they read otherwise: the focus may be in one. */
export class AnswerNodes implements ReactiveController {
  #made = new Map<string, Made>();
  #faq: Faq | undefined;

  constructor(private readonly host: FaqHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { faq } = this.host;
    for (const [id, { video, faq: of }] of faq === this.#faq ? [] : this.#made)
      if (of !== faq) {
        video?.stop();
        this.#made.delete(id);
      }
    this.#faq = faq;
    Video.stopHidden();
  }

  hostDisconnected(): void {
    for (const { video } of this.#made.values()) video?.stop();
  }

  /** Of an entry, or of a notice under an id that no entry has. */
  of(answered: Answered, faq: Faq): readonly Node[] {
    const before = this.#made.get(answered.id);
    if (before?.faq === faq) return before.nodes;
    const isSame = before && readsTheSame(before, answered, faq);
    if (!isSame) before?.video?.stop();
    const made = isSame ? { ...before, faq, answered } : make(answered, faq);
    this.#made.set(answered.id, made);
    return made.nodes;
  }
}

function make(answered: Answered, faq: Faq): Made {
  const video = answered.video && new Video(answered.video, faq.messages);
  const nodes = [...treeNodes(answered.answer, faq), video?.node, reviewLine(answered, faq.messages)];
  return { faq, answered, video, nodes: nodes.filter((node) => node !== undefined) };
}

const readsTheSame = (before: Made, answered: Answered, faq: Faq): boolean =>
  JSON.stringify(contentOf(before.answered, before.faq)) === JSON.stringify(contentOf(answered, faq));

/** All that the nodes are made from. A question is not in them. */
const contentOf = ({ answer, video, reviewed, owner }: Answered, faq: Faq) => {
  const { messages } = faq;
  const labels = [messages.newTab, messages.playVideo, messages.reviewed, messages.owner];
  return [answer, video, reviewed, owner, labels, bookingHref(faq)];
};
