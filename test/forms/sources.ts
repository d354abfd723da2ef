/** Where the FAQs of the tests come from, and what the pipeline makes of them. */
import { execFileSync } from 'node:child_process';
import type { FaqRequest } from '../../src/load/prepare-faq.ts';
import { elementHtml } from '../../src/outputs/element-html.ts';
import type { OutputOptions } from '../../src/outputs/output-options.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import { answerHtml } from '../../src/outputs/tree-html.ts';
import type { HostServer } from '../support/host-server.ts';
import { prepareOnNode } from '../support/prepare-on-node.ts';
import type { Source } from './snippets.ts';

/** Northwind's, from a file on a server. */
export const aFile = ({ origin }: HostServer): Source => ({
  base: `${origin}/faq/`,
  overrides: `${origin}/faq/northwind.json`,
  faq: 'northwind',
});

const northwindDocument = execFileSync(
  process.execPath,
  ['dist/cli.js', 'compile', '--overrides', 'demo/northwind.json'],
  { encoding: 'utf8' },
);

/** Northwind's, compiled by the command line. */
export function aDocument({ origin }: HostServer, pages: Record<string, string>): Source {
  pages['/faq/northwind-document.json'] = northwindDocument;
  return {
    base: `${origin}/faq/`,
    src: `${origin}/faq/northwind-document.json`,
    faq: 'northwind-document',
  };
}

/** What a form asks the pipeline for. */
export const requestOf = ({
  base,
  src,
  template = 'general',
  overrides,
  bookingUrl,
}: Source): FaqRequest => ({
  src,
  template: `${base}faq-templates/en/${template}.json`,
  overrides: overrides?.startsWith('{') ? (JSON.parse(overrides) as object) : overrides,
  data: { bookingUrl },
});

/** With the HTML that `npx faq-embed render` makes of it. */
export async function withStatic(source: Source): Promise<Source> {
  const faq = await prepareOnNode(requestOf(source));
  const answer = answerHtml(faq);
  const options: OutputOptions = { headingLevel: 2, open: [], expand: 'many' };
  const attributes = {
    ...(source.src && { src: source.src }),
    ...(source.template && { template: source.template }),
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
