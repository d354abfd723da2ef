import { here } from '../load/script-url.ts';

type AnswersModule = typeof import('./answers.ts');

let request: Promise<AnswersModule> | undefined;
let failures = 0;

/**
 * The chunk that formats answers, requested once for all elements. After a failure its address is varied, since
 * browsers before 2026 remember that a module failed to load (whatwg/html#10327).
 */
export function loadAnswers(): Promise<AnswersModule> {
  request ??= (
    failures && __ANSWERS_PATH__
      ? (import(
          /* @vite-ignore */ new URL(`${__ANSWERS_PATH__}?retry=${failures}`, here).href
        ) as Promise<AnswersModule>)
      : import('./answers.ts')
  ).catch((error: unknown) => {
    failures++;
    request = undefined;
    throw error;
  });
  return request;
}

/** Calls back when a frame has been painted and the browser is idle, or after two seconds. */
export const whenIdle = (callback: () => void): void => {
  // A frame's callback runs before that frame is painted; what it queues, after.
  requestAnimationFrame(() =>
    setTimeout(() => globalThis.requestIdleCallback?.(callback, { timeout: 2000 }) ?? callback()),
  );
};
