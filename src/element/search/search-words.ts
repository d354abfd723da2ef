import { textLists, textsIn } from '../../fill/usable-parts.ts';
import type { SearchWords } from '../../model/content-model.ts';
import type { Faq } from '../../model/faq.ts';

/** What the search says and knows of words: an organization's own messages replace what we ship, its synonyms are added. */
export function wordsOf(shipped: unknown, { messages, synonyms = [] }: Faq): SearchWords {
  const words = Object(shipped) as Readonly<Record<string, unknown>>;
  return {
    messages: { ...textsIn(words['messages']), ...messages },
    synonyms: [...textLists(words['synonyms']), ...synonyms],
  };
}
