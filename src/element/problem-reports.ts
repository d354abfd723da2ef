import type { FaqError } from '../model/errors.ts';
import { FaqErrorEvent } from './events.ts';

/** Logs a problem for the site's developer. */
export type ReportProblem = (problem: FaqError, isFailure?: boolean) => Promise<void>;

/**
 * Logs problems: recoverable ones once per message, failures that visitors can feel every time and with an event. The
 * sentences are a chunk that loads when there is something to say.
 */
export function problemReports(host: HTMLElement): ReportProblem {
  const reported = new Set<string>();
  return async (problem, isFailure = false) => {
    if (!isFailure && reported.has(problem.message)) return;
    reported.add(problem.message);
    const message = await explained(problem);
    if (!message) return;
    console[isFailure ? 'error' : 'warn'](`<${host.localName}>: ${message}`);
    if (isFailure) host.dispatchEvent(new FaqErrorEvent(problem, message));
  };
}

/** The whole sentence; without its chunk, what the error itself has to say. */
const explained = (problem: FaqError): Promise<string | undefined> =>
  import('../model/explain.ts').then(
    ({ explain }) => explain(problem),
    () => problem.message,
  );
