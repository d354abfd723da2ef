import { infographicDraft } from '../../compile/infographic-draft.ts';
import { fillInfographic } from '../../fill/fill-infographic.ts';
import { FaqError, type Report } from '../../model/errors.ts';
import type { Faq } from '../../model/faq.ts';
import type { Draft } from '../../model/faq-document.ts';
import { type Layout, type LayoutOptions, layoutInfographic } from './layout.ts';

/** What an infographic is written as. */
export const INFOGRAPHIC_FORMS = [
  'infographic-svg',
  'infographic-pdf',
  'infographic-pptx',
  'infographic-html',
] as const;
export type InfographicForm = (typeof INFOGRAPHIC_FORMS)[number];

export const isInfographic = (form: string): form is InfographicForm =>
  (INFOGRAPHIC_FORMS as readonly string[]).includes(form);

/** Where the texts of an infographic come from. */
export interface InfographicSource {
  /** The file with them, in the FAQ's language. */
  readonly texts: { readonly json: unknown; readonly source: string };
  readonly draft: Draft;
  readonly faq: Faq;
  /** What the organization's changes are called in reports. */
  readonly changes: string;
}

export interface MadeInfographic {
  readonly layout: Layout;
  readonly problems: readonly FaqError[];
}

/**
 * An FAQ's infographic, laid out.
 *
 * @throws {FaqError} when there is more on it than one page holds.
 */
export function makeInfographic(
  { texts, draft, faq, changes }: InfographicSource,
  options: LayoutOptions,
): MadeInfographic {
  const problems: FaqError[] = [];
  const report: Report = (code, path, ...what) => problems.push(new FaqError(code, changes, path, ...what));
  const panels = infographicDraft(texts.json, texts.source, draft, report);
  const layout = layoutInfographic(faq, fillInfographic(panels, faq, report), options, report);
  return { layout, problems };
}
