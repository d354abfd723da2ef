import type { Part } from '../src/model/content-model.ts';
import { PARTS, type PartWords } from './part-words.ts';
import type { ShippedTemplate } from './shipped-templates.ts';

interface Module {
  readonly path: string;
  readonly code: string;
}

/**
 * Modules by which an app names the templates that it uses, with their types: `templates/en/general.js` has one in it,
 * `templates/en.js` loads any of a language when it is asked for.
 */
export function templateModules(
  templates: readonly ShippedTemplate[],
  words: ReadonlyMap<string, Readonly<Record<Part, PartWords>>>,
): Module[] {
  const languages = [...new Set(templates.map(({ lang }) => lang))];
  return [
    ...templates.flatMap(templateModule),
    ...[...words].flatMap(([lang, own]) => PARTS.flatMap((part) => partModule(lang, part, own[part]))),
    ...languages.flatMap((lang) =>
      languageModules(
        lang,
        templates.filter((one) => one.lang === lang),
      ),
    ),
  ];
}

/** The document is a string in it, which browsers parse faster than an object literal. */
function templateModule({ lang, name, document }: ShippedTemplate): Module[] {
  const json = JSON.stringify(JSON.stringify(document));
  const code = [
    'import { registerTemplates } from "../../register-templates.js";',
    `export const document = JSON.parse(${json});`,
    'registerTemplates({',
    `  "${lang}/${name}": document,`,
    ...partLoaders(lang, '.'),
    '});',
  ];
  const types = [
    'import type { FaqDocument } from "../../types/index.js";',
    '/** The template as an FAQ document. Importing the module also makes it known to <faq-embed> by its name. */',
    'export declare const document: FaqDocument;',
  ];
  return modules(`templates/${lang}/${name}`, code, types);
}

/** What a part of the widget says in a language: it is loaded where there is one, whichever templates an app has. */
function partModule(lang: string, part: Part, words: PartWords): Module[] {
  const code = [
    'import { registerTemplates } from "../../register-templates.js";',
    `export const words = JSON.parse(${JSON.stringify(JSON.stringify(words))});`,
    `registerTemplates({ "${lang}/${part}": words });`,
  ];
  const types = [`/** Words of the part "${part}". */`, 'export declare const words: object;'];
  return modules(`templates/${lang}/${part}`, code, types);
}

const partLoaders = (lang: string, folder: string): string[] =>
  PARTS.map((part) => `  "${lang}/${part}": () => import("${folder}/${part}.js").then((m) => m.words),`);

function languageModules(lang: string, templates: readonly ShippedTemplate[]): Module[] {
  const loaders = templates.map(
    ({ name }) => `  "${lang}/${name}": () => import("./${lang}/${name}.js").then((m) => m.document),`,
  );
  const code = [
    'import { registerTemplates } from "../register-templates.js";',
    'registerTemplates({',
    ...loaders,
    ...partLoaders(lang, `./${lang}`),
    '});',
  ];
  return modules(`templates/${lang}`, code, ['export {};']);
}

const modules = (path: string, code: readonly string[], types: readonly string[]): Module[] => [
  { path: `${path}.js`, code: `${code.join('\n')}\n` },
  { path: `${path}.d.ts`, code: `${types.join('\n')}\n` },
];
