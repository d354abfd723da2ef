import { partWordsFor } from '../load/shipped-templates.ts';
import type { Part } from '../model/content-model.ts';
import { asFaqError, FaqError } from '../model/errors.ts';
import type { ReportProblem } from './problem-reports.ts';
import { type Make, make } from './view/elements.ts';

/** What a part that is loaded on its own has of the element: a chunk is whole in itself, and would have it once more. */
export interface PartTools {
  readonly make: Make;
  /** The words of a language that we ship; undefined where there are none. */
  readonly wordsFor: (lang: string) => Promise<unknown>;
  /** Says to the developer what is wrong with an attribute, the part's own if none is named. */
  readonly report: (sentence: string, attribute?: string) => void;
}

export const partTools = (part: Part, report: ReportProblem): PartTools => ({
  make,
  wordsFor: async (lang) => {
    try {
      return await partWordsFor(part, lang);
    } catch (error) {
      void report(asFaqError(error, part), true);
      return undefined;
    }
  },
  report: (sentence, attribute = part) =>
    void report(new FaqError('wrong-shape', 'attribute', attribute, sentence)),
});
