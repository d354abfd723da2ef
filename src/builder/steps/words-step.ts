import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { setPart, setTitle } from '../draft/edits.ts';
import type { Item } from '../draft/items.ts';
import type { TopLink } from '../draft/links.ts';
import { type ItemPlace, type ListName, resetItem } from '../draft/lists.ts';
import type { Question, QuestionGroup } from '../draft/questions.ts';
import { answerEditor } from '../editor-field.ts';
import { asTyped } from '../fields/as-typed.ts';
import { TOP } from '../session.ts';
import { t } from '../words.ts';
import { addItemOf, type Kind } from './add-item.ts';
import { ItemDrag } from './item-drag.ts';
import { itemList, type Lists } from './item-list.ts';
import { badge, itemRow, movers, type Row, restorer } from './item-row.ts';
import { itemWords, nameOf } from './item-words.ts';
import { linkEditor, type OwnAddress } from './link-editor.ts';
import { Moves } from './moves.ts';
import { NewQuestion } from './new-question.ts';
import { Step } from './step.ts';

const AS_IT_IS: OwnAddress = { isOwn: false, refused: '' };

/** Everything that visitors read, to be rewritten, moved, taken out, or added to. */
export class WordsStep extends Step {
  static override properties = {
    ...Step.properties,
    open: { state: true },
    address: { state: true },
    said: { state: true },
  };

  /** What is being edited: one thing at a time, so that many cost no more than a few. */
  private open = '';
  /** Where the link that is open leads. */
  private address = AS_IT_IS;
  /** Where something has just been moved to. */
  private said = '';
  /** The question as it was before somebody typed: one of the organization's own has no other words to go back to. */
  #before = '';
  readonly #moves = new Moves((text) => {
    this.said = text;
  });
  readonly #new = new NewQuestion();
  readonly #drag = new ItemDrag((row, to) => {
    const [list = '', id = ''] = row.dataset['item']?.split('/') ?? [];
    this.#moves.move(this.session, { list: list as ListName, id }, () => to);
  });
  readonly #lists: Lists = {
    keyOf: (item) => this.#keyOf(item),
    isOpen: (item) => this.open === this.#keyOf(item),
    onFocus: (item) => this.#watch(item),
    drawRow: (row) => this.drawRow(row),
    onToggle: (item) => this.#toggle(item),
    onRestore: (item) => this.session.unhide(itemWords(item, nameOf(item)).restored, item),
    onMove: (item, by) => this.#moves.move(this.session, item, (at) => at + by),
    onGrip: this.#drag.take,
  };

  protected override render() {
    const { session } = this;
    if (!session.made) return nothing;
    const { sections } = session.view;
    const shown = sections.filter(({ state }) => state !== 'hidden');
    return html`
      <p class="b-lead">${t('words.lead')}</p>
      <div class="b-field">
        <label class="b-label" for="faq-title">${t('words.title')}</label>
        <input
          class="b-input"
          id="faq-title"
          dir="auto"
          .value=${asTyped(session.title)}
          @input=${(event: InputEvent) =>
            session.edit(
              t('undo.title'),
              (now) => setTitle(now, session.lang, wordsOf(event) ?? ''),
              'title',
            )}
          @blur=${this.#left}
        >
      </div>
      ${this.#top()}
      ${repeat(
        sections,
        ({ id }) => id,
        (group) =>
          group.state === 'hidden'
            ? this.#hiddenGroup(group)
            : this.#group(group, shown.indexOf(group), shown.length),
      )}
      <button type="button" class="b-quiet-button" @click=${() => void this.#add('section')}>${t('words.addSection')}</button>
      <button type="button" class="b-button" @click=${() => session.go('look')}>${t('words.next')}</button>
      <p class="b-hidden" role="status">${this.said}</p>
    `;
  }

  /** What stands above the questions. */
  #top() {
    const { notices, links } = this.session.view;
    return html`<details class="b-more b-top">
      <summary>${t('words.top')}</summary>
      <section class="b-group" aria-labelledby="b-notices">
        <h3 id="b-notices">${t('words.notices')}</h3>
        <p class="b-guidance">${t('words.noticesWhy')}</p>
        ${itemList(notices, this.#lists, nameOf, (notice) => this.#answerEditor(notice))}
        <button type="button" class="b-quiet-button" @click=${() => void this.#add('notice')}>${t('words.addNotice')}</button>
      </section>
      <section class="b-group" aria-labelledby="b-links">
        <h3 id="b-links">${t('words.links')}</h3>
        <p class="b-guidance">${t('words.linksWhy')}</p>
        ${itemList(links, this.#lists, nameOf, (link) => this.#linkEditor(link))}
        <button type="button" class="b-quiet-button" @click=${() => void this.#add('link')}>${t('words.addLink')}</button>
      </section>
    </details>`;
  }

  #group(group: QuestionGroup, at: number, count: number) {
    const { session } = this;
    const { title, id } = group;
    return html`<section class="b-group" aria-label=${title} data-item="sections/${id}">
      <div class="b-row b-section-head">
        <input
          class="b-input b-heading b-grow"
          aria-label=${t('words.sectionTitle')}
          dir="auto"
          .value=${asTyped(title)}
          @change=${(event: InputEvent) => {
            const words = wordsOf(event);
            if (words || !group.isOwn)
              session.edit(t('undo.section'), (now) => setPart(now, session.lang, group, 'title', words));
          }}
          @blur=${this.#left}
        >
        ${movers({ item: group, name: title, at, count }, this.#lists)}
      </div>
      ${itemList(group.questions, this.#lists, nameOf, (question) => this.#questionEditor(question))}
      <div class="b-row">
        <button type="button" class="b-quiet-button" @click=${() => void this.#add('question', id)}>
          ${t('words.add', { section: title })}
        </button>
        ${this.#remover(group)}
      </div>
    </section>`;
  }

  #hiddenGroup(group: QuestionGroup) {
    const { title } = group;
    return html`<section class="b-group b-row b-item hidden" aria-label=${title}>
      <span class="b-grow b-question-name"><span dir="auto">${title}</span> ${badge(group)}</span>
      ${restorer(group, title, this.#lists)}
    </section>`;
  }

  protected drawRow(row: Row): unknown {
    return itemRow(row, this.#lists);
  }

  #questionEditor(question: Question) {
    const { session } = this;
    const key = this.#keyOf(question);
    return html`
      <div class="b-field">
        <label class="b-label" for="question-${question.id}">${t('words.question')}</label>
        <input
          class="b-input"
          id="question-${question.id}"
          dir="auto"
          .value=${asTyped(question.question)}
          @focus=${() => {
            this.#before = question.question;
          }}
          @input=${(event: InputEvent) => {
            const words = wordsOf(event) ?? (question.isOwn ? this.#before : undefined);
            this.#new.ask(session, question, words, `question:${key}`);
          }}
          @blur=${() => {
            this.#new.left(session, question);
            this.#left();
          }}
        >
      </div>
      ${this.#answerEditor(question)}
    `;
  }

  #answerEditor(question: Question) {
    return html`
      ${question.guidance ? html`<p class="b-guidance"><bdi>${question.guidance}</bdi></p>` : nothing}
      ${answerEditor(this.session, question)}
      ${this.#buttons(question)}
    `;
  }

  #linkEditor(link: TopLink) {
    const onAddress = (address: OwnAddress) => {
      this.address = address;
    };
    return html`${linkEditor(this.session, link, this.address, onAddress)} ${this.#buttons(link)}`;
  }

  #buttons(item: Item) {
    const { session } = this;
    const reset = () => {
      this.address = AS_IT_IS;
      session.edit(t('undo.reset'), (now) => resetItem(now, session.lang, item));
    };
    return html`<div class="b-row">
      ${
        item.isChanged && !item.isOwn
          ? html`<button type="button" class="b-quiet-button" @click=${reset}>${t('words.reset')}</button>`
          : nothing
      }
      ${this.#remover(item)}
    </div>`;
  }

  #remover(item: Item) {
    const { remove, removed } = itemWords(item, nameOf(item));
    const looks = item.list === 'sections' ? 'b-quiet-button b-plain' : 'b-quiet-button';
    return html`<button type="button" class=${looks} @click=${() => {
      this.open = '';
      this.said = '';
      this.session.hide(removed, item);
    }}>${remove}</button>`;
  }

  /** Who leaves a field empty sees what stands there instead. */
  #left = (): void => {
    this.session.leaveField();
    this.requestUpdate();
  };

  #keyOf(item: ItemPlace): string {
    return `${item.list}/${this.#new.keyOf(item)}`;
  }

  #toggle(item: Item): void {
    const key = this.#keyOf(item);
    this.open = this.open === key ? '' : key;
    this.address = AS_IT_IS;
    if (this.open) this.#watch(item);
  }

  /** A link may have the id of a question, which is not what is worked at. */
  #watch({ list, id }: Item): void {
    this.session.lookAt(list.startsWith('entries:') ? id : TOP);
  }

  /** Adds something of the organization's own, and goes on in it. */
  async #add(kind: Kind, section = ''): Promise<void> {
    const { session } = this;
    await session.settled();
    const { list, id } = addItemOf(kind, session, section, this.#new);
    if (kind !== 'section') this.open = `${list}/${id}`;
    this.address = AS_IT_IS;
    // A notice is nothing but its words, whose editor may have to be loaded.
    const editor = kind === 'notice' ? customElements.whenDefined('answer-editor') : undefined;
    await Promise.all([session.settled(), editor]);
    await this.updateComplete;
    const field = this.querySelector<HTMLElement>(`[data-item="${list}/${id}"] :is(input, .b-editor-text)`);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
    else if (field) getSelection()?.selectAllChildren(field);
  }
}

/** What somebody typed; nothing for nothing but spaces. */
function wordsOf({ target }: Event): string | undefined {
  const { value } = target as HTMLInputElement;
  return value.trim() ? value : undefined;
}
