import type { Item } from '../draft/items.ts';
import type { TopLink } from '../draft/links.ts';
import type { Question, QuestionGroup } from '../draft/questions.ts';
import { t } from '../words.ts';

/** What it is called to take an item out and to put it back, on buttons and by undo, and to move it. */
export interface ItemWords {
  readonly remove: string;
  readonly restore: string;
  readonly removed: string;
  readonly restored: string;
  readonly moved: string;
}

/** In many languages a question is of another gender than a link. */
const isQuestion = ({ list }: Item): boolean => list.startsWith('entries:');

export function itemWords(item: Item, name: string): ItemWords {
  const { isOwn } = item;
  if (isQuestion(item))
    return {
      remove: t(isOwn ? 'words.delete' : 'words.hide'),
      restore: t('words.show'),
      removed: t(isOwn ? 'undo.delete' : 'undo.hide'),
      restored: t('undo.show'),
      moved: t('undo.move'),
    };
  const called = { item: shortened(name) };
  return {
    remove: removeWords(item, called.item),
    restore: t('words.showIt'),
    removed: t(isOwn ? 'undo.deleteIt' : 'undo.hideIt', called),
    restored: t('undo.showIt', called),
    moved: t('undo.moveIt', called),
  };
}

function removeWords({ list, isOwn }: Item, section: string): string {
  if (list === 'notices') return t(isOwn ? 'words.deleteNotice' : 'words.hideNotice');
  if (list === 'actions') return t(isOwn ? 'words.deleteLink' : 'words.hideLink');
  return t(isOwn ? 'words.deleteSection' : 'words.hideSection', { section });
}

/** What is to be known of an item before it is opened. */
export function itemState(item: Item): string {
  const { state, isOwn, isChanged } = item;
  if (state === 'hidden') return t(isQuestion(item) ? 'words.hidden' : 'words.hiddenIt');
  if (state === 'gap') return t('words.gap');
  if (isOwn) return t(isQuestion(item) ? 'words.own' : 'words.ownIt');
  return isChanged ? t(isQuestion(item) ? 'words.changed' : 'words.changedIt') : '';
}

const LONGEST = 40;

/** A notice goes by how it begins. */
const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

export function nameOf(item: Item): string {
  const { question, title, label } = item as Partial<Question & QuestionGroup & TopLink>;
  return question ?? title ?? label ?? '';
}
