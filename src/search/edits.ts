/** How many typing mistakes are forgiven in a word: one from four letters, two from eight. */
export const forgiven = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * Whether a word is the beginning of another one, but for so many letters that are missing, too many, wrong, or swapped with their
 * neighbour.
 */
export function beginsNearly(term: string, word: string, limit: number): boolean {
  if (word.length - term.length > limit) return false;
  // With so few mistakes one of the word's parts, of one more than there are mistakes, is as it should be.
  const part = Math.floor(word.length / (limit + 1));
  let isNear = false;
  for (let i = 0; i <= limit && !isNear; i++)
    isNear = term.includes(word.slice(i * part, i < limit ? (i + 1) * part : undefined));
  // A swap may be across two parts.
  return (isNear || term[0] === word[0]) && leastEdits(term.slice(0, word.length + limit), word) <= limit;
}

/** Edits between a word and the beginning of the term that is most like it. */
function leastEdits(term: string, word: string): number {
  let before: number[] = [];
  let row = Array.from({ length: term.length + 1 }, (_, j) => j);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let j = 1; j <= term.length; j++) {
      const isSame = word[i - 1] === term[j - 1];
      let least = Math.min(
        (row[j - 1] as number) + (isSame ? 0 : 1),
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
      );
      if (i > 1 && j > 1 && word[i - 1] === term[j - 2] && word[i - 2] === term[j - 1])
        least = Math.min(least, (before[j - 2] as number) + 1);
      next[j] = least;
    }
    [before, row] = [row, next];
  }
  return Math.min(...row);
}
