import { html } from 'lit';
import type { Absent } from '../draft/behind-items.ts';
import { setPart } from '../draft/edits.ts';
import { questionsIn } from '../draft/lists.ts';
import type { QuestionGroup } from '../draft/questions.ts';
import { asTyped } from '../fields/as-typed.ts';
import type { Session } from '../session.ts';
import { absentRows } from '../sides/absent-rows.ts';
import { behindId, behindNote } from '../sides/behind-note.ts';
import { t } from '../words.ts';
import type { Kind } from './add-item.ts';
import type { ItemEditors } from './item-editors.ts';
import { itemList, type Lists } from './item-list.ts';
import { badge, movers, restorer } from './item-row.ts';
import { nameOf } from './item-words.ts';
import { wordsOf } from './typed-words.ts';

/** What the parts of the step work with. */
export interface Desk {
  readonly session: Session;
  readonly lists: Lists;
  readonly editors: ItemEditors;
  /** Adds something of the organization's own. */
  add(kind: Kind, section?: string): void;
  /** Writes something in this language that another one has alone. */
  write(item: Absent): void;
  leaveField(): void;
}

/** A section with its questions. */
export function sectionGroup(group: QuestionGroup, at: number, count: number, desk: Desk) {
  const { session, lists, editors } = desk;
  const { title, id } = group;
  return html`<section class="b-group" aria-label=${title} data-item="sections/${id}">
    <div class="b-row b-section-head">
      <input
        class="b-input b-heading b-grow"
        aria-label=${t('words.sectionTitle')}
        dir="auto"
        aria-describedby=${behindId(session, session.lang, group, 'title')}
        .value=${asTyped(title)}
        @change=${(event: InputEvent) => {
          const words = wordsOf(event);
          if (words || !group.isOwn)
            session.edit(t('undo.section'), (now) => setPart(now, session.lang, group, 'title', words));
        }}
        @blur=${desk.leaveField}
      >
      ${movers({ item: group, name: title, at, count }, lists)}
    </div>
    ${behindNote(session, session.lang, group, 'title')}
    ${itemList(group.questions, lists, nameOf, (question) => editors.question(question))}
    ${absentRows(session, questionsIn(id), desk.write)}
    <div class="b-row">
      <button type="button" class="b-quiet-button" @click=${() => desk.add('question', id)}>
        ${t('words.add', { section: title })}
      </button>
      ${editors.remover(group)}
    </div>
  </section>`;
}

/** A section that was taken out. */
export function hiddenGroup(group: QuestionGroup, { lists }: Desk) {
  const { title } = group;
  return html`<section class="b-group b-row b-item hidden" aria-label=${title}>
    <span class="b-grow b-question-name"><span dir="auto">${title}</span> ${badge(group)}</span>
    ${restorer(group, title, lists)}
  </section>`;
}
