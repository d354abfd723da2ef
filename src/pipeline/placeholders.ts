import type { Answer, Template } from './content-model.ts';

/** `{{name}}`. Whatever stands between the braces counts, so that a misspelt one is never shown either. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** The names that a text asks for. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map((match) => (match[1] ?? '').trim());

/** The text with each placeholder replaced by what `value` gives for its name. */
export const replaceNames = (text: string, value: (name: string) => string): string =>
  text.replace(PLACEHOLDER, (_, name: string) => value(name.trim()));

/** What must be known before a text can be published: what it says it needs, and every name in it. */
export const needsOf = ({ needs = [], text }: { needs?: readonly string[]; text: string }): string[] => [
  ...needs,
  ...namesIn(text),
];

/** Every name that some text of the template asks for. */
export function usedNames(template: Template): Set<string> {
  const ofAnswer = (answer: Answer) => [answer, ...(answer.more ?? [])].flatMap(needsOf);
  return new Set([
    ...namesIn(template.title),
    ...(template.notices ?? []).flatMap(({ answers }) => answers.flatMap(ofAnswer)),
    ...template.sections.flatMap(({ title, entries }) => [
      ...namesIn(title),
      ...entries.flatMap(({ question, answers, video, owner }) => [
        ...[question, video?.href, video?.title, owner].flatMap((text) => namesIn(text ?? '')),
        ...answers.flatMap(ofAnswer),
      ]),
    ]),
    ...template.actions.flatMap(({ label, href }) => namesIn(label + href)),
  ]);
}
