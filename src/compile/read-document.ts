import { asDocument } from '../model/document-format.ts';
import { FaqError, type Report } from '../model/errors.ts';
import { documentShape, type FaqDocument } from '../model/faq-document.ts';
import { read } from '../model/read-shape.ts';

/**
 * Unknown JSON as an FAQ document, every part of it checked.
 *
 * @throws {FaqError} `newer-format`, or `not-a-document` when nothing of it can be used. A smaller mistake is reported and
 * costs its part.
 */
export function readDocument(json: unknown, source: string, report: Report): FaqDocument {
  const document = read(documentShape, asDocument(json, source), '', report);
  if (document) return document;
  throw new FaqError('not-a-document', source, '');
}
