import { readdirSync } from 'node:fs';
import { partShapes } from '../src/model/content-model.ts';

/** What stands in faq-templates/: a folder for each language, a file for each template. */
export interface TemplateNames {
  /** In the order of their names. */
  readonly languages: readonly string[];
  readonly names: readonly string[];
  /** The languages that have texts for the infographic; another takes those of the language that serves it. */
  readonly infographics: readonly string[];
  /** The files that some language has and another lacks, by their paths. */
  readonly missing: readonly string[];
}

/** What else a language's folder holds. */
const NO_TEMPLATES = ['glossary', 'infographic', ...Object.keys(partShapes)].map((name) => `${name}.json`);

/** The languages and the names of the templates, read off a folder: nobody edits code to add one. */
export function templateNames(folder: URL): TemplateNames {
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map(({ name }) => name)
    .sort();
  const namesIn = (lang: string) =>
    readdirSync(new URL(`${lang}/`, folder))
      .filter((file) => file.endsWith('.json') && !NO_TEMPLATES.includes(file))
      .map((file) => file.slice(0, -'.json'.length));
  const byLanguage = languages.map((lang) => [lang, namesIn(lang)] as const);
  const names = [...new Set(byLanguage.flatMap(([, own]) => own))].sort();
  const missing = byLanguage.flatMap(([lang, own]) =>
    names.filter((name) => !own.includes(name)).map((name) => `faq-templates/${lang}/${name}.json`),
  );
  const infographics = languages.filter((lang) =>
    readdirSync(new URL(`${lang}/`, folder)).includes('infographic.json'),
  );
  return { languages, names, infographics, missing };
}
