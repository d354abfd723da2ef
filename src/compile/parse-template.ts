import {
  extensionShape,
  type Template,
  type TemplateExtension,
  type TemplateFile,
  templateShape,
} from '../model/content-model.ts';
import { FaqError, type Report } from '../model/errors.ts';
import { read } from '../model/read-shape.ts';

/**
 * Unknown JSON as a template, or as an extension of one (it has `extends`).
 *
 * @throws {FaqError} `wrong-shape` when nothing of it can be used. A smaller mistake is reported and costs its part.
 */
export function parseTemplate(json: unknown, source: string, report: Report): Template | TemplateExtension {
  const isExtension = typeof json === 'object' && json !== null && Object.hasOwn(json, 'extends');
  if (isExtension) {
    const extension = read(extensionShape, json, '', report);
    if (extension) return extension;
  } else {
    const template = read(templateShape, json, '', report);
    if (template) return withoutDoubles(template, report);
  }
  throw new FaqError(
    'wrong-shape',
    source,
    '',
    'is not an FAQ template: it needs "lang", "title" and "sections".',
  );
}

/** Ids stand in links, so each is used once; of two things with one id the first is kept. */
function withoutDoubles(template: TemplateFile, report: Report): Template {
  const unique = <T extends { readonly id: string }>(
    items: readonly T[],
    path: string,
    seen = new Set<string>(),
  ) =>
    items.filter(({ id }) => {
      if (!seen.has(id)) return seen.add(id);
      report(
        'wrong-shape',
        path,
        `has the id "${id}" twice; the second is left out. Give it an id of its own.`,
      );
      return false;
    });
  const entryIds = new Set<string>();
  return {
    ...template,
    ...(template.notices && { notices: unique(template.notices, 'notices') }),
    sections: unique(template.sections, 'sections').map((section) => ({
      ...section,
      entries: unique(section.entries, `sections.${section.id}.entries`, entryIds),
    })),
    variables: template.variables ?? {},
    actions: unique(template.actions ?? [], 'actions'),
    messages: template.messages ?? {},
  };
}
