import { html, nothing, type PropertyValues } from 'lit';
import { itemsIn } from '../draft/draft-view.ts';
import { setPart } from '../draft/edits.ts';
import type { Item } from '../draft/items.ts';
import { orderItems, patchesIn, resetItem } from '../draft/lists.ts';
import { type Question, templateIds } from '../draft/questions.ts';
import { wordsIn } from '../draft/words-of.ts';
import { answerEditor } from '../editor-field.ts';
import { asTyped } from '../fields/as-typed.ts';
import { nameOfLanguage } from '../language-names.ts';
import { Step } from '../steps/step.ts';
import { wordsOf } from '../steps/typed-words.ts';
import { t } from '../words.ts';
import { behindId, behindNote } from './behind-note.ts';
import type { OtherSide } from './other-side.ts';

/** A question, or a notice, in the other language: there, or to be written. */
export class OtherColumn extends Step {
  static override properties = { ...Step.properties, side: { attribute: false }, item: { attribute: false } };

  declare side: OtherSide;
  /** The item as the page shows it. */
  declare item: Item;
  /** The question as it was before somebody typed. */
  #before = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.side.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.side.removeEventListener('change', this.#redraw);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('side');
    before?.removeEventListener('change', this.#redraw);
    if (before) this.side.addEventListener('change', this.#redraw);
  }

  #redraw = (): void => this.requestUpdate();

  protected override render() {
    const { side, session } = this;
    const { lang, made } = side;
    const shown = this.#shown();
    const question = shown ?? this.#blank();
    const isNotice = question.list === 'notices';
    return html`<div class="b-side" role="group" aria-label=${nameOfLanguage(lang)} data-side=${lang}>
      <p class="b-side-name" lang=${lang}>${nameOfLanguage(lang)}</p>
      ${
        made
          ? html`
              ${isNotice ? nothing : this.#questionField(question)}
              ${shown || isNotice ? html`${answerEditor(side, question)} ${behindNote(session, lang, question, 'answer')}` : nothing}
              ${
                question.isChanged && !question.isOwn && !session.isReadOnly
                  ? html`<button type="button" class="b-quiet-button" @click=${() =>
                      side.edit(t('undo.reset'), (now) =>
                        resetItem(now, lang, question),
                      )}>${t('words.reset')}</button>`
                  : nothing
              }`
          : nothing
      }
    </div>`;
  }

  #shown(): Question | undefined {
    const { side, item } = this;
    const { list, id } = side.items.now(item);
    return itemsIn(side.view, list).find((one) => one.id === id || one.id === item.id) as
      | Question
      | undefined;
  }

  #blank(): Question {
    const { list, id } = this.session.items.now(this.item);
    return { list, id, state: 'gap', isOwn: true, isChanged: false, question: '' };
  }

  #questionField(question: Question) {
    const { lang, made } = this.side;
    const id = `question-${question.id}-${lang}`;
    return html`<div class="b-field">
      <label class="b-label" for=${id}>${t('words.question')}</label>
      <input
        class="b-input"
        id=${id}
        lang=${lang}
        dir=${made?.faq.dir ?? 'auto'}
        aria-describedby=${behindId(this.session, lang, question, 'question')}
        ?disabled=${this.session.isReadOnly}
        .value=${asTyped(question.question)}
        @focus=${() => {
          this.#before = question.question;
        }}
        @input=${(event: InputEvent) => this.#ask(question, wordsOf(event))}
        @blur=${this.#left}
      >
      ${behindNote(this.session, lang, question, 'question')}
    </div>`;
  }

  /** One of the organization's own has no other words to go back to. */
  #ask(question: Question, typed: string | undefined): void {
    const { side, session } = this;
    const words = typed ?? (question.isOwn ? this.#before || undefined : undefined);
    const { list, id } = side.items.now(question);
    const isNew = !Object.hasOwn(patchesIn(wordsIn(side.overrides, side.lang), list), id);
    const { made } = session;
    side.edit(
      t('undo.question'),
      (now) => {
        const asked = setPart(now, side.lang, { list, id }, 'question', words);
        // In its place, among those that it stands among in the other language.
        return isNew && question.isOwn && made
          ? orderItems(asked, list, templateIds(list, made), session.items.shownIn(list))
          : asked;
      },
      `question:${list}/${id}`,
    );
  }

  /** Who leaves a field empty sees what stands there instead. */
  #left = (): void => {
    this.side.leaveField();
    this.requestUpdate();
  };
}
