import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readResults } from '../test/bench/results.ts';
import { speedForDocs, speedForReadme } from '../test/bench/speed-for-readme.ts';
import { glossarySchema } from './content/glossary.ts';
import { documentSchema, overridesSchema, partWordsSchema, templateSchema } from './content-schemas.ts';
import { contentTables } from './content-tables.ts';
import { criticalPath } from './critical-path.ts';
import { infographicSchema } from './infographic-schema.ts';
import { languageTable } from './language-table.ts';
import { messageTables } from './message-tables.ts';
import { mistakesTable } from './mistakes-table.ts';
import { PARTS } from './part-words.ts';
import { referenceTables } from './reference-tables.ts';
import { systemsTable } from './systems-table.ts';
import { templateNames } from './template-names.ts';
import { templateTables } from './template-tables.ts';
import { unionTemplate } from './union-template.ts';

/**
 * `npm run generate`: the files, and the parts of the README and of docs/, that are made from the source. With `--check` nothing is
 * written, and what is out of date fails.
 */
export async function main(args: string[]): Promise<number> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const files = new Map([
    ['faq-templates/schema/faq-template.schema.json', json(templateSchema())],
    ['faq-templates/schema/faq-overrides.schema.json', json(overridesSchema(await unionTemplate()))],
    ['faq-templates/schema/faq-document.schema.json', json(documentSchema())],
    ...PARTS.map(
      (part) => [`faq-templates/schema/${part}-words.schema.json`, json(partWordsSchema(part))] as const,
    ),
    ['faq-templates/schema/infographic.schema.json', json(infographicSchema())],
    ['demo/templates.json', json(await shipped())],
    ['demo/northwind.document.json', program('compile', '--overrides', 'demo/northwind.json')],
    ['examples/plain/faq.en.json', program('compile', '--overrides', 'examples/plain/faq.json')],
    ['demo/litware.en.json', program('compile', '--overrides', 'demo/litware.json', '--lang', 'en')],
    ['demo/litware.es.json', program('compile', '--overrides', 'demo/litware.json', '--lang', 'es')],
    ['faq-templates/schema/glossary.schema.json', json(glossarySchema())],
    ...(await pages()),
    ['demo/static.html', await demo('static', '--overrides', 'demo/northwind.json')],
    ['demo/prerendered.html', await demo('prerendered', '--as', 'element', '--open', 'payment', ...hosted)],
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

/** What the demo can choose from. */
async function shipped(): Promise<{ templates: string[]; languages: string[] }> {
  const { names, languages } = templateNames(pathToFileURL(`${process.cwd()}/faq-templates/`));
  return { templates: [...names], languages: [...languages] };
}

const hosted = [
  '--overrides',
  'demo/northwind.json',
  '--overrides-url',
  'northwind.json',
  '--base',
  '../dist',
];

/** The pages for people with their parts that are made. */
async function pages(): Promise<[path: string, text: string][]> {
  const { files, total } = await criticalPath();
  const size = files.map(({ path, bytes }) => `\`${path}\` ${bytes}`).join(' + ');
  const results = readResults(await readFile('test/bench/results.json', 'utf8'));
  const { templates } = await shipped();
  const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'README.md': { ...(await contentTables()), speed: speedForReadme(results) },
    'docs/accessibility.md': { speech: fenced(await readFile('test/speech/walk.txt', 'utf8')) },
    'docs/embed.md': { systems: systemsTable() },
    'docs/languages.md': { 'languages in numbers': await languageTable() },
    'docs/overrides.md': { mistakes: mistakesTable() },
    'docs/performance.md': { speed: speedForDocs(results), size: `${size} = **${total} bytes**` },
    'docs/reference.md': await referenceTables(),
    'docs/templates.md': { 'templates in full': await templateTables(templates) },
    'docs/troubleshooting.md': messageTables(),
  };
  return Promise.all(
    Object.entries(parts).map(async ([path, own]) => [path, await withParts(path, own)] as [string, string]),
  );
}

const fenced = (text: string): string => `\`\`\`text\n${text}\`\`\``;

/** What the built program writes to standard output. */
const program = (...args: string[]): string =>
  execFileSync('node', ['dist/cli.js', ...args], { encoding: 'utf8' });

/** A demo page with what the built program writes for it. */
const demo = (name: string, ...args: string[]) =>
  withParts(`demo/${name}.html`, {
    [name]: program('render', ...args).trim(),
  });

/** A file with what stands in it between `<!-- name -->` and `<!-- /name -->` made anew. */
async function withParts(path: string, parts: Readonly<Record<string, string>>): Promise<string> {
  return Object.entries(parts).reduce(
    (text, [name, content]) => {
      const place = new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- /${name} -->)`);
      if (!place.test(text)) throw new Error(`${path} has no place <!-- ${name} --> … <!-- /${name} -->.`);
      return text.replace(place, (_, start: string, end: string) => `${start}${content}\n${end}`);
    },
    await readFile(path, 'utf8'),
  );
}
