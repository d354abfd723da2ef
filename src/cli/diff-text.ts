import type { Change, EntryState, FaqChanges, LinkState, Replaced } from '../check/compare-faqs.ts';
import { isSame } from '../check/compare-faqs.ts';
import { listed, tidy } from '../check/sentences.ts';
import { wrap } from './help.ts';
import type { Paint } from './terminal.ts';

const WIDTH = 96;

/** The changes as a person reads them; what there is none of is not mentioned. */
export function diffText(
  changes: FaqChanges,
  withoutTarget: readonly { readonly path: string; readonly message: string }[],
  paint: Paint,
): string {
  if (isSame(changes) && !withoutTarget.length) return 'Nothing changes for you.\n';
  const { title, reordered, actions } = changes;
  const blocks: [string, string[]][] = [
    [
      'Overrides without a target',
      withoutTarget.map(({ message }) => `  ${paint('red', 'lost')}  ${message}`),
    ],
    ['Notices', changes.notices.flatMap((notice) => changeLines(asChange(notice, (text) => text)))],
    ['New questions', changes.newQuestions.flatMap(entryLines)],
    ['Removed questions', changes.removedQuestions.map((state) => `  ${name(state)}`)],
    ['No longer answered', changes.nowGaps.flatMap(entryLines)],
    ['Now answered', changes.nowAnswered.flatMap(entryLines)],
    ['Changed answers', changes.changedAnswers.flatMap(changeLines)],
    ['Reworded questions', changes.rewordedQuestions.flatMap(changeLines)],
    [
      'Moved to another section',
      changes.movedEntries.map(({ id, old, new: now }) => `  ${id}: ${old} → ${now}`),
    ],
    [
      'Other order',
      reordered.map(({ id, old, new: now }) => `  ${id}: ${old.join(', ')} → ${now.join(', ')}`),
    ],
    ['Titles', [...(title ? [title] : []), ...changes.sectionTitles].flatMap(changeLines)],
    ['Videos', changes.videos.flatMap((video) => changeLines(asChange(video, saidOf)))],
    ['Actions', actions.flatMap((action) => changeLines(asChange(action, saidOf)))],
  ];
  return blocks
    .filter(([, lines]) => lines.length)
    .map(([head, lines]) => `${paint('bold', head)}:\n${lines.join('\n')}\n`)
    .join('\n');
}

const name = ({ question, section, id }: EntryState) => `${tidy(question)} (${section}.${id})`;

function entryLines(state: EntryState): string[] {
  const { answer, gap } = state;
  if (!gap) return [`  ${name(state)}`, ...text('    ', answer ?? '')];
  const ways = [...new Set(gap.missing.map((way) => listed(way, 'and')))];
  return [
    `  ${name(state)}: still needs you`,
    ...(gap.guidance ? text('    ', gap.guidance) : []),
    ...(ways.length ? text('    ', `Set ${ways.join(', or ')}.`) : []),
  ];
}

const changeLines = ({ id, old, new: now }: Change): string[] => [
  `  ${id}`,
  ...text('    - ', old),
  ...text('    + ', now),
];

const saidOf = ({ label, href }: LinkState) => `${label}: ${href}`;

const asChange = <T>({ id, old, new: now }: Replaced<T>, said: (state: T) => string): Change => ({
  id,
  old: old === undefined ? 'none' : said(old),
  new: now === undefined ? 'none' : said(now),
});

/** A text of several lines, each after a mark and no longer than a terminal. */
const text = (mark: string, value: string): string[] =>
  value
    .split(/\n+/)
    .flatMap((line) => wrap(tidy(line), WIDTH - mark.length))
    .map((line) => `${mark}${line}`);
