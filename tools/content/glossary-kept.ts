import type { Rule } from './content-template.ts';
import type { Term } from './glossary.ts';
import { scriptOf } from './leftover-english.ts';
import { prose, type Text } from './texts.ts';

const isSuggested = ({ path }: Text) => /\.suggestions\[\d+\]\./.test(path);

/** Texts have no word that was decided against. What is suggested to authors are the words that others use. */
export const glossaryAvoided: Rule = ({ glossary, texts, lang }) =>
  texts
    .filter((text) => !isSuggested(text))
    .flatMap(({ path, text }) =>
      (glossary?.terms ?? [])
        .flatMap((term) => avoided(term, prose(text), lang))
        .map((message) => ({ path, message })),
    );

/** Where the English text has a term, a text has the word that was decided for. */
export const glossaryUsed: Rule = ({ glossary, texts, isVariant, english }) => {
  // A variant is there to say it in other words.
  if (isVariant) return [];
  const englishTexts = new Map(english?.texts.map(({ path, text }) => [path, prose(text)]));
  return texts
    .filter((text) => !isSuggested(text))
    .flatMap(({ path, text }) =>
      (glossary?.terms ?? [])
        .flatMap((term) => notUsed(term, prose(text), englishTexts.get(path)))
        .map((message) => ({ path, message })),
    );
};

const avoided = ({ avoid = [], use }: Term, text: string, lang: string) =>
  avoid
    .filter((word) => avoidPattern(word, lang).test(text))
    .map((word) => `has “${word}”, which the glossary avoids. Write ${use.join(' or ')}.`);

const notUsed = ({ en, use }: Term, text: string, english = '') =>
  englishPattern(en).test(english) && !use.some((word) => includes(text, word))
    ? [`has none of ${use.join(', ')} where the English text has “${en}”. Use the glossary's word.`]
    : [];

const includes = (text: string, word: string) => text.toLowerCase().includes(word.toLowerCase());

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whole words in any case, the simple plural too. */
const englishPattern = cached((en: string) => {
  const stem = en.endsWith('y') ? `${escaped(en.slice(0, -1))}(?:y|ies)` : `${escaped(en)}(?:e?s)?`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${stem}(?![\\p{L}\\p{N}])`, 'iu');
});

/**
 * Arabic, Chinese, Japanese and Korean join words to others, so they are found anywhere; elsewhere a word begins where
 * letters begin. Short ones in Latin script are whole words: `tu` is not `tutti`.
 */
const avoidPattern = cached((word: string, lang: string) => {
  const script = scriptOf(lang);
  const isSpaced = script === 'Latn' || script === 'Deva';
  const before = isSpaced ? '(?<![\\p{L}\\p{M}\\p{N}])' : '';
  const after = script === 'Latn' && word.length <= 4 ? '(?![\\p{L}\\p{M}\\p{N}])' : '';
  const anyCase = word === word.toLowerCase() ? 'i' : '';
  return new RegExp(`${before}${escaped(word)}${after}`, `u${anyCase}`);
});

/** Some thousand texts meet some hundred words: each pattern is made once. */
function cached(make: (...words: string[]) => RegExp): (...words: string[]) => RegExp {
  const made = new Map<string, RegExp>();
  return (...words) => {
    const key = words.join('\n');
    const pattern = made.get(key) ?? make(...words);
    made.set(key, pattern);
    return pattern;
  };
}
