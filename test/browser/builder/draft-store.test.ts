/** Drafts in the browser's own database. Two stores in one page are what two tabs are: locks and messages are between them. */
import { expect } from '@open-wc/testing';
import { describe, it, onTestFinished } from 'vitest';
import { type BuilderDraft, newDraft } from '../../../src/builder/draft/draft.ts';
import { type DraftRecords, recordsOnDevice } from '../../../src/builder/draft/draft-records.ts';
import { KeptRecords } from '../../../src/builder/draft/kept-records.ts';
import { DraftStore } from '../../../src/builder/draft/store.ts';
import type { StoreEvents, StoreParts } from '../../../src/builder/draft/store-parts.ts';
import { aWhile, until } from '../helpers.ts';

const database = () => `drafts-${crypto.randomUUID()}`;

interface Tab {
  readonly store: DraftStore;
  /** What the tab was told, in turn. */
  readonly told: string[];
  readonly copies: BuilderDraft[];
  readonly page: EventTarget;
}

function tab(name: string, parts: Partial<StoreParts> = {}): Tab {
  const told: string[] = [];
  const copies: BuilderDraft[] = [];
  const events: StoreEvents = {
    onStatus: (status) => told.push(status.kind === 'memory' ? `memory: ${status.reason}` : 'device'),
    onLost: () => told.push('lost'),
    onChanged: ({ overrides }) => told.push(`changed: ${overrides.title}`),
    onConflict: (_, copy) => {
      told.push('conflict');
      copies.push(copy);
    },
  };
  const page = new EventTarget();
  const store = new DraftStore(events, { records: recordsOnDevice(name), page, ...parts });
  onTestFinished(() => store.end());
  return { store, told, copies, page };
}

const titled = (draft: BuilderDraft, title: string): BuilderDraft => ({
  ...draft,
  overrides: { ...draft.overrides, title },
});
const draft = () => newDraft({ variables: { organization: ' Northwind ' } });
const titleOf = async (name: string, id: string) =>
  (await recordsOnDevice(name).get(id))?.draft.overrides.title;

describe('drafts', () => {
  it('are there after a reload, with their names and the last one first', async () => {
    const name = database();
    const first = tab(name);
    const [one, other] = [draft(), newDraft()];
    await first.store.add(one);
    await first.store.add(other);
    await first.store.close();
    const { store } = tab(name);
    expect((await store.all.list()).map(({ id, name: organization }) => [id, organization])).to.deep.equal([
      [other.id, ''],
      [one.id, 'Northwind'],
    ]);
    expect(await store.open(one.id)).to.deep.include({ mode: 'edit' });
    expect(await store.open('none')).to.equal(undefined);
  });

  it('are saved when typing rests, and while it does not', async () => {
    const name = database();
    const { store } = tab(name);
    const one = draft();
    await store.add(one);
    store.save(titled(one, 'a'));
    store.save(titled(one, 'ab'));
    expect(await titleOf(name, one.id)).to.equal(undefined);
    await until(async () => (await titleOf(name, one.id)) === 'ab', 'saved', 800);
    const start = performance.now();
    while (performance.now() - start < 1300) {
      store.save(titled(one, 'abc'));
      await aWhile(50);
    }
    expect(await titleOf(name, one.id)).to.equal('abc');
  });

  it('are saved at once when the page is left', async () => {
    const name = database();
    const { store, page } = tab(name);
    const one = draft();
    await store.add(one);
    store.save(titled(one, 'a'));
    page.dispatchEvent(new Event('pagehide'));
    await until(async () => (await titleOf(name, one.id)) === 'a', 'saved', 200);
    store.save(titled(one, 'b'));
    await store.flush();
    expect(await titleOf(name, one.id)).to.equal('b');
  });

  it('are copied, binned, restored and deleted', async () => {
    const { store } = tab(database());
    const one = draft();
    await store.add(one);
    store.save(titled(one, 'a'));
    const copy = await store.copy(one.id);
    expect(copy?.overrides.title).to.equal('a');
    expect(copy?.id).not.to.equal(one.id);
    await store.bin(one.id);
    expect((await store.all.list()).map(({ id }) => id)).to.deep.equal([copy?.id]);
    expect((await store.all.binned()).map(({ id }) => id)).to.deep.equal([one.id]);
    await store.all.restore(one.id);
    expect(await store.all.list()).to.have.length(2);
    await store.bin(one.id);
    await store.all.emptyBin();
    expect(await store.all.binned()).to.deep.equal([]);
    expect((await store.all.list()).map(({ id }) => id)).to.deep.equal([copy?.id]);
  });
});

describe('a second tab', () => {
  async function two() {
    const name = database();
    const [first, second] = [tab(name), tab(name)];
    const one = draft();
    await first.store.add(one);
    return { name, first, second, one };
  }

  it('can read the draft, and is told of what the first saves', async () => {
    const { first, second, one, name } = await two();
    expect((await second.store.open(one.id))?.mode).to.equal('read');
    expect(second.store.save(titled(one, 'second'))).to.equal(false);
    first.store.save(titled(one, 'first'));
    await until(() => second.told.includes('changed: first'), 'told');
    expect(await titleOf(name, one.id)).to.equal('first');
  });

  it('can edit it once the first has closed it', async () => {
    const { first, second, one } = await two();
    await first.store.close();
    expect((await second.store.open(one.id))?.mode).to.equal('edit');
  });

  it('that takes it over has all that was typed, and the first can read it then', async () => {
    const { first, second, one } = await two();
    await second.store.open(one.id);
    first.store.save(titled(one, 'typed just now'));
    const taken = await second.store.takeOver(one.id);
    expect(taken?.mode).to.equal('edit');
    expect(taken?.draft.overrides.title).to.equal('typed just now');
    expect(first.told).to.deep.equal(['lost']);
    expect(first.store.save(titled(one, 'more'))).to.equal(false);
    second.store.save(titled(one, 'second'));
    await until(() => first.told.includes('changed: second'), 'told');
    expect((await first.store.takeOver(one.id))?.draft.overrides.title).to.equal('second');
    expect(second.told).to.include('lost');
  });

  it('that takes it over from one that does not answer leaves that one a copy of what it had not saved', async () => {
    const name = database();
    const deaf = { postMessage: () => {}, close: () => {}, addEventListener: () => {} };
    const [first, second] = [tab(name, { channel: deaf }), tab(name)];
    const one = draft();
    await first.store.add(one);
    const taking = second.store.takeOver(one.id);
    await aWhile(800);
    first.store.save(titled(one, 'first'));
    const taken = await taking;
    expect(taken?.mode).to.equal('edit');
    await until(() => first.told.includes('conflict'), 'told');
    const [copy] = first.copies;
    expect(copy?.overrides.title).to.equal('first');
    // It goes on in the copy, also by the name of what it had open.
    expect(first.store.save(titled(one, 'first goes on'))).to.equal(true);
    second.store.save(titled(one, 'second'));
    await Promise.all([first.store.flush(), second.store.flush()]);
    expect(await titleOf(name, copy?.id ?? '')).to.equal('first goes on');
    expect(await titleOf(name, one.id)).to.equal('second');
  });

  it('never overwrites the first where browsers have no locks', async () => {
    const name = database();
    const [first, second] = [tab(name, { locks: undefined }), tab(name, { locks: undefined })];
    const one = draft();
    await first.store.add(one);
    expect((await second.store.open(one.id))?.mode).to.equal('edit');
    first.store.save(titled(one, 'first'));
    await first.store.flush();
    second.store.save(titled(one, 'second'));
    await second.store.flush();
    expect(second.told).to.deep.equal(['conflict']);
    expect(await titleOf(name, one.id)).to.equal('first');
    expect(await titleOf(name, second.copies[0]?.id ?? '')).to.equal('second');
    first.store.save(titled(one, 'first again'));
    await first.store.flush();
    expect(first.told).to.deep.equal([]);
  });
});

describe('without storage', () => {
  const failing = (error: () => DOMException | undefined, name = database()): DraftRecords => {
    const device = recordsOnDevice(name);
    const tried = <A extends unknown[], T>(use: (...given: A) => Promise<T>) => {
      return async (...given: A): Promise<T> => {
        const refusal = error();
        if (refusal) throw refusal;
        return use(...given);
      };
    };
    return {
      get: tried(device.get),
      all: tried(device.all),
      set: tried(device.set),
      update: tried(device.update),
      delete: tried(device.delete),
    };
  };

  it('drafts are in memory, and that is said once', async () => {
    const refused = new DOMException('no', 'SecurityError');
    const { store, told } = tab(database(), { records: failing(() => refused) });
    const one = draft();
    await store.add(one);
    store.save(titled(one, 'a'));
    await store.flush();
    expect((await store.all.list()).map(({ name }) => name)).to.deep.equal(['Northwind']);
    await store.close();
    expect((await store.open(one.id))?.draft.overrides.title).to.equal('a');
    expect(told).to.deep.equal(['memory: refused']);
    expect(store.status).to.deep.equal({ kind: 'memory', reason: 'refused' });
    await store.bin(one.id);
    await store.all.emptyBin();
    expect(await store.all.list()).to.deep.equal([]);
  });

  it('that is full what was typed is kept, and saved once there is room', async () => {
    const name = database();
    let error: DOMException | undefined;
    const { store, told } = tab(name, { records: failing(() => error, name) });
    const one = draft();
    await store.add(one);
    error = new DOMException('full', 'QuotaExceededError');
    store.save(titled(one, 'a'));
    await store.flush();
    store.save(titled(one, 'ab'));
    await store.flush();
    expect(told).to.deep.equal(['memory: full']);
    error = undefined;
    expect((await store.copy(one.id))?.overrides.title).to.equal('ab');
    store.save(titled(one, 'abc'));
    await store.flush();
    expect(told).to.deep.equal(['memory: full', 'device']);
    expect(await titleOf(name, one.id)).to.equal('abc');
  });
});

it('a database that never answers is one that keeps nothing', async () => {
  const never = () => new Promise<never>(() => {});
  const hanging: DraftRecords = { get: never, all: never, set: never, update: never, delete: never };
  const told: string[] = [];
  const records = new KeptRecords(hanging, (status) => told.push(status.kind), 1);
  expect(await records.all()).to.deep.equal([]);
  const one = draft();
  expect(await records.keepUnlessNewer(one, 0)).to.equal('memory');
  expect((await records.read(one.id))?.draft).to.equal(one);
  expect(told).to.deep.equal(['memory']);
});
