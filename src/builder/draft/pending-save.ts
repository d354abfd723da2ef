import type { BuilderDraft } from './draft.ts';

/** So long nothing has to be typed until it is saved, and so long it may go on at most. */
const REST = 400;
const LONGEST = 900;

/** What is to be saved soon, and what is being saved: one draft after the other. */
export class PendingSave {
  private pending: { readonly draft: BuilderDraft; readonly since: number } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly write: (draft: BuilderDraft) => Promise<void>) {}

  get draft(): BuilderDraft | undefined {
    return this.pending?.draft;
  }

  note(draft: BuilderDraft): void {
    const now = Date.now();
    const since = this.pending?.since ?? now;
    this.pending = { draft, since };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(REST, since + LONGEST - now)));
  }

  /** What waits is one of another draft from now on. */
  becomes(id: string): void {
    if (this.pending) this.pending = { ...this.pending, draft: { ...this.pending.draft, id } };
  }

  /** Gives what waits to somebody else, who saves it. */
  take(): BuilderDraft | undefined {
    clearTimeout(this.timer);
    const { draft } = this;
    this.pending = undefined;
    return draft;
  }

  /** Resolves when all that waited is written, and all that came meanwhile. */
  async flush(): Promise<void> {
    const draft = this.take();
    if (draft) this.writing = this.writing.catch(() => {}).then(() => this.write(draft));
    await this.writing;
    if (this.pending) await this.flush();
  }

  /** Something is being saved without having waited. */
  isWriting(written: Promise<void>): void {
    this.writing = Promise.all([this.writing, written]).then(() => {});
  }
}
