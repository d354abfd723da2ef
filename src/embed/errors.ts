/** As ../errors.ts, for a classic script, where nobody reads the error: the element finds the same and tells it. */
export class FaqError extends Error {}
