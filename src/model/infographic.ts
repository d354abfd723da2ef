import {
  either,
  type Infer,
  idWord,
  langWord,
  list,
  nameWord,
  nothing,
  object,
  oneOf,
  optional,
  record,
  text,
  whole,
  wholeList,
} from './shape.ts';

/** The icons that the infographic has. */
export const ICONS = [
  'calendar',
  'envelope',
  'laptop',
  'clock',
  'door',
  'video',
  'check',
  'phone',
  'card',
  'document',
  'photo',
  'pin',
  'people',
  'question',
  'hourglass',
  'tag',
  'parcel',
  'captions',
  'speech',
  'heart',
  'chart',
  'bag',
  'alert',
] as const;
export type IconName = (typeof ICONS)[number];

const needs = optional(wholeList(nameWord));
export const panelLine = whole({ needs, text, href: optional(text) });
const kind = oneOf('step', 'fact', 'alert');
const icon = oneOf(...ICONS);
/** The first of the texts whose variables are known is shown, with each of its `more` whose are, too. */
export const panelText = whole({ needs, text, href: optional(text), more: optional(list(panelLine)) });

/** A part of an infographic: a step, a fact beside the steps, or an alert that nobody may miss. */
export const panel = whole({
  id: idWord,
  kind,
  icon: optional(icon),
  title: text,
  texts: list(panelText),
});
export const panelPatch = {
  ...whole({
    kind: optional(kind),
    icon: optional(icon),
    title: optional(text),
    text: optional(text),
    texts: optional(list(panelText)),
    before: optional(idWord),
    after: optional(idWord),
  }),
  insteadOfText: '{ "text": "…" }',
} as const;

export const infographicWords = whole({ facts: text, scan: text, contact: text });
export const infographicWordsPatch = object({
  facts: optional(text),
  scan: optional(text),
  contact: optional(text),
});
const lines = { title: optional(text), lead: optional(either(text, nothing)), icon: optional(icon) };

/** What an organization, or a template for a trade, changes of an infographic. */
export const infographicPatch = object({
  ...lines,
  words: optional(infographicWordsPatch),
  panels: optional(record(idWord, either(nothing, panelPatch))),
});

/** The infographic's texts in one language: what all trades share, and what some of them say otherwise. */
export const infographicFileShape = object({
  lang: langWord,
  title: text,
  lead: text,
  /** Stands beside the title: what people talk about. */
  icon: optional(icon),
  words: infographicWords,
  panels: list(panel),
  templates: optional(record(idWord, infographicPatch)),
});

export type Panel = Infer<typeof panel>;
export type PanelText = Infer<typeof panelText>;
export type PanelPatch = Infer<typeof panelPatch>;
export type InfographicPatch = Infer<typeof infographicPatch>;
export type InfographicFile = Infer<typeof infographicFileShape>;

/** An infographic with its panels, before its variables are filled. */
export type InfographicDraft = Pick<InfographicFile, 'title' | 'icon' | 'words' | 'panels'> & {
  readonly lead: string;
};
