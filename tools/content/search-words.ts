import { searchMessages, searchWordsShape } from '../../src/model/content-model.ts';
import { read } from '../../src/model/read-shape.ts';
import { fold } from '../../src/search/fold.ts';
import { SearchIndex } from '../../src/search/search-index.ts';
import type { ContentTemplate, Found } from './content-template.ts';
import type { ContentFile } from './read-content.ts';
import { prose } from './texts.ts';
import { typography } from './typography.ts';

/** What is wrong with the words of the search in a language: they are all there, and every group leads to some question. */
export function searchWordsFaults(file: ContentFile, templates: readonly ContentTemplate[]): Found[] {
  const found: Found[] = [];
  const words = read(searchWordsShape, file.json, '', (_, path, message = '') =>
    found.push({ path, message }),
  );
  if (!words) return found;
  const { messages, synonyms } = words;
  for (const name of Object.keys(searchMessages) as (keyof typeof searchMessages)[])
    if (!messages[name])
      found.push({ path: `messages.${name}`, message: 'is missing. Give the word in this language.' });
  const texts = [
    ...Object.entries(messages).map(([name, text]) => ({
      path: `messages.${name}`,
      kind: 'message' as const,
      text,
    })),
    ...synonyms.flatMap((group, at) =>
      group.map((text) => ({ path: `synonyms[${at}]`, kind: 'value' as const, text })),
    ),
  ];
  found.push(...typography({ texts, lang: file.lang }));
  const index = new SearchIndex();
  for (const { texts: own } of templates.filter(({ lang }) => lang === file.lang))
    for (const { text, kind } of own)
      if (kind === 'question' || kind === 'answer') index.add(prose(text), '');
  for (const [at, group] of synonyms.entries()) {
    const path = `synonyms[${at}]`;
    if (new Set(group.map(fold)).size < group.length)
      found.push({ path, message: 'has words that the search takes for one. Keep one of them.' });
    if (group.length < 2) found.push({ path, message: 'has one word, which is no group. Add others.' });
    if (!group.some((word) => index.find(word).found.length))
      found.push({
        path,
        message: 'leads to no question of any template. Add a word of theirs, or take it out.',
      });
  }
  return found;
}
