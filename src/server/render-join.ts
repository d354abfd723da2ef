import { joinDay } from '../fill/join-day.ts';
import type { Faq } from '../model/faq.ts';
import type { FaqDocument } from '../model/faq-document.ts';
import { joinEmail } from '../outputs/join-day/join-email.ts';
import { joinText } from '../outputs/join-day/join-text.ts';
import { prepared, type RenderOptions } from './render.ts';

/** `headingLevel`: of the questions in HTML. `site`: the site of links that are paths; without it they are left out. */
export type RenderJoinOptions = Pick<RenderOptions, 'data' | 'headingLevel' | 'site' | 'refId' | 'onProblem'>;

/**
 * How to join an appointment, as HTML to insert into a reminder email. If no question is for the day, it has all of them.
 *
 * @throws {FaqError} `not-a-document` or `newer-format`.
 */
export function renderJoinEmail(document: FaqDocument, options: RenderJoinOptions = {}): string {
  const { faq, site, headingLevel } = ofTheDay(document, options);
  return joinEmail(faq, { headingLevel, ...(site !== undefined && { site }) });
}

/**
 * The same as plain text, with the link to join and the telephone number first.
 *
 * @throws {FaqError} `not-a-document` or `newer-format`.
 */
export function renderJoinText(document: FaqDocument, options: RenderJoinOptions = {}): string {
  const { faq, site } = ofTheDay(document, options);
  return joinText(faq, site);
}

function ofTheDay(document: FaqDocument, options: RenderJoinOptions) {
  const { faq, chosen } = prepared(document, options, { open: 'all', level: 2 });
  const shown: Faq = joinDay(faq) ?? faq;
  return { faq: shown, site: chosen.site, headingLevel: chosen.headingLevel };
}
