import { FaqError } from '../model/errors.ts';

/** What puts a RefID on booking links, or why it cannot be loaded. A page without one does not load it. */
export async function refIdTools(): Promise<typeof import('../fill/ref-id.ts') | FaqError> {
  try {
    return await import('../fill/ref-id.ts');
  } catch (error) {
    return new FaqError('chunk', 'ref-id', '', String(error));
  }
}
