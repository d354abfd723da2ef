import { asLabel } from '../../fill/review-parts.ts';
import type { Messages } from '../../model/content-model.ts';
import type { Faq } from '../../model/faq.ts';
import { contactList } from '../contact-list.ts';
import type { Make } from '../view/elements.ts';
import type { Result } from './searched-sections.ts';

/** The field, and what is said below it. */
export class SearchBox {
  readonly input: HTMLInputElement;
  readonly #label: HTMLElement;
  readonly #clear: HTMLButtonElement;
  readonly #clearLabel: HTMLElement;
  readonly #found: HTMLElement;
  readonly #status: HTMLElement;
  readonly #box: HTMLElement;
  #messages: Messages = {};
  #faq: Faq | undefined;
  #shown: Result | undefined;
  #announced: Result | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly make: Make,
    private readonly onType: (text: string, isComposing: boolean) => void,
    private readonly onEnter: () => void,
  ) {
    const note = 'note';
    this.input = make('input', {
      ...{ type: 'search', id: 'search', autocomplete: 'off', enterKeyHint: 'search' },
      ...{ autocapitalize: 'none', spellcheck: false },
    });
    this.#label = make('label', { className: note, htmlFor: 'search' });
    this.#clearLabel = make('span', { className: note });
    this.#clear = make('button', { type: 'button', className: 'clear', hidden: true }, this.#clearLabel);
    this.#found = make('div', { className: 'found' });
    this.#status = make('div', { className: note });
    const field = make('div', { className: 'field' }, this.#label, this.input, this.#clear);
    this.#box = make('div', {}, field, this.#found, this.#status);
    // As attributes: not every browser that is about has them as properties.
    this.input.setAttribute('part', 'search-field');
    this.#found.setAttribute('part', 'search-found');
    this.#status.setAttribute('role', 'status');
    this.#box.setAttribute('role', 'search');
    this.input.addEventListener('input', (event) => this.#type((event as InputEvent).isComposing));
    this.input.addEventListener('compositionend', () => this.#type());
    this.input.addEventListener('keydown', this.#onKey);
    this.#clear.addEventListener('click', () => {
      this.clear();
      this.input.focus();
    });
  }

  /** Whether there are words for it in the FAQ's language. */
  get isReady(): boolean {
    return Boolean(this.#messages.search);
  }

  clear(): void {
    this.input.value = '';
    this.#type();
  }

  label(messages: Messages, faq: Faq): void {
    const { search = '', searchClear = '' } = messages;
    this.#messages = messages;
    this.#faq = faq;
    this.#shown = undefined;
    this.#label.textContent = this.input.placeholder = search;
    this.#clearLabel.textContent = searchClear;
    if (!search) this.#box.remove();
    else if (!this.#box.isConnected) this.place.append(this.#box);
  }

  /** What was found, at once. */
  show(result: Result | undefined): void {
    if (result === this.#shown) return;
    this.#shown = result;
    this.place.classList.toggle('searching', Boolean(result));
    const { make } = this;
    const { searchNone = '', searchNearest = '', searchContact = '' } = this.#messages;
    if (result?.count || !result) {
      this.#found.textContent = result ? this.#count(result) : '';
      return;
    }
    const contact = this.#faq && contactList(this.#faq, searchContact, make);
    this.#found.replaceChildren(
      make('p', {}, searchNone),
      ...(contact ? [contact] : []),
      ...(result.sections.length ? [make('p', {}, searchNearest)] : []),
    );
  }

  /** Reads it out, with the sections; says whether that is anything new. */
  announce(result: Result | undefined): boolean {
    const { searchNone = '' } = this.#messages;
    const places = result?.count ? result.sections : [];
    const parts = places.map(({ title, entries }) => `${title}: ${this.#number(entries.length)}`);
    const text = !result ? '' : result.count ? [this.#count(result), ...parts].join('. ') : searchNone;
    const isNew = result !== this.#announced;
    this.#announced = result;
    this.#status.textContent = text;
    return isNew;
  }

  #count({ count }: Result): string {
    return asLabel(this.#messages.searchFound) + this.#number(count);
  }

  readonly #number = (count: number): string => new Intl.NumberFormat(this.#faq?.lang).format(count);

  #type(isComposing = false): void {
    const { value } = this.input;
    this.#clear.hidden = !value;
    // Without a letter it would go from left to right, and so would its placeholder.
    this.input.dir = value ? 'auto' : '';
    this.onType(value, isComposing);
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const { key, isComposing } = event;
    if (key === 'Enter' && !isComposing) this.onEnter();
    const isOurs = key === 'Escape' && this.input.value !== '' && !isComposing;
    if (isOurs) {
      event.preventDefault();
      this.clear();
    }
    if (isOurs || key.length === 1) event.stopPropagation();
  };
}
