import type { Overrides } from '../../model/content-model.ts';
import { type DraftView, itemsIn } from './draft-view.ts';
import type { ItemPlace } from './lists.ts';
import { placeOfText } from './own-texts.ts';
import { type Behind, behindOf } from './translations.ts';

/** What is behind another language, by what it belongs to; the heading of the FAQ belongs to nothing. */
export function behindByItem(overrides: Overrides): ReadonlyMap<string, readonly Behind[]> {
  const all = behindOf(overrides);
  const before = sorted.get(all);
  if (before) return before;
  const items = new Map<string, Behind[]>();
  for (const one of all) {
    const place = placeOfText(one.path);
    const key = place ? keyOf(place) : '';
    items.set(key, [...(items.get(key) ?? []), one]);
  }
  sorted.set(all, items);
  return items;
}

const sorted = new WeakMap<readonly Behind[], ReadonlyMap<string, readonly Behind[]>>();
const keyOf = ({ list, id }: ItemPlace): string => `${list}/${id}`;

/** What of an item is behind, in whichever language. */
export const behindAt = (overrides: Overrides, place: ItemPlace | undefined): readonly Behind[] =>
  behindByItem(overrides).get(place ? keyOf(place) : '') ?? [];

/** An item of the organization's own that a language lacks. */
export interface Absent extends ItemPlace {
  readonly from: string;
  /** What it is called there. */
  readonly name: string;
  /** All that is to be written of it. */
  readonly behind: readonly Behind[];
}

/** The items of a list that another language has alone. */
export function absentItems(
  overrides: Overrides,
  lang: string,
  view: DraftView,
  list: ItemPlace['list'],
): readonly Absent[] {
  const here = new Set(itemsIn(view, list).map(({ id }) => id));
  return [...behindByItem(overrides).values()].flatMap((all): readonly Absent[] => {
    const behind = all.filter((one) => one.lang === lang && one.is === 'missing');
    const [first] = behind;
    const place = first && placeOfText(first.path);
    if (!place || place.list !== list || here.has(place.id)) return [];
    return [{ ...place, from: first.from, name: first.now, behind }];
  });
}
