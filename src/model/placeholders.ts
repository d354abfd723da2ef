import { type AnswerTree, DEEPEST, partsOf } from './answer-tree.ts';
import type { DocumentAnswer, Draft } from './faq-document.ts';

/** `{{name}}`. Anything between the braces counts, so that a misspelt placeholder is never shown either. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** The placeholders in a text, by name. */
export const namesIn = (text: string): string[] =>
  text.includes('{{') ? [...text.matchAll(PLACEHOLDER)].map((match) => (match[1] ?? '').trim()) : [];

/** The placeholders in an answer's texts and links, by name. */
export function namesInTree(tree: AnswerTree, depth = 0): string[] {
  return tree.flatMap((node) => {
    if (typeof node === 'string') return namesIn(node);
    if (!Array.isArray(node) || depth > DEEPEST) return [];
    const { attributes, children } = partsOf(node);
    return [
      ...Object.values(attributes).flatMap((value) => namesIn(String(value))),
      ...namesInTree(children, depth + 1),
    ];
  });
}

/** The text with each placeholder replaced by what `value` gives for its name. */
export const replaceNames = (text: string, value: (name: string) => string): string =>
  text.replace(PLACEHOLDER, (_, name: string) => value(name.trim()));

/** A text's parts in order: the text between placeholders, and the placeholders' names. */
export const splitAtNames = (text: string): readonly string[] => text.split(PLACEHOLDER);

/** What must be known before an answer can be published: what it says it needs, and every name in it. */
export const needsOf = ({ needs = [], body }: Pick<DocumentAnswer, 'needs' | 'body'>): string[] => [
  ...needs,
  ...namesInTree(body),
];

/** The variables that any text or condition in JSON uses, by name. */
export function namesAnywhere(json: unknown): string[] {
  if (typeof json === 'string') return namesIn(json);
  return Object.entries((json ?? {}) as object).flatMap(([key, value]: [string, unknown]) =>
    key === 'needs' && Array.isArray(value) ? value.map(String) : namesAnywhere(value),
  );
}

/** Every variable that a text of the FAQ uses, by name. */
export function usedNames(draft: Draft): Set<string> {
  const names = new Set<string>();
  const add = (more: readonly string[]) => {
    for (const name of more) names.add(name);
  };
  const addText = (text = '') => add(namesIn(text));
  const addAnswer = (answer: DocumentAnswer) => {
    add(needsOf(answer));
    for (const paragraph of answer.more ?? []) add(needsOf(paragraph));
  };
  addText(draft.title);
  for (const { answers } of draft.notices ?? []) answers.forEach(addAnswer);
  for (const { title, entries } of draft.sections) {
    addText(title);
    for (const { question, answers, video, owner } of entries) {
      addText(question);
      addText(video?.href);
      addText(video?.title);
      addText(owner);
      answers.forEach(addAnswer);
    }
  }
  for (const { label, href } of draft.actions ?? []) addText(label + href);
  for (const message of Object.values(draft.messages ?? {})) addText(message);
  if (draft.infographic) add(namesAnywhere(draft.infographic));
  return names;
}

/** Names without which a title or a question could not be shown. */
export const titleNames = ({ title, sections }: Draft): Set<string> =>
  new Set(
    [
      title,
      ...sections.flatMap((section) => [section.title, ...section.entries.map(({ question }) => question)]),
    ].flatMap(namesIn),
  );

/** Where each name is first asked for, as a path in the FAQ; those of questions and answers come first. */
export function placesOfNames(draft: Draft): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const add = (part: unknown, path: string) => {
    for (const name of namesIn(JSON.stringify(part))) if (!places.has(name)) places.set(name, path);
  };
  for (const { id, entries } of draft.sections)
    for (const entry of entries) add(entry, `sections.${id}.entries.${entry.id}`);
  for (const notice of draft.notices ?? []) add(notice, `notices.${notice.id}`);
  for (const action of draft.actions ?? []) add(action, `actions.${action.id}`);
  for (const { id, title } of draft.sections) add(title, `sections.${id}.title`);
  add(draft.title, 'title');
  for (const [name, message] of Object.entries(draft.messages ?? {})) add(message, `messages.${name}`);
  add(draft.infographic ?? '', 'infographic');
  return places;
}
