import type { ReactiveController } from 'lit';
import { asFaqError, FaqError } from '../../model/errors.ts';
import type { FaqHost } from '../host.ts';
import type { LoadedFaq } from '../loaded-faq.ts';
import type { ReportProblem } from '../problem-reports.ts';
import type { Make } from '../view/elements.ts';
import { wearStyles } from '../wear-styles.ts';
import { languageAddress, languageInAddress } from './language-address.ts';
import { languageName } from './language-name.ts';
import styles from './languages.css?inline';

/** What the element has anyway: a chunk is whole in itself, and would have it once more. */
export interface SwitchTools {
  readonly make: Make;
  readonly words: (value: string | null | undefined) => string[];
  readonly matchLanguage: (wanted: string, available: readonly string[]) => string | undefined;
  readonly loaded: Pick<LoadedFaq, 'languageOf' | 'speak'>;
  readonly report: ReportProblem;
}

/**
 * The switch between the languages of an FAQ: links, each in its own language. They stay what and, above all else, where they are, so
 * that the focus and the link under the pointer do; entries are open by their ids. A language that cannot be shown changes nothing.
 */
export class LanguageSwitch implements ReactiveController {
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  #links = new Map<string, HTMLAnchorElement>();
  #named: string | null | undefined;
  /** The language that was asked for last, until it is shown. */
  #asked = '';

  constructor(
    private readonly host: FaqHost,
    place: HTMLElement,
    private readonly tools: SwitchTools,
  ) {
    const { make } = tools;
    this.#list = make('ul', {});
    // Without its marks Safari takes it for none.
    this.#list.setAttribute('role', 'list');
    this.#status = make('div', { className: 'note' });
    this.#status.setAttribute('role', 'status');
    place.append(this.#list, this.#status);
    place.addEventListener('click', this.#onClick);
    wearStyles(host.shadowRoot, styles);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#followAddress);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#followAddress);
  }

  hostUpdated(): void {
    const { host, tools } = this;
    const { faq, languages } = host;
    const isNew = languages !== this.#named;
    if (isNew) this.#name();
    if (!faq) return;
    const shown = tools.matchLanguage(faq.lang, [...this.#links.keys()]);
    for (const [tag, link] of this.#links) {
      if (tag === shown) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      link.href = languageAddress(tag, host, tools.matchLanguage);
    }
    if (shown && shown === this.#asked) this.#announce(shown);
    // An address names a language of this list: where the list is new, it has not been followed yet.
    if (isNew) this.#followAddress();
  }

  /** One link a language. Only when the list is another one: the focus may be in it. */
  #name(): void {
    const { make, words } = this.tools;
    this.#named = this.host.languages;
    const tags = [...new Set(words(this.#named))];
    this.#links = new Map(
      tags.map((tag) => {
        const link = make('a', { lang: tag, hreflang: tag }, languageName(tag, tags));
        return [tag, link];
      }),
    );
    // As the page runs, whatever the FAQ's language: no link may change places under a finger.
    this.#list.dir = getComputedStyle(this.host).direction;
    this.#list.replaceChildren(...[...this.#links.values()].map((link) => make('li', {}, link)));
  }

  readonly #onClick = (event: MouseEvent) => {
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const [tag] = [...this.#links].find(([, link]) => event.composedPath().includes(link)) ?? [];
    if (!tag || button || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    void this.#speak(tag);
  };

  readonly #followAddress = () => {
    const tag = languageInAddress(this.host, [...this.#links.keys()]);
    if (tag && !this.#links.get(tag)?.hasAttribute('aria-current')) void this.#speak(tag);
  };

  async #speak(tag: string): Promise<void> {
    const { tools } = this;
    const link = this.#links.get(tag);
    this.#asked = tag;
    link?.setAttribute('aria-busy', 'true');
    try {
      const lang = await tools.loaded.languageOf(tag);
      if (!tools.matchLanguage(tag, [lang]))
        throw new FaqError('bad-attribute', 'attribute', 'languages', tag, lang);
      // Whoever has chosen another one meanwhile waits for that.
      if (tag !== this.#asked) return;
      tools.loaded.speak(tag);
    } catch (error) {
      if (tag === this.#asked) this.#asked = '';
      void tools.report(asFaqError(error, 'languages'), true);
    } finally {
      link?.removeAttribute('aria-busy');
    }
  }

  /** To those who do not see that the words have changed: the language's own name, said in it. */
  #announce(tag: string): void {
    this.#asked = '';
    this.#status.lang = tag;
    this.#status.textContent = this.#links.get(tag)?.textContent ?? '';
  }
}
