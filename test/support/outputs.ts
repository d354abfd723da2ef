/** Outputs as pages of a test's own: what an FAQ is made into, opened in a real browser from a real server. */

import type { Faq } from '../../src/model/faq.ts';
import { handoutHtml } from '../../src/outputs/handout-html.ts';
import type { OutputOptions } from '../../src/outputs/output-options.ts';
import { pageHtml } from '../../src/outputs/page-html.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import { answerHtml } from '../../src/outputs/tree-html.ts';

const defaults: OutputOptions = { headingLevel: 2, open: 'all', expand: 'many' };

export const asPage = (faq: Faq, options: Partial<OutputOptions> = {}): string =>
  pageHtml(faq, answerHtml(faq), { ...defaults, ...options });

export const asHandout = (faq: Faq): string => handoutHtml(faq, answerHtml(faq));

/** The snippet on a page that has nothing else, and no style. */
export const asBarePage = (faq: Faq, options: Partial<OutputOptions> = {}): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host page</title></head><body><main><h1>Host page</h1>
${staticHtml(faq, answerHtml(faq), { ...defaults, ...options })}</main></body></html>`;

/** Every question with its answer as it can be read, by the entry's id. */
export function answersIn(faq: Faq, document: Document): { id: string; question: string; answer: string }[] {
  return faq.sections.flatMap(({ entries }) =>
    entries.map(({ id, question }) => ({
      id,
      question,
      answer: document.querySelector(`#faq-${id} .faq-answer`)?.textContent?.trim() ?? '',
    })),
  );
}
