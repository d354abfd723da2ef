import { renderAnswer, type View } from '../compile/render-answer.ts';
import { answerFill } from '../fill/answer-fill.ts';
import type { Faq, FaqEntry } from '../model/faq.ts';
import { leavesSite } from './leaves-site.ts';
import { contentHtml } from './node-html.ts';

/** The answer of an entry, or of a notice, as sanitized HTML. */
export type AnswerHtml = (entry: Pick<FaqEntry, 'answer'>) => string;

/**
 * How the answers of an FAQ become HTML, with the sanitizer at work in a window: in Node that of a DOM library which
 * DOMPurify supports, such as `new JSDOM('').window`.
 */
export function answerHtml(faq: Faq, view: View, site?: string): AnswerHtml {
  const fill = answerFill(faq, (href) => leavesSite(href, site));
  return ({ answer }) => contentHtml(renderAnswer(answer, fill, view));
}
