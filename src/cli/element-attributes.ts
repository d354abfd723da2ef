import { inlineJson } from '../outputs/inline-json.ts';
import { elementAttributes } from '../outputs/snippet/element-attributes.ts';
import type { FaqSource } from './faq-source.ts';
import { type Files, isOnWeb } from './files.ts';
import { siteAddress } from './site-address.ts';
import { UsageError } from './usage-error.ts';

/** The options of `render` that an element has attributes for. */
interface ElementGiven {
  readonly template: string | undefined;
  readonly lang: string | undefined;
  readonly src: string | undefined;
  readonly 'overrides-url': string | undefined;
  readonly open: string | undefined;
  readonly expand: string | undefined;
  readonly sections: string | undefined;
  readonly 'heading-level': string | undefined;
  readonly 'ref-id': string | undefined;
  readonly search: string | undefined;
  readonly view: string | undefined;
  readonly feedback: string | undefined;
  readonly 'feedback-url': string | undefined;
  readonly booking: string | undefined;
}

/**
 * The attributes with which the element comes to the same FAQ in a browser as was made here.
 *
 * @throws {UsageError} for a template that only this computer has.
 */
export async function attributesFor(
  given: ElementGiven,
  source: FaqSource,
  files: Files,
): Promise<Record<string, string>> {
  const { folder } = source;
  const src = given.src === undefined ? undefined : siteAddress('--src', given.src);
  if (folder === undefined && src === undefined && !isOnWeb(source.template))
    throw new UsageError(
      '--as element: visitors need the file too. Give --src the address of an FAQ document, or --template an address, https://…; or use --as static.',
    );
  const feedbackUrl = given['feedback-url'];
  if (feedbackUrl !== undefined) siteAddress('--feedback-url', feedbackUrl.replaceAll('{lang}', 'en'));
  // The page may be in another language, and the overrides may have chosen this one.
  const lang = folder ?? given.lang;
  const overrides =
    src === undefined ? await overridesAttribute(given['overrides-url'], source.overrides, files) : undefined;
  return elementAttributes({ ...given, src, lang, overrides, data: source.data });
}

async function overridesAttribute(
  url: string | undefined,
  overrides: FaqSource['overrides'],
  files: Files,
): Promise<string | undefined> {
  if (url !== undefined) return siteAddress('--overrides-url', url);
  if (overrides === undefined || isOnWeb(overrides)) return overrides;
  return inlineJson(await files.json(overrides));
}
