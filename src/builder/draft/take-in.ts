import type { Overrides } from '../../model/content-model.ts';
import type { ImportedQuestion } from '../import/page-questions.ts';
import { setPart } from './edits.ts';
import { addItem, questionsIn } from './lists.ts';
import { newId } from './new-id.ts';
import type { QuestionGroup } from './questions.ts';

/** A draft with questions of somewhere else in it: in the section of their name, else in a new one. */
export function takeIn(
  overrides: Overrides,
  lang: string,
  groups: readonly QuestionGroup[],
  questions: readonly ImportedQuestion[],
  /** The title of a section for those that came without one. */
  otherwise: string,
): Overrides {
  const sections = new Map(groups.map(({ id, title }) => [title.trim(), id]));
  const taken = new Set(groups.flatMap((group) => group.questions.map(({ id }) => id)));
  const known = new Map(
    groups.flatMap((group) => group.questions.map((one) => [one.question.trim(), one] as const)),
  );
  let result = overrides;
  for (const { question, answer, section = otherwise } of questions) {
    const same = known.get(question.trim());
    if (same) {
      result = setPart(result, lang, same, 'answer', answer);
      continue;
    }
    let home = sections.get(section.trim());
    if (home === undefined) {
      home = newId(section, new Set(sections.values()));
      sections.set(section.trim(), home);
      result = addItem(result, lang, { list: 'sections', id: home }, { title: section });
    }
    const id = newId(question, taken);
    taken.add(id);
    result = addItem(result, lang, { list: questionsIn(home), id }, { question, ...(answer && { answer }) });
  }
  return result;
}
