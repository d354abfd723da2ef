import type { Answer, EntryPatch, NoticePatch, Patches, SectionPatch } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { DocumentAnswer } from '../model/faq-document.ts';
import { tooMuch } from './answer-limits.ts';
import { mapped } from './check-links.ts';
import type { OnLink } from './html-tree.ts';
import type { ReadMarkdown } from './markdown.ts';

/** A patch whose answers are trees. An empty list of answers hides what it is for. */
type Compiled<P> = Omit<P, 'answer' | 'answers'> & { readonly answers?: readonly DocumentAnswer[] };

export type CompiledEntryPatch = Compiled<EntryPatch>;
export type CompiledNoticePatch = Compiled<NoticePatch>;
export interface CompiledSectionPatch extends Omit<SectionPatch, 'entries'> {
  readonly entries?: Readonly<Record<string, CompiledEntryPatch | null>>;
}
/** An organization's changes, or a template's to the one that it extends, with their Markdown read. */
export interface CompiledPatches extends Omit<Patches, 'sections' | 'notices'> {
  readonly notices?: Readonly<Record<string, CompiledNoticePatch | null>>;
  readonly sections?: Readonly<Record<string, CompiledSectionPatch | null>>;
}

/** Whether there is any Markdown to read in changes. */
export const hasMarkdown = ({ notices, sections }: Patches): boolean =>
  [
    ...Object.values(notices ?? {}),
    ...Object.values(sections ?? {}).flatMap((section) => Object.values(section?.entries ?? {})),
  ].some((patch) => patch?.answer || patch?.answers);

export function compilePatches(patches: Patches, read: ReadMarkdown, report: Report): CompiledPatches {
  const { notices, sections, ...rest } = patches;
  const compiled = <P extends NoticePatch>(patch: P, path: string): Compiled<P> => {
    const { answer, answers, ...others } = patch;
    const written = answer === undefined ? answers : answer === null ? null : [{ text: answer }];
    const pathOf = (at: number) => `${path}.${answer === undefined ? `answers[${at}]` : 'answer'}`;
    return {
      ...others,
      ...(written !== undefined && { answers: compileAnswers(written ?? [], read, pathOf, report) }),
    };
  };
  /** Where none of the answers can be read the template's stay: a warning in its words is better than none. */
  const compiledNotice = (patch: NoticePatch, path: string): CompiledNoticePatch => {
    const { answers, ...others } = compiled(patch, path);
    const isLost = !answers?.length && !!(patch.answer || patch.answers?.length);
    return isLost || !answers ? others : { ...others, answers };
  };
  return {
    ...rest,
    ...(notices && { notices: mapped(notices, (patch, id) => compiledNotice(patch, `notices.${id}`)) }),
    ...(sections && {
      sections: mapped(sections, ({ entries, ...section }, id) => ({
        ...section,
        ...(entries && {
          entries: mapped(entries, (patch, entry) => compiled(patch, `sections.${id}.entries.${entry}`)),
        }),
      })),
    }),
  };
}

/** Answers as trees. One that cannot be read is reported and left out: the others stay. */
export const compileAnswers = (
  answers: readonly Answer[],
  read: ReadMarkdown,
  pathOf: (at: number) => string,
  report: Report,
): readonly DocumentAnswer[] =>
  answers.flatMap(({ needs, text, more }, at) => {
    const excess = [text, ...(more ?? []).map((one) => one.text)].map(tooMuch).find(Boolean);
    if (excess) {
      report('answers', pathOf(at), excess);
      return [];
    }
    const links: Parameters<OnLink>[] = [];
    const treeOf = (markdown: string) => read(markdown, (...link) => links.push(link));
    let answer: DocumentAnswer;
    try {
      answer = {
        ...(needs && { needs }),
        body: treeOf(text),
        ...(more && {
          more: more.map((one) => ({ ...(one.needs && { needs: one.needs }), body: treeOf(one.text) })),
        }),
      };
    } catch (error) {
      report('answers', pathOf(at), String(error));
      return [];
    }
    for (const [written, taken, refusal] of links)
      if (refusal) report('refused-link', pathOf(at), refusal, JSON.stringify(written));
      else report('taken-as', pathOf(at), written, taken);
    return [answer];
  });
