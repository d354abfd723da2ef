import * as model from '../src/model/infographic.ts';
import { describeFields, type JsonSchema, toJsonSchema } from './json-schema.ts';

const text =
  'Plain text. {{name}} stands for a variable; a text is shown only when all of its variables are known.';
const line = {
  needs: 'Variables that must be known besides those in the text.',
  text,
  href: 'Where the text leads: https://…, tel:{{phone}}, mailto:{{email}} or a {{variable}}. On paper a short address stands below it.',
};
const panel = {
  kind: 'step: one of the numbered steps. fact: something beside them. alert: what nobody may miss, above the steps or below them, as the order says.',
  icon: 'A drawing beside the title, in the accent.',
  title: 'A few words.',
  texts:
    'Alternatives: the first whose variables are all known is shown. When there is none, the panel is left out.',
};
const lines = {
  title: 'The headline.',
  lead: 'A sentence below it. null removes it.',
  icon: 'What people talk about, drawn beside the title where there is room.',
};
const words = {
  facts: 'Heading of the facts.',
  scan: 'Beside the QR code with the booking link.',
  contact: 'Heading of telephone number and email address.',
};

describeFields(model.panelLine, line);
describeFields(model.panelText, {
  ...line,
  more: 'Lines that follow, each shown when its own variables are known.',
});
describeFields(model.panel, { id: 'The same in every language.', ...panel });
describeFields(model.panelPatch, {
  ...panel,
  text: `Your words, in place of the template's. ${text}`,
  before: 'Put it before the one with this id.',
  after: 'Put it after the one with this id.',
});
describeFields(model.infographicWords, words);
describeFields(model.infographicWordsPatch, words);
describeFields(model.infographicPatch, {
  ...lines,
  words: 'Other words of the page itself.',
  panels: 'Changes by id; null removes a panel. An id of your own with a title and a text adds one.',
});
describeFields(model.infographicFileShape, {
  lang: 'Language of the texts, as a BCP 47 tag.',
  ...lines,
  words: 'Words of the page itself.',
  panels: 'What stands on the page, in this order.',
  templates: 'What templates say otherwise, by their name; those that extend them say it too.',
});

/** What faq-templates/<language>/infographic.json holds. */
export const infographicSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Texts of the infographic',
  ...toJsonSchema(model.infographicFileShape),
});
