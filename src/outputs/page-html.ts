import type { Faq } from '../model/faq.ts';
import { element } from './html.ts';
import { noticesHtml } from './notice-html.ts';
import type { OutputOptions } from './output-options.ts';
import css from './page.css?inline';
import { headingQuestion, staticHtml } from './static-html.ts';
import type { AnswerHtml } from './tree-html.ts';
import { organizationHtml, wholePage } from './whole-page.ts';

/**
 * A whole accessible page with its style in it: no script, and no request to anywhere. The FAQ's title is the page's, so
 * its heading is of level 1 whatever the options say.
 */
export function pageHtml(faq: Faq, answer: AnswerHtml, options: OutputOptions): string {
  const content = staticHtml(
    { ...faq, notices: [] },
    answer,
    { ...options, headingLevel: 1 },
    headingQuestion,
  );
  return wholePage(faq, css, element('main', {}, noticesHtml(faq, answer) + organizationHtml(faq) + content));
}
