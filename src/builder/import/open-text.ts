import { loadShipped } from '../../load/shipped-templates.ts';
import { asFaqError } from '../../model/errors.ts';
import { fromFragment } from '../draft/share.ts';
import { LostParts } from './lost.ts';
import { openJson, parsedJson } from './open-json.ts';
import { openPage } from './open-page.ts';
import { ADDRESS, type Opened, overridesOpened, questionsOpened, unknown } from './opened.ts';
import { parseHtml, TooComplicated } from './parse-html.ts';
import type { LoadTemplate } from './shipped-bases.ts';
import { tableQuestions } from './table.ts';

/** Characters. */
export const MAX_TEXT = 2_000_000;

/**
 * Says what somebody opened, and makes of it what a draft can take: overrides, an FAQ document, a template, a link to a draft, a
 * snippet or a page with one, our own HTML, anybody's FAQ page, a table. Nothing of it runs, and nothing is loaded but the
 * project's own templates.
 *
 * @throws {FaqError} when a template cannot be loaded.
 */
export async function openText(
  text: string,
  fileName = '',
  loadTemplate: LoadTemplate = loadShipped,
): Promise<Opened> {
  if (text.length > MAX_TEXT) return unknown('tooLong');
  const source = text.replace(/^\ufeff/, '').trim();
  if (!source) return unknown('empty');
  try {
    return await opened(source, fileName, loadTemplate);
  } catch (error) {
    if (error instanceof TooComplicated || error instanceof RangeError) return unknown('tooComplicated');
    const problem = asFaqError(error, fileName || 'text');
    if (problem.code === 'newer-format') return unknown('newerFormat');
    if (problem.code === 'not-a-document' || problem.code === 'wrong-shape')
      return unknown('nothingFound', problem.message);
    throw problem;
  }
}

async function opened(source: string, fileName: string, load: LoadTemplate): Promise<Opened> {
  const [link] = /#draft=[\w.=-]+$/.exec(source) ?? [];
  if (link && !/\s/.test(source)) return sharedDraft(link);
  const lost = new LostParts();
  if (/^[{[]/.test(source)) {
    const parsed = await parsedJson(source);
    if ('json' in parsed) return openJson(parsed.json, lost, load);
    if (/\.json$/i.test(fileName) || /^\{\s*"/.test(source)) return unknown('badJson', parsed.fault);
  }
  const isTable = /\.(?:csv|tsv|tab)$/i.test(fileName);
  const isPage = !isTable && (source.startsWith('<') || /\.x?html?$/i.test(fileName));
  const table = isPage ? undefined : tableQuestions(source, isTable, lost);
  if (table?.length) return questionsOpened(table, lost, source.match(ADDRESS) ?? []);
  const isHtml = isPage || /<[a-z][\w-]*(?:\s[^<>]*)?>/i.test(source);
  return isHtml ? openPage(parseHtml(source), lost, load) : unknown('nothingFound');
}

async function sharedDraft(link: string): Promise<Opened> {
  try {
    const { overrides } = await fromFragment(link);
    return overridesOpened(overrides, new LostParts());
  } catch {
    return unknown('nothingFound');
  }
}
