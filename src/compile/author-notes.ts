import { TAGS } from '../model/answer-tree.ts';
import type { Patches } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';

/** Says what an author most likely did not mean: `{phone}` with one brace, and tags that answers do without. */
export function noteTexts(patches: Patches, variables: readonly string[], report: Report): void {
  const braces = (text: string | undefined, path: string) => {
    for (const [written, name = ''] of (text ?? '').matchAll(/(?<!\{)\{ ?(\w+) ?\}(?!\})/g))
      if (variables.includes(name))
        report(
          'unknown-name',
          path,
          `contains ${written}, which visitors would see literally. Write {{${name}}}.`,
        );
  };
  const answer = (text: string | undefined, path: string) => {
    braces(text, path);
    const tags = [...(text ?? '').matchAll(/<([a-z][\w-]*)(?=[\s/>])/gi)].map(([, tag = '']) =>
      tag.toLowerCase(),
    );
    const unknown = [...new Set(tags)].filter((tag) => !TAGS.has(tag));
    if (unknown.length) report('left-out', path, unknown.map((tag) => `<${tag}>`).join(', '));
  };
  braces(patches.title, 'title');
  for (const [id, section] of Object.entries(patches.sections ?? {})) {
    braces(section?.title, `sections.${id}.title`);
    for (const [entryId, entry] of Object.entries(section?.entries ?? {})) {
      const path = `sections.${id}.entries.${entryId}`;
      braces(entry?.question, `${path}.question`);
      answer(entry?.answer ?? undefined, `${path}.answer`);
      for (const [at, { text }] of (entry?.answers ?? []).entries()) answer(text, `${path}.answers[${at}]`);
    }
  }
  for (const [id, notice] of Object.entries(patches.notices ?? {}))
    answer(notice?.answer ?? undefined, `notices.${id}.answer`);
  for (const [id, action] of Object.entries(patches.actions ?? {})) {
    braces(action?.label, `actions.${id}.label`);
    braces(action?.href, `actions.${id}.href`);
  }
}
