import { nearestName } from '../../src/model/nearest-name.ts';
import { namesIn } from '../../src/model/placeholders.ts';
import type { ContentTemplate, Found, Rule } from './content-template.ts';
import { leavesOf } from './texts.ts';

const NEEDED = /\.needs\[\d+\]$/;

/** The names that a file's texts and links ask for, with the path to each. */
const askedIn = (json: unknown) =>
  leavesOf(json).flatMap(({ path, value }) => {
    if (typeof value !== 'string') return [];
    return (NEEDED.test(path) ? [value] : namesIn(value)).map((name) => ({ path, name }));
  });

/** Every placeholder stands for a variable that is declared, and every variable is asked for by some text. */
export const placeholdersKnown: Rule = ({ json, variables, flat, base }) => {
  const unknown = askedIn(json).filter(({ name }) => !variables.has(name));
  const used = usedIn(flat ?? json);
  // What is unused in a file that others extend is said there.
  const usedBefore = base && usedIn(base.flat ?? base.json);
  const unused = [...variables.keys()].filter(
    (name) => !used.has(name) && (!base?.variables.has(name) || usedBefore?.has(name)),
  );
  return [
    ...unknown.map(({ path, name }) => {
      const near = nearestName(name, variables.keys());
      const advice = near ? ` Did you mean {{${near}}}?` : ' Declare it under "variables".';
      return { path, message: `asks for {{${name}}}, which is no variable.${advice}` };
    }),
    ...unused.map((name) => ({
      path: `variables.${name}`,
      message: 'no text uses it. Use it, or take it out where it is declared.',
    })),
    ...halfBraces(json),
  ];
};

const usedIn = (json: unknown) => new Set(askedIn(json).map(({ name }) => name));

/** What nearly is a placeholder would be read as it stands there. */
const halfBraces = (json: ContentTemplate['json']): Found[] =>
  leavesOf(json).flatMap(({ path, value }) => {
    const rest = typeof value === 'string' ? value.replace(/\{\{\w+\}\}/g, '') : '';
    return /[{}]/.test(rest)
      ? [{ path, message: 'holds a brace that is no {{placeholder}}. Write {{name}}, without spaces.' }]
      : [];
  });
