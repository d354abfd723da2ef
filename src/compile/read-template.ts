import { isDocument } from '../model/document-format.ts';
import { FaqError, type Report } from '../model/errors.ts';
import type { Draft } from '../model/faq-document.ts';
import { templateUrl } from '../model/template-url.ts';
import { checkLinks } from './check-links.ts';
import { compilePatches } from './compiled-patches.ts';
import { draftOfTemplate } from './draft-of-template.ts';
import type { ReadMarkdown } from './markdown.ts';
import { overlay } from './overlay.ts';
import { parseTemplate } from './parse-template.ts';
import { readDocument } from './read-document.ts';

/** How files are read: over HTTP in a page, from the disk on Node. */
export type Load = (url: string) => Promise<unknown>;

/** What compiling needs of the place where it runs. */
export interface Tools {
  readonly load: Load;
  /** Asked for only when there is Markdown to read. */
  readonly markdown: () => Promise<ReadMarkdown>;
}

/**
 * A template, or an FAQ document, with all that it extends under it. `extends` names a file beside it (`general`) or is a
 * URL that is relative to it.
 *
 * @throws {FaqError} when a file cannot be loaded or used, or extends itself (`wrong-shape`).
 */
export async function readTemplate(
  json: unknown,
  url: string,
  tools: Tools,
  reportTo: (source: string) => Report,
  above: readonly string[] = [],
): Promise<Draft> {
  const report = reportTo(url);
  if (isDocument(json)) return readDocument(json, url, report);
  const parsed = parseTemplate(json, url, report);
  if (!('extends' in parsed))
    return { ...draftOfTemplate(parsed, await tools.markdown(), report), lineage: [nameOf(url)] };
  const chain = [...above, url];
  const next = extended(parsed.extends, url);
  if (chain.includes(next) || chain.length > 9) {
    throw new FaqError('wrong-shape', url, 'extends', `goes in a circle: ${[...chain, next].join(' → ')}.`);
  }
  const base = await readTemplate(await tools.load(next), next, tools, reportTo, chain);
  const { extends: _, ...patches } = parsed;
  const draft = overlay(
    base,
    compilePatches(checkLinks(patches, report), await tools.markdown(), report),
    report,
  );
  return { ...draft, lineage: [nameOf(url), ...(base.lineage ?? [])] };
}

/** `…/en/retail.json` → `retail` */
const nameOf = (url: string): string => /([^/?#]*?)(?:\.json)?(?:[?#].*)?$/.exec(url)?.[1] ?? '';

function extended(nameOrUrl: string, url: string): string {
  try {
    return templateUrl(nameOrUrl, url);
  } catch {
    throw new FaqError(
      'wrong-shape',
      url,
      'extends',
      `expected a name or a URL, got ${JSON.stringify(nameOrUrl)}`,
    );
  }
}
