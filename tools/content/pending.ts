/**
 * Languages whose texts do not have yet what the English ones have. They are published as they are, and `npm run content`
 * asks them for all the rest; with a language named (`npm run content de`), for everything. Whoever has finished one takes
 * it out.
 */
export const PENDING: readonly string[] = [];
