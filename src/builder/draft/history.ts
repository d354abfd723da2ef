/** What a draft was before a step, or is after it, and what the step is called: “Undo: price”. */
export interface Snapshot<T> {
  readonly label: string;
  readonly state: T;
}

/** The steps of a draft. Nothing in it is ever changed: every function here gives a history of its own. */
export interface History<T> {
  readonly past: readonly Snapshot<T>[];
  readonly present: T;
  /** The next to be done again comes first. */
  readonly future: readonly Snapshot<T>[];
  /** The field that is being typed in, and when it was last. */
  readonly typing?: { readonly key: string; readonly at: number };
}

export interface Edit<T> {
  readonly state: T;
  /** What was changed, in the words of the interface. */
  readonly label: string;
  /** Of a field: what is typed in it one after the other is one step. */
  readonly key?: string | undefined;
}

/** More steps than anybody takes back one by one. */
export const MOST_STEPS = 200;
/** Long enough for those who look for every letter; after it, going on is a step of its own. */
export const PAUSE = 10_000;

export const startHistory = <T>(state: T): History<T> => ({ past: [], present: state, future: [] });

/** The history with an edit. Edits of one field are one step, until it is left or rests for {@link PAUSE}. */
export function record<T>(history: History<T>, { state, label, key }: Edit<T>, now = Date.now()): History<T> {
  const { past, present, typing } = history;
  if (state === present) return history;
  const goesOn = key !== undefined && typing?.key === key && now - typing.at < PAUSE;
  return {
    past: goesOn ? past : [...past, { label, state: present }].slice(-MOST_STEPS),
    present: state,
    future: [],
    ...(key !== undefined && { typing: { key, at: now } }),
  };
}

/** Ends the step: the field was left. */
export function leaveField<T>(history: History<T>): History<T> {
  const { typing: _, ...rest } = history;
  return rest;
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const last = past.at(-1);
  return last
    ? {
        past: past.slice(0, -1),
        present: last.state,
        future: [{ label: last.label, state: present }, ...future],
      }
    : { past, present, future };
}

export function redo<T>({ past, present, future: [next, ...future] }: History<T>): History<T> {
  return next
    ? { past: [...past, { label: next.label, state: present }], present: next.state, future }
    : { past, present, future };
}

/** What {@link undo} takes back; nothing when there is nothing. */
export const undoLabel = ({ past }: History<unknown>): string | undefined => past.at(-1)?.label;
/** What {@link redo} does again. */
export const redoLabel = ({ future }: History<unknown>): string | undefined => future[0]?.label;
