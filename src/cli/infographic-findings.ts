import { asFaqError, type FaqError } from '../model/errors.ts';
import { makeInfographic } from '../outputs/infographic/make-infographic.ts';
import type { Files } from './files.ts';
import { infographicTexts } from './infographic-texts.ts';
import type { PreparedFaq } from './prepared-faq.ts';

/** For all languages, or for one. */
const saysOfIt = (json: unknown): boolean => {
  const { infographic, languages } = (json ?? {}) as { infographic?: unknown; languages?: object | null };
  const ofLanguages: unknown[] = typeof languages === 'object' ? Object.values(languages ?? {}) : [];
  return (
    infographic !== undefined ||
    ofLanguages.some((one) => (one as { infographic?: unknown } | null)?.infographic !== undefined)
  );
};

/** What is wrong with what a file says of the infographic; nothing where it says nothing of it. */
export async function infographicFindings(
  json: unknown,
  address: string,
  { faq, customized }: PreparedFaq,
  files: Files,
): Promise<readonly FaqError[]> {
  if (!saysOfIt(json)) return [];
  try {
    const texts = await infographicTexts(faq.lang, files);
    return makeInfographic({ texts, draft: customized, faq, changes: address }, {}).problems;
  } catch (error) {
    return [asFaqError(error, address)];
  }
}
