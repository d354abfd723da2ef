import { partShapes, templateShape } from '../../src/model/content-model.ts';
import type { Found, Rule } from './content-template.ts';

/** Words that are shipped beside the templates. */
const IN_PARTS = new Set(
  Object.values(partShapes).flatMap(({ fields }) => Object.keys(fields.messages.fields)),
);

/** Every word of the interface is there, and every variable has a label. */
export const complete: Rule = ({ flat, lang, json }) => {
  if (!flat) return [];
  const messages: Readonly<Record<string, unknown>> = flat.messages ?? {};
  const found: Found[] = Object.keys(templateShape.fields.messages.fields)
    .filter((name) => !messages[name] && !IN_PARTS.has(name))
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

/** Fewer would be no choice. */
const CHOICES = 3;

/** A variable for which English suggests values suggests some in every language: each once, the default among them. */
export const suggested: Rule = ({ flat, english }) =>
  Object.entries(flat?.variables ?? {}).flatMap(([name, { suggestions = [], value }]): Found[] => {
    const path = `variables.${name}.suggestions`;
    const values = suggestions.map((one) => one.value);
    if (!values.length)
      return english?.flat?.variables[name]?.suggestions
        ? [{ path, message: 'is missing; the English file has some. Give the terms of this language.' }]
        : [];
    return [
      ...(values.length < CHOICES
        ? [{ path, message: `has ${values.length}. Give at least ${CHOICES} to choose from.` }]
        : []),
      ...(new Set(values).size < values.length
        ? [{ path, message: 'has one value twice. Take one out.' }]
        : []),
      ...(typeof value === 'string' && !values.includes(value)
        ? [{ path, message: `lacks the default “${value}”. Add it, with what it means.` }]
        : []),
    ];
  });

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
