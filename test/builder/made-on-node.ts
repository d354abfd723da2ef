/** Drafts made as the builder makes them, with templates from the disk and Markdown read on Node. */
import { readFile } from 'node:fs/promises';
import { type Made, type MakeTools, makeFaq } from '../../src/builder/draft/made.ts';
import { readMarkdown } from '../../src/compile/markdown-on-node.ts';
import type { Overrides } from '../../src/model/content-model.ts';

export const nodeTools: MakeTools = {
  templates: new URL('../../faq-templates/', import.meta.url).href,
  load: async (url) => JSON.parse(await readFile(new URL(url), 'utf8')) as unknown,
  markdown: async () => readMarkdown,
};

export const makeOnNode = (overrides: Overrides, lang = 'en', tools = nodeTools): Promise<Made> =>
  makeFaq(overrides, lang, tools);
