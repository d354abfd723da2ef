import { FaqError, type Report } from '../model/errors.ts';
import type { Draft } from '../model/faq-document.ts';
import {
  type InfographicDraft,
  type InfographicPatch,
  infographicFileShape,
  type Panel,
  type PanelPatch,
} from '../model/infographic.ts';
import { read } from '../model/read-shape.ts';
import { patchList } from './overlay.ts';

/**
 * The infographic of a draft: what all trades share, under what the nearest template that has words of its own says
 * otherwise, under the organization's changes.
 *
 * @param json The file with the texts, in the draft's language.
 * @param report Told what is wrong with the organization's changes.
 * @throws {FaqError} for a file that is none.
 */
export function infographicDraft(
  json: unknown,
  source: string,
  { lineage = [], infographic }: Pick<Draft, 'lineage' | 'infographic'>,
  report: Report,
): InfographicDraft {
  const file = read(infographicFileShape, json, '', (code, path, ...what) => {
    throw new FaqError(code, source, path, ...what);
  });
  if (!file) throw new FaqError('wrong-shape', source, '', 'is not a file with the texts of an infographic.');
  const trade = lineage.find((name) => Object.hasOwn(file.templates ?? {}, name));
  const own = trade ? file.templates?.[trade] : undefined;
  return [own, infographic].reduce<InfographicDraft>(
    (draft, patch) => (patch ? patched(draft, patch, report) : draft),
    file,
  );
}

const patched = (draft: InfographicDraft, patch: InfographicPatch, report: Report): InfographicDraft => ({
  ...draft,
  ...(patch.icon && { icon: patch.icon }),
  title: patch.title ?? draft.title,
  lead: patch.lead === null ? '' : (patch.lead ?? draft.lead),
  words: { ...draft.words, ...patch.words },
  panels: patchList(draft.panels, patch.panels, 'infographic.panels', patchPanel, report),
});

function patchPanel(id: string, panel: Panel | undefined, patch: PanelPatch): Panel | string {
  const { text, before: _, after: __, ...rest } = patch;
  const { kind = 'fact', title, texts, icon } = { ...panel, ...rest, ...(text && { texts: [{ text }] }) };
  if (!title || !texts) return 'is not on the infographic, and has no title and text of its own';
  return { id, kind, title, texts, ...(icon && { icon }) };
}
