/** Compiling in a page that brings raw overrides or a template of its own: a chunk that no other page loads. */
import type { Load, Tools } from './read-template.ts';

export { compile } from './compile.ts';

export const toolsFor = (load: Load): Tools => ({
  load,
  markdown: async () => (await import('./markdown-in-page.ts')).readMarkdown,
});
