import {
  action,
  brand,
  messages,
  needs,
  type Suggestion,
  section,
  synonyms,
  value,
  variableType,
  video,
  view,
} from './content-model.ts';
import type { InfographicPatch } from './infographic.ts';
import {
  aside,
  date,
  type Infer,
  idWord,
  langWord,
  list,
  nameWord,
  number,
  object,
  optional,
  record,
  type Shape,
  text,
  whole,
} from './shape.ts';

const body = { is: 'tree' } as const satisfies Shape;
export const documentParagraph = whole({ needs, body });
export const documentAnswer = whole({ needs, body, more: optional(list(documentParagraph)) });
export const documentVariable = whole({ type: variableType, value: optional(value) });
export const documentEntry = whole({
  id: idWord,
  question: text,
  answers: list(documentAnswer),
  video: aside(video),
  reviewed: aside(date),
  owner: aside(text),
  views: aside(list(view)),
});
export const documentNotice = whole({ id: idWord, answers: list(documentAnswer) });
export const documentSection = whole({ ...section.fields, entries: list(documentEntry) });

/**
 * An FAQ document: a template with an organization's overrides, compiled. Complete, in one language, its answers as
 * trees; what is published, and what the element shows.
 */
export const documentShape = object({
  format: number,
  lang: langWord,
  title: text,
  brand: optional(brand),
  variables: record(nameWord, documentVariable),
  notices: optional(list(documentNotice)),
  sections: list(documentSection),
  actions: optional(list(action)),
  messages: optional(messages),
  synonyms: optional(synonyms),
});

export type DocumentAnswer = Infer<typeof documentAnswer>;
export type FaqDocument = Infer<typeof documentShape>;

/** What only an author reads; it is left out of what is published. */
interface Guided {
  readonly guidance?: string;
}
export type DraftVariable = Infer<typeof documentVariable> &
  Guided & { readonly label?: string; readonly suggestions?: readonly Suggestion[] };
export type DraftEntry = Infer<typeof documentEntry> & Guided;
export type DraftNotice = Infer<typeof documentNotice> & Guided;
export interface DraftSection extends Omit<Infer<typeof documentSection>, 'entries'> {
  readonly entries: readonly DraftEntry[];
}

/** An FAQ document that still has labels, guidance and suggestions. Every document is a draft without any. */
export interface Draft extends Omit<FaqDocument, 'variables' | 'notices' | 'sections'> {
  readonly variables: Readonly<Record<string, DraftVariable>>;
  readonly notices?: readonly DraftNotice[];
  readonly sections: readonly DraftSection[];
  /** The template's name and those of what it extends, the nearest first. */
  readonly lineage?: readonly string[];
  /** Changes to its infographic; no widget shows them. */
  readonly infographic?: InfographicPatch;
}
