/**
 * URL of the current script. A variable, not a literal: bundlers take `new URL('…', import.meta.url)` for a file to copy.
 * In a classic script, which has no `import.meta`, src/embed/script-url.ts replaces this file.
 */
export const scriptUrl: string = import.meta.url;
