import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseTemplate } from '../src/pipeline/parse-template.ts';
import { overridesSchema, templateSchema } from './content-schemas.ts';
import { criticalPath } from './critical-path.ts';
import { readmeTables } from './readme-tables.ts';

/**
 * `npm run generate`: the files, and the parts of the README, that are made from the source. With `--check` nothing is
 * written, and what is out of date fails.
 */
export async function main(args: string[]): Promise<number> {
  const general: unknown = JSON.parse(await readFile('faq-templates/en/general.json', 'utf8'));
  const template = parseTemplate(general, 'general.json', (...problem) => {
    throw new Error(problem.join(': '));
  });
  if ('extends' in template)
    throw new Error('faq-templates/en/general.json must not extend another template.');
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const files = new Map([
    ['faq-templates/schema/faq-template.schema.json', json(templateSchema())],
    ['faq-templates/schema/faq-overrides.schema.json', json(overridesSchema(template))],
    ['README.md', await readme()],
  ]);

  const stale: string[] = [];
  for (const [path, text] of files) {
    const before = await readFile(path, 'utf8').catch(() => '');
    if (before === text) continue;
    stale.push(path);
    if (!args.includes('--check')) await writeFile(pathToFileURL(path), text);
  }
  if (!args.includes('--check')) return 0;
  for (const path of stale) console.error(`${path} is out of date: run npm run generate and commit it.`);
  if (!stale.length) console.log('Generated files are up to date.');
  return stale.length ? 1 : 0;
}

/** The README with what stands between `<!-- name -->` and `<!-- /name -->` made anew. */
async function readme(): Promise<string> {
  const { files, total } = await criticalPath();
  const parts: Record<string, string> = {
    ...(await readmeTables()),
    size: files
      .map(({ path, bytes }) => `\`${path}\` ${bytes}`)
      .join(' + ')
      .concat(` = **${total} bytes**`),
  };
  return Object.entries(parts).reduce(
    (text, [name, content]) => {
      const place = new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`);
      if (!place.test(text)) throw new Error(`README.md has no place <!-- ${name} --> … <!-- /${name} -->.`);
      return text.replace(place, (_, start: string, end: string) => `${start}${content}${end}`);
    },
    await readFile('README.md', 'utf8'),
  );
}
