import type { ShippedTemplate } from './shipped-templates.ts';

interface Module {
  readonly path: string;
  readonly code: string;
}

/**
 * Modules by which an app names the templates that it uses: `templates/en/general.js` has one in it, `templates/en.js` loads
 * any of a language when it is asked for.
 */
export function templateModules(templates: readonly ShippedTemplate[]): Module[] {
  const languages = [...new Set(templates.map(({ lang }) => lang))];
  return [
    ...templates.map(templateModule),
    ...languages.map((lang) =>
      languageModule(
        lang,
        templates.filter((one) => one.lang === lang),
      ),
    ),
  ];
}

/** The document is a string in it, which browsers parse faster than an object literal. */
function templateModule({ lang, name, document }: ShippedTemplate): Module {
  const json = JSON.stringify(JSON.stringify(document));
  return {
    path: `templates/${lang}/${name}.js`,
    code: [
      'import { registerTemplates } from "../../register-templates.js";',
      `export const document = JSON.parse(${json});`,
      `registerTemplates({ "${lang}/${name}": document });`,
      '',
    ].join('\n'),
  };
}

function languageModule(lang: string, templates: readonly ShippedTemplate[]): Module {
  const loaders = templates.map(
    ({ name }) => `  "${lang}/${name}": () => import("./${lang}/${name}.js").then((m) => m.document),`,
  );
  return {
    path: `templates/${lang}.js`,
    code: [
      'import { registerTemplates } from "../register-templates.js";',
      'registerTemplates({',
      ...loaders,
      '});',
      '',
    ].join('\n'),
  };
}
