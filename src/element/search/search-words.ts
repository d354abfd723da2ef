import { textLists } from '../../fill/usable-parts.ts';
import type { Faq } from '../../model/faq.ts';
import type { Synonyms } from '../../search/search-index.ts';

/** What the search knows of words in a language. */
export interface KnownWords {
  readonly synonyms: Synonyms;
  readonly stopWords: readonly string[];
}

/** What we ship, to which an organization adds synonyms. */
export function knownWords(shipped: unknown, { synonyms = [] }: Faq): KnownWords {
  const words = Object(shipped) as Readonly<Record<string, unknown>>;
  const [stopWords = []] = textLists([words['stopWords']]);
  return { synonyms: [...textLists(words['synonyms']), ...synonyms], stopWords };
}
