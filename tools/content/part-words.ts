import { type Part, partShapes, type Synonyms } from '../../src/model/content-model.ts';
import { read } from '../../src/model/read-shape.ts';
import { fold } from '../../src/search/fold.ts';
import { SearchIndex } from '../../src/search/search-index.ts';
import type { ContentTemplate, Found } from './content-template.ts';
import type { ContentFile } from './read-content.ts';
import { prose } from './texts.ts';
import { typography } from './typography.ts';

/** What is wrong with the words of a part of the widget in a language: they are all there, and every group of the search leads to some question. */
export function partWordsFaults(
  file: ContentFile,
  part: Part,
  templates: readonly ContentTemplate[],
): Found[] {
  const found: Found[] = [];
  const shape = partShapes[part];
  const words = read<typeof shape>(shape, file.json, '', (_, path, message = '') =>
    found.push({ path, message }),
  );
  if (!words) return found;
  const messages: Readonly<Record<string, string>> = words.messages;
  const { synonyms, stopWords } = 'synonyms' in words ? words : { synonyms: [], stopWords: [] };
  for (const name of Object.keys(shape.fields.messages.fields))
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
  return [
    ...found,
    ...typography({ texts, lang: file.lang }),
    ...synonymFaults(synonyms, file, templates),
    ...stopWordFaults(stopWords, synonyms),
  ];
}

/** A synonym that is a stop word leads nowhere beside another word. */
function stopWordFaults(stopWords: readonly string[], synonyms: Synonyms): Found[] {
  const taken = new Set(synonyms.flat().map(fold));
  return stopWords.flatMap((word, at) =>
    taken.has(fold(word))
      ? [{ path: `stopWords[${at}]`, message: `is a synonym too: “${word}”. Take it out of one of the two.` }]
      : [],
  );
}

function synonymFaults(
  synonyms: Synonyms,
  { lang }: ContentFile,
  templates: readonly ContentTemplate[],
): Found[] {
  if (!synonyms.length) return [];
  const index = new SearchIndex();
  for (const { texts } of templates.filter((one) => one.lang === lang))
    for (const { text, kind } of texts)
      if (kind === 'question' || kind === 'answer') index.add(prose(text), '');
  return synonyms.flatMap((group, at) => {
    const path = `synonyms[${at}]`;
    const found: Found[] = [];
    if (new Set(group.map(fold)).size < group.length)
      found.push({ path, message: 'has words that the search takes for one. Keep one of them.' });
    if (group.length < 2) found.push({ path, message: 'has one word, which is no group. Add others.' });
    if (!group.some((word) => index.find(word).found.length))
      found.push({
        path,
        message: 'leads to no question of any template. Add a word of theirs, or take it out.',
      });
    return found;
  });
}
