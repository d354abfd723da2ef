/** Templates and changes as drafts have them, with Markdown left as it is written: expectations stay readable. */
import { compilePatches } from '../../src/compile/compiled-patches.ts';
import { draftOfTemplate } from '../../src/compile/draft-of-template.ts';
import type { ReadMarkdown } from '../../src/compile/markdown.ts';
import { overlay } from '../../src/compile/overlay.ts';
import { parseTemplate } from '../../src/compile/parse-template.ts';
import type { Patches, Template } from '../../src/model/content-model.ts';
import { FaqError, type Report } from '../../src/model/errors.ts';
import type { Draft } from '../../src/model/faq-document.ts';
import { collector, frozen } from './arbitraries.ts';

/** An answer is one text. */
export const verbatim: ReadMarkdown = (text) => [text];

/** For tests in which nothing may be wrong. */
export const fail: Report = (code, path, ...what): never => {
  throw new FaqError(code, 'test', path, ...what);
};

/** A template's JSON, in which nothing may be wrong. */
export const draftOf = (json: unknown, read = verbatim): Draft =>
  frozen(draftOfTemplate(parseTemplate(json, 'test', fail) as Template, read, fail));

/** A draft with changes, and what was reported of them. */
export function laid(patch: Patches, base: Draft): { faq: Draft; reports: string[] } {
  const { report, reports } = collector();
  return { faq: overlay(base, frozen(compilePatches(patch, verbatim, report)), report), reports };
}
