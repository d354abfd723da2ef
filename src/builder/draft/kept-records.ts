import type { BuilderDraft } from './draft.ts';
import type { DraftRecord, DraftRecords } from './draft-records.ts';
import type { StoreStatus } from './store-parts.ts';

/** Some databases never answer, and nobody can type before they do. */
const PATIENCE = 5000;

/** Drafts on the device, and in memory as long as the browser refuses to keep them. */
export class KeptRecords {
  status: StoreStatus = { kind: 'device' };
  private readonly memory = new Map<string, DraftRecord>();

  constructor(
    private readonly device: DraftRecords,
    /** Told once of each change. */
    private readonly onStatus: (status: StoreStatus) => void,
    private readonly patience = PATIENCE,
  ) {}

  async all(): Promise<readonly DraftRecord[]> {
    const all = new Map<string, DraftRecord>();
    await this.onDevice(async () => {
      for (const record of await this.device.all()) all.set(record.draft.id, record);
    });
    for (const [id, record] of this.memory) all.set(id, record);
    return [...all.values()];
  }

  async read(id: string): Promise<DraftRecord | undefined> {
    const inMemory = this.memory.get(id);
    if (inMemory) return inMemory;
    let record: DraftRecord | undefined;
    await this.onDevice(async () => {
      record = await this.device.get(id);
    });
    return record;
  }

  /** At once, and without reading first. */
  async keep(record: DraftRecord): Promise<void> {
    const { id } = record.draft;
    if (await this.onDevice(() => this.device.set(record))) this.isKept(id);
    else this.memory.set(id, record);
  }

  /** Keeps a draft, unless what is stored was saved after a time; says where it is. */
  async keepUnlessNewer(draft: BuilderDraft, than: number): Promise<'device' | 'memory' | 'nowhere'> {
    const { id } = draft;
    let isNewer = false;
    const isOnDevice = await this.onDevice(() =>
      this.device.update(id, (stored) => {
        isNewer = stored !== undefined && stored.draft.updated > than;
        return stored && isNewer ? stored : { draft };
      }),
    );
    if (isNewer) return 'nowhere';
    if (isOnDevice) this.isKept(id);
    else this.memory.set(id, { draft });
    return isOnDevice ? 'device' : 'memory';
  }

  /** Puts a draft into the bin, or takes it out; says whether it is there. */
  async mark(id: string, binned: number | undefined): Promise<boolean> {
    const record = await this.read(id);
    if (!record) return false;
    const marked = ({ draft }: DraftRecord): DraftRecord => ({
      draft,
      ...(binned !== undefined && { binned }),
    });
    const inMemory = this.memory.get(id);
    if (inMemory) this.memory.set(id, marked(inMemory));
    else await this.onDevice(() => this.device.update(id, (stored) => marked(stored ?? record)));
    return true;
  }

  async delete(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.memory.delete(id);
    await this.onDevice(() => this.device.delete(ids));
  }

  /** What is on the device need not be in memory. */
  private isKept(id: string): void {
    this.memory.delete(id);
    if (!this.memory.size) this.is({ kind: 'device' });
  }

  /** Tries the device. Where it refuses, or does not answer, memory has to do, and somebody is told, once. */
  private async onDevice(use: () => Promise<void>): Promise<boolean> {
    try {
      await inTime(use(), this.patience);
      return true;
    } catch (error) {
      const isFull = (error as Error | null)?.name === 'QuotaExceededError';
      this.is({ kind: 'memory', reason: isFull ? 'full' : 'refused' });
      return false;
    }
  }

  private is(status: StoreStatus): void {
    const before = JSON.stringify(this.status);
    this.status = status;
    if (before !== JSON.stringify(status)) this.onStatus(status);
  }
}

/** Rejects where that takes longer. */
function inTime(used: Promise<void>, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no answer')), patience);
    used.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
