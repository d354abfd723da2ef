/**
 * What is new, made of what there was before wherever that is equal: what has not changed is the same object still, and
 * whatever was drawn of it need not be drawn anew. Items of a list are known by their ids.
 */
export function kept<T>(before: unknown, now: T): T;
export function kept(before: unknown, now: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(now)) return keptList(before, now);
  return isFields(before) && isFields(now) ? keptFields(before, now) : now;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (value: unknown): unknown => (isFields(value) ? (value['id'] ?? value['name']) : undefined);

function keptList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const known = new Map(before.map((item) => [idOf(item), item]));
  const items = now.map((item, at) =>
    kept(idOf(item) === undefined ? before[at] : known.get(idOf(item)), item),
  );
  const isSame = items.length === before.length && items.every((item, at) => item === before[at]);
  return isSame ? before : items;
}

function keptFields(before: Fields, now: Fields): Fields {
  const entries = Object.entries(now).map(([key, value]) => [key, kept(before[key], value)] as const);
  const isSame =
    entries.length === Object.keys(before).length &&
    entries.every(([key, value]) => Object.hasOwn(before, key) && before[key] === value);
  return isSame ? before : Object.fromEntries(entries);
}
