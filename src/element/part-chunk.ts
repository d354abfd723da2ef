import { loadChunk } from '../load/load-chunk.ts';
import { FaqError } from '../model/errors.ts';
import type { ReportProblem } from './problem-reports.ts';

/** What a chunk brings, or what is made of it; nothing where it cannot be had, which is reported. */
export async function partChunk<T>(
  name: string,
  report: ReportProblem,
  load: () => Promise<T>,
): Promise<T | undefined> {
  const loaded = await loadChunk(name, load);
  if (!(loaded instanceof FaqError)) return loaded;
  void report(loaded, true);
  return undefined;
}
