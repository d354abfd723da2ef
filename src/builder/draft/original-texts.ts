import { plainAnswer } from '../../fill/plain-answer.ts';
import type { DocumentAnswer, FaqDocument } from '../../model/faq-document.ts';
import type { Difference, DifferenceKind } from './differences.ts';
import { markOf } from './mark.ts';

/** A text of the original ones, and what it is. */
interface OriginalText {
  readonly kind: Extract<DifferenceKind, 'title' | 'notice' | 'section' | 'question' | 'answer' | 'action'>;
  readonly id: string;
  readonly section?: string;
  readonly text: string;
}

const answerText = (answers: readonly DocumentAnswer[]): string =>
  answers
    .map(({ body, more = [] }) => plainAnswer([...body, ...more.flatMap((one) => one.body)]))
    .join('\n\n');

/** The texts of a template, each by a short path. */
function textsOf({ title, notices = [], sections, actions = [] }: FaqDocument): Map<string, OriginalText> {
  return new Map<string, OriginalText>([
    ['', { kind: 'title', id: 'title', text: title }],
    ...notices.map(
      ({ id, answers }) => [`n.${id}`, { kind: 'notice', id, text: answerText(answers) }] as const,
    ),
    ...sections.flatMap(({ id: section, title: name, entries }) => [
      [`s.${section}`, { kind: 'section', id: section, text: name }] as const,
      ...entries.flatMap(({ id, question, answers }) => [
        [`q.${id}`, { kind: 'question', id, section, text: question }] as const,
        [`a.${id}`, { kind: 'answer', id, section, text: answerText(answers) }] as const,
      ]),
    ]),
    ...actions.map(
      ({ id, label, href }) => [`l.${id}`, { kind: 'action', id, text: `${label} (${href})` }] as const,
    ),
  ]);
}

/** The original texts in so few letters that a link has room for them: of each text whether it is still the same. */
export type Outline = Readonly<Record<string, string>>;

/** So many letters tell a text from what it becomes. */
const LETTERS = 4;
const shortMark = (text: string): string => markOf(text).slice(-LETTERS);

export const outlineOf = (document: FaqDocument): Outline =>
  Object.fromEntries([...textsOf(document)].map(([path, { text }]) => [path, shortMark(text)]));

/** The texts that are not the same any more, as they were. */
export function changedSince(before: FaqDocument, now: FaqDocument): Outline {
  const texts = textsOf(now);
  return Object.fromEntries(
    [...textsOf(before)].flatMap(([path, { text }]) =>
      texts.get(path)?.text === text ? [] : [[path, text]],
    ),
  );
}

/**
 * What has changed in the original texts since a link was made, as far as the link tells.
 *
 * @param earlier Texts as they were, where the link has them.
 */
export function changesSince(
  outline: Outline,
  earlier: Outline,
  now: FaqDocument,
  readable: (text: string) => string,
): readonly Difference[] {
  const texts = textsOf(now);
  const nameOf = (id: string) => readable(texts.get(`q.${id}`)?.text ?? earlier[`q.${id}`] ?? id);
  const changes = [...texts].flatMap(([path, { kind, id, section, text }]): Difference[] => {
    if (outline[path] === shortMark(text)) return [];
    const isNew = outline[path] === undefined;
    // A question that is new is said once, with its answer.
    if (isNew && kind === 'question') return [];
    return [
      {
        kind: isNew && kind === 'answer' ? 'added' : kind,
        id,
        ...(section !== undefined && { section }),
        name:
          kind === 'question' || kind === 'answer' ? nameOf(id) : kind === 'section' ? readable(text) : '',
        before: readable(earlier[path] ?? ''),
        after: readable(text),
      },
    ];
  });
  const gone = Object.keys(outline).flatMap((path): Difference[] => {
    const id = path.slice(2);
    if (!path.startsWith('q.') || texts.has(path)) return [];
    return [
      {
        kind: 'removed',
        id,
        section: '',
        name: nameOf(id),
        before: readable(earlier[`a.${id}`] ?? ''),
        after: '',
      },
    ];
  });
  return [...changes, ...gone];
}
