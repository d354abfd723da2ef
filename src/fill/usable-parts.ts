/** What can be used of a document that somebody wrote by hand: it may hold anything below its top level. */
import type { Report } from '../model/errors.ts';

export const MISSHAPEN = 'is not what an FAQ document has here, and is left out. Compile the document anew.';

type Fields = Readonly<Record<string, unknown>>;
type Check = (item: Fields) => boolean;

export const isText = (value: unknown): boolean => typeof value === 'string';

/** @throws for what a document's maker put in a text's place. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('no text');
  return value;
}

export const isAction: Check = ({ label, href }) => isText(label) && isText(href);
export const isNotice: Check = ({ answers }) =>
  Array.isArray(answers) && answers.every((one) => Array.isArray((one as Fields | null)?.['body']));
export const isEntry: Check = (item) => isText(item['question']) && isNotice(item);
export const isSection: Check = ({ title, entries }) => isText(title) && Array.isArray(entries);

/** What a document's maker got wrong inside one part costs that part. */
export function attempt<T>(path: string, report: Report, fill: () => T): T | undefined {
  try {
    return fill();
  } catch {
    report('wrong-shape', path, MISSHAPEN);
    return undefined;
  }
}

/** The texts of an object by their names; whatever else a document has there is left out. */
export const textsIn = (object: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    typeof object === 'object' && object ? Object.entries(object).filter(([, value]) => isText(value)) : [],
  );

/** The lists of texts in a list; whatever else a document has there is left out. */
export const textLists = (list: unknown): readonly (readonly string[])[] =>
  Array.isArray(list) ? list.filter((one) => Array.isArray(one) && one.every(isText)) : [];

/** What is made of the items of a list that can be used, each with an id of its own. */
export function filledItems<T extends { readonly id: string }, U>(
  list: readonly T[],
  path: string,
  isGood: Check,
  report: Report,
  seen: Set<string>,
  fill: (item: T, path: string) => U | undefined,
): readonly U[] {
  if (!Array.isArray(list)) {
    report('wrong-shape', path, MISSHAPEN);
    return [];
  }
  return usableItems(list as readonly T[], path, isGood, report, seen).flatMap((item) => {
    const at = `${path}.${item.id}`;
    return attempt(at, report, () => fill(item, at)) ?? [];
  });
}

function usableItems<T extends { readonly id: string }>(
  list: readonly T[],
  path: string,
  isGood: Check,
  report: Report,
  seen: Set<string>,
): readonly T[] {
  return list.filter((item, at) => {
    const id = item?.id;
    const isGiven = isText(id) && /^[\w-]+$/.test(id);
    if (isGiven && isGood(item as unknown as Fields) && !seen.has(id)) return seen.add(id);
    const isDouble = isGiven && seen.has(id);
    report(
      'wrong-shape',
      isGiven ? `${path}.${id}` : `${path}[${at}]`,
      isDouble ? 'has the id of another one and is left out. Give it an id of its own.' : MISSHAPEN,
    );
    return false;
  });
}
