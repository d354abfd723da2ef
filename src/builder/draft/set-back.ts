import type { Brand, EntryPatch, Overrides, Patches } from '../../model/content-model.ts';
import type { Difference } from './differences.ts';
import { setBrand, setTemplate } from './edits.ts';
import { wordsFrom } from './own-differences.ts';
import { inWords, languagesOf, withKey } from './words-of.ts';

type Entries = Readonly<Record<string, EntryPatch | null | undefined>>;

/** A draft without one of its differences from another draft; without another, from the original texts. */
export function setBack(
  now: Overrides,
  lang: string,
  { kind, id, section = '' }: Difference,
  other: Overrides = {},
): Overrides {
  const here = (change: Change) => inTheseWords(now, lang, change, other);
  const everywhere = (change: Change) =>
    languagesOf(now).reduce((all, tag) => inTheseWords(all, tag, change, other), now);
  const entryPart = (...parts: readonly (keyof EntryPatch)[]) =>
    here((words, theirs) =>
      inEntries(words, section, (entries) =>
        withKey(entries, id, withParts(entries[id] ?? {}, parts, entriesIn(theirs, section)[id])),
      ),
    );
  const listed = (list: 'notices' | 'actions' | 'messages') =>
    here((words, theirs) => {
      const { [id]: their } = (theirs[list] ?? {}) as Readonly<Record<string, unknown>>;
      return withKey(words, list, withKey<object>(words[list], id, their));
    });

  switch (kind) {
    case 'trade':
      return other.template === undefined ? now : setTemplate(now, other.template);
    case 'fact':
      return withKey(now, 'variables', withKey(now.variables, id, other.variables?.[id]));
    case 'look':
      return setBrand(now, id as keyof Brand, other.brand?.[id as keyof Brand]);
    case 'title':
      return here((words, theirs) => withKey(words, 'title', theirs.title));
    case 'section':
      return here((words, theirs) =>
        inSection(words, id, (patch) => withKey(patch, 'title', theirs.sections?.[id]?.title)),
      );
    case 'question':
    case 'video':
    case 'reviewed':
    case 'owner':
      return entryPart(kind);
    case 'answer':
      return entryPart('answer', 'answers');
    // A question is there, or is not, in every language.
    case 'added':
    case 'removed':
      return everywhere((words, theirs) => takeEntry(words, theirs, section, id));
    case 'moved':
      return everywhere((words, theirs) =>
        [section, sectionWith(words, id)].reduce((all, one) => takeEntry(all, theirs, one, id), words),
      );
    case 'order':
      return everywhere((words, theirs) =>
        inEntries(words, id, (entries) => placed(entries, entriesIn(theirs, id))),
      );
    case 'sections':
      return everywhere((words, theirs) =>
        withKey(words, 'sections', placed(words.sections ?? {}, theirs.sections ?? {})),
      );
    case 'notice':
      return listed('notices');
    case 'action':
      return listed('actions');
    case 'message':
      return listed('messages');
  }
}

type Change = (words: Patches, theirs: Patches) => Patches;

/** Words beside those of each language, as a file may have them, are shown in all: there the same part goes. */
function inTheseWords(overrides: Overrides, lang: string, change: Change, other: Overrides): Overrides {
  const changed = inWords(overrides, lang, (words) => change(words, wordsFrom(other, lang)));
  return changed.languages ? (change(changed, {}) as Overrides) : changed;
}

type SectionPatch = NonNullable<NonNullable<Patches['sections']>[string]>;

function inSection(words: Patches, section: string, change: (patch: SectionPatch) => SectionPatch): Patches {
  const before = words.sections?.[section] ?? {};
  return withKey(words, 'sections', withKey(words.sections, section, change(before)));
}

const inEntries = (words: Patches, section: string, change: (entries: Entries) => Entries): Patches =>
  inSection(words, section, (patch) => withKey(patch, 'entries', change(patch.entries ?? {})));

const entriesIn = (words: Patches, section: string): Entries => words.sections?.[section]?.entries ?? {};

const withParts = (
  patch: EntryPatch,
  parts: readonly (keyof EntryPatch)[],
  their: EntryPatch | null = null,
) => parts.reduce<EntryPatch>((all, part) => withKey(all, part, their?.[part]), patch);

/** An entry as the other has it. Where the whole section was taken out, all of it comes back. */
const takeEntry = (words: Patches, theirs: Patches, section: string, id: string): Patches =>
  inSection(words, section, (patch: SectionPatch) =>
    withKey(patch, 'entries', withKey<Entries>(patch.entries ?? {}, id, entriesIn(theirs, section)[id])),
  );

const sectionWith = ({ sections = {} }: Patches, id: string): string =>
  Object.keys(sections).find((section) => sections[section]?.entries?.[id]) ?? '';

interface Placed {
  readonly before?: string;
  readonly after?: string;
}

/** Items in the places that they have there. */
function placed<T extends Placed>(
  items: Readonly<Record<string, T | null | undefined>>,
  there: Readonly<Record<string, Placed | null | undefined>>,
): Readonly<Record<string, T | null | undefined>> {
  const ids = [...new Set([...Object.keys(items), ...Object.keys(there)])];
  return ids.reduce((all, id) => {
    if (all[id] === null) return all;
    const { before, after } = there[id] ?? {};
    return withKey(all, id, withKey(withKey(all[id] ?? {}, 'before', before), 'after', after));
  }, items);
}
