/** What one tab holds at a time. */
export interface HeldLock {
  readonly release: () => void;
}

type Locks = Pick<LockManager, 'request'>;

/**
 * Holds a lock, if no other tab does or it is stolen from it. Where the browser has no locks everybody holds every one: what is
 * saved is compared then too.
 *
 * @param onLost Told when another tab has stolen it.
 */
export function holdLock(
  locks: Locks | undefined,
  name: string,
  options: { readonly ifAvailable: true } | { readonly steal: true },
  onLost: () => void,
): Promise<HeldLock | undefined> {
  if (!locks) return Promise.resolve({ release: () => {} });
  return new Promise((resolve) => {
    let isHeld = false;
    let isReleased = false;
    const request = locks.request(name, options, (lock) => {
      if (!lock) return void resolve(undefined);
      isHeld = true;
      return new Promise<void>((end) => {
        resolve({
          release: () => {
            isReleased = true;
            end();
          },
        });
      });
    });
    request.catch(() => {
      if (!isHeld) resolve({ release: () => {} });
      else if (!isReleased) onLost();
    });
  });
}
