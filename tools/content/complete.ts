import { templateShape } from '../../src/model/content-model.ts';
import type { Found, Rule } from './content-template.ts';

/** Every word of the interface is there, and every variable has a label. */
export const complete: Rule = ({ flat, lang, json }) => {
  if (!flat) return [];
  const messages: Readonly<Record<string, unknown>> = flat.messages ?? {};
  const found: Found[] = Object.keys(templateShape.fields.messages.fields)
    .filter((name) => !messages[name])
    .map((name) => ({ path: `messages.${name}`, message: 'is missing. Give the word in this language.' }));
  const unnamed = Object.entries(flat.variables).filter(([, { label }]) => !label);
  return [
    ...found,
    ...unnamed.map(([name]) => ({
      path: `variables.${name}.label`,
      message: 'is missing. Say what it is called.',
    })),
    ...languageFault(lang, json),
  ];
};

/** A file says its language itself: what it extends may be in another. */
function languageFault(folder: string, json: unknown): Found[] {
  const { lang } = json as { lang?: unknown };
  return lang === folder
    ? []
    : [
        {
          path: 'lang',
          message: `is ${JSON.stringify(lang) ?? 'missing'} in the folder ${folder}. Write "${folder}".`,
        },
      ];
}
