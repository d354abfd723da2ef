import type { Load } from '../compile/read-template.ts';
import { fillDraft } from '../fill/fill-draft.ts';
import type { Data } from '../fill/read-values.ts';
import { FaqError, type Report } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import { type Compiler, type DraftRequest, type LoadedDraft, loadDraft } from './load-draft.ts';
import { overridesSource } from './overrides-source.ts';
import { expectTypedValues, type Typed, typedValuesFor } from './typed-values-for.ts';

export interface FaqRequest extends DraftRequest {
  /** Variables by name, as in `dataset`; they take precedence over the overrides. */
  readonly data?: Data;
}

/**
 * From files to an FAQ that is ready to be shown: load ► fill.
 *
 * @param load How files are read. Default: over HTTP.
 * @param compiler What compiles raw overrides. Default: a chunk for browsers.
 * @throws {FaqError} when a file cannot be loaded or used at all. Mistakes that affect only a part are in {@link Faq.problems}.
 */
export async function prepareFaq(
  request: FaqRequest,
  load?: Load,
  compiler?: () => Promise<Compiler>,
): Promise<Faq> {
  const { data = {}, overrides, ...others } = request;
  expectTypedValues(data);
  const loaded = await loadDraft({ ...others, overrides: overridesSource(overrides) }, load, compiler);
  return filled(loaded, data, await typedValuesFor(loaded.draft, data));
}

/** A loaded document with a page's variables, read by what {@link typedValuesFor} says. */
export function filled({ draft, source, problems }: LoadedDraft, data: Data, typed: Typed | undefined): Faq {
  const all = [...problems];
  const reportTo =
    (place: string): Report =>
    (code, path, ...what) =>
      all.push(new FaqError(code, place, path, ...what));
  const isMissing = typed instanceof FaqError;
  if (isMissing) all.push(typed);
  const faq = fillDraft(draft, data, reportTo(source), reportTo('attribute'), isMissing ? undefined : typed);
  return { ...faq, problems: all };
}
