/**
 * Stands in for `@web/test-runner-commands`, which a part of `@open-wc/testing` imports and which asks for a
 * path of another test runner's server. Without snapshots, that part needs no more than this.
 */
export async function getSnapshot(): Promise<undefined> {
  return undefined;
}

export async function saveSnapshot(): Promise<void> {
  throw new Error('Snapshots are not used here: compare with equalSnapshot in no test.');
}

export async function getSnapshotConfig(): Promise<{ updateSnapshots: boolean }> {
  return { updateSnapshots: false };
}
