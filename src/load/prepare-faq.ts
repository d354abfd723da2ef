import type { Load } from '../compile/read-template.ts';
import { type Data, fillDocument } from '../fill/fill-document.ts';
import { FaqError, type Report } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import { type Compiler, type DraftRequest, type LoadedDraft, loadDraft } from './load-draft.ts';

export interface FaqRequest extends DraftRequest {
  /** Variables by name, as `dataset` gives them; they win over the overrides. */
  readonly data?: Data;
}

/**
 * The whole way from files to an FAQ that can be shown: load ► fill.
 *
 * @param load How files are read. Default: over HTTP.
 * @param compiler What compiles raw overrides. Default: a chunk for browsers.
 * @throws {FaqError} when a file cannot be loaded or used at all. What costs a part only is in {@link Faq.problems}.
 */
export async function prepareFaq(
  request: FaqRequest,
  load?: Load,
  compiler?: () => Promise<Compiler>,
): Promise<Faq> {
  return filled(await loadDraft(request, load, compiler), request.data ?? {});
}

/** A loaded document with a page's variables. */
export function filled({ draft, source, problems }: LoadedDraft, data: Data): Faq {
  const all = [...problems];
  const reportTo =
    (place: string): Report =>
    (code, path, ...what) =>
      all.push(new FaqError(code, place, path, ...what));
  return { ...fillDocument(draft, data, reportTo(source), reportTo('attribute')), problems: all };
}
