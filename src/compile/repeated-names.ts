import type { FaqError } from '../model/errors.ts';

/** Where a name begins and ends with a quotation mark, and a colon follows. In a text the mark has a \ before it. */
const NAME_END = /(?<!\\)"\s*:/g;

/**
 * Names that stand twice in one object of a JSON text: of two, JSON keeps the second and says nothing. Only a text with more
 * names than its value has is looked through.
 */
export async function repeatedNames(
  text: string,
  json: unknown,
  source: string,
): Promise<readonly FaqError[]> {
  if ([...text.matchAll(NAME_END)].length === countNames(json)) return [];
  const { repeated } = await import('../model/explain.ts');
  return repeated(text, source);
}

/** Without recursion: somebody's file may be nested very deep. */
function countNames(json: unknown): number {
  const left = [json];
  let count = 0;
  while (left.length) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inside: unknown[] = Object.values(value);
    if (!Array.isArray(value)) count += inside.length;
    // Not spread: an argument each would be too many.
    for (const one of inside) left.push(one);
  }
  return count;
}
