import { html, nothing } from 'lit';
import { setEntry } from './draft/edits.ts';
import type { Question } from './draft/questions.ts';
import type { Session } from './session.ts';
import { t } from './words.ts';

/** The answer to a question in an editor, which loads when the first one is opened. */
export function answerEditor(session: Session, question: Question) {
  void session.loadEditor();
  const { lang, made } = session;
  return html`<div class="b-field">
    <span class="b-label" id="answer-${question.id}">${t('words.answer')}</span>
    <answer-editor
      .value=${session.markdownOf(question)}
      .variables=${session.insertable}
      .label=${`${t('words.answer')}: ${question.question}`}
      .lang=${lang}
      .dir=${made?.faq.dir ?? 'ltr'}
      .words=${session.editorWords}
      @answer-change=${(event: CustomEvent<{ markdown: string }>) =>
        session.edit(
          t('undo.answer'),
          (now) => setEntry(now, lang, question, 'answer', event.detail.markdown),
          `answer:${question.id}`,
        )}
      @focusout=${() => session.leaveField()}
    ></answer-editor>
    ${question.state === 'gap' && session.ownAnswer(question) !== undefined ? html`<p class="b-said b-note">${t('words.lacks')}</p>` : nothing}
  </div>`;
}
