import { pathToFileURL } from 'node:url';
import { checkContent } from './content/check-content.ts';

/**
 * `npm run content`: holds the texts of faq-templates/ to what is asked of them, in all languages or in those that are
 * named. Every problem is a line with the file and the path in it.
 */
export async function main(langs: string[]): Promise<number> {
  const { texts, files, problems } = await checkContent(
    pathToFileURL(`${process.cwd()}/faq-templates/`),
    langs,
  );
  for (const { file, path, message } of problems) {
    console.log([file, path, message].filter(Boolean).join(': '));
  }
  console.log(`${texts} texts in ${files} files, ${problems.length} problems`);
  return problems.length ? 1 : 0;
}
