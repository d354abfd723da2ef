import { createStore, delMany, get, promisifyRequest, update, values } from 'idb-keyval';
import type { BuilderDraft } from './draft.ts';

/** A draft as it is kept; `binned` says since when it is in the bin. */
export interface DraftRecord {
  readonly draft: BuilderDraft;
  readonly binned?: number;
}

/** Where drafts are kept, one record each. Whatever is refused rejects. */
export interface DraftRecords {
  readonly get: (id: string) => Promise<DraftRecord | undefined>;
  readonly all: () => Promise<readonly DraftRecord[]>;
  readonly set: (record: DraftRecord) => Promise<void>;
  /** Reads and writes in one step, between which no other tab can write. */
  readonly update: (id: string, change: (stored: DraftRecord | undefined) => DraftRecord) => Promise<void>;
  readonly delete: (ids: readonly string[]) => Promise<void>;
}

/** The browser's own database. */
export function recordsOnDevice(name = 'faq-embed-builder'): DraftRecords {
  const store = createStore(name, 'drafts');
  const known = (record: unknown) => (isRecord(record) ? record : undefined);
  return {
    get: async (id) => known(await get(id, store)),
    all: async () => (await values<unknown>(store)).filter(isRecord),
    set: (record) =>
      store('readwrite', (drafts) => {
        drafts.put(record, record.draft.id);
        // Of a page that is left nothing is written that waits for its answer.
        drafts.transaction.commit?.();
        return promisifyRequest(drafts.transaction);
      }),
    update: async (id, change) => update<unknown>(id, (stored) => change(known(stored)), store),
    delete: async (ids) => delMany([...ids], store),
  };
}

function isRecord(value: unknown): value is DraftRecord {
  const { draft } = Object(value) as { draft?: unknown };
  const { id, updated, overrides } = Object(draft) as Readonly<Record<string, unknown>>;
  return (
    typeof id === 'string' &&
    typeof updated === 'number' &&
    typeof overrides === 'object' &&
    overrides !== null
  );
}
