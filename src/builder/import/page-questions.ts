import type { HtmlNode } from '../../compile/html-tree.ts';
import { asPlainText } from '../../compile/pasted-text.ts';
import { foundQuestions } from './found-questions.ts';
import { htmlAnswer, withoutNames } from './html-answer.ts';
import type { LostParts } from './lost.ts';
import { toldQuestions } from './told-questions.ts';

/** A question of somebody else's page or table; the answer is Markdown. */
export interface ImportedQuestion {
  readonly question: string;
  readonly answer: string;
  readonly section?: string;
}

/** No question is longer. */
const LONGEST_QUESTION = 300;
/** What a closed and an open answer is marked with. */
const SIGNS = /^[\s+−▸▾▶▼►⌄›»]+|[\s+−▸▾▶▼►⌄›»]+$/g;

/**
 * The questions of a page that is not ours: those that it gives to search engines, else the most that one of the ways to write
 * an FAQ in HTML finds. No more than `most`, and how many there were beyond.
 */
export function pageQuestions(
  page: readonly HtmlNode[],
  most: number,
  lost: LostParts,
): { readonly questions: readonly ImportedQuestion[]; readonly more: number } {
  const told = toldQuestions(page);
  const ways = told.length ? [told] : foundQuestions(page);
  const found = ways.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
  const questions = found.slice(0, most).flatMap(({ question: asked, answer: nodes, section }) => {
    const question = questionOf(asked);
    if (!question || question.length > LONGEST_QUESTION) return [];
    const answer = htmlAnswer(nodes, question, lost);
    const group = section && questionOf(section);
    return answer ? [{ question, answer, ...(group && { section: group }) }] : [];
  });
  return { questions, more: Math.max(0, found.length - most) };
}

const questionOf = (text: string) => withoutNames(asPlainText(text).replace(SIGNS, '')).trim();
