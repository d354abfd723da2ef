import type { ReactiveController } from 'lit';
import { joinDayTools } from '../load/join-day-for.ts';
import { type LoadedDraft, loadDraft } from '../load/load-draft.ts';
import { filled } from '../load/prepare-faq.ts';
import { refIdTools } from '../load/ref-id-for.ts';
import { expectTypedValues, typedValuesFor } from '../load/typed-values-for.ts';
import { asFaqError, FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import { page } from '../model/page-document.ts';
import { nearestLang, requestOf } from './faq-options.ts';
import type { FaqHost } from './host.ts';
import type { ReportProblem } from './problem-reports.ts';

/**
 * What the element's attributes ask for: loads it when they change, and fills it when the page's variables do. The newest
 * request wins; until its files are there, what was shown before stays.
 */
export class LoadedFaq implements ReactiveController {
  faq: Faq | undefined;
  /** The language that it was asked for in. */
  lang = '';
  #loaded: LoadedDraft | undefined;
  /** What the draft was last asked for by; it also tells which of two answers is the newer one. */
  #request = '';
  /** The page's variables, and what else it is filled with. */
  #given = '';
  #isLoading = false;
  /** A visitor's choice holds as long as the page's own language stays what it was. */
  #chosen: { readonly lang: string; readonly insteadOf: string } | undefined;
  readonly #observer: MutationObserver;

  constructor(
    private readonly host: FaqHost,
    private readonly report: ReportProblem,
  ) {
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  get #wantedLang(): string {
    const around = nearestLang(this.host);
    return this.#chosen?.insteadOf === around ? this.#chosen.lang : around;
  }

  /** The language that there is for a reader of another one. What is shown stays. */
  async languageOf(lang: string): Promise<string> {
    const request = requestOf({ ...this.#options, lang }, this.host.baseURI);
    return (await loadDraft(request)).draft.lang;
  }

  speak(lang: string): void {
    this.#chosen = { lang, insteadOf: nearestLang(this.host) };
    this.host.requestUpdate();
  }

  get #options() {
    const { src, languages, template, templates, overrides } = this.host;
    return { src, languages, template, templates, overrides, lang: this.#wantedLang };
  }

  hostConnected(): void {
    this.#observer.observe(this.host, { attributes: true });
    this.#observer.observe(page().documentElement, { attributeFilter: ['lang'] });
    // The nearest lang may be another one now.
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdate(): void {
    const options = this.#options;
    const request = textOf(options);
    if (request !== this.#request) {
      this.#request = request;
      this.#isLoading = true;
      void this.#load(request, options);
    } else if (!this.#isLoading && this.#loaded && givenBy(this.host) !== this.#given) {
      void this.#fill(this.#loaded);
    }
  }

  async #load(request: string, options: Parameters<typeof requestOf>[0]): Promise<void> {
    let loaded: LoadedDraft | undefined;
    let failure: unknown;
    expectTypedValues(this.host.dataset);
    // Beside the document.
    if (this.host.view === 'join') void joinDayTools();
    try {
      loaded = await loadDraft(requestOf(options, this.host.baseURI));
    } catch (error) {
      failure = error;
    }
    if (request !== this.#request) return;
    this.#isLoading = false;
    this.#loaded = loaded;
    if (loaded) return this.#fill(loaded);
    this.faq = undefined;
    this.host.requestUpdate();
    void this.report(asFaqError(failure, this.host.localName), true);
  }

  /** At once, unless there is a value that cannot be read before code has come: then until it is there, what was shown stays. */
  async #fill(loaded: LoadedDraft): Promise<void> {
    const request = this.#request;
    const { refId, view } = this.host;
    const data = { ...this.host.dataset };
    const given = givenBy(this.host);
    this.#given = given;
    const reading = typedValuesFor(loaded.draft, data);
    const typed = reading instanceof Promise ? await reading : reading;
    const tools = refId ? await refIdTools() : undefined;
    const day = view === 'join' ? await joinDayTools() : undefined;
    if (request !== this.#request || given !== this.#given) return;
    this.faq = filled(loaded, data, typed);
    this.lang = this.#wantedLang;
    if (tools instanceof FaqError) void this.report(tools, true);
    else if (tools && refId && tools.isRefId(refId)) this.faq = tools.withRefId(this.faq, refId);
    if (day instanceof FaqError) void this.report(day, true);
    else if (day) {
      const shown = day.joinDay(this.faq);
      if (!shown) void this.report(new FaqError('bad-attribute', 'attribute', 'view', 'join', 'all'));
      this.faq = shown ?? this.faq;
    }
    this.host.requestUpdate();
    for (const problem of this.faq.problems) void this.report(problem, problem.code === 'chunk');
  }
}

const givenBy = ({ dataset, refId, view }: FaqHost): string => JSON.stringify([dataset, refId, view]);

/** A request as text, to compare. What cannot be written, such as a circle, is refused when it is read. */
function textOf(options: object): string {
  try {
    return JSON.stringify(options);
  } catch (error) {
    return String(error);
  }
}
