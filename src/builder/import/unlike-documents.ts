import type { DocumentAnswer, FaqDocument } from '../../model/faq-document.ts';
import { usedNames } from '../../model/placeholders.ts';
import { tidyTree } from './tidy-tree.ts';

type Section = FaqDocument['sections'][number];

/** Answers in a form in which those that read alike are alike. */
const comparable = (answers: readonly DocumentAnswer[]) =>
  answers.map(({ needs = [], body, more = [] }) => [
    needs,
    tidyTree(body),
    more.map((one) => [one.needs ?? [], tidyTree(one.body)]),
  ]);
export const isSame = (one: readonly DocumentAnswer[], other: readonly DocumentAnswer[]) =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
export const endsWith = (answers: readonly DocumentAnswer[], end: readonly DocumentAnswer[]) =>
  answers.length >= end.length && isSame(answers.slice(answers.length - end.length), end);

/** Where two documents are not alike, in words of the first: titles, questions, names. */
export function unlike(wanted: FaqDocument, made: FaqDocument): readonly string[] {
  const parts = (document: FaqDocument): ReadonlyMap<string, readonly [where: string, what: unknown]> => {
    const { lang, title, brand, variables, notices = [], sections, actions = [], messages = {} } = document;
    const used = usedNames(document);
    const values = Object.entries(variables).filter(
      ([name, { value }]) => used.has(name) && value !== undefined,
    );
    const all: readonly (readonly [key: string, where: string, what: unknown])[] = [
      ['lang', 'lang', lang],
      ['title', title, title],
      ['brand', 'brand', brand && Object.entries(brand).sort()],
      ...values.map(([name, { type, value }]) => [`variables.${name}`, name, [type, value]] as const),
      ...notices.map(({ id, answers }) => [`notices.${id}`, id, comparable(answers)] as const),
      ['notices', 'notices', notices.map(({ id }) => id)],
      ...sections.flatMap((section) => [
        [
          `sections.${section.id}`,
          section.title,
          [section.title, section.entries.map(({ id }) => id)],
        ] as const,
        ...section.entries.map(
          ({ id, question, answers, video, reviewed, owner, views }) =>
            [
              `entries.${id}`,
              question,
              [question, comparable(answers), video, reviewed, owner, views],
            ] as const,
        ),
      ]),
      ['sections', title, sections.map(({ id }: Section) => id)],
      ...actions.map(({ id, label, href }) => [`actions.${id}`, label, [label, href]] as const),
      ['actions', title, actions.map(({ id }) => id)],
      ['synonyms', 'synonyms', document.synonyms] as const,
      ...Object.entries(messages).map(([name, text]) => [`messages.${name}`, String(text), text] as const),
    ];
    return new Map(all.map(([key, where, what]) => [key, [where, what]]));
  };
  const [before, after] = [parts(wanted), parts(made)];
  const differ = [...before].filter(
    ([key, [, what]]) => JSON.stringify(what) !== JSON.stringify(after.get(key)?.[1]),
  );
  return differ.map(([, [where]]) => where);
}
