import type { Report } from '../model/errors.ts';
import type { Draft } from '../model/faq-document.ts';
import { type Filling, fillDraft } from './fill-draft.ts';
import type { Data } from './read-values.ts';
import { typedValues } from './typed-values.ts';

/** An FAQ document with its variables put in, whatever their values look like: where nobody waits for code to arrive. */
export const fillDocument = (draft: Draft, data: Data, report: Report, reportData = report): Filling =>
  fillDraft(draft, data, report, reportData, typedValues);
