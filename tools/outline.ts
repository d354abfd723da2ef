import type { Answer, Template } from '../src/model/content-model.ts';
import { needsOf, usedNames } from '../src/model/placeholders.ts';

/**
 * All of a template that is on screen before an answer is opened: a template itself, whose answers say what they need and
 * nothing else. Filled, it shows the same title, questions and actions as the whole.
 */
export function outlineOf(template: Template): Template {
  const sections = template.sections.map(({ id, title, entries }) => ({
    id,
    title,
    entries: entries.map((entry) => ({
      id: entry.id,
      question: entry.question,
      answers: conditions(entry.answers),
    })),
  }));
  const outline = { ...template, sections };
  const used = usedNames(outline);
  const variables = Object.fromEntries(Object.entries(template.variables).filter(([name]) => used.has(name)));
  return { ...outline, variables };
}

/** When an entry is shown: each set of names that must have a value for one of its answers, and no set that holds another. */
function conditions(answers: readonly Answer[]): Answer[] {
  const sets = answers.map((answer) => new Set(needsOf(answer)));
  const isWithin = (inner: Set<string>, outer: Set<string>) => [...inner].every((name) => outer.has(name));
  return sets
    .filter(
      (set, at) =>
        !sets.some((other, i) => i !== at && isWithin(other, set) && (i < at || !isWithin(set, other))),
    )
    .map((set) => (set.size ? { needs: [...set], text: '' } : { text: '' }));
}
