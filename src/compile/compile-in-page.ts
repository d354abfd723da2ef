/** Compiling in a page that brings raw overrides or a template of its own: a chunk that no other page loads. */
import { FaqError } from '../model/errors.ts';
import type { Load, Tools } from './read-template.ts';

export { compile } from './compile.ts';
export { repeatedNames } from './repeated-names.ts';

export const toolsFor = (load: Load): Tools => ({
  load,
  markdown: () =>
    import('./markdown-in-page.ts').then(
      ({ readMarkdown }) => readMarkdown,
      (error) => {
        throw new FaqError('chunk', 'markdown', '', String(error));
      },
    ),
});
