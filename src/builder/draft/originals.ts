import { publish } from '../../compile/publish.ts';
import type { Draft, FaqDocument } from '../../model/faq-document.ts';
import type { Original, Originals } from './draft.ts';
import type { Made } from './made.ts';
import { markOf } from './mark.ts';
import { changedSince } from './original-texts.ts';

type Source = Pick<Made, 'base' | 'lang' | 'overrides'>;

/** Templates do not change while somebody types: each is measured once. */
const known = new WeakMap<Draft, { readonly text: FaqDocument; readonly mark: string }>();

/** The texts that a draft is written over, as they are now. */
export function originalOf({ base, overrides: { template = '' } }: Source): Original {
  let published = known.get(base);
  if (!published) {
    const text = publish(base);
    published = { text, mark: markOf(JSON.stringify(text)) };
    known.set(base, published);
  }
  return { template, ...published };
}

/** The originals with those of a language: as they are now, unless they are remembered as they were. */
export function remembering(originals: Originals, made: Source): Originals {
  const before = originals[made.lang];
  const now = originalOf(made);
  // A link does not hold the texts.
  const isKnown = before?.template === now.template && (before.text || before.mark !== now.mark);
  if (!isKnown) return lookedAt(originals, made);
  if (!before.text || !now.text || before.earlier || before.mark === now.mark) return originals;
  // Who is sent a link has but the texts of today to compare with.
  return { ...originals, [made.lang]: { ...before, earlier: changedSince(before.text, now.text) } };
}

/** The originals with those of a language as they are now. */
export const lookedAt = (originals: Originals, made: Source): Originals => ({
  ...originals,
  [made.lang]: originalOf(made),
});

/** The texts as they were, where they have changed since. */
export function earlierOriginal(originals: Originals, made: Source): Original | undefined {
  const before = originals[made.lang];
  const now = originalOf(made);
  return before && before.template === now.template && before.mark !== now.mark ? before : undefined;
}
