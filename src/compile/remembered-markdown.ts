import type { ReadMarkdown } from './markdown.ts';

/** More than the answers of any FAQ. */
const MOST = 2000;

/** Of all answers a change is mostly of one: the others are not read anew. */
export function remembered(read: ReadMarkdown): ReadMarkdown {
  const results = new Map<string, ReadResult>();
  return (text, onLink) => {
    let result = results.get(text);
    if (!result) {
      const links: Link[] = [];
      result = { tree: read(text, (...link) => links.push(link)), links };
      if (results.size >= MOST) results.clear();
      results.set(text, result);
    }
    for (const link of result.links) onLink?.(...link);
    return result.tree;
  };
}

type Link = Parameters<NonNullable<Parameters<ReadMarkdown>[1]>>;
interface ReadResult {
  readonly tree: ReturnType<ReadMarkdown>;
  readonly links: readonly Link[];
}
