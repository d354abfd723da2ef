import { type DraftView, itemsIn } from '../draft/draft-view.ts';
import { addItem, type ItemPlace, type ListName, orderItems, questionsIn } from '../draft/lists.ts';
import { newId } from '../draft/new-id.ts';
import { takenIds, templateIds } from '../draft/questions.ts';
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

/**
 * Writes an item here that another language has alone, with words that say what it is, in the place that it has there.
 *
 * @param there The draft in the other language.
 */
export function writeItem(session: Session, { list, id }: ItemPlace, there: DraftView | undefined): void {
  const { lang, made } = session;
  const items = there ? itemsIn(there, list).filter(({ state }) => state !== 'hidden') : [];
  const [label, item] = newWords(
    list,
    items.find((one) => one.id === id),
  );
  session.edit(label, (now) => {
    const added = addItem(now, lang, { list, id }, item);
    const ids = items.map((one) => one.id);
    return made && ids.length ? orderItems(added, list, templateIds(list, made), ids) : added;
  });
}

function newWords(list: ListName, there: object | undefined): [label: string, item: object] {
  if (list === 'sections') return [t('undo.addSection'), { title: t('words.newSection') }];
  if (list === 'notices') return [t('undo.addNotice'), { answer: t('words.newNotice') }];
  if (list !== 'actions') return [t('undo.add'), { question: t('words.newQuestion') }];
  // It leads to the same place.
  const { href = '' } = (there ?? {}) as { href?: string };
  return [t('undo.addLink'), { label: t('words.newLink'), href }];
}
