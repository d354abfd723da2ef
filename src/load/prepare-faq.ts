import { type Data, fillVariables } from '../fill/fill-variables.ts';
import type { Template } from '../model/content-model.ts';
import { FaqError, type Report } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import { loadJson } from './load-json.ts';

export interface FaqRequest {
  /** The absolute URL of the template. */
  readonly template: string;
  /** Whether the template is one that the build has checked and flattened: its reading is then done already. */
  readonly published?: boolean;
  /** An organization's overrides: the absolute URL of the file, or its JSON, parsed already. */
  readonly overrides?: string | object | null | undefined;
  /** Variables by name, as `dataset` gives them; they win over the overrides. */
  readonly data?: Data;
}

/** How files are read: over HTTP in a page, from the disk in a tool. */
export type Load = (url: string) => Promise<unknown>;

/**
 * The whole way from files to an FAQ that can be shown: load ► parse ► overlay ► fill.
 *
 * @throws {FaqError} when the template or the overrides cannot be used at all. What costs a part only is in
 * {@link Faq.problems}.
 */
export async function prepareFaq(request: FaqRequest, load: Load = loadJson): Promise<Faq> {
  const problems: FaqError[] = [];
  const reportTo =
    (source: string): Report =>
    (code, path, ...what) =>
      problems.push(new FaqError(code, source, path, ...what));

  const { template: url, overrides, data = {} } = request;
  const isUrl = typeof overrides === 'string';
  // All that is known to be needed is asked for at once. Parse and overlay are a chunk that most pages do without.
  const [json, changes, author] = await Promise.all([
    load(url),
    isUrl ? load(overrides) : (overrides ?? undefined),
    request.published && !overrides ? undefined : import('../compile/compile.ts'),
  ]);
  const template = author
    ? author.customize(
        await author.readTemplate(json, url, load, reportTo),
        changes,
        isUrl ? overrides : 'overrides',
        reportTo,
      )
    : (json as Template);
  const faq = fillVariables(template, data, reportTo(url), reportTo('attribute'));
  return { ...faq, problems };
}
