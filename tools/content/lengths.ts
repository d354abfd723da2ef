import type { Found, Rule } from './content-template.ts';
import { answersOf, prose, VALUE } from './texts.ts';

/** A name of middling length, for a placeholder in a question. */
const NAME = 'Northwind';

/** What stands in for a value where characters are counted. */
const SHORT_NAME = '○○○○';

/**
 * What a visitor reads before losing patience: 120 words. Japanese and Chinese have no spaces between words; translators
 * reckon with some two of their characters to an English word. A Korean word is what stands between spaces.
 */
const LONGEST = { words: 120, characters: 240, question: 90, denseQuestion: 45 } as const;

/** Questions and answers are short: an answer with everything that can follow it. */
export const lengths: Rule = ({ json, texts, lang }) => {
  const [language = ''] = lang.split('-');
  const limit = ['zh', 'ja', 'ko'].includes(language) ? LONGEST.denseQuestion : LONGEST.question;
  const questions = texts.flatMap(({ path, kind, text }): Found[] => {
    const length = [...prose(text).replaceAll(VALUE, limit === LONGEST.question ? NAME : SHORT_NAME)].length;
    if (kind !== 'question' || length < limit) return [];
    return [{ path, message: `has ${length} characters. Ask in fewer than ${limit}.` }];
  });
  const answers = answersOf(json).flatMap(({ path, texts: parts }): Found[] => {
    const [count, most, unit] = measure(parts.map(prose).join('\n'), language);
    return count < most
      ? []
      : [{ path, message: `has ${count} ${unit} with all that can follow. Say it in fewer than ${most}.` }];
  });
  return [...questions, ...answers];
};

function measure(text: string, language: string): [count: number, most: number, unit: string] {
  if (language === 'zh' || language === 'ja') {
    const read = text.replaceAll(VALUE, SHORT_NAME).replace(/\s/g, '');
    return [[...read].length, LONGEST.characters, 'characters'];
  }
  return [
    text.split(/\s+/).filter((word) => /[\p{L}\p{N}\ufffc]/u.test(word)).length,
    LONGEST.words,
    'words',
  ];
}
