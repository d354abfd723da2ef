import { parseOverrides } from '../../compile/parse-overrides.ts';
import { readDocument } from '../../compile/read-document.ts';
import { isDocument } from '../../model/document-format.ts';
import type { Report } from '../../model/errors.ts';
import { documentOverrides } from './document-overrides.ts';
import { htmlAnswer } from './html-answer.ts';
import { textOf } from './html-nodes.ts';
import type { LostParts } from './lost.ts';
import { ADDRESS, type Opened, overridesOpened, questionsOpened, unknown } from './opened.ts';
import type { ImportedQuestion } from './page-questions.ts';
import { parseHtml } from './parse-html.ts';
import { type LoadTemplate, templateDocument } from './shipped-bases.ts';
import { answerNodes, linkedQuestions } from './told-questions.ts';

export async function parsedJson(
  source: string,
): Promise<{ readonly json: unknown } | { readonly fault: string }> {
  try {
    return { json: JSON.parse(source) as unknown };
  } catch (error) {
    const { jsonFault } = await import('../../model/explain.ts');
    const { place, reason } = jsonFault(source, error);
    return { fault: [place, reason].filter(Boolean).join(': ') };
  }
}

const OVERRIDES =
  'template lang title variables notices sections actions messages synonyms brand languages'.split(' ');

export async function openJson(json: unknown, lost: LostParts, load: LoadTemplate): Promise<Opened> {
  const report: Report = (_, path) => lost.add('other', path);
  if (isDocument(json)) {
    const document = readDocument(json, 'document', report);
    return overridesOpened(await documentOverrides(document, lost, load), lost);
  }
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  const { lang, sections, extends: extended, overrides } = Object(json) as Readonly<Record<string, unknown>>;
  // A draft as the builder keeps it.
  if (isObject && typeof overrides === 'object' && overrides !== null)
    return overridesOpened(parseOverrides(overrides, 'overrides', report), lost);
  if (isObject && (Array.isArray(sections) || typeof extended === 'string')) {
    const document = await templateDocument(json, typeof lang === 'string' ? lang : 'en', load);
    return overridesOpened(await documentOverrides(document, lost, load), lost);
  }
  const found = jsonQuestions(json, lost);
  if (found.length) return questionsOpened(found, lost, JSON.stringify(json).match(ADDRESS) ?? []);
  return isObject && OVERRIDES.some((key) => Object.hasOwn(json, key))
    ? overridesOpened(parseOverrides(json, 'overrides', report), lost)
    : unknown('nothingFound');
}

/** Structured data, or a list of questions with their answers. */
function jsonQuestions(json: unknown, lost: LostParts): readonly ImportedQuestion[] {
  const linked = linkedQuestions(json);
  const listed = Array.isArray(json)
    ? json.flatMap((item: unknown) => {
        const { question, answer } = Object(item) as Readonly<Record<string, unknown>>;
        return typeof question === 'string' && typeof answer === 'string'
          ? [{ question: textOf(parseHtml(question)), answer: answerNodes(answer) }]
          : [];
      })
    : [];
  return [...linked, ...listed].flatMap(({ question, answer: nodes }) => {
    const answer = htmlAnswer(nodes, question, lost);
    return question && answer ? [{ question, answer }] : [];
  });
}
