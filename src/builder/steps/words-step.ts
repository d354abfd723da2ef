import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  addEntry,
  addSection,
  newId,
  resetEntry,
  setEntry,
  setSectionTitle,
  setTitle,
} from '../draft/edits.ts';
import type { Question, QuestionGroup } from '../draft/questions.ts';
import { answerEditor } from '../editor-field.ts';
import { asTyped } from '../fields/as-typed.ts';
import { t } from '../words.ts';
import { Step } from './step.ts';

/** Every question and answer, to be rewritten, moved, taken out, or added to. */
export class WordsStep extends Step {
  static override properties = { ...Step.properties, open: { state: true } };

  /** The question that is being edited: one at a time, so that many cost no more than a few. */
  private open = '';
  /** The question as it was before somebody typed: one of the organization's own has no other words to go back to. */
  #before = '';

  protected override render() {
    const { session } = this;
    if (!session.made) return nothing;
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
      ${repeat(
        session.questions,
        ({ id }) => id,
        (group) => this.#group(group),
      )}
      <button type="button" class="b-quiet-button" @click=${this.#addSection}>${t('words.addSection')}</button>
      <button type="button" class="b-button" @click=${() => session.go('look')}>${t('words.next')}</button>
    `;
  }

  #group(group: QuestionGroup) {
    const { session } = this;
    const shown = group.questions.filter(({ state }) => state !== 'hidden');
    return html`<section class="b-group" aria-label=${group.title}>
      <input
        class="b-input b-heading"
        aria-label=${t('words.sectionTitle')}
        dir="auto"
        .value=${asTyped(group.title)}
        @change=${(event: InputEvent) => {
          const title = wordsOf(event);
          if (title || !group.isOwn)
            session.edit(t('undo.section'), (now) => setSectionTitle(now, session.lang, group.id, title));
        }}
        @blur=${this.#left}
      >
      <ul class="b-rows">
        ${repeat(
          group.questions,
          ({ id }) => id,
          (question) => this.#row(question, shown),
        )}
      </ul>
      <button type="button" class="b-quiet-button" @click=${() => void this.#add(group)}>
        ${t('words.add', { section: group.title })}
      </button>
    </section>`;
  }

  #row(question: Question, shown: readonly Question[]) {
    const isOpen = this.open === question.id;
    const at = shown.indexOf(question);
    return html`<li class="b-question ${question.state}" data-question=${question.id}>
      <div class="b-row">
        <button
          type="button"
          class="b-grow b-question-name"
          aria-expanded=${isOpen}
          ?disabled=${question.state === 'hidden'}
          @click=${() => this.#toggle(question.id)}
        >
          <span dir="auto">${question.question}</span>
          ${this.#badge(question)}
        </button>
        ${
          question.state === 'hidden'
            ? html`<button type="button" class="b-quiet-button" @click=${() => this.session.unhide(question)}>
                ${t('words.show')}<span class="b-hidden">: ${question.question}</span>
              </button>`
            : html`${this.#mover(question, shown, at, -1)}${this.#mover(question, shown, at, 1)}`
        }
      </div>
      ${isOpen && question.state !== 'hidden' ? this.#editor(question) : nothing}
    </li>`;
  }

  #badge({ state, isOwn, isChanged }: Question) {
    if (state === 'hidden') return html`<small class="b-badge">${t('words.hidden')}</small>`;
    if (state === 'gap') return html`<small class="b-badge b-badge-gap">${t('words.gap')}</small>`;
    if (isOwn) return html`<small class="b-badge">${t('words.own')}</small>`;
    return isChanged ? html`<small class="b-badge">${t('words.changed')}</small>` : nothing;
  }

  #mover(question: Question, shown: readonly Question[], at: number, by: 1 | -1) {
    const target = at + by;
    const text = t(by < 0 ? 'words.up' : 'words.down', { question: question.question });
    return html`<button
      type="button"
      class="b-icon-button"
      aria-label=${text}
      title=${text}
      ?disabled=${target < 0 || target >= shown.length}
      @click=${() => void this.#move(question, by)}
    >${by < 0 ? '↑' : '↓'}</button>`;
  }

  /** Presses that follow each other fast are a move each: every one begins where the last one ended. */
  async #move({ section, id }: Question, by: 1 | -1): Promise<void> {
    const { session } = this;
    await session.settled();
    const group = session.questions.find((one) => one.id === section);
    const shown = (group?.questions ?? []).filter(({ state }) => state !== 'hidden');
    const at = shown.findIndex((one) => one.id === id);
    const question = shown[at];
    if (!question || !shown[at + by]) return;
    const ids = shown.map((one) => one.id);
    ids.splice(at, 1);
    ids.splice(at + by, 0, id);
    session.order(question, ids);
  }

  #editor(question: Question) {
    const { session } = this;
    return html`<div class="b-editor" @focusin=${() => session.lookAt(question.id)}>
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
            session.edit(
              t('undo.question'),
              (now) => setEntry(now, session.lang, question, 'question', words),
              `question:${question.id}`,
            );
          }}
          @blur=${this.#left}
        >
      </div>
      ${question.guidance ? html`<p class="b-guidance">${question.guidance}</p>` : nothing}
      ${answerEditor(session, question)}
      <div class="b-row">
        ${
          question.isChanged && !question.isOwn
            ? html`<button type="button" class="b-quiet-button" @click=${() =>
                session.edit(t('undo.reset'), (now) =>
                  resetEntry(now, session.lang, question),
                )}>${t('words.reset')}</button>`
            : nothing
        }
        <button type="button" class="b-quiet-button" @click=${() => {
          this.open = '';
          session.hide(question);
        }}>${question.isOwn ? t('words.delete') : t('words.hide')}</button>
      </div>
    </div>`;
  }

  /** Who leaves a field empty sees what stands there instead. */
  #left = (): void => {
    this.session.leaveField();
    this.requestUpdate();
  };

  #toggle(id: string): void {
    this.open = this.open === id ? '' : id;
    if (this.open) this.session.lookAt(id);
  }

  async #add(group: QuestionGroup): Promise<void> {
    const { session } = this;
    await session.settled();
    const taken = new Set(session.questions.flatMap(({ questions }) => questions.map(({ id }) => id)));
    const question = t('words.newQuestion');
    const id = newId(question, taken);
    session.edit(t('undo.add'), (now) =>
      addEntry(now, session.lang, { section: group.id, id }, { question }),
    );
    this.open = id;
    await session.settled();
    await this.updateComplete;
    const field = this.querySelector<HTMLInputElement>(`#question-${id}`);
    field?.focus();
    field?.select();
  }

  #addSection = (): void => {
    const { session } = this;
    const title = t('words.newSection');
    const taken = new Set(session.questions.map(({ id }) => id));
    session.edit(t('undo.addSection'), (now) => addSection(now, session.lang, newId(title, taken), title));
  };
}

/** What somebody typed; nothing for nothing but spaces. */
function wordsOf({ target }: Event): string | undefined {
  const { value } = target as HTMLInputElement;
  return value.trim() ? value : undefined;
}
