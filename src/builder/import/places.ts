/** Whom each item of a list has to name as the one before it, to come from one order to another. */
export function placesOf(natural: readonly string[], wanted: readonly string[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const now = natural.filter((id) => wanted.includes(id));
  for (const [at, id] of wanted.entries()) {
    const before = wanted[at - 1];
    if (before === undefined || now[now.indexOf(before) + 1] === id) continue;
    places.set(id, before);
    now.splice(now.indexOf(id), 1);
    now.splice(now.indexOf(before) + 1, 0, id);
  }
  return places;
}
