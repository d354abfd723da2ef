import { FaqError } from './errors.ts';
import type { FaqDocument } from './faq-document.ts';

/** The format that this version writes, and the newest that it reads. */
export const FORMAT = 1;

/** Whether JSON says of itself that it is an FAQ document, of whatever format. */
export const isDocument = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, 'format');

/**
 * JSON as an FAQ document, by what it says at its top level. What is below it is judged as it is used
 * ({@link fillDocument}), or in every detail by `readDocument`.
 *
 * @throws {FaqError} `newer-format` for a document that a later version of this project wrote, `wrong-shape` for anything
 * that is none.
 */
export function asDocument(json: unknown, source: string): FaqDocument {
  const {
    format,
    lang,
    title,
    sections,
    variables = {},
  } = (json ?? {}) as Record<keyof FaqDocument, unknown>;
  if (typeof format === 'number' && format > FORMAT)
    throw new FaqError('newer-format', source, 'format', String(format), String(FORMAT));
  const isWhole =
    Number.isInteger(format) &&
    typeof lang === 'string' &&
    typeof title === 'string' &&
    Array.isArray(sections) &&
    typeof variables === 'object' &&
    variables !== null;
  if (!isWhole) throw new FaqError('not-a-document', source, '');
  return { ...(json as FaqDocument), variables: variables as FaqDocument['variables'] };
}
