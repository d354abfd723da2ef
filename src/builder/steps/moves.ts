import { itemsIn } from '../draft/draft-view.ts';
import type { ItemPlace } from '../draft/lists.ts';
import type { Session } from '../session.ts';
import { interfaceLang, t } from '../words.ts';
import { itemWords, nameOf } from './item-words.ts';

/** Moves that follow each other fast: every one begins where the last one ended. */
export class Moves {
  #last: Promise<void> = Promise.resolve();

  constructor(
    /** Told where something is now, in words. */
    private readonly onMoved: (text: string) => void,
  ) {}

  /** @param placeOf The new place in its list, counted from 0, for the one that it has. */
  move(session: Session, place: ItemPlace, placeOf: (at: number) => number): void {
    this.#last = this.#last
      .then(() => session.settled())
      .then(() => this.#moveNow(session, session.items.now(place), placeOf));
  }

  #moveNow(session: Session, { list, id }: ItemPlace, placeOf: (at: number) => number): void {
    const ids = session.items.shownIn(list);
    const at = ids.indexOf(id);
    const to = placeOf(at);
    const item = itemsIn(session.view, list).find((one) => one.id === id);
    if (!item || at < 0 || to === at || !ids[to]) return;
    const name = nameOf(item);
    session.items.move(itemWords(item, name).moved, item, to);
    const { format } = new Intl.NumberFormat(interfaceLang());
    this.onMoved(t('words.moved', { item: name, place: format(to + 1), all: format(ids.length) }));
  }
}
