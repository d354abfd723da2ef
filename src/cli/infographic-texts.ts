import { infographics } from '../load/infographic-languages.ts';
import { matchLanguage } from '../model/match-language.ts';
import { authoring } from './faq-source.ts';
import type { Files } from './files.ts';
import { UsageError } from './usage-error.ts';

/**
 * The texts of an infographic in a language.
 *
 * @throws {UsageError} for a language that has none.
 */
export async function infographicTexts(
  lang: string,
  files: Files,
): Promise<{ readonly json: unknown; readonly source: string }> {
  const folder = matchLanguage(lang, infographics);
  if (!folder)
    throw new UsageError(`There is no infographic in "${lang}". Known: ${infographics.join(', ')}.`);
  const source = `${authoring}${folder}/infographic.json`;
  return { json: await files.json(source), source };
}
