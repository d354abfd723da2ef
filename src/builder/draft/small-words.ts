import type { Messages } from '../../model/content-model.ts';
import { nearestName } from '../../model/nearest-name.ts';
import { replaceNames } from '../../model/placeholders.ts';
import type { Made } from './made.ts';
import { wordsIn } from './words-of.ts';

/** A word of the widget itself, such as “Expand all”. */
export interface SmallWord {
  readonly name: keyof Messages;
  readonly original: string;
  /** What the organization says in its place; empty where it says nothing. */
  readonly own: string;
  /** It names a fact that is not known, and visitors do not see it. */
  readonly isLacking: boolean;
  /** The same with the fact that was most likely meant. */
  readonly meant?: string;
}

type Sources = Pick<Made, 'overrides' | 'lang' | 'base' | 'faq'>;

/** Those that the template has words for, in its order. */
export function smallWordsOf({ overrides, lang, base, faq }: Sources): readonly SmallWord[] {
  const own = wordsIn(overrides, lang).messages ?? {};
  const facts = Object.keys({ ...base.variables, ...overrides.variables });
  // As `check` finds them.
  const lacking = new Set(
    faq.problems.flatMap(({ code, path, what: [kind] }) =>
      code === 'wrong-value' && kind === 'missing' ? [path] : [],
    ),
  );
  return Object.entries(base.messages ?? {}).map(([key, original]) => {
    const name = key as keyof Messages;
    const text = own[name] ?? '';
    const isLacking = lacking.has(`messages.${name}`);
    const nearest = isLacking ? withNearest(text, facts) : text;
    return { name, original, own: text, isLacking, ...(nearest !== text && { meant: nearest }) };
  });
}

const withNearest = (text: string, facts: readonly string[]): string =>
  replaceNames(text, (name) => {
    const known = facts.includes(name) ? name : nearestName(name, facts);
    return `{{${known ?? name}}}`;
  });
