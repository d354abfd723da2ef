import { FaqError } from '../model/errors.ts';

/** What a chunk brings, or why it cannot be had. */
export async function loadChunk<T>(name: string, load: () => Promise<T>): Promise<T | FaqError> {
  try {
    return await load();
  } catch (error) {
    return new FaqError('chunk', name, '', String(error));
  }
}
