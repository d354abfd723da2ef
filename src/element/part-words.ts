import type { ReactiveController } from 'lit';
import { textsIn } from '../fill/usable-parts.ts';
import type { Messages } from '../model/content-model.ts';
import type { Faq } from '../model/faq.ts';
import type { FaqHost } from './host.ts';
import type { PartTools } from './part-tools.ts';

/** What a part says in the FAQ's language: what we ship, and before it an organization's own messages. */
export class PartWords implements ReactiveController {
  messages: Messages = {};
  /** The language whose words are there. */
  lang: string | undefined;
  /** All that we ship for that language. */
  shipped: unknown;
  #wanted: string | undefined;
  #faq: Faq | undefined;

  constructor(
    private readonly host: FaqHost,
    private readonly wordsFor: PartTools['wordsFor'],
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const { faq } = this.host;
    if (!faq || faq === this.#faq) return;
    this.#faq = faq;
    this.#take(faq);
    if (faq.lang !== this.#wanted) void this.#load(faq.lang);
  }

  async #load(lang: string): Promise<void> {
    this.#wanted = lang;
    const words = await this.wordsFor(lang);
    if (lang !== this.#wanted || !this.#faq) return;
    this.lang = lang;
    this.shipped = words;
    this.#take(this.#faq);
    this.host.requestUpdate();
  }

  #take({ messages }: Faq): void {
    this.messages = { ...textsIn(Object(this.shipped).messages), ...messages };
  }
}
