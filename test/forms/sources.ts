/** Where the FAQs of the tests come from, and what the pipeline makes of them. */
import { JSDOM } from 'jsdom';
import { type FaqRequest, prepareFaq } from '../../src/load/prepare-faq.ts';
import { answerHtml } from '../../src/outputs/answer-html.ts';
import { elementHtml } from '../../src/outputs/element-html.ts';
import type { OutputOptions } from '../../src/outputs/output-options.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import type { HostServer } from '../support/host-server.ts';
import type { Source } from './snippets.ts';

/** Northwind's, from a file on a server. */
export const aFile = ({ origin }: HostServer): Source => ({
  base: `${origin}/faq/`,
  overrides: `${origin}/faq/northwind.json`,
  faq: 'northwind',
});

/** What a form asks the pipeline for. */
export const requestOf = ({ base, overrides, bookingUrl }: Source): FaqRequest => ({
  template: `${base}faq-templates/en/general.json`,
  overrides: overrides?.startsWith('{') ? (JSON.parse(overrides) as object) : overrides,
  data: { bookingUrl },
});

/** With the HTML that `npx faq-embed render` makes of it. */
export async function withStatic(source: Source): Promise<Source> {
  const faq = await prepareFaq(requestOf(source));
  const answer = answerHtml(faq, new JSDOM('').window);
  const options: OutputOptions = { headingLevel: 2, open: [], expand: 'many' };
  const attributes = {
    ...(source.overrides && { overrides: source.overrides }),
    ...(source.bookingUrl && { 'data-booking-url': source.bookingUrl }),
  };
  return {
    ...source,
    html: staticHtml(faq, answer, options),
    element: elementHtml(faq, answer, {
      ...options,
      attributes,
      base: source.base,
      stylesheet: `${source.base}prerendered.css`,
      ...(source.nonce && { nonce: source.nonce }),
    }),
  };
}
