/** A text in three pieces: what is the same before, what is not, and what is the same after it. */
export type Pieces = readonly [same: string, changed: string, same: string];

/** Words and the space between them; of writing without spaces, single signs. */
const parts = (text: string): readonly string[] =>
  text.match(
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|\s+/gu,
  ) ?? [];

/** Two versions of a text, each with the piece in which it is not the other. */
export function changedWords(before: string, after: string): readonly [Pieces, Pieces] {
  const [old, now] = [parts(before), parts(after)];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const pieces = (all: readonly string[]): Pieces => [
    all.slice(0, start).join(''),
    all.slice(start, all.length - end).join(''),
    all.slice(all.length - end).join(''),
  ];
  return [pieces(old), pieces(now)];
}
