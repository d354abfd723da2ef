import type { ReactiveController } from 'lit';
import { bookingHref } from '../fill/answer-links.ts';
import type { Answered, Faq } from '../model/faq.ts';
import type { FaqHost } from './host.ts';
import { partChunk } from './part-chunk.ts';
import type { ReportProblem } from './problem-reports.ts';
import type { Video } from './video.ts';
import { part } from './view/elements.ts';
import { reviewLine } from './view/review-line.ts';
import { treeNodes } from './view/tree-nodes.ts';
import { videoLink } from './view/video-link.ts';

interface Made {
  readonly faq: Faq;
  readonly answered: Answered;
  readonly nodes: readonly Node[];
  /** To the video. */
  readonly link: HTMLAnchorElement | undefined;
}

/** The nodes of every answer and of what is below it. They are replaced only if their text changes, since the focus may be in one. */
export class AnswerNodes implements ReactiveController {
  #made = new Map<string, Made>();
  #faq: Faq | undefined;
  /** What plays videos, once there is one. Until it is loaded, and where it cannot be, their links are followed. */
  #player: typeof import('./video.ts') | undefined;
  #isPlayerAsked = false;
  readonly #videos = new WeakMap<HTMLAnchorElement, Video>();

  constructor(
    private readonly host: FaqHost,
    private readonly report: ReportProblem,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { faq } = this.host;
    for (const [id, made] of faq === this.#faq ? [] : this.#made)
      if (made.faq !== faq) {
        this.#stop(made);
        this.#made.delete(id);
      }
    this.#faq = faq;
    this.#player?.Video.stopHidden();
  }

  hostDisconnected(): void {
    for (const made of this.#made.values()) this.#stop(made);
  }

  /** Of an entry, or of a notice under an id that no entry has. */
  of(answered: Answered, faq: Faq): readonly Node[] {
    const before = this.#made.get(answered.id);
    if (before?.faq === faq) return before.nodes;
    const isSame = before && readsTheSame(before, answered, faq);
    if (before && !isSame) this.#stop(before);
    const made = isSame ? { ...before, faq, answered } : make(answered, faq);
    this.#made.set(answered.id, made);
    if (made.link && !isSame) this.#play(made);
    return made.nodes;
  }

  #stop({ link }: Made): void {
    if (link) this.#videos.get(link)?.stop();
  }

  /** Makes the video of an answer play in its place, at once or when what plays it is there. */
  #play({ link, answered, faq }: Made): void {
    if (this.#player && link && answered.video)
      this.#videos.set(link, new this.#player.Video(link, answered.video, faq.messages));
    else if (link && !this.#isPlayerAsked) void this.#loadPlayer();
  }

  async #loadPlayer(): Promise<void> {
    this.#isPlayerAsked = true;
    this.#player = await partChunk('video', this.report, () => import('./video.ts'));
    this.#player?.Video.wear(this.host.shadowRoot);
    if (this.#player) for (const made of this.#made.values()) this.#play(made);
  }
}

function make(answered: Answered, faq: Faq): Made {
  const link = answered.video && videoLink(answered.video, faq.messages);
  const below = [link && part('video', link), reviewLine(answered, faq.messages)];
  const nodes = [...treeNodes(answered.answer, faq), ...below].filter((node) => node !== undefined);
  return { faq, answered, link, nodes };
}

const readsTheSame = (before: Made, answered: Answered, faq: Faq): boolean =>
  JSON.stringify(contentOf(before.answered, before.faq)) === JSON.stringify(contentOf(answered, faq));

/** All that the nodes are made from. A question is not in them. */
const contentOf = ({ answer, video, reviewed, owner }: Answered, faq: Faq) => {
  const { messages } = faq;
  const labels = [messages.newTab, messages.playVideo, messages.reviewed, messages.owner];
  return [answer, video, reviewed, owner, labels, bookingHref(faq)];
};
