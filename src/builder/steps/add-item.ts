import { itemsIn } from '../draft/draft-view.ts';
import { addItem, type ItemPlace, type ListName, questionsIn } from '../draft/lists.ts';
import { newId } from '../draft/new-id.ts';
import { takenIds } from '../draft/questions.ts';
import type { Session } from '../session.ts';
import { t } from '../words.ts';
import type { NewQuestion } from './new-question.ts';

export type Kind = 'question' | 'section' | 'notice' | 'link';

/** Puts something of the organization's own at the end of its list, with words that say what it is, and says where it is. */
export function addItemOf(
  kind: Kind,
  session: Session,
  section: string,
  newQuestion: NewQuestion,
): ItemPlace {
  const add = (list: ListName, id: string, item: object, label: string): ItemPlace => {
    session.edit(label, (now) => addItem(now, session.lang, { list, id }, item));
    return { list, id };
  };
  const idIn = (list: ListName, name: string) =>
    newId(name, new Set(itemsIn(session.view, list).map(({ id }) => id)));
  switch (kind) {
    case 'section':
      return add(
        'sections',
        idIn('sections', 'section'),
        { title: t('words.newSection') },
        t('undo.addSection'),
      );
    case 'notice':
      return add('notices', idIn('notices', 'notice'), { answer: t('words.newNotice') }, t('undo.addNotice'));
    case 'link': {
      const href = session.view.insertable.find((fact) => fact.href)?.href ?? '';
      return add('actions', idIn('actions', 'link'), { label: t('words.newLink'), href }, t('undo.addLink'));
    }
    default: {
      const list = questionsIn(section);
      const id = newQuestion.begin(list, session.made ? takenIds(session.made) : new Set());
      return add(list, id, { question: t('words.newQuestion') }, t('undo.add'));
    }
  }
}
