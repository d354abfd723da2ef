import { FaqError } from '../model/errors.ts';

/** What makes an FAQ one for the day of an appointment, or why it cannot be loaded. Only a page with `view="join"` loads it. */
export const joinDayTools = (): Promise<typeof import('../fill/join-day.ts') | FaqError> =>
  import('../fill/join-day.ts').catch((error) => new FaqError('chunk', 'view', '', String(error)));
