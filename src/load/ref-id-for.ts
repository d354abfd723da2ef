import type { FaqError } from '../model/errors.ts';
import { loadChunk } from './load-chunk.ts';

/** What puts a RefID on booking links, or why it cannot be loaded. A page without one does not load it. */
export const refIdTools = (): Promise<typeof import('../fill/ref-id.ts') | FaqError> =>
  loadChunk('ref-id', () => import('../fill/ref-id.ts'));
