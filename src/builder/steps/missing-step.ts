import { html, type LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { setPart } from '../draft/edits.ts';
import { enoughFacts } from '../draft/facts.ts';
import type { Question } from '../draft/questions.ts';
import { answerEditor } from '../editor-field.ts';
import { fact } from '../fields/fact.ts';
import { count, interfaceLang, t } from '../words.ts';
import { Step } from './step.ts';

/** What nobody but the organization can answer: a card for each question, with the facts that would answer it. */
export class MissingStep extends Step {
  static override properties = { ...Step.properties, own: { state: true } };

  /** Questions that were open when the step was: a card does not go away under the hand that fills it. */
  readonly #seen = new Set<string>();
  #seenIn = '';
  /** The question that somebody writes words of their own for. */
  private own = '';

  protected override render() {
    const { made, questions, template, lang } = this.session;
    if (!made) return nothing;
    const place = `${template}/${lang}`;
    if (this.#seenIn !== place) this.#seen.clear();
    this.#seenIn = place;
    const all = questions.flatMap((group) => group.questions);
    for (const { id, state } of all) if (state === 'gap') this.#seen.add(id);
    const cards = all.filter(({ id, state }) => this.#seen.has(id) && state !== 'hidden');
    const open = cards.filter(({ state }) => state === 'gap').length;
    const first = this.session.urgent;
    return html`
      <p class="b-lead" aria-live="polite">${open ? count('missing.open', open, { all: cards.length }) : t('missing.none')}</p>
      ${
        first.length
          ? html`<section class="b-card b-urgent" aria-label=${t('missing.urgent')}>
              <h3>${t('missing.urgent')}</h3>
              <p class="b-guidance">${t('missing.urgentWhy')}</p>
              ${first.map((name) => fact(this.session, name))}
            </section>`
          : nothing
      }
      ${repeat(
        cards,
        ({ id }) => id,
        (question) => this.#card(question),
      )}
      <button type="button" class="b-button" @click=${() => this.session.go('words')}>${t('missing.next')}</button>
    `;
  }

  #card(question: Question) {
    const { session } = this;
    const isDone = question.state === 'shown';
    const facts = session.factsFor(question.id);
    const isWriting = this.own === question.id || session.ownAnswer(question) !== undefined;
    return html`<section
      class="b-card ${isDone ? 'b-done' : ''}"
      aria-labelledby="gap-${question.id}"
      @focusin=${() => session.lookAt(question.id)}
    >
      <h3 id="gap-${question.id}">
        <bdi>${question.question}</bdi>
        <span class="b-mark">${isDone ? t('missing.done') : nothing}</span>
      </h3>
      ${question.guidance ? html`<p class="b-guidance"><bdi>${question.guidance}</bdi></p>` : nothing}
      ${isDone || facts.length < 2 ? nothing : this.#enough(question.id)}
      ${facts.map((name) => fact(session, name))}
      ${isWriting ? answerEditor(session, question) : nothing}
      <div class="b-row">
      ${
        isWriting
          ? nothing
          : html`<button type="button" class="b-quiet-button" @click=${() => void this.#write(question)}>${facts.length ? t('missing.ownWords') : t('missing.write')}</button>`
      }
      ${
        isDone
          ? nothing
          : html`<button type="button" class="b-quiet-button b-plain" @click=${() => session.items.hide(t('undo.hide'), question)}>${t('missing.leaveOut')}</button>`
      }
      ${
        isWriting && session.ownAnswer(question) !== undefined
          ? html`<button type="button" class="b-quiet-button" @click=${() => {
              this.own = '';
              session.edit(t('undo.answer'), (now) =>
                setPart(now, session.lang, question, 'answer', undefined),
              );
            }}>${t('words.reset')}</button>`
          : nothing
      }
      </div>
    </section>`;
  }

  /** Which of the fields must be filled: one that alone would answer the question, of those there are. */
  #enough(id: string) {
    const { made } = this.session;
    const labels = (made ? enoughFacts(made, id) : []).map(
      (name) => made?.base.variables[name]?.label ?? name,
    );
    if (!labels.length) return nothing;
    const [before, after] = t('missing.enough', { facts: '\n' }).split('\n');
    const facts = new Intl.ListFormat(interfaceLang(), { type: 'disjunction' }).formatToParts(labels);
    return html`<p class="b-guidance">
      ${before}${facts.map(({ type, value }) => (type === 'element' ? html`<b><bdi>${value}</bdi></b>` : value))}${after}
    </p>`;
  }

  /** Opens the editor, which may have to be loaded, and goes on in it. */
  async #write({ id }: Question): Promise<void> {
    this.own = id;
    await Promise.all([this.updateComplete, customElements.whenDefined('answer-editor')]);
    await this.updateComplete;
    const editor = this.querySelector<LitElement>(`[aria-labelledby="gap-${id}"] answer-editor`);
    await editor?.updateComplete;
    editor?.focus();
  }
}
