/** What {@link prepareFaq} makes of files from the disk or a server, with Markdown read by parse5 as the command line does. */
import { readFile } from 'node:fs/promises';
import type { Load } from '../../src/compile/read-template.ts';
import { type FaqRequest, prepareFaq } from '../../src/load/prepare-faq.ts';
import type { Faq } from '../../src/model/faq.ts';

const compiler = () => import('../../src/compile/compile-on-node.ts');

const fromDisk: Load = async (url) => JSON.parse(await readFile(new URL(url), 'utf8')) as unknown;

export const prepareOnNode = (request: FaqRequest, load?: Load): Promise<Faq> =>
  prepareFaq(request, load, compiler);

/** The same with files from the disk. */
export const prepareFromDisk = (request: FaqRequest): Promise<Faq> => prepareOnNode(request, fromDisk);
