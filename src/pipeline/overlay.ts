import type { Report } from '../errors.ts';
import type {
  Action,
  ActionPatch,
  Answer,
  Entry,
  EntryPatch,
  Overrides,
  Section,
  SectionPatch,
  Template,
  Variable,
} from './content-model.ts';
import { hint } from './nearest-name.ts';
import { usedNames } from './placeholders.ts';

/**
 * A template with changes laid over it, by id and after JSON Merge Patch (RFC 7396): an object merges, `null`
 * removes, anything else replaces. Neither input is changed; what nobody touched is kept as it is.
 * A change without a target is reported and left out.
 */
export function overlay(template: Template, patch: Overrides, report: Report): Template {
  const patched: Template = {
    lang: patch.lang ?? template.lang,
    title: patch.title ?? template.title,
    variables: template.variables,
    sections: patchSections(template.sections, patch.sections, report),
    actions: patchList(template.actions, patch.actions, 'actions', 'label and href', patchAction, report),
    messages: { ...template.messages, ...patch.messages },
  };
  return { ...patched, variables: patchVariables(patched, patch.variables ?? {}, report) };
}

type Patch = { readonly before?: string; readonly after?: string };

/** Changes, removes, adds and then places the items of a list; what is new and has no place goes last. */
function patchList<T extends { readonly id: string }, P extends Patch>(
  items: readonly T[],
  patches: Readonly<Record<string, P | null>> = {},
  path: string,
  required: string,
  make: (id: string, item: T | undefined, patch: P, path: string) => T | undefined,
  report: Report,
): readonly T[] {
  const result = [...items];
  const indexOf = (id: string) => result.findIndex((item) => item.id === id);
  const unknown = (at: string, id: string, what: string) =>
    report(
      'unknown-name',
      at,
      what +
        hint(
          id,
          items.map((item) => item.id),
        ),
    );

  for (const [id, patch] of Object.entries(patches)) {
    const at = indexOf(id);
    const here = `${path}.${id}`;
    const made = patch && make(id, result[at], patch, here);
    if (made) result.splice(at < 0 ? result.length : at, 1, made);
    else if (patch === null && at >= 0) result.splice(at, 1);
    else unknown(here, id, `is not in the template${patch ? `, and brings no ${required} of its own` : ''}.`);
  }
  for (const [id, patch] of Object.entries(patches)) {
    const target = patch?.before ?? patch?.after;
    const from = indexOf(id);
    if (target === undefined || from < 0) continue;
    if (target === id || indexOf(target) < 0) {
      unknown(`${path}.${id}.${patch?.before ? 'before' : 'after'}`, target, `there is no "${target}" here.`);
      continue;
    }
    const [item] = result.splice(from, 1) as [T];
    result.splice(indexOf(target) + (patch?.before ? 0 : 1), 0, item);
  }
  return result;
}

function patchSections(sections: readonly Section[], patches: Overrides['sections'], report: Report) {
  const home = new Map(
    sections.flatMap(({ id, entries }) => entries.map((entry) => [entry.id, id] as const)),
  );

  const patchSection = (id: string, section: Section | undefined, patch: SectionPatch, path: string) => {
    const title = patch.title ?? section?.title;
    if (!title) return undefined;
    const patchEntry = (
      entryId: string,
      entry: Entry | undefined,
      entryPatch: EntryPatch,
      entryPath: string,
    ) => {
      const question = entryPatch.question ?? entry?.question;
      if (!question) return undefined;
      if (!entry && home.has(entryId)) {
        // Ids are the targets of links: the same one twice would open the wrong answer.
        report(
          'wrong-shape',
          entryPath,
          `is an id of the section "${home.get(entryId)}" already. Choose another one.`,
        );
        return undefined;
      }
      home.set(entryId, id);
      const guidance = entryPatch.guidance === undefined ? entry?.guidance : entryPatch.guidance;
      return { id: entryId, question, ...(guidance && { guidance }), answers: answersOf(entryPatch, entry) };
    };
    const entries = patchList(
      section?.entries ?? [],
      patch.entries,
      `${path}.entries`,
      'question',
      patchEntry,
      report,
    );
    return { id, title, entries };
  };

  return patchList(sections, patches, 'sections', 'title', patchSection, report);
}

/** `answer` is short for one alternative that needs nothing. */
function answersOf({ answer, answers }: EntryPatch, entry: Entry | undefined): readonly Answer[] {
  if (typeof answer === 'string') return [{ text: answer }];
  if (answer === null || answers === null) return [];
  return answers ?? entry?.answers ?? [];
}

function patchAction(id: string, action: Action | undefined, patch: ActionPatch): Action | undefined {
  const { label, href } = { ...action, ...patch };
  return label && href ? { id, label, href } : undefined;
}

/** A plain value sets a variable, an object changes what the variable is, `null` unsets it. */
function patchVariables(patched: Template, patches: NonNullable<Overrides['variables']>, report: Report) {
  const variables = new Map<string, Variable>(Object.entries(patched.variables));
  const used = usedNames(patched);
  for (const [name, patch] of Object.entries(patches)) {
    const known = variables.get(name);
    if (!known && !used.has(name)) {
      report('unknown-name', `variables.${name}`, `nothing uses it.${hint(name, variables.keys())}`);
    } else if (patch === null) {
      const { default: _, ...unset } = known ?? { type: 'text' };
      variables.set(name, unset);
    } else if (typeof patch === 'object' && !Array.isArray(patch)) {
      variables.set(name, { type: 'text', ...known, ...(patch as Partial<Variable>) });
    } else {
      const type = Array.isArray(patch) ? 'list' : 'text';
      variables.set(name, { ...(known ?? { type }), default: patch as string });
    }
  }
  // What a new text asks for is a variable from here on, so that the page can give it by data-*.
  for (const name of used) if (!variables.has(name)) variables.set(name, { type: 'text' });
  return Object.fromEntries(variables);
}
