/** Edits (insert, delete, replace a letter) that turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1);
    }
    row = next;
  }
  return row[b.length] as number;
}

/** The known name that somebody most likely meant, or nothing when none is near. Capitals do not count. */
export function nearestName(
  name: string,
  known: Iterable<string>,
  limit = Math.min(Math.max(2, name.length / 3), Math.max(0, name.length - 1)),
): string | undefined {
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    // A long name is never near a short one: no need to measure, and hostile input costs nothing.
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits <= limit && edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** ` Did you mean "payment"?`, or ` Known: a, b.` when nothing is near; made to follow a full stop. */
export function hint(name: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearestName(name, names);
  if (near !== undefined) return ` Did you mean "${near}"?`;
  return names.length ? ` Known: ${names.slice(0, 20).join(', ')}.` : '';
}
