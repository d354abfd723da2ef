import type { Faq } from '../pipeline/faq.ts';
import type { AnswerHtml } from './answer-html.ts';
import { element } from './html.ts';
import type { OutputOptions } from './output-options.ts';
import css from './page.css?inline';
import { staticHtml } from './static-html.ts';
import { wholePage } from './whole-page.ts';

/** A whole accessible page with its style in it: no script, and no request to anywhere. */
export function pageHtml(faq: Faq, answer: AnswerHtml, options: OutputOptions): string {
  return wholePage(faq, css, element('main', {}, staticHtml(faq, answer, options)));
}
