import { infographics } from '../../load/infographic-languages.ts';
import { FaqError } from '../../model/errors.ts';
import { explain } from '../../model/explain.ts';
import { matchLanguage } from '../../model/match-language.ts';
import { infographicHtml } from '../../outputs/infographic/infographic-html.ts';
import { infographicSvg } from '../../outputs/infographic/infographic-svg.ts';
import { makeInfographic } from '../../outputs/infographic/make-infographic.ts';
import { bytesIn } from '../../outputs/infographic/picture-bytes.ts';
import { infographicPptx } from '../../outputs/infographic/pptx/infographic-pptx.ts';
import { printedPage } from '../../outputs/infographic/printed-page.ts';
import { readPicture } from '../../outputs/infographic/read-picture.ts';
import type { Made } from '../draft/made.ts';
import type { PageToPrint } from './print-page.ts';

/** An infographic of a draft, in the language that is shown. */
export interface DraftInfographic {
  readonly svg: string;
  readonly html: () => string;
  readonly toPrint: () => PageToPrint;
  readonly pptx: () => Uint8Array;
  /** What had no room, and what is wrong with the overrides' own panels: sentences in English, as the command line's. */
  readonly problems: readonly string[];
}

/** As the end of a sentence about a logo. */
const NOT_HERE = 'is at an address, from which nothing is loaded here. Choose its file under “Your look”';

/**
 * @param templates The address of the folder with the templates and the infographics' texts.
 * @throws {FaqError} when its texts cannot be loaded, or do not fit on a page.
 */
export async function infographicOf(
  { faq, customized }: Pick<Made, 'faq' | 'customized'>,
  load: (url: string) => Promise<unknown>,
  templates: string,
): Promise<DraftInfographic> {
  const source = `${templates}${matchLanguage(faq.lang, infographics) ?? 'en'}/infographic.json`;
  const texts = { json: await load(source), source };
  // A picture at an address is not loaded here: the page asks nobody else for anything.
  const { logo: address = '' } = faq.brand;
  const picture = readPicture(bytesIn(address) ?? new Uint8Array());
  const logo = 'refusal' in picture ? undefined : picture;
  const refusal = /^data:/i.test(address) && 'refusal' in picture ? picture.refusal : NOT_HERE;
  const refused = new FaqError('wrong-shape', '', 'brand.logo', `${refusal}; it is left out.`);
  const { layout, problems } = makeInfographic({ texts, draft: customized, faq, changes: '' }, { logo });
  return {
    svg: infographicSvg(layout, faq),
    html: () => infographicHtml(layout, faq),
    toPrint: () => ({ ...printedPage(layout, faq), lang: layout.lang, dir: layout.dir, title: layout.title }),
    pptx: () => infographicPptx(layout, faq),
    problems: [...(address && !logo ? [refused] : []), ...problems].flatMap(
      (problem) => explain(problem) ?? [],
    ),
  };
}
