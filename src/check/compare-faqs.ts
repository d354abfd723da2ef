import { fillText } from '../fill/fill-text.ts';
import { plainAnswer } from '../fill/plain-answer.ts';
import type { Faq, FaqEntry, FaqSection, Gap } from '../model/faq.ts';
import type { Draft } from '../model/faq-document.ts';
import type { MadeFaq } from './findings.ts';

/** A text, before and after. */
export interface Change {
  readonly id: string;
  readonly old: string;
  readonly new: string;
}
/** An entry, with the answer that is shown; without one it is a gap, and its guidance says what is asked for. */
export interface EntryState {
  readonly id: string;
  readonly section: string;
  readonly question: string;
  readonly answer?: string;
  readonly gap?: Gap;
}

/** What one FAQ shows otherwise than another that was made of a like template. */
export interface FaqChanges {
  readonly title?: Change;
  readonly newQuestions: readonly EntryState[];
  readonly removedQuestions: readonly EntryState[];
  readonly rewordedQuestions: readonly Change[];
  readonly changedAnswers: readonly Change[];
  /** Entries that were shown and are not answered any more, and the other way round. */
  readonly nowGaps: readonly EntryState[];
  readonly nowAnswered: readonly EntryState[];
  /** Entries that stand in another section: ids of sections. */
  readonly movedEntries: readonly Change[];
  /** Lists in another order, of ids: `sections`, or a section's id. */
  readonly reordered: readonly { readonly id: string; readonly old: string[]; readonly new: string[] }[];
  readonly sectionTitles: readonly Change[];
  readonly notices: readonly Replaced<string>[];
  /** By the ids of their entries. */
  readonly videos: readonly Replaced<LinkState>[];
  readonly actions: readonly Replaced<LinkState>[];
}

/** Something before and after; without the one it is new, without the other it is gone. */
export interface Replaced<T> {
  readonly id: string;
  readonly old?: T;
  readonly new?: T;
}
export interface LinkState {
  readonly label: string;
  readonly href: string;
}

/**
 * Compares what is shown: of an organization with the old and the new version of its template, where what it has changed
 * itself is the same in both; or of a template with and without an organization's changes.
 */
export function compareFaqs(before: MadeFaq, after: MadeFaq): FaqChanges {
  const old = statesOf(before);
  const now = statesOf(after);
  const both = [...now.values()].flatMap((state) => {
    const was = old.get(state.id);
    return was ? [{ was, is: state }] : [];
  });
  const changes = (of: (state: EntryState) => string | undefined) =>
    both.flatMap(({ was, is }) => changed(is.id, of(was), of(is)));
  const title = changed('title', before.faq.title, after.faq.title)[0];
  return {
    ...(title && { title }),
    newQuestions: [...now.values()].filter(({ id }) => !old.has(id)),
    removedQuestions: [...old.values()].filter(({ id }) => !now.has(id)),
    rewordedQuestions: changes(({ question }) => question),
    changedAnswers: changes(({ answer }) => answer),
    nowGaps: both.flatMap(({ was, is }) => (was.answer !== undefined && is.gap ? [is] : [])),
    nowAnswered: both.flatMap(({ was, is }) => (was.gap && is.answer !== undefined ? [is] : [])),
    movedEntries: changes(({ section }) => section),
    reordered: reordered(before.customized, after.customized),
    sectionTitles: before.faq.sections.flatMap(({ id, title: was }) =>
      changed(id, was, sectionOf(after.faq, id)?.title),
    ),
    notices: replaced(before.faq, after.faq, noticesOf),
    videos: replaced(before.faq, after.faq, videosOf),
    actions: replaced(before.faq, after.faq, actionsOf),
  };
}

export const isSame = ({ title, ...lists }: FaqChanges): boolean =>
  !title && Object.values(lists).every((list) => !list.length);

/** A difference; nothing where there is no text on one of the sides. */
const changed = (id: string, old: string | undefined, now: string | undefined): Change[] =>
  old !== undefined && now !== undefined && old !== now ? [{ id, old, new: now }] : [];

const sectionOf = ({ sections }: Faq, id: string): FaqSection | undefined =>
  sections.find((section) => section.id === id);

/** Every entry that the organization has, as it is shown, in the order of the page. */
function statesOf({ faq, customized }: MadeFaq): Map<string, EntryState> {
  const shown = new Map<string, FaqEntry>(
    faq.sections.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)),
  );
  const gaps = new Map(faq.gaps.map((gap) => [gap.id, gap]));
  const states = customized.sections.flatMap(({ id: section, entries }) =>
    entries.map(({ id, question: raw }): [string, EntryState] => {
      const entry = shown.get(id);
      const gap = gaps.get(id);
      // A gap's question is filled too, as far as its facts are known.
      const question = entry?.question ?? fillText(raw, faq.values) ?? raw;
      const answer = entry && plainAnswer(entry.answer);
      return [id, { id, section, question, ...(answer !== undefined && { answer }), ...(gap && { gap }) }];
    }),
  );
  return new Map(states);
}

/** The lists whose common items stand in another order. */
function reordered(before: Draft, after: Draft): FaqChanges['reordered'] {
  const lists = ({ sections }: Draft) =>
    new Map([
      ['sections', sections.map(({ id }) => id)] as const,
      // Under a name that no id can have, so that a section called "sections" is not taken for them.
      ...sections.map(({ id, entries }) => [`#${id}`, entries.map((entry) => entry.id)] as const),
    ]);
  const old = lists(before);
  return [...lists(after)].flatMap(([name, ids]) => {
    const was = old.get(name) ?? [];
    const oldOrder = was.filter((id) => ids.includes(id));
    const newOrder = ids.filter((id) => was.includes(id));
    if (oldOrder.join(' ') === newOrder.join(' ')) return [];
    return [{ id: name.replace('#', ''), old: oldOrder, new: newOrder }];
  });
}

type States<T> = readonly (readonly [id: string, state: T])[];

const actionsOf = ({ actions }: Faq): States<LinkState> =>
  actions.map(({ id, label, href }) => [id, { label, href }]);

const videosOf = ({ sections }: Faq): States<LinkState> =>
  sections.flatMap(({ entries }) =>
    entries.flatMap(({ id, video }) =>
      video ? [[id, { label: video.title, href: video.href }] as const] : [],
    ),
  );

const noticesOf = ({ notices }: Faq): States<string> =>
  notices.map(({ id, answer }) => [id, plainAnswer(answer)]);

function replaced<T>(before: Faq, after: Faq, statesIn: (faq: Faq) => States<T>): Replaced<T>[] {
  const old = new Map(statesIn(before));
  const now = new Map(statesIn(after));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ id, ...(was !== undefined && { old: was }), ...(is !== undefined && { new: is }) }];
  });
}
