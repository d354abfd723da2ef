import type { Notice, Template } from '../model/content-model.ts';
import { FORMAT } from '../model/document-format.ts';
import type { Report } from '../model/errors.ts';
import type { Draft, DraftNotice } from '../model/faq-document.ts';
import { compileAnswers } from './compiled-patches.ts';
import type { ReadMarkdown } from './markdown.ts';

/** A template with its Markdown read. */
export function draftOfTemplate(template: Template, read: ReadMarkdown, report: Report): Draft {
  const { lang, title, variables, notices, sections, actions, messages, synonyms, infographic } = template;
  const answered = <T extends Notice>(item: T, path: string): Omit<T, 'answers'> & DraftNotice => ({
    ...item,
    answers: compileAnswers(item.answers, read, (at) => `${path}.${item.id}.answers[${at}]`, report),
  });
  return {
    format: FORMAT,
    lang,
    title,
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, { default: value, ...variable }]) => [
        name,
        { ...variable, ...(value !== undefined && { value }) },
      ]),
    ),
    ...(notices && { notices: notices.map((notice) => answered(notice, 'notices')) }),
    sections: sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => answered(entry, `sections.${section.id}.entries`)),
    })),
    actions,
    messages,
    ...(synonyms && { synonyms }),
    ...(infographic && { infographic }),
  };
}
