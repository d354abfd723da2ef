// Stands in for `@web/test-runner-commands`, which a part of `@open-wc/testing` imports for snapshots. The real one talks
// to another test runner's server, brings that server along, and wants a newer Node than we ask for.

export async function getSnapshot() {
  return undefined;
}

/** @returns {Promise<never>} */
export async function saveSnapshot() {
  throw new Error('Snapshots are not used here: compare with equalSnapshot in no test.');
}

export async function getSnapshotConfig() {
  return { updateSnapshots: false };
}
