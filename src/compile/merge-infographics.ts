import type { Draft } from '../model/faq-document.ts';
import type { InfographicPatch, PanelPatch } from '../model/infographic.ts';

/** What a draft and changes to it say of the infographic, as one: the later wins, by id and field. */
export function mergeInfographics(
  { infographic: before }: Pick<Draft, 'infographic'>,
  { infographic: after }: { readonly infographic?: InfographicPatch | null },
): Pick<Draft, 'infographic'> {
  if (!after) return before ? { infographic: before } : {};
  return {
    infographic: {
      ...before,
      ...after,
      words: { ...before?.words, ...after.words },
      panels: mergePanels(before?.panels, after.panels),
    },
  };
}

function mergePanels(
  before: InfographicPatch['panels'] = {},
  after: InfographicPatch['panels'] = {},
): NonNullable<InfographicPatch['panels']> {
  const merged = new Map<string, PanelPatch | null>(Object.entries(before));
  for (const [id, patch] of Object.entries(after))
    merged.set(id, patch && { ...withoutTexts(merged.get(id), patch), ...patch });
  return Object.fromEntries(merged);
}

/** `text` and `texts` are one thing in two spellings: a later one replaces both. */
function withoutTexts(before: PanelPatch | null | undefined, { text, texts }: PanelPatch): PanelPatch {
  if (text === undefined && texts === undefined) return before ?? {};
  const { text: _, texts: __, ...rest } = before ?? {};
  return rest;
}
