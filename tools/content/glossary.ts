import type { Report } from '../../src/model/errors.ts';
import { read } from '../../src/model/read-shape.ts';
import { type Infer, langWord, list, optional, text, whole } from '../../src/model/shape.ts';
import { describeFields, type JsonSchema, toJsonSchema } from '../json-schema.ts';

const term = whole({ en: text, use: list(text), avoid: optional(list(text)), note: optional(text) });

/** What is decided once for a language: whom it addresses how, and one word for each thing. */
export const glossaryShape = whole({ lang: langWord, address: text, rules: list(text), terms: list(term) });

export type Glossary = Infer<typeof glossaryShape>;
export type Term = Infer<typeof term>;

describeFields(term, {
  en: 'The English word or words.',
  use: 'Where English has them the text must hold one of these: whole words, forms or stems. Capitals do not count.',
  avoid:
    'Must stand nowhere. In small letters it is found in capitals too. In Latin script up to four letters are a whole word, more the beginning of one.',
  note: 'Why.',
});
describeFields(glossaryShape, {
  lang: 'The language, as its folder is called.',
  address: 'How readers are addressed: Sie, vous, tú …',
  rules: 'House rules of the language, a sentence each.',
  terms: 'Words that are decided.',
});

/** The published JSON Schema. */
export const glossarySchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Glossary of FAQ templates in a language',
  ...toJsonSchema(glossaryShape),
});

/** Unknown JSON as a glossary. What is wrong is reported; without a usable rest there is none. */
export const parseGlossary = (json: unknown, report: Report): Glossary | undefined =>
  read(glossaryShape, json, '', report);
