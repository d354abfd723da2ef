import { ATTRIBUTES, TAGS } from '../src/model/answer-tree.ts';
import * as model from '../src/model/content-model.ts';
import type { Draft } from '../src/model/faq-document.ts';
import * as document from '../src/model/faq-document.ts';
import './infographic-schema.ts';
import { describeFields, type JsonSchema, toJsonSchema } from './json-schema.ts';

const place = {
  before: 'Put it before the one with this id.',
  after: 'Put it after the one with this id.',
};
const answerText =
  'Markdown. {{name}} stands for a variable; a text is shown only when all of its variables are known.';
const needs = 'Variables that must be known besides those in the text.';
const variable = {
  type: 'What kind of value it is; numbers, lists, money and dates are put into words in the language of the template.',
  label: 'What it is called, for the author.',
  guidance: 'What to consider when giving it, for the author. Never shown to visitors.',
  suggestions: 'Values that people in the trade use, for the author to choose from. Never shown to visitors.',
  default: 'The value if an organization gives none.',
};
const guidance = 'What the answer should say, for the author. Never shown to visitors.';

describeFields(model.variable, variable);
describeFields(model.variablePatch, variable);
describeFields(model.suggestion, { value: 'The value.', meaning: 'What it means, and whom it suits.' });
describeFields(model.paragraph, { needs, text: answerText });
describeFields(model.answer, {
  needs,
  text: answerText,
  more: 'Paragraphs that follow, each shown when its own variables are known.',
});
const video = {
  href: 'Its address: YouTube, Vimeo, Microsoft, or an .mp4 or .webm file play in place, others open. May hold {{variables}}.',
  title: 'What it is called, for example How an online appointment works. May hold {{variables}}.',
};
const details = {
  video:
    'A video to the answer. Left out when a variable in it is not known. Nothing of it loads before somebody plays it.',
  reviewed: 'The day on which somebody last saw to it that the answer is right, such as 2026-05-31.',
  owner: 'Who sees to it, for example Patient services.',
  views:
    'The smaller views that it is in: join is the day of an appointment. None: in no view but the whole FAQ. Without it the id decides.',
};
describeFields(model.video, video);
describeFields(model.videoPatch, video);
describeFields(model.notice, {
  id: 'The same in every language.',
  guidance: 'What the notice should say, for the author. Never shown to visitors.',
  answers: 'Alternatives: the first whose variables are all known is shown. None: the notice is hidden.',
});
describeFields(model.entry, {
  id: 'Stands in links: #faq-<id>. The same in every language.',
  question: 'As a visitor would ask it.',
  guidance,
  answers: 'Alternatives: the first whose variables are all known is shown. None: the entry is hidden.',
  ...details,
});
describeFields(model.section, {
  id: 'The same in every language.',
  title: 'Heading of the section.',
  entries: 'The questions.',
});
describeFields(model.action, {
  id: 'book, manage, join, call, write or one of your own. book stands out.',
  label: 'Words on the link.',
  href: 'Where it leads. {{name}} stands for a variable; the action is shown only when it is known.',
});
const searchMessages = {
  search: 'What the search field is called, and says while it is empty.',
  searchClear: 'Read out for the button that empties it.',
  searchFound: 'Before the number of questions found, with its colon, for example “Questions found:”.',
  searchNone: 'Where no question is found.',
  searchNearest: 'Then before the question that comes nearest, with its colon.',
  searchContact: 'Then before the ways to reach you, with its colon.',
};
const feedbackMessages = {
  feedback: 'Asked below an opened answer, for example “Was this helpful?”.',
  feedbackYes: 'Button below an answer that was helpful.',
  feedbackNo: 'Button below one that was not.',
  feedbackThanks: 'Said in place of the buttons after either.',
  feedbackContact: 'After one that was not helpful, before the ways to reach you, with its colon.',
};
const bookingMessages = {
  bookingClose: 'Button that closes the booking page where it opens in its place.',
  bookingTab: 'The link beside it that opens the same page in a new tab.',
};
const synonyms =
  'Groups of words that mean so much the same that whoever searches for one would be glad of another. They add to those that are shipped.';
describeFields(model.messages, {
  expandAll: 'Button that opens all entries.',
  collapseAll: 'The same button when all are open.',
  newTab: 'Read out after a link that opens a new tab.',
  playVideo: 'Read out before the title of a video, with its colon, for example “Play video:”.',
  reviewed: 'Before the day of the last review, with its colon, for example “Last reviewed:”.',
  owner: 'Before the name of who sees to an answer, with its colon, for example “Responsible:”.',
  questions: 'What a link to the questions says where the FAQ is not there yet.',
  ...searchMessages,
  ...feedbackMessages,
  ...bookingMessages,
});
const { search, feedback, booking } = model.partShapes;
describeFields(search.fields.messages, searchMessages);
describeFields(feedback.fields.messages, feedbackMessages);
describeFields(booking.fields.messages, bookingMessages);
describeFields(search, {
  messages: 'Words of the search.',
  synonyms,
  stopWords: 'Words that people type around what they ask for. A question is found without them.',
});
describeFields(feedback, { messages: 'Words below an answer that ask whether it was helpful.' });
describeFields(booking, { messages: 'Words around a booking page that opens in its place.' });
describeFields(model.entryPatch, {
  question: 'Other words for the question.',
  guidance,
  answer: `Your answer, in place of the template's. ${answerText} null hides the entry.`,
  answers: 'Your alternatives, if one answer is not enough.',
  ...details,
  ...place,
});
describeFields(model.noticePatch, {
  guidance: 'What the notice should say, for the author. Never shown to visitors.',
  answer: `Your words, in place of the template's. ${answerText} null hides the notice.`,
  answers: 'Your alternatives, if one is not enough.',
  ...place,
});
describeFields(model.sectionPatch, {
  title: 'Other words for the heading.',
  entries: 'Changes by id; null removes an entry.',
  ...place,
});
describeFields(model.actionPatch, { label: 'Other words on the link.', href: 'Where it leads.', ...place });

const patches = {
  lang: 'Language of the texts in this file, if they change it.',
  title: 'The heading at the top.',
  variables: 'Your values by name; null unsets one.',
  notices:
    'Changes to what stands before everything, by id; null removes one. An id of your own with an answer adds one.',
  sections: 'Changes by id; null removes a section. An id of your own with a title adds one.',
  actions: 'Changes to the links at the top, by id; null removes one.',
  messages: 'Other words for the interface.',
  synonyms,
  infographic: 'What the infographic of an appointment says otherwise: its title, and its panels by id.',
};
describeFields(model.brand, {
  accent: 'Colour of links and of the booking button, such as #0b5e56.',
  light: 'The accent on light pages, where it must differ.',
  dark: 'The accent on dark pages, where it must differ.',
  logo: 'Address of the logo, or the picture itself as a data: URL. On pages, handouts and framed pages.',
  font: 'Font names, such as Georgia, serif. On pages, handouts and framed pages; elsewhere the page has its own.',
  radius: 'Corner radius of boxes, such as 8px.',
});
describeFields(model.languagePatch, patches);
describeFields(model.overridesShape, {
  template:
    'The template that these changes are for: healthcare, or the URL of one of yours. Default: general.',
  ...patches,
  brand: 'Colours, logo and font of your organization.',
  gaps: 'Questions that stay unanswered on purpose, by id, each with the reason: check --strict lets them pass.',
  languages:
    'The same once more for one language, laid over the rest: facts are written once, words once a language. By language tag, such as "de".',
  translatedFrom:
    'For whoever translates, kept by the builder: by language and path, what another language said when the text was last seen to go with it. Where that says something else now, the text may be out of date; null: what it said is not known, or nothing is wanted in this language. Never part of what is published.',
});
describeFields(model.extensionShape, {
  extends: 'The template that this one changes: a name beside it, or a URL.',
  ...patches,
});
describeFields(model.templateShape, {
  lang: 'Language of the texts, as a BCP 47 tag.',
  title: 'The heading at the top.',
  variables: 'What an organization can fill in.',
  notices: 'What stands before everything and never closes, such as what to do in an emergency.',
  sections: 'Groups of questions.',
  actions: 'Links with a purpose.',
  messages: 'Words of the interface.',
  synonyms,
  infographic: 'What the infographic of an appointment says otherwise: its title, and its panels by id.',
});

const tree =
  'The answer as JsonML: texts, and [tag, attributes, …]. Texts and links may hold {{variables}}; the answer is shown when all of them are known.';
describeFields(document.documentParagraph, { needs, body: tree });
describeFields(document.documentAnswer, {
  needs,
  body: tree,
  more: 'Paragraphs that follow, each shown when its own variables are known.',
});
describeFields(document.documentVariable, {
  type: variable.type,
  value: 'The value, if the organization has given one.',
});
describeFields(document.documentEntry, {
  id: 'Stands in links: #faq-<id>.',
  question: 'As a visitor would ask it.',
  answers: 'Alternatives: the first whose variables are all known is shown. None: the entry is hidden.',
  ...details,
});
describeFields(document.documentNotice, {
  id: 'The same in every language.',
  answers: 'Alternatives: the first whose variables are all known is shown. None: the notice is hidden.',
});
describeFields(document.documentSection, {
  id: 'The same in every language.',
  title: 'Heading of the section.',
  entries: 'The questions.',
});
describeFields(document.documentShape, {
  format: 'The format of the document: 1.',
  lang: 'Language of the texts, as a BCP 47 tag.',
  title: 'The heading at the top.',
  brand: 'Colours, logo and font of the organization.',
  variables: 'What can be filled in, by name.',
  notices: 'Shown above the title and never closed.',
  sections: 'Groups of questions.',
  actions: 'Links with a purpose.',
  messages: 'Words of the interface.',
  synonyms,
});

/** What the element shows: the schema of FAQ documents. */
export const documentSchema = (): JsonSchema => ({
  ...draft,
  title: 'FAQ document',
  ...toJsonSchema(document.documentShape),
  $defs: { node: NODE },
});

const NODE: JsonSchema = {
  anyOf: [
    { type: 'string' },
    {
      type: 'array',
      prefixItems: [{ enum: [...TAGS] }],
      items: {
        anyOf: [
          { $ref: '#/$defs/node' },
          {
            type: 'object',
            propertyNames: { enum: [...ATTRIBUTES] },
            additionalProperties: { type: 'string' },
          },
        ],
      },
      minItems: 1,
    },
  ],
};

const draft = { $schema: 'https://json-schema.org/draft/2020-12/schema' };

export const templateSchema = (): JsonSchema => ({
  ...draft,
  title: 'FAQ template',
  anyOf: [toJsonSchema(model.templateShape), toJsonSchema(model.extensionShape)],
});

/** Overrides with the ids and variables of a template, so that an editor offers them as they are typed. */
export function overridesSchema({ variables, notices = [], sections, actions = [] }: Draft): JsonSchema {
  const schema = toJsonSchema(model.overridesShape);
  const ref = (name: string, description: string) => ({ description, $ref: `#/$defs/${name}` });
  const by = <T>(items: readonly T[], key: (item: T) => string, value: (item: T) => unknown) =>
    Object.fromEntries(items.map((item) => [key(item), value(item)]));
  const properties = schema['properties'] as Record<string, JsonSchema>;
  const patch = (name: 'variables' | 'notices' | 'sections' | 'actions') =>
    properties[name]?.['additionalProperties'];
  const entries = (model.sectionPatch.fields.entries as { of: Parameters<typeof toJsonSchema>[0] }).of;
  return {
    ...draft,
    title: 'FAQ overrides',
    ...schema,
    properties: {
      ...properties,
      variables: {
        ...properties['variables'],
        properties: by(
          Object.entries(variables),
          ([name]) => name,
          ([, { label, guidance: why, type, suggestions = [] }]) => {
            const such = suggestions.map((one) => one.value).join(', ');
            return ref(
              'variable',
              [`${label} (${type}).`, why, such && `Such as ${such}.`].filter(Boolean).join(' '),
            );
          },
        ),
      },
      notices: {
        ...properties['notices'],
        properties: by(
          notices,
          ({ id }) => id,
          ({ guidance: why = '' }) => ref('notice', why),
        ),
      },
      sections: {
        ...properties['sections'],
        properties: by(
          sections,
          ({ id }) => id,
          ({ title, entries: known }) => ({
            description: title,
            anyOf: [
              { type: 'null' },
              {
                ...toJsonSchema(model.sectionPatch),
                properties: {
                  ...(toJsonSchema(model.sectionPatch)['properties'] as object),
                  entries: {
                    type: 'object',
                    properties: by(
                      known,
                      ({ id }) => id,
                      (entry) => ref('entry', [entry.question, entry.guidance].filter(Boolean).join(' ')),
                    ),
                    additionalProperties: { $ref: '#/$defs/entry' },
                  },
                },
              },
            ],
          }),
        ),
      },
      actions: {
        ...properties['actions'],
        properties: by(
          actions,
          ({ id }) => id,
          ({ label }) => ref('action', label),
        ),
      },
    },
    $defs: {
      variable: patch('variables'),
      notice: patch('notices'),
      entry: toJsonSchema(entries),
      action: patch('actions'),
    },
  };
}

const partTitles: Readonly<Record<model.Part, string>> = {
  search: 'Words of the search',
  feedback: 'Words of the question whether an answer was helpful',
  booking: 'Words of the booking page in its place',
};

/** The words of a part of the widget in a language: the schema of faq-templates/<lang>/<part>.json. */
export const partWordsSchema = (part: model.Part): JsonSchema => ({
  ...draft,
  title: partTitles[part],
  ...toJsonSchema(model.partShapes[part]),
});
