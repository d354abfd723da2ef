import type { EntryPatch } from '../../model/content-model.ts';
import { setPart } from '../draft/edits.ts';
import { type ItemPlace, type ListName, patchesIn } from '../draft/lists.ts';
import { newId } from '../draft/new-id.ts';
import { type Question, takenIds } from '../draft/questions.ts';
import { wordsIn } from '../draft/words-of.ts';
import type { Session } from '../session.ts';
import { t } from '../words.ts';

/**
 * The id of a question that was just added follows its words, since it becomes the link to the question, until somebody has
 * typed them and left the field. From then on it stays.
 */
export class NewQuestion {
  /** What rows go by, so that one stays the same while its question's id follows the words. */
  readonly #keys = new Map<string, string>();
  #key = '';

  /** @returns the id that a new question has until it has words. */
  begin(list: ListName, taken: ReadonlySet<string>): string {
    const id = newId('new-question', new Set([...taken, ...this.#keys.values()]));
    this.#key = `${list}/${id}`;
    return id;
  }

  keyOf({ list, id }: ItemPlace): string {
    return this.#keys.get(`${list}/${id}`) ?? id;
  }

  /** Sets the words of a question, and with those of a new one its id. */
  ask(session: Session, question: Question, words: string | undefined, field: string): void {
    const place = session.items.now(question);
    const key = this.keyOf(place);
    const set = (id: string) => (now: Parameters<typeof setPart>[0]) =>
      setPart(now, session.lang, { list: place.list, id }, 'question', words);
    if (this.#key !== `${place.list}/${key}` || !session.made || !words) {
      session.edit(t('undo.question'), set(place.id), field);
      return;
    }
    const taken = new Set(takenIds({ ...session.made, overrides: session.overrides }));
    for (const id of this.#idsOf(key)) taken.delete(id);
    const id = newId(words, taken);
    this.#keys.set(`${place.list}/${id}`, key);
    if (id === place.id) session.edit(t('undo.question'), set(id), field);
    else session.items.rename(t('undo.question'), place, id, set(id), field);
  }

  /** Whoever leaves the field has named the question, unless it is called as every new one. */
  left(session: Session, question: Question): void {
    const { list, id } = session.items.now(question);
    if (this.#key !== `${list}/${this.keyOf({ list, id })}`) return;
    const patch = patchesIn(wordsIn(session.overrides, session.lang), list)[id] as
      | EntryPatch
      | null
      | undefined;
    if (patch?.question !== t('words.newQuestion')) this.#key = '';
  }

  /** The ids that a row has had. */
  #idsOf(key: string): string[] {
    return [...this.#keys].flatMap(([place, of]) =>
      of === key ? [place.slice(place.lastIndexOf('/') + 1)] : [],
    );
  }
}
