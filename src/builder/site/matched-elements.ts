import type { Found } from './found-elements.ts';

/** What became of every element; each is found once. What is known again for sure goes before what is only like it. */
export function matched(before: readonly Found[], after: readonly Found[]): ReadonlyMap<Found, Found> {
  const matches = new Map<Found, Found>();
  const used = new Set<Found>();
  for (const keysOf of [sureKeys, likeKeys]) {
    const byKey = new Map<string, Found[]>();
    // From the last to the first: the next one is taken off the end.
    for (const element of [...after].reverse())
      for (const key of used.has(element) ? [] : keysOf(element)) {
        const list = byKey.get(key);
        if (list) list.push(element);
        else byKey.set(key, [element]);
      }
    for (const element of before)
      for (const key of matches.has(element) ? [] : keysOf(element)) {
        const list = byKey.get(key) ?? [];
        let found = list.pop();
        while (found && used.has(found)) found = list.pop();
        if (!found) continue;
        used.add(found);
        matches.set(element, found);
        break;
      }
  }
  return matches;
}

/** By what an element is known again, the surest first. */
function sureKeys({ tag, attributes, words }: Found): string[] {
  const of = (name: string) => {
    const value = attributes.get(name);
    return value ? [`${tag} ${name} ${value}`] : [];
  };
  const isEmpty = tag === 'script' || tag === 'iframe' || tag === 'link';
  if (isEmpty) return [...of('src'), ...of('href')];
  return [...of('id'), ...of('href').map((key) => `${key} ${words}`), `${tag} ${words}`];
}

/** What holds words, by its look or as such: other words are said by themselves. */
function likeKeys({ tag, attributes }: Found): string[] {
  const [href, style] = [attributes.get('href'), attributes.get('style')];
  return [
    ...(tag === 'a' && href ? [`a href ${href}`] : []),
    ...(style ? [`${tag} style ${style}`] : []),
    ...(TEXTUAL.includes(tag) ? [tag] : []),
  ];
}
const TEXTUAL = 'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd blockquote table tr td th'.split(' ');
