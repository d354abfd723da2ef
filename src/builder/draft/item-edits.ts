import type { Overrides } from '../../model/content-model.ts';
import { type DraftView, itemsIn } from './draft-view.ts';
import type { Item } from './items.ts';
import {
  hideItem,
  type ItemPlace,
  type ListName,
  orderItems,
  patchesIn,
  renameItem,
  showItem,
} from './lists.ts';
import type { Made } from './made.ts';
import { templateIds } from './questions.ts';
import { wordsIn } from './words-of.ts';

/** The draft whose items are changed. */
export interface EditedDraft {
  readonly overrides: Overrides;
  readonly lang: string;
  readonly made: Made | undefined;
  readonly view: DraftView;
  edit(label: string, change: (overrides: Overrides) => Overrides, key?: string): void;
}

/** Items of a draft are taken out, put back, moved and renamed. */
export class ItemEdits {
  /** What a question was called before its words gave it an id of its own. */
  readonly #renamed = new Map<string, string>();

  constructor(
    private readonly draft: EditedDraft,
    private readonly onRenamed: (before: string, id: string) => void,
  ) {}

  /** An item by the id that it has now: what is drawn may know it by an older one for a moment. */
  now({ list, id }: ItemPlace): ItemPlace {
    const { overrides, lang } = this.draft;
    const isThere = Object.hasOwn(patchesIn(wordsIn(overrides, lang), list), id);
    return { list, id: isThere ? id : (this.#renamed.get(id) ?? id) };
  }

  /** Gives a question another id, with whatever else is done to it. */
  rename(
    label: string,
    place: ItemPlace,
    id: string,
    change: (overrides: Overrides) => Overrides,
    key: string,
  ): void {
    const { list, id: before } = this.now(place);
    for (const [old, now] of this.#renamed) if (now === before) this.#renamed.set(old, id);
    this.#renamed.set(before, id);
    this.onRenamed(before, id);
    this.draft.edit(label, (now) => change(renameItem(now, { list, id: before }, id)), key);
  }

  /** Takes an item out. Those that were put beside it keep their places. */
  hide(label: string, item: Item): void {
    const place = this.now(item);
    const others = this.shownIn(item.list).filter((id) => id !== place.id);
    this.draft.edit(label, (now) => this.#ordered(hideItem(now, place, item.isOwn), item.list, others));
  }

  unhide(label: string, item: Item): void {
    this.draft.edit(label, (now) => showItem(now, item));
  }

  /** Puts an item of a list at a place among those that are shown, counted from 0. */
  move(label: string, { list, id }: ItemPlace, to: number): void {
    const ids = this.shownIn(list).filter((one) => one !== id);
    ids.splice(to, 0, id);
    this.draft.edit(label, (now) => this.#ordered(now, list, ids));
  }

  /** The ids of a list that are not taken out, in their order. */
  shownIn(list: ListName): string[] {
    return itemsIn(this.draft.view, list).flatMap(({ id, state }) => (state === 'hidden' ? [] : [id]));
  }

  #ordered(overrides: Overrides, list: ListName, ids: readonly string[]): Overrides {
    const { made } = this.draft;
    return made ? orderItems(overrides, list, templateIds(list, made), ids) : overrides;
  }
}
