import type { EntryPatch, Video } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { DraftEntry, DraftNotice } from '../model/faq-document.ts';
import { needsOf } from '../model/placeholders.ts';
import type { CompiledEntryPatch, CompiledNoticePatch } from './compiled-patches.ts';

/** An entry with an organization's changes laid over it. */
export function patchedEntry(
  { id, question }: Pick<DraftEntry, 'id' | 'question'>,
  entry: DraftEntry | undefined,
  patch: CompiledEntryPatch,
  path: string,
  report: Report,
): DraftEntry {
  const video = patchedVideo(entry?.video, patch.video, `${path}.video`, report);
  const reviewed = replaced(entry?.reviewed, patch.reviewed);
  const owner = replaced(entry?.owner, patch.owner);
  const views = replaced(entry?.views, patch.views);
  return {
    id,
    question,
    ...answered(entry, patch),
    ...(video && { video }),
    ...(reviewed && { reviewed }),
    ...(owner && { owner }),
    ...(views && { views }),
  };
}

/** A notice with changes, or why there can be none. */
export function patchNotice(
  id: string,
  notice: DraftNotice | undefined,
  patch: CompiledNoticePatch,
): DraftNotice | string {
  if (!notice && !patch.answers?.length) return 'is not in the template, and has no answer of its own';
  const { answers, ...rest } = answered(notice, patch);
  // Should the organization's own words lack a variable: a warning in the template's is better than none.
  const isSure = !answers.length || answers.some((answer) => !needsOf(answer).length);
  const spare = isSure || answers === notice?.answers ? [] : (notice?.answers ?? []);
  return { id, ...rest, answers: [...answers, ...spare] };
}

function answered(before: DraftNotice | undefined, patch: CompiledNoticePatch): Omit<DraftNotice, 'id'> {
  const guidance = replaced(before?.guidance, patch.guidance);
  return { ...(guidance && { guidance }), answers: patch.answers ?? before?.answers ?? [] };
}

/** Half a video, a title without an address or the other way round, is none. */
function patchedVideo(
  video: Video | undefined,
  patch: EntryPatch['video'],
  path: string,
  report: Report,
): Video | undefined {
  if (patch === null) return undefined;
  const { href, title } = { ...video, ...patch };
  if (href && title) return { href, title };
  if (patch) report('wrong-shape', path, 'is left out: a video needs "href" and "title".');
  return undefined;
}

/** What a patch says of one value: nothing keeps it, `null` removes it. */
const replaced = <T>(before: T | undefined, after: T | null | undefined): T | null | undefined =>
  after === undefined ? before : after;
