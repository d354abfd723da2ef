import { treeText } from '../../model/answer-tree.ts';
import type { Draft, DraftNotice } from '../../model/faq-document.ts';
import { type Item, itemsOf, readable, type Sources } from './items.ts';
import { type ListName, questionsIn, sectionOf } from './lists.ts';
import { wordsIn } from './words-of.ts';

/** A question as its author sees it; or a notice, which asks nothing and goes by how it begins. */
export interface Question extends Item {
  readonly question: string;
  readonly guidance?: string;
}

export interface QuestionGroup extends Item {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** All sections with their questions. */
export function questionsOf(made: Sources): readonly QuestionGroup[] {
  const { base, customized, faq } = made;
  const gaps = new Set(faq.gaps.flatMap(({ section, id }) => (section ? [id] : [])));
  return itemsOf(
    made,
    'sections',
    base.sections,
    customized.sections,
    () => false,
    (item, { id, title, entries }, own) => ({
      ...item,
      title: own['title'] ?? readable(title, made),
      questions: itemsOf(
        made,
        questionsIn(id),
        entriesIn(base, id),
        entries,
        (entry) => gaps.has(entry),
        (one, entry, { question }) => ({
          ...one,
          question: question ?? readable(entry.question, made),
          ...(entry.guidance && { guidance: entry.guidance }),
        }),
      ),
    }),
  );
}

/** What stands above everything else. */
export function noticesOf(made: Sources): readonly Question[] {
  const { base, customized, faq } = made;
  const shown = new Map(faq.notices.map(({ id, answer }) => [id, answer]));
  const beginning = ({ id, answers }: DraftNotice) =>
    readable(treeText(shown.get(id) ?? answers[0]?.body ?? []), made).split('\n')[0] ?? '';
  return itemsOf(
    made,
    'notices',
    base.notices ?? [],
    customized.notices ?? [],
    (id) => !shown.has(id),
    (item, notice) => ({
      ...item,
      question: beginning(notice),
      ...(notice.guidance && { guidance: notice.guidance }),
    }),
  );
}

const entriesIn = ({ sections }: Draft, section: string) =>
  sections.find(({ id }) => id === section)?.entries ?? [];

/** The ids of a list as the template has them. */
export function templateIds(list: ListName, { base }: Pick<Sources, 'base'>): readonly string[] {
  const section = sectionOf(list);
  const items = section === undefined ? (base[list as 'actions'] ?? []) : entriesIn(base, section);
  return items.map(({ id }) => id);
}

/** Every id that a question has, or had before it was taken out, in any language. */
export function takenIds({
  overrides,
  base,
  customized,
}: Omit<Sources, 'lang' | 'faq'>): ReadonlySet<string> {
  const words = [
    overrides,
    ...Object.keys(overrides.languages ?? {}).map((lang) => wordsIn(overrides, lang)),
  ];
  return new Set([
    ...[base, customized].flatMap(({ sections }) =>
      sections.flatMap(({ entries }) => entries.map(({ id }) => id)),
    ),
    ...words.flatMap(({ sections }) =>
      Object.values(sections ?? {}).flatMap((section) => Object.keys(section?.entries ?? {})),
    ),
  ]);
}
