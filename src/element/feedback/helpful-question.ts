import type { Messages } from '../../model/content-model.ts';
import type { Faq } from '../../model/faq.ts';
import { contactList } from '../contact-list.ts';
import type { Make } from '../view/elements.ts';

/** The question below one answer, and the thanks in place of its buttons. */
export class HelpfulQuestion {
  readonly node: HTMLElement;
  readonly #ask: HTMLElement;
  readonly #label: HTMLElement;
  readonly #yes: HTMLButtonElement;
  readonly #no: HTMLButtonElement;
  readonly #status: HTMLElement;
  #helpful: boolean | undefined;
  #said: readonly unknown[] = [];

  constructor(
    entry: string,
    private readonly make: Make,
    private readonly onVote: (helpful: boolean) => void,
  ) {
    this.#label = make('span', { id: `f-${entry}` });
    [this.#yes, this.#no] = [true, false].map((helpful) => {
      const button = make('button', { type: 'button', className: 'vote' });
      button.setAttribute('part', 'feedback-button');
      button.addEventListener('click', () => this.#vote(helpful));
      return button;
    }) as [HTMLButtonElement, HTMLButtonElement];
    const votes = make('div', { className: 'votes' }, this.#yes, this.#no);
    this.#ask = make('div', { className: 'ask', hidden: true }, this.#label, votes);
    // There from the start: what comes with its words is not read out.
    this.#status = make('div', { className: 'thanks' });
    this.#status.setAttribute('role', 'status');
    this.node = make('div', { className: 'feedback', tabIndex: -1 }, this.#ask, this.#status);
    this.node.setAttribute('part', 'feedback');
    this.node.setAttribute('role', 'group');
    this.node.setAttribute('aria-labelledby', this.#label.id);
  }

  /** In these words, unless it is said already. */
  say(messages: Messages, faq: Faq): void {
    const said = [messages, faq, this.#helpful];
    if (said.every((one, at) => one === this.#said[at])) return;
    this.#said = said;
    const { feedback = '', feedbackYes = '', feedbackNo = '' } = messages;
    this.#label.textContent = feedback;
    this.#yes.textContent = feedbackYes;
    this.#no.textContent = feedbackNo;
    this.#ask.hidden = !feedback || this.#helpful !== undefined;
    if (this.#helpful !== undefined) this.#status.replaceChildren(...this.#thanks(messages, faq));
  }

  #thanks({ feedbackThanks = '', feedbackContact = '' }: Messages, { values }: Faq): Node[] {
    const contact = !this.#helpful && contactList({ values, actions: [] }, feedbackContact, this.make);
    return [this.make('p', {}, feedbackThanks), ...(contact ? [contact] : [])];
  }

  #vote(helpful: boolean): void {
    if (this.#helpful !== undefined) return;
    const [messages, faq] = this.#said as [Messages, Faq];
    const { activeElement } = this.node.getRootNode() as ShadowRoot;
    this.#helpful = helpful;
    // Not to the thanks: they would be read out twice.
    if (this.#ask.contains(activeElement)) this.node.focus({ preventScroll: true });
    this.say(messages, faq);
    this.onVote(helpful);
  }
}
