import { type InsertableFact, insertableFacts } from './facts.ts';
import type { Item } from './items.ts';
import { kept } from './kept.ts';
import { linksOf, type TopLink } from './links.ts';
import { type ListName, sectionOf } from './lists.ts';
import type { Made } from './made.ts';
import { noticesOf, type Question, type QuestionGroup, questionsOf } from './questions.ts';
import { type SmallWord, smallWordsOf } from './small-words.ts';

/** What is drawn of a draft: made once of each FAQ, and what has not changed is the same object as before. */
export interface DraftView {
  readonly sections: readonly QuestionGroup[];
  readonly notices: readonly Question[];
  readonly links: readonly TopLink[];
  /** What may stand in an answer in place of words. */
  readonly insertable: readonly InsertableFact[];
  readonly smallWords: readonly SmallWord[];
}

export const NOTHING: DraftView = { sections: [], notices: [], links: [], insertable: [], smallWords: [] };

export const viewOf = (made: Made, before: DraftView): DraftView =>
  kept(before, {
    sections: questionsOf(made),
    notices: noticesOf(made),
    links: linksOf(made),
    insertable: insertableFacts(made),
    smallWords: smallWordsOf(made),
  });

/** The items of a list. */
export function itemsIn({ sections, notices, links }: DraftView, list: ListName): readonly Item[] {
  if (list === 'sections') return sections;
  if (list === 'notices') return notices;
  if (list === 'actions') return links;
  return sections.find(({ id }) => id === sectionOf(list))?.questions ?? [];
}
