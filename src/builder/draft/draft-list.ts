import { type BuilderDraft, nameOf, newDraft } from './draft.ts';
import type { KeptRecords } from './kept-records.ts';
import type { DraftSummary } from './store-parts.ts';

/** The drafts of a browser, those in the bin apart. */
export class DraftList {
  constructor(
    private readonly records: KeptRecords,
    /** Told when drafts were added, binned, restored or deleted. */
    private readonly onChange: () => void,
  ) {}

  /** Those that are not in the bin, the last one first. */
  async list(): Promise<readonly DraftSummary[]> {
    return (await this.summaries()).filter(({ binned }) => binned === undefined);
  }

  /** Those in the bin, the last one first. */
  async binned(): Promise<readonly DraftSummary[]> {
    return (await this.summaries()).filter(({ binned }) => binned !== undefined);
  }

  /** Those that are not in the bin, whole. */
  async whole(): Promise<readonly BuilderDraft[]> {
    return (await this.records.all()).flatMap(({ draft, binned }) => (binned === undefined ? [draft] : []));
  }

  async copy(id: string): Promise<BuilderDraft | undefined> {
    const record = await this.records.read(id);
    if (!record) return undefined;
    const copy = { ...record.draft, id: newDraft().id, updated: Date.now() };
    await this.records.keep({ draft: copy });
    this.onChange();
    return copy;
  }

  async bin(id: string): Promise<void> {
    if (await this.records.mark(id, Date.now())) this.onChange();
  }

  async restore(id: string): Promise<void> {
    if (await this.records.mark(id, undefined)) this.onChange();
  }

  /** Deletes what is in the bin, for good. */
  async emptyBin(): Promise<void> {
    await this.records.delete((await this.binned()).map(({ id }) => id));
    this.onChange();
  }

  private async summaries(): Promise<readonly DraftSummary[]> {
    return (await this.records.all())
      .map(({ draft, binned }) => ({
        id: draft.id,
        name: nameOf(draft),
        updated: draft.updated,
        ...(binned !== undefined && { binned }),
      }))
      .sort((one, other) => (other.binned ?? other.updated) - (one.binned ?? one.updated));
  }
}
