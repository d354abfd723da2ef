import { publish } from '../../compile/publish.ts';
import type { Draft, FaqDocument } from '../../model/faq-document.ts';
import type { Original, Originals } from './draft.ts';
import type { Made } from './made.ts';
import { markOf } from './mark.ts';

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
  const { template, mark, text } = originals[made.lang] ?? {};
  const now = originalOf(made);
  // Of a link there is but the mark.
  const isKnown = template === now.template && (text || mark !== now.mark);
  return isKnown ? originals : lookedAt(originals, made);
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
