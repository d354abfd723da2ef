import { type BuilderDraft, newDraft } from './draft.ts';
import { DraftList } from './draft-list.ts';
import { type HeldLock, holdLock } from './draft-lock.ts';
import { recordsOnDevice } from './draft-records.ts';
import { KeptRecords } from './kept-records.ts';
import { OtherTabs } from './other-tabs.ts';
import { PendingSave } from './pending-save.ts';
import type { Message, OpenDraft, StoreEvents, StoreParts, StoreStatus } from './store-parts.ts';

const NAME = 'faq-embed-builder';

interface Current {
  readonly id: string;
  mode: OpenDraft['mode'];
  lock: HeldLock | undefined;
  /** The `updated` of what is stored, as far as this tab knows. */
  base: number;
}

/** The drafts of a browser, of which one is open in this tab. */
export class DraftStore {
  /** All of them. */
  readonly all: DraftList;
  private readonly parts: StoreParts;
  private readonly records: KeptRecords;
  private readonly tabs: OtherTabs;
  private readonly pending = new PendingSave((draft) => this.write(draft));
  /** Drafts that became copies, and their copies. */
  private readonly copies = new Map<string, string>();
  private current: Current | undefined;

  constructor(
    private readonly events: StoreEvents = {},
    parts: Partial<StoreParts> = {},
  ) {
    this.parts = {
      records: parts.records ?? recordsOnDevice(),
      locks: 'locks' in parts ? parts.locks : globalThis.navigator?.locks,
      channel: parts.channel ?? new BroadcastChannel(NAME),
      page: parts.page ?? globalThis,
    };
    const { records, channel, page } = this.parts;
    this.records = new KeptRecords(records, (status) => this.events.onStatus?.(status));
    this.all = new DraftList(this.records, () => this.tell({ type: 'list' }));
    this.tabs = new OtherTabs(channel, (message) => void this.hear(message));
    page.addEventListener('pagehide', this.leave);
    page.addEventListener('visibilitychange', this.leave, true);
  }

  get status(): StoreStatus {
    return this.records.status;
  }

  /** A copy of a draft, as it is stored. */
  async copy(id: string): Promise<BuilderDraft | undefined> {
    if (this.current?.id === id) await this.flush();
    return this.all.copy(id);
  }

  async bin(id: string): Promise<void> {
    if (this.current?.id === id) await this.close();
    await this.all.bin(id);
  }

  /** Opens a draft, and closes the one that was open. Nothing when there is none. */
  async open(id: string): Promise<OpenDraft | undefined> {
    await this.close();
    return this.opened(id, await this.hold(id, { ifAvailable: true }));
  }

  /** Keeps a draft that is new, and opens it. */
  async add(draft: BuilderDraft = newDraft()): Promise<OpenDraft> {
    await this.close();
    const lock = await this.hold(draft.id, { ifAvailable: true });
    this.current = { id: draft.id, mode: 'edit', lock, base: 0 };
    await this.write(draft);
    this.tell({ type: 'list' });
    return { draft, mode: 'edit' };
  }

  /** Opens a draft for editing that another tab has open, which is told, saves what it has, and can then read it. */
  async takeOver(id: string): Promise<OpenDraft | undefined> {
    if (this.current?.id !== id || this.current.mode === 'edit') await this.close();
    let lock = await this.hold(id, { ifAvailable: true });
    if (!lock) {
      await this.tabs.askFor(id);
      lock = await this.hold(id, { steal: true });
    }
    return this.opened(id, lock);
  }

  /** Saves what is pending, and lets other tabs have the draft. */
  async close(): Promise<void> {
    await this.flush();
    this.current?.lock?.release();
    this.current = undefined;
  }

  /** Takes note of a draft as it is now; it is saved soon. `false` when it is not open here for editing. */
  save(draft: BuilderDraft): boolean {
    const id = this.copies.get(draft.id) ?? draft.id;
    if (this.current?.id !== id || this.current.mode === 'read') return false;
    this.pending.note({ ...draft, id });
    return true;
  }

  /** Resolves when all that was noted is saved, or is in memory because it cannot be. */
  flush(): Promise<void> {
    return this.pending.flush();
  }

  /** Ends the store: for tests, and for a page that is torn down. */
  async end(): Promise<void> {
    await this.close();
    const { channel, page } = this.parts;
    page.removeEventListener('pagehide', this.leave);
    page.removeEventListener('visibilitychange', this.leave, true);
    channel.close();
  }

  private async opened(id: string, lock: HeldLock | undefined): Promise<OpenDraft | undefined> {
    const record = await this.records.read(id);
    if (!record) {
      lock?.release();
      return undefined;
    }
    const mode = lock ? 'edit' : 'read';
    this.current = { id, mode, lock, base: record.draft.updated };
    return { draft: record.draft, mode };
  }

  private hold(id: string, options: { readonly ifAvailable: true } | { readonly steal: true }) {
    return holdLock(this.parts.locks, `${NAME}:${id}`, options, () => void this.lose(id));
  }

  private async hear(message: Message): Promise<void> {
    const { type } = message;
    if (type === 'list' || type === 'saved') this.events.onList?.();
    const { current } = this;
    if (type === 'list' || current?.id !== message.id) return;
    const { id } = message;
    if (type === 'yield' && current.mode === 'edit') {
      await this.flush();
      // It may be a copy by now.
      if (this.current !== current) return;
      current.mode = 'read';
      current.lock?.release();
      current.lock = undefined;
      this.tell({ type: 'yielded', id });
      this.events.onLost?.(id);
    } else if (type === 'saved' && current.mode === 'read') {
      const record = await this.records.read(id);
      if (!record || this.current !== current) return;
      current.base = record.draft.updated;
      this.events.onChanged?.(record.draft);
    }
  }

  /** Another tab has stolen the draft without an answer. What was not saved until then becomes a copy. */
  private async lose(id: string): Promise<void> {
    const { current } = this;
    if (current?.id !== id) return;
    current.mode = 'read';
    current.lock = undefined;
    const draft = this.pending.take();
    if (draft) await this.moveToCopy(draft);
    else this.events.onLost?.(id);
  }

  /** At once, and without reading first: the page may end before an answer comes. */
  private readonly leave = (event: Event): void => {
    if (event.type === 'visibilitychange' && globalThis.document?.visibilityState !== 'hidden') return;
    const { current } = this;
    if (!this.pending.draft || !current) return;
    if (!current.lock || !this.parts.locks) {
      void this.flush();
      return;
    }
    const pending = this.pending.take();
    if (!pending) return;
    const draft = dated(pending, current.base);
    current.base = draft.updated;
    this.pending.isWriting(this.records.keep({ draft }).then(() => this.saved(draft)));
  };

  /** Saves a draft, unless another tab has saved it since. */
  private async write(given: BuilderDraft): Promise<void> {
    const { current } = this;
    const id = this.copies.get(given.id) ?? given.id;
    if (current?.id !== id) return;
    const draft = dated({ ...given, id }, current.base);
    const kept = await this.records.keepUnlessNewer(draft, current.base);
    if (kept === 'nowhere') return this.moveToCopy(draft);
    if (kept === 'device') current.base = draft.updated;
    this.saved(draft);
  }

  private saved(draft: BuilderDraft): void {
    this.events.onSaved?.(draft);
    this.tell({ type: 'saved', id: draft.id });
  }

  /** Goes on with a draft as one of its own. */
  private async moveToCopy(draft: BuilderDraft): Promise<void> {
    const copy = { ...draft, id: newDraft().id, updated: Date.now() };
    this.current?.lock?.release();
    this.copies.set(draft.id, copy.id);
    for (const [id, last] of this.copies) if (last === draft.id) this.copies.set(id, copy.id);
    this.current = { id: copy.id, mode: 'edit', lock: undefined, base: copy.updated };
    this.pending.becomes(copy.id);
    await this.records.keep({ draft: copy });
    if (this.current?.id === copy.id) this.current.lock = await this.hold(copy.id, { ifAvailable: true });
    this.tell({ type: 'list' });
    this.events.onConflict?.(draft.id, copy);
  }

  private tell(message: Message): void {
    this.tabs.tell(message);
    if (message.type === 'list') this.events.onList?.();
  }
}

const dated = (draft: BuilderDraft, base: number): BuilderDraft => ({
  ...draft,
  updated: Math.max(Date.now(), base + 1),
});
