import { compile, publish, readTemplate, type Tools } from '../../compile/compile.ts';
import { toolsFor } from '../../compile/compile-on-node.ts';
import { readMarkdown } from '../../compile/markdown-on-node.ts';
import { languageFolder, languages, loadShipped, templateNames } from '../../load/shipped-templates.ts';
import type { Brand, EntryPatch, NoticePatch, Overrides, Patches } from '../../model/content-model.ts';
import { FaqError, type Report } from '../../model/errors.ts';
import type { DocumentAnswer, FaqDocument } from '../../model/faq-document.ts';
import { usedNames } from '../../model/placeholders.ts';
import { placesOf } from '../draft/lists.ts';
import { answerMarkdown } from './answer-markdown.ts';
import type { LostParts } from './lost.ts';
import { tidyTree } from './tidy-tree.ts';

/** Reads a shipped template: a FAQ document, or as it is written. */
export type LoadTemplate = (folder: string, name: string) => Promise<unknown>;

type Entry = FaqDocument['sections'][number]['entries'][number];
type Section = FaqDocument['sections'][number];

const silent: () => Report = () => () => {};
const PLACE = 'template:/';

/** For what a template extends, which it names as a file beside it; of templates elsewhere nothing is loaded. */
export const importTools = (load: LoadTemplate = loadShipped): Tools =>
  toolsFor(async (url) => {
    const [, folder = '', name = ''] = /^template:\/([\w-]+)\/([\w-]+)\.json$/.exec(url) ?? [];
    if (languages.includes(folder) && templateNames.includes(name)) return load(folder, name);
    throw new FaqError('wrong-shape', 'template', 'extends', 'is not a template that is shipped.');
  });

/** A template of somebody's own as a FAQ document. */
export async function templateDocument(
  json: unknown,
  lang: string,
  load?: LoadTemplate,
): Promise<FaqDocument> {
  return publish(await readTemplate(json, `${PLACE}${languageFolder(lang)}/own`, importTools(load), silent));
}

interface Base {
  readonly name: string;
  readonly json: unknown;
  readonly document: FaqDocument;
  /** How much the template has in common with the questions that it was looked for with. */
  readonly likeness: number;
}

/** The shipped template in a language that has the most in common with some questions. */
export async function nearestTemplate(
  lang: string,
  entries: readonly Pick<Entry, 'id' | 'question'>[],
  load: LoadTemplate = loadShipped,
): Promise<Base> {
  const folder = languageFolder(lang);
  const wanted = new Map(entries.map(({ id, question }) => [id, question]));
  const likenessOf = ({ sections }: FaqDocument) =>
    sections
      .flatMap((section) => section.entries)
      .reduce((sum, { id, question }) => {
        const asked = wanted.get(id);
        return sum + (asked === undefined ? 0 : asked === question ? 3 : 1);
      }, 0);
  const bases = await Promise.all(
    ['general', ...templateNames.filter((name) => name !== 'general')].map(async (name): Promise<Base> => {
      const json = await load(folder, name);
      const draft = await readTemplate(json, `${PLACE}${folder}/${name}`, importTools(load), silent);
      const document = publish(draft);
      return { name, json, document, likeness: likenessOf(document) };
    }),
  );
  return bases.reduce((best, one) => (one.likeness > best.likeness ? one : best));
}

/**
 * Changes that make a FAQ document of the template that is nearest to it. What they cannot say is found by making it, and
 * comparing.
 */
export async function documentOverrides(
  document: FaqDocument,
  lost: LostParts,
  load?: LoadTemplate,
): Promise<Overrides> {
  const entries = document.sections.flatMap((section) => section.entries);
  const base = await nearestTemplate(document.lang, entries, load);
  const overrides: Overrides = {
    template: base.name,
    lang: document.lang,
    ...differences(base.document, document),
  };
  const made = await compile(
    {
      template: { json: base.json, source: `${PLACE}${languageFolder(document.lang)}/${base.name}` },
      overrides: { json: overrides, source: 'overrides' },
      lang: document.lang,
    },
    importTools(load),
    silent,
  );
  for (const where of unlike(document, publish(made))) lost.add('other', where);
  return overrides;
}

/** What makes one document of another, as changes. */
export function differences(
  base: FaqDocument,
  wanted: FaqDocument,
): Pick<Overrides, 'title' | 'variables' | 'notices' | 'sections' | 'actions' | 'messages' | 'brand'> {
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
  const variables = variablePatches(base, wanted);
  const brand = wanted.brand as Brand | undefined;
  return {
    ...(wanted.title !== base.title && { title: wanted.title }),
    ...(variables && { variables }),
    ...(notices && { notices }),
    ...(sections && { sections }),
    ...(actions && { actions }),
    ...(messages && { messages }),
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
  const { question, answers, video, reviewed, owner } = entry;
  const changed = <T>(was: T | undefined, is: T | undefined): T | null | undefined =>
    JSON.stringify(was) === JSON.stringify(is) ? undefined : (is ?? null);
  const patches = {
    video: changed(before?.video, video),
    reviewed: changed(before?.reviewed, reviewed),
    owner: changed(before?.owner, owner),
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

/** Answers in a form in which those that read alike are alike. */
const comparable = (answers: readonly DocumentAnswer[]) =>
  answers.map(({ needs = [], body, more = [] }) => [
    needs,
    tidyTree(body),
    more.map((one) => [one.needs ?? [], tidyTree(one.body)]),
  ]);
const isSame = (one: readonly DocumentAnswer[], other: readonly DocumentAnswer[]) =>
  JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
const endsWith = (answers: readonly DocumentAnswer[], end: readonly DocumentAnswer[]) =>
  answers.length >= end.length && isSame(answers.slice(answers.length - end.length), end);

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

/** Where two documents are not alike, in words of the first: titles, questions, names. */
function unlike(wanted: FaqDocument, made: FaqDocument): readonly string[] {
  const parts = (document: FaqDocument): ReadonlyMap<string, readonly [where: string, what: unknown]> => {
    const { lang, title, brand, variables, notices = [], sections, actions = [], messages = {} } = document;
    const used = usedNames(document);
    const values = Object.entries(variables).filter(
      ([name, { value }]) => used.has(name) && value !== undefined,
    );
    const all: readonly (readonly [key: string, where: string, what: unknown])[] = [
      ['lang', 'lang', lang],
      ['title', title, title],
      ['brand', 'brand', brand && Object.entries(brand).sort()],
      ...values.map(([name, { type, value }]) => [`variables.${name}`, name, [type, value]] as const),
      ...notices.map(({ id, answers }) => [`notices.${id}`, id, comparable(answers)] as const),
      ['notices', 'notices', notices.map(({ id }) => id)],
      ...sections.flatMap((section) => [
        [
          `sections.${section.id}`,
          section.title,
          [section.title, section.entries.map(({ id }) => id)],
        ] as const,
        ...section.entries.map(
          ({ id, question, answers, video, reviewed, owner }) =>
            [`entries.${id}`, question, [question, comparable(answers), video, reviewed, owner]] as const,
        ),
      ]),
      ['sections', title, sections.map(({ id }: Section) => id)],
      ...actions.map(({ id, label, href }) => [`actions.${id}`, label, [label, href]] as const),
      ['actions', title, actions.map(({ id }) => id)],
      ...Object.entries(messages).map(([name, text]) => [`messages.${name}`, String(text), text] as const),
    ];
    return new Map(all.map(([key, where, what]) => [key, [where, what]]));
  };
  const [before, after] = [parts(wanted), parts(made)];
  const differ = [...before].filter(
    ([key, [, what]]) => JSON.stringify(what) !== JSON.stringify(after.get(key)?.[1]),
  );
  return differ.map(([, [where]]) => where);
}
