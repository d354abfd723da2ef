import type { ReactiveController } from 'lit';
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
  #loaded: LoadedDraft | undefined;
  /** What the draft was last asked for by; it also tells which of two answers is the newer one. */
  #request = '';
  /** The page's variables, and what else it is filled with. */
  #given = '';
  #isLoading = false;
  readonly #observer: MutationObserver;

  constructor(
    private readonly host: FaqHost,
    private readonly report: ReportProblem,
  ) {
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
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
    const { src, languages, template, templates, overrides } = this.host;
    const options = { src, languages, template, templates, overrides, lang: nearestLang(this.host) };
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
    const { refId } = this.host;
    const data = { ...this.host.dataset };
    const given = givenBy(this.host);
    this.#given = given;
    const reading = typedValuesFor(loaded.draft, data);
    const typed = reading instanceof Promise ? await reading : reading;
    const tools = refId ? await refIdTools() : undefined;
    if (request !== this.#request || given !== this.#given) return;
    this.faq = filled(loaded, data, typed);
    if (tools instanceof FaqError) void this.report(tools, true);
    else if (tools && refId && tools.isRefId(refId)) this.faq = tools.withRefId(this.faq, refId);
    this.host.requestUpdate();
    for (const problem of this.faq.problems) void this.report(problem, problem.code === 'chunk');
  }
}

const givenBy = ({ dataset, refId }: FaqHost): string => JSON.stringify([dataset, refId]);

/** A request as text, to compare. What cannot be written, such as a circle, is refused when it is read. */
function textOf(options: object): string {
  try {
    return JSON.stringify(options);
  } catch (error) {
    return String(error);
  }
}
