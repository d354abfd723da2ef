import { html, nothing } from 'lit';
import type { Item } from '../draft/items.ts';
import type { TopLink } from '../draft/links.ts';
import { resetItem } from '../draft/lists.ts';
import type { Question } from '../draft/questions.ts';
import { answerEditor } from '../editor-field.ts';
import { asTyped } from '../fields/as-typed.ts';
import type { Session } from '../session.ts';
import { behindId, behindNote } from '../sides/behind-note.ts';
import { guidance, pair } from '../sides/pair.ts';
import { sidesOf } from '../sides/sides.ts';
import { t } from '../words.ts';
import { itemWords, nameOf } from './item-words.ts';
import { linkEditor, type OwnAddress } from './link-editor.ts';
import type { NewQuestion } from './new-question.ts';
import { wordsOf } from './typed-words.ts';

/** The step, as far as what is open in it needs it. */
export interface EditorsHost {
  readonly session: Session;
  keyOf(item: Item): string;
  takeOut(item: Item): void;
  leaveField(): void;
  requestUpdate(): void;
}

const AS_IT_IS: OwnAddress = { isOwn: false, refused: '' };

/** What can be changed of the one item that is open. */
export class ItemEditors {
  /** Where the link that is open leads. */
  #address = AS_IT_IS;
  /** The question as it was before somebody typed: one of the organization's own has no other words to go back to. */
  #before = '';

  constructor(
    private readonly host: EditorsHost,
    private readonly newQuestion: NewQuestion,
  ) {}

  /** Another item is opened, or none. */
  reopen(): void {
    this.#setAddress(AS_IT_IS);
  }

  question(question: Question) {
    const { host } = this;
    const { session } = host;
    const { lang, made } = session;
    const isPair = sidesOf(session).other !== undefined;
    const field = html`<div class="b-field">
        <label class="b-label" for="question-${question.id}">${t('words.question')}</label>
        <input
          class="b-input"
          id="question-${question.id}"
          lang=${lang}
          dir=${made?.faq.dir ?? 'auto'}
          aria-describedby=${behindId(session, lang, question, 'question')}
          .value=${asTyped(question.question)}
          @focus=${() => {
            this.#before = question.question;
          }}
          @input=${(event: InputEvent) => {
            const words = wordsOf(event) ?? (question.isOwn ? this.#before : undefined);
            this.newQuestion.ask(session, question, words, `question:${host.keyOf(question)}`);
          }}
          @blur=${() => {
            this.newQuestion.left(session, question);
            host.leaveField();
          }}
        >
        ${behindNote(session, lang, question, 'question')}
      </div>`;
    return html`
      ${isPair ? guidance(question) : nothing}
      ${pair(session, question, html`${field} ${isPair ? nothing : guidance(question)} ${this.#text(question, isPair)}`)}
      ${this.#buttons(question, isPair)}
    `;
  }

  /** All that a notice is. */
  answer(question: Question) {
    const { session } = this.host;
    const isPair = sidesOf(session).other !== undefined;
    return html`
      ${guidance(question)} ${pair(session, question, this.#text(question, isPair))}
      ${this.#buttons(question, isPair)}
    `;
  }

  #text(question: Question, isPair: boolean) {
    const { session } = this.host;
    return html`
      ${answerEditor(session, question)} ${behindNote(session, session.lang, question, 'answer')}
      ${isPair ? this.#resetter(question) : nothing}
    `;
  }

  link(link: TopLink) {
    const onAddress = (address: OwnAddress) => this.#setAddress(address);
    const { session } = this.host;
    const { lang } = session;
    return html`${linkEditor(session, link, this.#address, onAddress)}
      ${behindNote(session, lang, link, 'label')} ${behindNote(session, lang, link, 'href')}
      ${this.#buttons(link)}`;
  }

  /** A button that takes an item out. */
  remover(item: Item) {
    const looks = item.list === 'sections' ? 'b-quiet-button b-plain' : 'b-quiet-button';
    const { remove } = itemWords(item, nameOf(item));
    return html`<button type="button" class=${looks} @click=${() => this.host.takeOut(item)}>${remove}</button>`;
  }

  #buttons(item: Item, isPair = false) {
    return html`<div class="b-row">${isPair ? nothing : this.#resetter(item)} ${this.remover(item)}</div>`;
  }

  /** A button that brings the template's words back, where there are any. */
  #resetter(item: Item) {
    const { session } = this.host;
    if (!item.isChanged || item.isOwn) return nothing;
    const reset = () => {
      this.reopen();
      session.edit(t('undo.reset'), (now) => resetItem(now, session.lang, item));
    };
    return html`<button type="button" class="b-quiet-button" @click=${reset}>${t('words.reset')}</button>`;
  }

  #setAddress(address: OwnAddress): void {
    if (address === this.#address) return;
    this.#address = address;
    this.host.requestUpdate();
  }
}
