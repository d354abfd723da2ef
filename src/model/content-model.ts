import { infographicPatch } from './infographic.ts';
import {
  aside,
  color,
  date,
  either,
  fontWord,
  type Infer,
  idWord,
  langWord,
  linkWord,
  list,
  logoWord,
  nameWord,
  nothing,
  number,
  object,
  oneOf,
  optional,
  pathWord,
  radiusWord,
  record,
  recordOrNull,
  text,
  whole,
  wholeList,
} from './shape.ts';

/** The kinds of variable; src/fill/format-value.ts says how each is written and shown. */
export const variableType = oneOf(
  'text',
  'url',
  'booking',
  'email',
  'tel',
  'hours',
  'minutes',
  'days',
  'money',
  'list',
  'date',
);
export const value = either(text, number, list(text));

export const suggestion = whole({ value: text, meaning: text });
const described = {
  label: optional(text),
  guidance: optional(text),
  suggestions: optional(list(suggestion)),
  default: optional(value),
};
export const variable = whole({ type: variableType, ...described });
export const variablePatch = whole({ type: optional(variableType), ...described });

export const needs = optional(wholeList(nameWord));
export const paragraph = whole({ needs, text });
export const answer = {
  ...whole({ needs, text, more: optional(list(paragraph)) }),
  insteadOfText: '{ "text": "…" }',
} as const;
export const video = whole({ href: linkWord, title: text });
/** Smaller views of an FAQ that an entry may be in: see src/fill/join-day.ts. */
export const view = oneOf('join');
export const entry = whole({
  id: idWord,
  question: text,
  guidance: optional(text),
  answers: list(answer),
  // Beside the answer, which is published without them when they are wrong.
  video: aside(video),
  reviewed: aside(date),
  owner: aside(text),
  views: aside(list(view)),
});
export const notice = whole({ id: idWord, guidance: optional(text), answers: list(answer) });
export const section = whole({ id: idWord, title: text, entries: list(entry) });
export const action = whole({ id: idWord, label: text, href: text });
/** Words of the search, and of nothing else: they are shipped beside it, not in every template, as those of the next two are. */
const searchMessages = {
  search: optional(text),
  searchClear: optional(text),
  searchFound: optional(text),
  searchNone: optional(text),
  searchNearest: optional(text),
  searchContact: optional(text),
} as const;
/** Words below an answer that ask whether it was helpful. */
const feedbackMessages = {
  feedback: optional(text),
  feedbackYes: optional(text),
  feedbackNo: optional(text),
  feedbackThanks: optional(text),
  feedbackContact: optional(text),
} as const;
/** Words around a booking page that opens in its place. */
const bookingMessages = { bookingClose: optional(text), bookingTab: optional(text) } as const;
export const messages = object({
  expandAll: optional(text),
  collapseAll: optional(text),
  newTab: optional(text),
  playVideo: optional(text),
  reviewed: optional(text),
  owner: optional(text),
  questions: optional(text),
  ...searchMessages,
  ...feedbackMessages,
  ...bookingMessages,
});
/** Groups of words that mean so much the same that whoever searches for one would be glad of another. */
export const synonyms = list(wholeList(text));
/** What each part of the widget that only some pages load brings in one language: a file of its own beside the templates. */
export const partShapes = {
  search: object({ messages: object(searchMessages), synonyms, stopWords: list(text) }),
  feedback: object({ messages: object(feedbackMessages) }),
  booking: object({ messages: object(bookingMessages) }),
} as const;

const place = { before: optional(idWord), after: optional(idWord) };
const answersPatch = {
  guidance: optional(either(text, nothing)),
  answer: optional(either(text, nothing)),
  answers: optional(either(list(answer), nothing)),
};
export const videoPatch = whole({ href: optional(linkWord), title: optional(text) });
export const entryPatch = {
  ...whole({
    question: optional(text),
    ...answersPatch,
    video: aside(either(nothing, videoPatch)),
    reviewed: aside(either(nothing, date)),
    owner: aside(either(nothing, text)),
    views: aside(either(nothing, list(view))),
    ...place,
  }),
  insteadOfText: '{ "answer": "…" }',
} as const;
export const noticePatch = {
  ...whole({ ...answersPatch, ...place }),
  insteadOfText: '{ "answer": "…" }',
} as const;
export const sectionPatch = object({
  title: optional(text),
  // A bad patch hides the entry: to show the template's words in place of somebody's own would be worse.
  entries: optional(recordOrNull(idWord, either(nothing, entryPatch))),
  ...place,
});
export const actionPatch = {
  ...whole({ label: optional(text), href: optional(text), ...place }),
  insteadOfText: '{ "label": "…", "href": "…" }',
} as const;
export const brand = object({
  accent: optional(color),
  light: optional(color),
  dark: optional(color),
  logo: optional(logoWord),
  font: optional(fontWord),
  radius: optional(radiusWord),
});
const patches = {
  lang: optional(langWord),
  title: optional(text),
  variables: optional(record(nameWord, either(nothing, value, variablePatch))),
  // A bad patch is left out: a warning in the template's words is better than none.
  notices: optional(record(idWord, either(nothing, noticePatch))),
  sections: optional(record(idWord, either(nothing, sectionPatch))),
  actions: optional(recordOrNull(idWord, either(nothing, actionPatch))),
  messages: optional(messages),
  synonyms: optional(synonyms),
  infographic: optional(either(nothing, infographicPatch)),
};

/** A whole FAQ in one language. */
export const templateShape = object({
  lang: langWord,
  title: text,
  variables: optional(record(nameWord, variable)),
  notices: optional(list(notice)),
  sections: list(section),
  actions: optional(list(action)),
  messages: optional(messages),
  synonyms: optional(synonyms),
  infographic: optional(infographicPatch),
});
/** A template that is written as changes to another one. */
export const extensionShape = object({ extends: text, ...patches });
/** What an organization changes once more for one language. */
export const languagePatch = object(patches);
/** An organization's changes to a template. */
export const overridesShape = object({
  template: optional(text),
  ...patches,
  brand: optional(either(nothing, brand)),
  // What is left open on purpose, and why: for whoever checks the file.
  gaps: optional(record(idWord, text)),
  languages: optional(record(langWord, either(nothing, languagePatch))),
  // What another language said when a text was last seen to go with it: for whoever translates. Compiling leaves it out.
  translatedFrom: optional(record(langWord, record(pathWord, record(langWord, either(text, nothing))))),
});

export type VariableType = Infer<typeof variableType>;
export type VariableValue = Infer<typeof value>;
export type Variable = Infer<typeof variable>;
export type Suggestion = Infer<typeof suggestion>;
export type Answer = Infer<typeof answer>;
export type Video = Infer<typeof video>;
export type Entry = Infer<typeof entry>;
export type Notice = Infer<typeof notice>;
export type Section = Infer<typeof section>;
export type Action = Infer<typeof action>;
export type Brand = Infer<typeof brand>;
export type Messages = Infer<typeof messages>;
export type Synonyms = Infer<typeof synonyms>;
export type SearchWords = Infer<typeof partShapes.search>;
export type Part = keyof typeof partShapes;
export type EntryPatch = Infer<typeof entryPatch>;
export type NoticePatch = Infer<typeof noticePatch>;
export type SectionPatch = Infer<typeof sectionPatch>;
export type ActionPatch = Infer<typeof actionPatch>;
export type TemplateFile = Infer<typeof templateShape>;
/** A template with its parts, be they empty. */
export type Template = TemplateFile & Required<Pick<TemplateFile, 'variables' | 'actions' | 'messages'>>;
export type TemplateExtension = Infer<typeof extensionShape>;
export type Patches = Infer<typeof languagePatch>;
export type Overrides = Infer<typeof overridesShape>;
