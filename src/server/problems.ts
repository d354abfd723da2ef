import { FaqError, type Report } from '../model/errors.ts';
import { explain } from '../model/explain.ts';

/**
 * Receives mistakes that affect only a part.
 *
 * @param problem What is wrong, for programs: a code, the source, a path in it.
 * @param sentence The same as a sentence for the developer, with the remedy.
 */
export type OnProblem = (problem: FaqError, sentence: string) => void;

const warn: OnProblem = (_, sentence) => console.warn(`faq-embed: ${sentence}`);

/** Passes problems on, but those that {@link explain} has nothing to say about. */
export function reportTo(problem: FaqError, onProblem: OnProblem = warn): void {
  const sentence = explain(problem);
  if (sentence) onProblem(problem, sentence);
}

/** What a part of the way from files to HTML reports to; it knows the source. */
export const reportsTo =
  (onProblem?: OnProblem) =>
  (source: string): Report =>
  (code, path, ...what) =>
    reportTo(new FaqError(code, source, path, ...what), onProblem);
