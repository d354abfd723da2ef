import type { Answer, Template } from './content-model.ts';

/** `{{name}}`. Whatever stands between the braces counts, so that a misspelt one is never shown either. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** The names that a text asks for. */
export const namesIn = (text: string): string[] =>
  text.includes('{{') ? [...text.matchAll(PLACEHOLDER)].map((match) => (match[1] ?? '').trim()) : [];

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
  const names = new Set<string>();
  const addText = (text = '') => {
    for (const name of namesIn(text)) names.add(name);
  };
  const addAnswer = ({ needs = [], text, more = [] }: Answer) => {
    for (const name of needs) names.add(name);
    addText(text);
    for (const paragraph of more) addAnswer(paragraph);
  };
  addText(template.title);
  for (const { answers } of template.notices ?? []) answers.forEach(addAnswer);
  for (const { title, entries } of template.sections) {
    addText(title);
    for (const { question, answers, video, owner } of entries) {
      addText(question);
      addText(video?.href);
      addText(video?.title);
      addText(owner);
      answers.forEach(addAnswer);
    }
  }
  for (const { label, href } of template.actions) addText(label + href);
  return names;
}
