import { pathToFileURL } from 'node:url';
import { checkContent } from './content/check-content.ts';
import { checkWords } from './content/interface-words.ts';

/**
 * `npm run content`: holds the texts of faq-templates/ and the builder's words to what is asked of them, in all languages
 * or in those that are named. Every problem is a line with the file and the path in it.
 */
export async function main(langs: string[]): Promise<number> {
  const folder = (path: string) => pathToFileURL(`${process.cwd()}/${path}`);
  const content = await checkContent(folder('faq-templates/'), langs);
  const words = await checkWords(folder('src/builder/words/'), content.langs, langs);
  const problems = [...content.problems, ...words.problems];
  for (const { file, path, message } of problems) {
    console.log([file, path, message].filter(Boolean).join(': '));
  }
  const texts = content.texts + words.texts;
  console.log(`${texts} texts in ${content.files + words.files} files, ${problems.length} problems`);
  return problems.length ? 1 : 0;
}
