import type { ReactiveController } from 'lit';
import { matchLanguage } from '../model/match-language.ts';
import { words } from './faq-options.ts';
import type { FaqHost } from './host.ts';
import type { LoadedFaq } from './loaded-faq.ts';
import { partChunk } from './part-chunk.ts';
import type { ReportProblem } from './problem-reports.ts';
import { make, part } from './view/elements.ts';

/** The place of the language switch, a chunk that only pages with several languages load. Its room is reserved until it has loaded. */
export class LanguagePlace implements ReactiveController {
  readonly #node = part('languages');
  #isAsked = false;
  #isLost = false;

  constructor(
    private readonly host: FaqHost,
    private readonly loaded: LoadedFaq,
    private readonly report: ReportProblem,
  ) {
    host.addController(this);
  }

  /** What to show for it; nothing where there is none. */
  get node(): HTMLElement | undefined {
    const { faq, languages } = this.host;
    return faq && !this.#isLost && words(languages).length > 1 ? this.#node : undefined;
  }

  hostUpdated(): void {
    if (!this.node || this.#isAsked) return;
    this.#isAsked = true;
    void this.#load();
  }

  async #load(): Promise<void> {
    const { host, loaded, report } = this;
    const made = await partChunk('languages', report, async () => {
      const { LanguageSwitch } = await import('./languages/language-switch.ts');
      return new LanguageSwitch(host, this.#node, { make, words, matchLanguage, loaded, report });
    });
    this.#isLost = !made;
    host.requestUpdate();
  }
}
