import type { Action, ActionPatch, Patches } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { Draft, DraftEntry, DraftSection, DraftVariable } from '../model/faq-document.ts';
import { hint, nearestName } from '../model/nearest-name.ts';
import { placesOfNames, titleNames, usedNames } from '../model/placeholders.ts';
import type { CompiledEntryPatch, CompiledPatches, CompiledSectionPatch } from './compiled-patches.ts';
import { mergeInfographics } from './merge-infographics.ts';
import { OrderedItems } from './ordered-items.ts';
import { patchedEntry, patchNotice } from './patch-answers.ts';

/**
 * A draft with changes laid over it, by id and after JSON Merge Patch (RFC 7396): an object merges, `null` removes,
 * anything else replaces. Neither input is changed; what nobody touched is kept as it is. A change without a target is
 * reported and left out.
 */
export const overlay = (draft: Draft, patch: CompiledPatches, report: Report): Draft =>
  overlayVariables(overlayContent(draft, patch, report), patch.variables, draft, report);

/** The same without the variables, of which only the finished texts tell whether something uses them. */
export function overlayContent(draft: Draft, patch: CompiledPatches, report: Report): Draft {
  return {
    ...draft,
    lang: patch.lang ?? draft.lang,
    title: patch.title ?? draft.title,
    ...((draft.notices || patch.notices) && {
      notices: patchList(draft.notices ?? [], patch.notices, 'notices', patchNotice, report),
    }),
    sections: patchSections(draft.sections, patch.sections, report),
    actions: patchList(draft.actions ?? [], patch.actions, 'actions', patchAction, report),
    messages: { ...draft.messages, ...patch.messages },
    // Added: who names some words of their own does not mean to lose the others.
    ...((draft.synonyms || patch.synonyms) && {
      synonyms: [...(draft.synonyms ?? []), ...(patch.synonyms ?? [])],
    }),
    ...mergeInfographics(draft, patch),
  };
}

type Patch = { readonly before?: string; readonly after?: string };

/** Changes, removes, adds and then places the items of a list; what is new and has no place goes last. */
export function patchList<T extends { readonly id: string }, P extends Patch>(
  items: readonly T[],
  patches: Readonly<Record<string, P | null>> = {},
  path: string,
  /** The item as the patch makes it, or why there can be none. */
  make: (id: string, item: T | undefined, patch: P, path: string) => T | string,
  report: Report,
): readonly T[] {
  const result = new OrderedItems(items);
  const known = items.map((item) => item.id);
  const unknown = (at: string, id: string, what: string) =>
    report('unknown-name', at, `${what}.${hint(id, known)}`);

  for (const [id, patch] of Object.entries(patches)) {
    const item = result.get(id);
    if (patch === null) {
      // One file may serve several templates, so that what is not here is gone already; but a misspelt id would stay.
      if (item) result.delete(id);
      else if (nearestName(id, known)) unknown(`${path}.${id}`, id, 'is not in the template');
      continue;
    }
    const made = make(id, item, patch, `${path}.${id}`);
    if (typeof made === 'string') unknown(`${path}.${id}`, id, made);
    else result.set(made);
  }
  placeItems(result, patches, (id, target, side) =>
    unknown(`${path}.${id}.${side}`, target, `there is no "${target}" here`),
  );
  return result.toArray();
}

/** Puts items beside those that their patches name, which may be on their way to a place of their own: those go first. */
function placeItems<T extends { readonly id: string }>(
  items: OrderedItems<T>,
  patches: Readonly<Record<string, Patch | null>>,
  unknown: (id: string, target: string, side: 'before' | 'after') => void,
): void {
  const waiting = new Map(Object.entries(patches));
  for (const first of Object.keys(patches)) {
    const chain: string[] = [];
    for (let id: string | undefined = first; id !== undefined && waiting.has(id); ) {
      const patch: Patch | null | undefined = waiting.get(id);
      const target: string | undefined = patch?.before ?? patch?.after;
      if (target === undefined || !items.get(id)) break;
      chain.push(id);
      waiting.delete(id);
      id = target;
    }
    for (const id of chain.reverse()) {
      const patch = Object.hasOwn(patches, id) ? patches[id] : undefined;
      const side = patch?.before ? 'before' : 'after';
      const target = patch?.[side] ?? '';
      if (target === id || !items.get(target)) unknown(id, target, side);
      else items.place(id, target, side === 'before');
    }
  }
}

function patchSections(
  sections: readonly DraftSection[],
  patches: CompiledPatches['sections'],
  report: Report,
) {
  /** Entry → its section. Ids are the targets of links: the same one twice would open the wrong answer. */
  const home = new Map(
    sections.flatMap(({ id, entries }) => entries.map((entry) => [entry.id, id] as const)),
  );
  // What is taken out in one place may be put in at another.
  for (const [id, patch] of Object.entries(patches ?? {})) {
    for (const [entry, section] of home) if (section === id && !patch) home.delete(entry);
    for (const [entry, entryPatch] of Object.entries(patch?.entries ?? {}))
      if (!entryPatch && home.get(entry) === id) home.delete(entry);
  }

  /** The template's, where an organization's own question has the id. */
  const displaced = new Set<DraftEntry>();

  const patchSection = (
    id: string,
    section: DraftSection | undefined,
    patch: CompiledSectionPatch,
    path: string,
  ) => {
    const title = patch.title ?? section?.title;
    if (!title) return 'is not in the template, and has no title of its own';
    const patchEntry = (
      entryId: string,
      entry: DraftEntry | undefined,
      entryPatch: CompiledEntryPatch,
      at: string,
    ) => {
      const elsewhere = entry ? undefined : home.get(entryId);
      const theirs = elsewhere && entryOf(sections, elsewhere, entryId);
      if (elsewhere) {
        // A newer template may have an id that was an organization's own for years: its question stays where it was.
        const isWhole = entryPatch.question && entryPatch.answers?.length;
        if (!theirs || !isWhole || patches?.[elsewhere]?.entries?.[entryId])
          return `is in the section "${elsewhere}"; change it there, or choose another id`;
        displaced.add(theirs);
        report(
          'kept',
          at,
          `is the id of a question that the template has in "${elsewhere}". Yours is shown and that one is not; choose another id if both should be.`,
        );
      }
      const question = entryPatch.question ?? entry?.question;
      if (!question) return 'is not in the template, and has no question of its own';
      home.set(entryId, id);
      return patchedEntry({ id: entryId, question }, entry, entryPatch, at, report);
    };
    return {
      id,
      title,
      entries: patchList(section?.entries ?? [], patch.entries, `${path}.entries`, patchEntry, report),
    };
  };

  const patched = patchList(sections, patches, 'sections', patchSection, report);
  return displaced.size
    ? patched.map((section) => ({
        ...section,
        entries: section.entries.filter((entry) => !displaced.has(entry)),
      }))
    : patched;
}

const entryOf = (sections: readonly DraftSection[], id: string, entryId: string): DraftEntry | undefined =>
  sections.find((section) => section.id === id)?.entries.find((entry) => entry.id === entryId);

function patchAction(id: string, action: Action | undefined, patch: ActionPatch): Action | string {
  const { label, href } = { ...action, ...patch };
  return label && href ? { id, label, href } : 'is not in the template, and has no label and href of its own';
}

/**
 * A plain value sets a variable, an object changes what the variable is, `null` unsets it: to what the template has where
 * a title or a question would lack it.
 */
export function overlayVariables(
  patched: Draft,
  patches: Patches['variables'] = {},
  before: Draft,
  report: Report,
  /** Names that texts of other languages ask for: facts are written once, for all of them. */
  elsewhere: ReadonlySet<string> = new Set(),
): Draft {
  const variables = new Map<string, DraftVariable>(Object.entries(patched.variables));
  const used = usedNames(patched);
  const titles = titleNames(patched);
  for (const [name, patch] of Object.entries(patches)) {
    const known = variables.get(name);
    if (!known && !used.has(name)) {
      if (elsewhere.has(name)) continue;
      report('unknown-name', `variables.${name}`, `nothing uses it.${hint(name, variables.keys())}`);
    } else if (patch === null) {
      const { value: _, ...unset } = known ?? { type: 'text' };
      const value = titles.has(name)
        ? Object.entries(before.variables).find(([one]) => one === name)?.[1].value
        : undefined;
      variables.set(name, { ...unset, ...(value !== undefined && { value }) });
      if (value !== undefined)
        report(
          'kept',
          `variables.${name}`,
          `is used in the title or a question, so the template’s “${value}” is kept. Write another name, or texts without it.`,
        );
    } else if (typeof patch === 'object' && !Array.isArray(patch)) {
      const { default: value, ...definition } = patch as Exclude<typeof patch, readonly string[]>;
      variables.set(name, { type: 'text', ...known, ...definition, ...(value !== undefined && { value }) });
    } else {
      const type = Array.isArray(patch) ? 'list' : 'text';
      variables.set(name, { ...(known ?? { type }), value: patch as string });
    }
  }
  // What a new text asks for is a variable from here on, so that the page can give it by data-*.
  const known = [...variables.keys()];
  let asked: ReadonlySet<string> | undefined;
  let places: ReadonlyMap<string, string> | undefined;
  for (const name of used) {
    if (variables.has(name)) continue;
    asked ??= usedNames(before);
    const near = asked.has(name) ? undefined : nearestName(name, known);
    if (near) {
      places ??= placesOfNames(patched);
      report(
        'unknown-name',
        places.get(name) ?? `{{${name}}}`,
        `{{${name}}} is not a variable of the template. Did you mean {{${near}}}?`,
      );
    }
    variables.set(name, { type: 'text' });
  }
  return { ...patched, variables: Object.fromEntries(variables) };
}
