import type { Overrides } from '../../model/content-model.ts';

/** What a draft was before a step, or is after it, and what the step is called: “Undo: price”. */
export interface Snapshot {
  readonly label: string;
  readonly overrides: Overrides;
}

/** The steps of a draft. Nothing in it is ever changed: every function here gives a history of its own. */
export interface History {
  readonly past: readonly Snapshot[];
  readonly present: Overrides;
  /** The next to be done again comes first. */
  readonly future: readonly Snapshot[];
  /** The field that is being typed in, and when it was last. */
  readonly typing?: { readonly key: string; readonly at: number };
}

export interface Edit {
  readonly overrides: Overrides;
  /** What was changed, in the words of the interface. */
  readonly label: string;
  /** Of a field: what is typed in it one after the other is one step. */
  readonly key?: string | undefined;
}

/** More steps than anybody takes back one by one. */
export const MOST_STEPS = 200;
/** Long enough for those who look for every letter; after it, going on is a step of its own. */
export const PAUSE = 10_000;

export const startHistory = (overrides: Overrides): History => ({
  past: [],
  present: overrides,
  future: [],
});

/** The history with an edit. Edits of one field are one step, until it is left or rests for {@link PAUSE}. */
export function record(history: History, { overrides, label, key }: Edit, now = Date.now()): History {
  const { past, present, typing } = history;
  if (overrides === present) return history;
  const goesOn = key !== undefined && typing?.key === key && now - typing.at < PAUSE;
  return {
    past: goesOn ? past : [...past, { label, overrides: present }].slice(-MOST_STEPS),
    present: overrides,
    future: [],
    ...(key !== undefined && { typing: { key, at: now } }),
  };
}

/** Ends the step: the field was left. */
export function leaveField(history: History): History {
  const { typing: _, ...rest } = history;
  return rest;
}

export function undo({ past, present, future }: History): History {
  const last = past.at(-1);
  return last
    ? {
        past: past.slice(0, -1),
        present: last.overrides,
        future: [{ label: last.label, overrides: present }, ...future],
      }
    : { past, present, future };
}

export function redo({ past, present, future: [next, ...future] }: History): History {
  return next
    ? { past: [...past, { label: next.label, overrides: present }], present: next.overrides, future }
    : { past, present, future };
}

/** What {@link undo} takes back; nothing when there is nothing. */
export const undoLabel = ({ past }: History): string | undefined => past.at(-1)?.label;
/** What {@link redo} does again. */
export const redoLabel = ({ future }: History): string | undefined => future[0]?.label;
