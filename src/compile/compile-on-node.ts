/** Compiling where there is no browser: on the command line, on a server, in the build. */
import { readMarkdown } from './markdown-on-node.ts';
import type { Load, Tools } from './read-template.ts';

export { compile } from './compile.ts';
export { repeatedNames } from './repeated-names.ts';

export const toolsFor = (load: Load): Tools => ({ load, markdown: async () => readMarkdown });
