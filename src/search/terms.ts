/** Whether a word is a stem with no more than an ending behind it. */
export const isSameWord = (stem: string, word: string): boolean =>
  word === stem || (stem.length > 3 && word.startsWith(stem) && word.length - stem.length < 4);

/** Every two letters that follow on one another. */
export const pairsOf = (term: string): string[] => [...term.slice(1)].map((_, i) => term.slice(i, i + 2));

/** Where in a sorted list the first stands that is not before a word. */
export function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
