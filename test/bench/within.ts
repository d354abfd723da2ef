/**
 * What a promise gives, if it does so in time. A page whose script is at work for minutes answers nothing, not even that it
 * took too long.
 *
 * @throws when it takes longer, in ms.
 */
export async function within<T>(patience: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const seconds = Math.round(patience / 1000);
    timer = setTimeout(() => reject(new Error(`${what} took more than ${seconds} s`)), patience);
  });
  try {
    return await Promise.race([promise, tooLong]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => {}); // told as too long already
  }
}
