import { readMarkdown } from '../../compile/markdown-on-node.ts';
import type { Brand, EntryPatch, NoticePatch, Overrides, Patches } from '../../model/content-model.ts';
import type { DocumentAnswer, FaqDocument } from '../../model/faq-document.ts';
import { usedNames } from '../../model/placeholders.ts';
import { placesOf } from '../draft/lists.ts';
import { answerMarkdown } from './answer-markdown.ts';
import { endsWith, isSame } from './unlike-documents.ts';

type Entry = FaqDocument['sections'][number]['entries'][number];

/** What makes one document of another, as changes. */
export function differences(
  base: FaqDocument,
  wanted: FaqDocument,
): Pick<
  Overrides,
  'title' | 'variables' | 'notices' | 'sections' | 'actions' | 'messages' | 'synonyms' | 'brand'
> {
  const homes = new Map(
    base.sections.flatMap((section) => section.entries.map((entry) => [entry.id, section.id])),
  );
  const isElsewhere = (entry: string, section: string) => (homes.get(entry) ?? section) !== section;
  const sections = listPatches(base.sections, wanted.sections, (before, section) => {
    const entries = listPatches(before?.entries ?? [], section.entries, (entryBefore, entry) =>
      entryPatch(isElsewhere(entry.id, section.id) ? undefined : entryBefore, entry),
    );
    return {
      ...(section.title !== before?.title && { title: section.title }),
      ...(entries && { entries }),
    };
  });
  const notices = listPatches(
    base.notices ?? [],
    wanted.notices ?? [],
    (before, { answers }): NoticePatch => {
      // Behind answers that lack a fact the template's own are added again: see patchNotice.
      const isAdded = before && endsWith(answers, before.answers);
      const own = isAdded ? answers.slice(0, answers.length - before.answers.length) : answers;
      return own.length ? answersPatch(own) : {};
    },
  );
  const actions = listPatches(base.actions ?? [], wanted.actions ?? [], (before, { label, href }) => ({
    ...(label !== before?.label && { label }),
    ...(href !== before?.href && { href }),
  }));
  const messages = changedFields(base.messages ?? {}, wanted.messages ?? {});
  // They are added to the template's, of which those that we ship have none.
  const { synonyms } = wanted;
  const variables = variablePatches(base, wanted);
  const brand = wanted.brand as Brand | undefined;
  return {
    ...(wanted.title !== base.title && { title: wanted.title }),
    ...(variables && { variables }),
    ...(notices && { notices }),
    ...(sections && { sections }),
    ...(actions && { actions }),
    ...(messages && { messages }),
    ...(synonyms && { synonyms }),
    ...(brand && Object.keys(brand).length && { brand }),
  };
}

/** Changes to a list by id, with what is gone, and with the places of what does not stand where it would. */
function listPatches<T extends { readonly id: string }, P extends object>(
  base: readonly T[],
  wanted: readonly T[],
  patch: (before: T | undefined, item: T) => P,
): Readonly<Record<string, P | null>> | undefined {
  const known = new Map(base.map((item) => [item.id, item]));
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const gone = base.filter(({ id }) => !ids.includes(id)).map(({ id }) => [id, null] as const);
  const changes = wanted.map((item) => [item.id, patch(known.get(item.id), item)] as const);
  const kept = base.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  // Numbers come before all other names in an object.
  const added = Object.keys(Object.fromEntries(ids.filter((id) => !known.has(id)).map((id) => [id, 0])));
  const places = placesOf([...kept, ...added], ids);
  const placed = changes.map(([id, change]) => {
    const after = places.get(id);
    return [id, after === undefined ? change : { ...change, after }] as const;
  });
  const said = placed.filter(([id, change]) => !known.has(id) || Object.keys(change).length);
  return gone.length || said.length ? Object.fromEntries([...gone, ...said]) : undefined;
}

function entryPatch(before: Entry | undefined, entry: Entry): EntryPatch {
  const { question, answers, video, reviewed, owner, views } = entry;
  const changed = <T>(was: T | undefined, is: T | undefined): T | null | undefined =>
    JSON.stringify(was) === JSON.stringify(is) ? undefined : (is ?? null);
  const patches = {
    video: changed(before?.video, video),
    reviewed: changed(before?.reviewed, reviewed),
    owner: changed(before?.owner, owner),
    views: changed(before?.views, views),
  };
  return {
    ...(question !== before?.question && { question }),
    ...(!(before && isSame(before.answers, answers)) && answersPatch(answers)),
    ...(Object.fromEntries(Object.entries(patches).filter(([, value]) => value !== undefined)) as EntryPatch),
  };
}

/** Answers as Markdown: one without a condition is a text. */
function answersPatch(answers: readonly DocumentAnswer[]): Pick<EntryPatch, 'answer' | 'answers'> {
  const written = answers.map(({ needs, body, more }) => ({
    ...(needs && { needs }),
    text: markdownOf(body),
    ...(more && {
      more: more.map((one) => ({ ...(one.needs && { needs: one.needs }), text: markdownOf(one.body) })),
    }),
  }));
  const good = written.filter(({ text }) => text);
  const [only] = good;
  if (!only) return { answers: null };
  return good.length === 1 && Object.keys(only).length === 1 ? { answer: only.text } : { answers: good };
}

const markdownOf = (tree: DocumentAnswer['body']) => answerMarkdown(tree, readMarkdown).markdown;

function changedFields<T extends object>(base: T, wanted: T): Partial<T> | undefined {
  const was = new Map(Object.entries(base));
  const changed = Object.entries(wanted).filter(([key, value]) => was.get(key) !== value);
  return changed.length ? (Object.fromEntries(changed) as Partial<T>) : undefined;
}

function variablePatches(base: FaqDocument, wanted: FaqDocument): Patches['variables'] {
  const was = new Map(Object.entries(base.variables));
  const used = usedNames(wanted);
  type Patch = readonly [name: string, patch: NonNullable<Patches['variables']>[string]];
  const patches = Object.entries(wanted.variables).flatMap(([name, { type, value }]): readonly Patch[] => {
    const before = was.get(name);
    if (!before && !used.has(name)) return [];
    if (before ? before.type !== type : type !== 'text')
      return [[name, { type, ...(value !== undefined && { default: value }) }]];
    if (JSON.stringify(before?.value) === JSON.stringify(value)) return [];
    return [[name, value ?? null]];
  });
  return patches.length ? Object.fromEntries(patches) : undefined;
}
