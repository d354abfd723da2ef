import { nearestName } from '../../src/pipeline/nearest-name.ts';
import { namesIn } from '../../src/pipeline/placeholders.ts';
import type { ContentTemplate, Found, Rule } from './content-template.ts';
import { leavesOf } from './texts.ts';

const NEEDED = /\.needs\[\d+\]$/;

/** The names that a file's texts and links ask for, with the path to each. */
const askedIn = (json: unknown) =>
  leavesOf(json).flatMap(({ path, value }) => {
    if (typeof value !== 'string') return [];
    return (NEEDED.test(path) ? [value] : namesIn(value)).map((name) => ({ path, name }));
  });

/** Every placeholder stands for a variable that is declared, and every variable that a file declares is asked for. */
export const placeholdersKnown: Rule = ({ json, variables, flat, base }) => {
  const unknown = askedIn(json).filter(({ name }) => !variables.has(name));
  const used = new Set(askedIn(flat ?? json).map(({ name }) => name));
  const own = [...variables.keys()].filter((name) => !base?.variables.has(name));
  return [
    ...unknown.map(({ path, name }) => {
      const near = nearestName(name, variables.keys());
      const advice = near ? ` Did you mean {{${near}}}?` : ' Declare it under "variables".';
      return { path, message: `asks for {{${name}}}, which is no variable.${advice}` };
    }),
    ...own
      .filter((name) => !used.has(name))
      .map((name) => ({ path: `variables.${name}`, message: 'no text uses it. Use it, or take it out.' })),
    ...halfBraces(json),
  ];
};

/** What nearly is a placeholder would be read as it stands there. */
const halfBraces = (json: ContentTemplate['json']): Found[] =>
  leavesOf(json).flatMap(({ path, value }) => {
    const rest = typeof value === 'string' ? value.replace(/\{\{\w+\}\}/g, '') : '';
    return /[{}]/.test(rest)
      ? [{ path, message: 'holds a brace that is no {{placeholder}}. Write {{name}}, without spaces.' }]
      : [];
  });
