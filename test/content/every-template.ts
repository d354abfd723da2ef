/** Every template of every language, as it is published; found in the folder, never listed. */
import { pathToFileURL } from 'node:url';
import { readMarkdown } from '../../src/compile/markdown-on-node.ts';
import { readTemplate, type Tools } from '../../src/compile/read-template.ts';
import { fillDocument } from '../../src/fill/fill-document.ts';
import type { Data } from '../../src/fill/read-values.ts';
import type { AnswerTree } from '../../src/model/answer-tree.ts';
import { partShapes, type VariableType } from '../../src/model/content-model.ts';
import { FaqError } from '../../src/model/errors.ts';
import type { Faq } from '../../src/model/faq.ts';
import type { DocumentAnswer, Draft } from '../../src/model/faq-document.ts';
import { namesIn } from '../../src/model/placeholders.ts';
import { readContent } from '../../tools/content/read-content.ts';

export interface Shipped {
  readonly path: string;
  readonly lang: string;
  readonly name: string;
  readonly template: Draft;
}

/** The templates of a folder, their Markdown read by this. */
export async function everyTemplate(
  folder = pathToFileURL(`${process.cwd()}/faq-templates/`),
  read = readMarkdown,
): Promise<Shipped[]> {
  const { files } = await readContent(folder);
  const byUrl = new Map(files.map(({ url, json }) => [url, json]));
  const templates = files.filter(
    ({ name }) => !['glossary', 'infographic', ...Object.keys(partShapes)].includes(name),
  );
  const tools: Tools = { load: async (url) => byUrl.get(url), markdown: async () => read };
  return Promise.all(
    templates.map(async ({ path, lang, name, url, json }) => {
      return { path, lang, name, template: await readTemplate(json, url, tools, () => fail) };
    }),
  );
}

const fail = (code: FaqError['code'], path: string, ...what: string[]): never => {
  throw new FaqError(code, 'faq-templates', path, ...what);
};

/** A value of each type, without any sign that Markdown knows. */
const EXAMPLES: Record<VariableType, string> = {
  text: 'Northwind',
  url: 'https://northwind.example/page',
  booking: 'https://outlook.office.com/book/northwind@northwind.example/',
  email: 'hello@northwind.example',
  tel: '+49 30 1234567',
  hours: '24',
  minutes: '45',
  days: '2',
  money: '45 EUR',
  list: 'A, B, C',
  date: '2026-05-31',
};

export const bookingUrl = EXAMPLES.booking;

/** A value for each of these variables. */
export const valuesFor = ({ variables }: Draft, names: readonly string[]): Data =>
  Object.fromEntries(names.map((name) => [name, EXAMPLES[variables[name]?.type ?? 'text']]));

/** Without defaults, which an organization can unset; a title that lacks one is a mistake, and said to be one. */
export const bare = (template: Draft): Draft => ({
  ...template,
  variables: Object.fromEntries(
    Object.entries(template.variables).map(([name, { value, ...variable }]) => [
      name,
      { ...variable, ...(value !== undefined && namesIn(template.title).includes(name) && { value }) },
    ]),
  ),
});

/** The FAQ that these values make; a word of complaint is an error. */
export const filled = (template: Draft, data: Data): Filled => fillDocument(template, data, fail);
type Filled = Omit<Faq, 'problems'>;

/** Something that is answered by the first of its alternatives that can be. */
export interface Answered {
  readonly path: string;
  readonly answers: readonly DocumentAnswer[];
  /** What must be known for any of them. */
  readonly needs: readonly string[];
  /** What an FAQ shows for it. */
  shownIn(faq: Filled): AnswerTree | undefined;
}

/** The notices and the entries of a template. */
export function answered({ notices = [], sections }: Draft): Answered[] {
  return [
    ...notices.map(({ id, answers }) => ({
      path: `notices.${id}`,
      answers,
      needs: [],
      shownIn: (faq: Filled) => faq.notices.find((one) => one.id === id)?.answer,
    })),
    ...sections.flatMap((section) =>
      section.entries.map(({ id, question, answers }) => ({
        path: `sections.${section.id}.entries.${id}`,
        answers,
        needs: namesIn(question),
        shownIn: (faq: Filled) =>
          faq.sections.flatMap(({ entries }) => entries).find((one) => one.id === id)?.answer,
      })),
    ),
  ];
}
