import { type Change, compareFaqs, type LinkState, type Replaced } from '../../check/compare-faqs.ts';
import type { Draft, DraftEntry } from '../../model/faq-document.ts';
import { shownMarkdown } from './facts.ts';
import { readable } from './items.ts';
import { questionsIn } from './lists.ts';
import type { Made } from './made.ts';
import { markOf } from './mark.ts';

/** What a difference is about. */
export type DifferenceKind =
  | 'trade'
  | 'fact'
  | 'look'
  | 'title'
  | 'notice'
  | 'section'
  | 'sections'
  | 'order'
  | 'added'
  | 'removed'
  | 'moved'
  | 'question'
  | 'answer'
  | 'video'
  | 'reviewed'
  | 'owner'
  | 'action'
  | 'message';

/** Something that two FAQs show differently, in words. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly id: string;
  /** The section that it is in; where it has come from, of what was moved. */
  readonly section?: string;
  /** What people know it by: a question, the name of a section or of a fact. */
  readonly name: string;
  /** Empty for what was not there. */
  readonly before: string;
  /** Empty for what is gone. */
  readonly after: string;
}

/** Tells a difference from every other, and from what it was before somebody wrote on. */
export const markOfDifference = ({ kind, section = '', id, before, after }: Difference): string =>
  `${kind}.${section}.${id}.${markOf(JSON.stringify([before, after]))}`;

/** All that an FAQ shows otherwise than another of the same trade with the same facts, in the order of the page. */
export function differencesOf(before: Made, after: Made): readonly Difference[] {
  const changes = compareFaqs(before, after);
  const old = entriesOf(before);
  const now = entriesOf(after);
  const nameOf = (id: string): string => {
    const [made, place] = now.has(id) ? [after, now.get(id)] : [before, old.get(id)];
    return place ? readable(place.entry.question, made) : id;
  };
  const titleOf = (id: string): string => {
    const [made, section] = [after, before]
      .map((one) => [one, one.customized.sections.find((other) => other.id === id)] as const)
      .find(([, found]) => found) ?? [after, undefined];
    return section ? readable(section.title, made) : id;
  };
  const sectionOf = (id: string) => (now.get(id) ?? old.get(id))?.section ?? '';
  const ofEntry =
    (kind: DifferenceKind) =>
    ({ id, old: was, new: is }: Replaced<string>): Difference => ({
      kind,
      id,
      section: sectionOf(id),
      name: nameOf(id),
      before: readable(was ?? '', before),
      after: readable(is ?? '', after),
    });
  const ids = (list: readonly string[], name: (id: string) => string) => list.map(name).join(' · ');
  const named =
    (kind: DifferenceKind, name = '') =>
    ({ id, old: was = '', new: is = '' }: Replaced<string>): Difference => ({
      kind,
      id,
      name,
      before: readable(was, before),
      after: readable(is, after),
    });

  const entries = [
    ...changes.newQuestions.map(({ id, answer }) =>
      ofEntry('added')({ id, new: answer ?? answerText(after, id) }),
    ),
    ...changes.removedQuestions.map(({ id, answer }) =>
      ofEntry('removed')({ id, old: answer ?? answerText(before, id) }),
    ),
    ...changes.movedEntries.map(
      ({ id, old: from, new: to }): Difference => ({
        kind: 'moved',
        id,
        section: from,
        name: nameOf(id),
        before: titleOf(from),
        after: titleOf(to),
      }),
    ),
    ...changes.rewordedQuestions.map(ofEntry('question')),
    ...changes.changedAnswers.map(ofEntry('answer')),
    ...changes.nowAnswered
      .filter(({ id }) => isOtherAnswer(id, before, after))
      .map(({ id, answer = '' }) => ofEntry('answer')({ id, new: answer })),
    // Nobody sees these answers for lack of a fact; they have been written all the same.
    ...after.faq.gaps
      .filter(({ id }) => old.has(id) && isOtherAnswer(id, before, after))
      .map(({ id }) => ofEntry('answer')({ id, old: answerText(before, id), new: answerText(after, id) })),
    ...changes.videos
      // A film goes with its answer, be it the same.
      .filter(({ id }) => isOther(old.get(id)?.entry.video, now.get(id)?.entry.video))
      .map((video) => ofEntry('video')(asTexts(video))),
    ...changedParts(old, now, 'reviewed').map(ofEntry('reviewed')),
    ...changedParts(old, now, 'owner').map(ofEntry('owner')),
  ];
  const order = [...now.keys(), ...old.keys()];
  entries.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));

  return [
    ...(changes.title ? [changes.title].map(named('title')) : []),
    ...changes.notices.map(named('notice')),
    ...changes.sectionTitles.map((change) => named('section', titleOf(change.id))(change)),
    ...changes.reordered.map(
      ({ id, old: was, new: is }): Difference =>
        id === SECTIONS && !isSection(id, before)
          ? { kind: 'sections', id, name: '', before: ids(was, titleOf), after: ids(is, titleOf) }
          : { kind: 'order', id, name: titleOf(id), before: ids(was, nameOf), after: ids(is, nameOf) },
    ),
    ...entries,
    ...changes.actions.map((action) => named('action')(asTexts(action))),
    ...changedMessages(before.customized, after.customized).map(named('message')),
  ];
}

/** What {@link compareFaqs} calls the order of the sections themselves. */
const SECTIONS = 'sections';
const isSection = (id: string, { customized }: Made) => customized.sections.some((one) => one.id === id);

interface Place {
  readonly section: string;
  readonly entry: DraftEntry;
}
const entriesOf = ({ customized }: Made): ReadonlyMap<string, Place> =>
  new Map(
    customized.sections.flatMap(({ id: section, entries }) =>
      entries.map((entry) => [entry.id, { section, entry }] as const),
    ),
  );

/** An id is a question's in one section alone. */
const answerText = (made: Made, id: string): string => shownMarkdown(made, { list: questionsIn(''), id });

/** It may be the question alone that is shown, or not shown, for lack of a fact. */
const isOtherAnswer = (id: string, before: Made, after: Made): boolean =>
  answerText(before, id) !== answerText(after, id);

const isOther = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

const changedParts = (
  old: ReadonlyMap<string, Place>,
  now: ReadonlyMap<string, Place>,
  part: 'reviewed' | 'owner',
): Change[] =>
  [...now].flatMap(([id, { entry }]) => {
    const before = old.get(id);
    const [was = '', is = ''] = [before?.entry[part], entry[part]];
    return before && was !== is ? [{ id, old: was, new: is }] : [];
  });

function changedMessages({ messages: old = {} }: Draft, { messages: now = {} }: Draft): Change[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])] as (keyof typeof now)[];
  return names.flatMap((id) => {
    const [was = '', is = ''] = [old[id], now[id]];
    return was === is ? [] : [{ id, old: was, new: is }];
  });
}

const asTexts = ({ id, old, new: now }: Replaced<LinkState>): Replaced<string> => ({
  id,
  ...(old && { old: saidOf(old) }),
  ...(now && { new: saidOf(now) }),
});
const saidOf = ({ label, href }: LinkState) => `${label} (${href})`;
