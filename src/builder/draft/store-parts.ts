import type { BuilderDraft } from './draft.ts';
import type { DraftRecords } from './draft-records.ts';

/** Where drafts are kept: on the device, or in memory alone, because the browser refuses storage or it is full. */
export type StoreStatus =
  | { readonly kind: 'device' }
  | { readonly kind: 'memory'; readonly reason: 'refused' | 'full' };

/** A draft in a list. */
export interface DraftSummary {
  readonly id: string;
  /** The organization's; empty as long as there is none. */
  readonly name: string;
  readonly updated: number;
  readonly binned?: number;
}

export interface OpenDraft {
  readonly draft: BuilderDraft;
  /** `read`: another tab has it open. */
  readonly mode: 'edit' | 'read';
}

export interface StoreEvents {
  /** Told once of each change. */
  readonly onStatus?: (status: StoreStatus) => void;
  readonly onSaved?: (draft: BuilderDraft) => void;
  /** Another tab has taken the draft over: here it can be read. */
  readonly onLost?: (id: string) => void;
  /** The draft that is open for reading was saved by the other tab. */
  readonly onChanged?: (draft: BuilderDraft) => void;
  /** Another tab has saved the draft since it was read here. What was written here is a draft of its own, which is open now. */
  readonly onConflict?: (id: string, copy: BuilderDraft) => void;
  /** Drafts were added, renamed, binned or restored, here or in another tab. */
  readonly onList?: () => void;
}

/** What the store works with; a test brings its own. */
export interface StoreParts {
  readonly records: DraftRecords;
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'close'> & Pick<EventTarget, 'addEventListener'>;
  /** Told when the page is left or hidden. */
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

/** What tabs tell each other. */
export type Message =
  | { readonly type: 'saved' | 'yield' | 'yielded'; readonly id: string }
  | { readonly type: 'list' };
