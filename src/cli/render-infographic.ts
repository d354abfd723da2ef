import type { FaqError } from '../model/errors.ts';
import { type InfographicForm, makeInfographic } from '../outputs/infographic/make-infographic.ts';
import type { FaqSource } from './faq-source.ts';
import type { Files } from './files.ts';
import { findBrowser } from './find-browser.ts';
import { infographicTexts } from './infographic-texts.ts';
import { logoFile } from './logo-file.ts';
import type { PreparedFaq } from './prepared-faq.ts';
import { printPdf } from './print-pdf.ts';
import type { RenderGiven } from './render-options.ts';
import { wholeSite } from './site-address.ts';
import type { Io } from './terminal.ts';

/** What was made, and what was wrong with what it was made from. */
interface Rendered {
  readonly content: string | Uint8Array;
  readonly problems: readonly FaqError[];
}

/** An infographic in one of its forms. What is missing for that is said before anything is made. */
export async function renderInfographic(
  form: InfographicForm,
  { paper, site }: RenderGiven,
  { template, overrides }: FaqSource,
  { faq, customized }: PreparedFaq,
  files: Files,
  io: Io,
): Promise<Rendered> {
  const browser = form === 'infographic-pdf' ? findBrowser(io.env) : '';
  const texts = await infographicTexts(faq.lang, files);
  const places = { source: overrides ?? template, site: site === undefined ? undefined : wholeSite(site) };
  const { picture: logo, problem } = await logoFile(faq.brand.logo, places, files);
  const source = { texts, draft: customized, faq, changes: overrides ?? template };
  const options = { logo, ...(paper !== undefined && { paper: paper as 'a4' | 'letter' }) };
  const { layout, problems } = makeInfographic(source, options);
  const html = async () =>
    (await import('../outputs/infographic/infographic-html.ts')).infographicHtml(layout, faq);
  const content = async () => {
    switch (form) {
      case 'infographic-svg':
        return (await import('../outputs/infographic/infographic-svg.ts')).infographicSvg(layout, faq);
      case 'infographic-pptx':
        return (await import('../outputs/infographic/pptx/infographic-pptx.ts')).infographicPptx(layout, faq);
      case 'infographic-pdf':
        return printPdf(await html(), browser);
      case 'infographic-html':
        return html();
    }
  };
  return { content: await content(), problems: [...(problem ? [problem] : []), ...problems] };
}
