import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { setPart } from './draft/edits.ts';
import type { Question } from './draft/questions.ts';
import type { EditorWords } from './editor/editor-words.ts';
import type { Lost } from './editor/pasted-html.ts';
import type { Session } from './session.ts';
import { interfaceLang, t } from './words.ts';

/** Those who wait for the editor: by the time that it is there another draft may be open. */
const waiting = new Set<Written>();
let hasFailed = false;

/** The editor is most of what the builder loads: it comes when the first answer is edited. */
async function loadEditor(session: Written): Promise<void> {
  const isLoading = waiting.size > 0;
  waiting.add(session);
  if (isLoading) return;
  const hadFailed = hasFailed;
  try {
    const { defineAnswerEditor } = await import('./editor/answer-editor.ts');
    defineAnswerEditor();
  } catch {
    hasFailed = true;
  }
  const told = [...waiting];
  waiting.clear();
  // A failure is said once; whatever is drawn next asks again.
  if (!hadFailed || isEditorThere()) for (const one of told) one.dispatchEvent(new Event('change'));
}

/** Not before it is there has it a place: an element keeps little of what it is given before it is one, not its language. */
const isEditorThere = (): boolean => customElements.get('answer-editor') !== undefined;

const editorWords = (): EditorWords => ({
  toolbar: t('editor.toolbar'),
  bold: t('editor.bold'),
  italic: t('editor.italic'),
  bulletedList: t('editor.bulletedList'),
  numberedList: t('editor.numberedList'),
  link: t('editor.link'),
  insertFact: t('editor.insertFact'),
  linkAddress: t('editor.linkAddress'),
  linkText: t('editor.linkText'),
  linkTarget: t('editor.linkTarget'),
  ownAddress: t('editor.ownAddress'),
  applyLink: t('editor.applyLink'),
  removeLink: t('editor.removeLink'),
  cancel: t('editor.cancel'),
  linkRefused: t('editor.linkRefused'),
  plainText: t('editor.plainText'),
});
let words: { readonly lang: string; readonly texts: EditorWords } | undefined;

/** The same object as long as the language is the same: the editor draws itself anew for another one. */
function wordsNow(): EditorWords {
  const lang = interfaceLang();
  if (words?.lang !== lang) words = { lang, texts: editorWords() };
  return words.texts;
}

const lostNames = (kinds: readonly Lost[]): string =>
  new Intl.ListFormat(interfaceLang()).format(kinds.map((kind) => t(`lost.${kind}`)));

/** A draft in the language in which its words are written. */
export type Written = Pick<
  Session,
  | 'lang'
  | 'made'
  | 'view'
  | 'isReadOnly'
  | 'lost'
  | 'ownAnswer'
  | 'markdownOf'
  | 'edit'
  | 'leaveField'
  | 'sayLost'
  | 'undo'
  | 'redo'
  | 'dispatchEvent'
> & { readonly items: Pick<Session['items'], 'now'> };

/** The answer to a question, or a notice, in an editor, which loads when the first one is opened. */
export function answerEditor(session: Written, question: Question) {
  const { lang, made } = session;
  if (session.isReadOnly) return html`<p class="b-read" dir="auto">${session.markdownOf(question)}</p>`;
  if (!isEditorThere()) {
    void loadEditor(session);
    return html`<p class="b-guidance" role="status">${t(hasFailed ? 'editor.failed' : 'editor.loading')}</p>`;
  }
  const isNotice = question.list === 'notices';
  const name = t(isNotice ? 'words.notice' : 'words.answer');
  return html`<div class="b-field">
    <span class="b-label">${name}</span>
    <answer-editor
      .value=${live(shownAnswer(session, question))}
      .variables=${session.view.insertable}
      .label=${isNotice ? name : `${name}: ${question.question}`}
      .lang=${lang}
      .dir=${made?.faq.dir ?? 'ltr'}
      .words=${wordsNow()}
      @answer-change=${(event: CustomEvent<{ markdown: string }>) =>
        changeAnswer(session, question, event.detail.markdown)}
      @answer-paste=${(event: CustomEvent<{ lost: readonly Lost[] }>) => session.sayLost(question.id, event.detail.lost)}
      @answer-spent=${(event: CustomEvent<{ direction: 'undo' | 'redo' }>) => session[event.detail.direction]()}
      @focusout=${() => {
        emptied = '';
        session.leaveField();
      }}
    ></answer-editor>
    <p class="b-said b-note" aria-live="polite">
      ${session.lost?.id === question.id ? t('editor.lost', { what: lostNames(session.lost.kinds) }) : nothing}
    </p>
    ${question.state === 'gap' && session.ownAnswer(question) !== undefined ? html`<p class="b-said b-note">${t('words.lacks')}</p>` : nothing}
  </div>`;
}

/** A notice of one's own is nothing but its words: when they are deleted, the last ones stay until there are others. */
let emptied = '';

const shownAnswer = (session: Written, question: Question): string =>
  question.list === 'notices' && emptied === emptiedIn(session, question) ? '' : session.markdownOf(question);
const emptiedIn = ({ lang }: Written, { id }: Question): string => `${lang} ${id}`;

function changeAnswer(session: Written, question: Question, markdown: string): void {
  const { list, id, isOwn } = question;
  const isNotice = list === 'notices';
  emptied = isNotice && isOwn && !markdown.trim() ? emptiedIn(session, question) : '';
  if (emptied) return;
  session.edit(
    t(isNotice ? 'undo.notice' : 'undo.answer'),
    (now) => setPart(now, session.lang, session.items.now({ list, id }), 'answer', markdown),
    `answer:${list}/${id}`,
  );
}
