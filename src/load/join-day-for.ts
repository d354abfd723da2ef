import type { FaqError } from '../model/errors.ts';
import { loadChunk } from './load-chunk.ts';

/** What makes an FAQ one for the day of an appointment, or why it cannot be loaded. Only a page with `view="join"` loads it. */
export const joinDayTools = (): Promise<typeof import('../fill/join-day.ts') | FaqError> =>
  loadChunk('view', () => import('../fill/join-day.ts'));
