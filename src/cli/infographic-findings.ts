import { asFaqError, type FaqError } from '../model/errors.ts';
import { makeInfographic } from '../outputs/infographic/make-infographic.ts';
import type { Files } from './files.ts';
import { infographicTexts } from './infographic-texts.ts';
import type { PreparedFaq } from './prepared-faq.ts';

/** What is wrong with what a file says of the infographic; nothing where it says nothing of it. */
export async function infographicFindings(
  json: unknown,
  address: string,
  { faq, customized }: PreparedFaq,
  files: Files,
): Promise<readonly FaqError[]> {
  if (!JSON.stringify(json ?? null).includes('"infographic":')) return [];
  try {
    const texts = await infographicTexts(faq.lang, files);
    return makeInfographic({ texts, draft: customized, faq, changes: address }, {}).problems;
  } catch (error) {
    return [asFaqError(error, address)];
  }
}
