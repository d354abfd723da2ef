import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FaqError } from './errors.ts';
import type { Faq, FaqEntry } from './pipeline/faq.ts';
import { fillHref, fillText } from './pipeline/fill-variables.ts';
import { plainAnswer } from './pipeline/plain-answer.ts';
import type { AnswerFill, renderAnswer } from './pipeline/render-answer.ts';

type Renderer = { readonly renderAnswer: typeof renderAnswer };

let renderer: Renderer | undefined;
let request: Promise<Renderer> | undefined;
let failures = 0;
const here = import.meta.url;

/**
 * The Markdown renderer, requested once for all elements. After a failure the address is varied, since browsers
 * before 2026 remember that a module failed to load (whatwg/html#10327).
 */
function loadRenderer(): Promise<Renderer> {
  const retry = () =>
    import(
      /* @vite-ignore */ new URL(`${__ANSWERS_PATH__}?retry=${failures}`, here).href
    ) as Promise<Renderer>;
  request ??= (failures && __ANSWERS_PATH__ ? retry() : import('./pipeline/render-answer.ts')).then(
    (module: Renderer) => (renderer = module),
    (error: unknown) => {
      failures++;
      request = undefined;
      throw error;
    },
  );
  return request;
}

interface AnswersHost extends ReactiveControllerHost {
  readonly faq: Faq | undefined;
  readonly newTab: (href: string) => string | undefined;
  readonly fail: (error: FaqError) => void;
}

/**
 * Answers as they are shown: plain text at once, Markdown as soon as its chunk is there. The chunk is asked for
 * when the questions are on screen and the browser is idle, or at the first sign of interest.
 */
export class Answers implements ReactiveController {
  #rendered = new WeakMap<FaqEntry, unknown>();
  #scheduled = false;

  constructor(private readonly host: AnswersHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.load);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.load);
  }

  hostUpdated(): void {
    if (!this.host.faq || this.#scheduled) return;
    this.#scheduled = true;
    // A frame's callback runs before that frame is painted; what it queues, after.
    requestAnimationFrame(() =>
      setTimeout(() =>
        'requestIdleCallback' in window ? requestIdleCallback(this.load, { timeout: 2000 }) : this.load(),
      ),
    );
  }

  /** Asks for the renderer now, again if it failed before. */
  readonly load = async (): Promise<void> => {
    if (renderer || request || !this.host.faq) return this.#update();
    try {
      await loadRenderer();
    } catch (error) {
      this.host.fail(new FaqError('answers', here, '', String(error)));
    }
    this.#update();
  };

  /** What stands in an entry's panel. */
  view(entry: FaqEntry, faq: Faq): unknown {
    if (!renderer) return plainAnswer(entry.answer, faq.values);
    let view = this.#rendered.get(entry);
    if (view === undefined) {
      view = this.#render(renderer, entry, faq);
      this.#rendered.set(entry, view);
    }
    return view;
  }

  #render({ renderAnswer }: Renderer, entry: FaqEntry, faq: Faq): unknown {
    const { values } = faq;
    const fill: AnswerFill = {
      value: (name) => values.get(name),
      text: (text) => fillText(text, values),
      href: (href) => fillHref(href, values),
      newTab: this.host.newTab,
    };
    try {
      return renderAnswer(entry.answer, fill);
    } catch (error) {
      this.host.fail(new FaqError('answers', here, entry.id, String(error)));
      return plainAnswer(entry.answer, values);
    }
  }

  async #update(): Promise<void> {
    await request?.catch(() => {});
    if (renderer) this.host.requestUpdate();
  }
}
