import type { Variable } from '../model/content-model.ts';
import { FaqError } from '../model/errors.ts';
import { explain } from '../model/explain.ts';
import type { Faq, Gap } from '../model/faq.ts';

/** Whatever a file or a server says, as one line that does nothing to a terminal. */
export const tidy = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    // Marks that turn the direction of a line would let a value rewrite the sentence around it.
    .replace(
      /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .trim();

/** A problem as a sentence with its source, the path in it and the remedy. */
export const sentence = (problem: FaqError): string => tidy(explain(problem) ?? problem.message);

/** The same without source and path, where these are seen already. */
export const remedy = ({ code, what }: FaqError): string => sentence(new FaqError(code, '', '', ...what));

/** Why a booking link is refused, for a link that is no value: nothing counts as missing. */
export function refusal(link: string, reason: string): string {
  const said = explain(new FaqError('refused-link', '', '', reason, JSON.stringify(link)));
  return tidy((said ?? reason).replace(' and counts as missing', ''));
}

const questionsIn = (gaps: readonly Gap[]) => gaps.filter(({ section }) => section).length;

/** Questions that nobody has answered yet; a notice asks nothing. */
export const openQuestions = ({ gaps }: Faq): number => questionsIn(gaps);

export const questionCount = (faq: Faq): number =>
  openQuestions(faq) + faq.sections.reduce((sum, { entries }) => sum + entries.length, 0);

/** The gaps that somebody has to do something about: not those that are meant. */
export const gapsToFill = ({ gaps }: Faq): readonly Gap[] =>
  gaps.filter(({ onPurpose }) => onPurpose === undefined);

/**
 * `6 of 9 questions and 1 notice still need you`: how much is not answered yet; nothing where all is.
 *
 * @param isOwn whether an organization's file says so, or a template, in which somebody else will answer
 */
export function gapCount(faq: Faq, what = ' questions', isOwn = true): string | undefined {
  const gaps = gapsToFill(faq);
  if (!gaps.length) return;
  const questions = questionsIn(gaps);
  const notices = gaps.length - questions;
  const count = [
    questions && `${questions} of ${questionCount(faq)}${what}`,
    notices && `${notices} ${notices === 1 ? 'notice' : 'notices'}`,
  ]
    .filter(Boolean)
    .join(' and ');
  const isOne = gaps.length === 1;
  if (!isOwn) return `${count} ${isOne ? 'waits' : 'wait'} for an organization`;
  return `${count} still ${isOne ? 'needs' : 'need'} you`;
}

export const gapName = ({ section, id, question }: Gap): string =>
  section ? `${tidy(question)} (${section}.${id})` : `A notice (notices.${id})`;

/** What an author can do about a gap: the question, the guidance, and what would fill it. */
export function gapLines(gap: Gap, variables: Readonly<Record<string, Variable>>): string[] {
  const known = new Map(Object.entries(variables));
  const names = [...new Set(gap.missing.flat())];
  const ways = gap.missing.map((way) => listed(way, 'and'));
  return [
    gapName(gap),
    ...(gap.guidance ? [`  ${tidy(gap.guidance)}`] : []),
    ways.length
      ? `  Set ${[...new Set(ways)].join(', or ')}; or write an answer of your own.`
      : '  Write an answer.',
    ...names.flatMap((name) => {
      const { type = 'text', label } = known.get(name) ?? {};
      return label ? [`    ${name} (${type}): ${tidy(label)}`] : [];
    }),
  ];
}

export const listed = (names: readonly string[], word: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
