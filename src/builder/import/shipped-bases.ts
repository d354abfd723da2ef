import { publish, readTemplate, type Tools } from '../../compile/compile.ts';
import { toolsFor } from '../../compile/compile-on-node.ts';
import { languageFolder, languages, loadShipped, templateNames } from '../../load/shipped-templates.ts';
import { FaqError, type Report } from '../../model/errors.ts';
import type { FaqDocument } from '../../model/faq-document.ts';

/** Reads a shipped template: an FAQ document, or as it is written. */
export type LoadTemplate = (folder: string, name: string) => Promise<unknown>;

type Entry = FaqDocument['sections'][number]['entries'][number];

export const silent: () => Report = () => () => {};
export const PLACE = 'template:/';

/** For what a template extends, which it names as a file beside it; of templates elsewhere nothing is loaded. */
export const importTools = (load: LoadTemplate = loadShipped): Tools =>
  toolsFor(async (url) => {
    const [, folder = '', name = ''] = /^template:\/([\w-]+)\/([\w-]+)\.json$/.exec(url) ?? [];
    if (languages.includes(folder) && templateNames.includes(name)) return load(folder, name);
    throw new FaqError('wrong-shape', 'template', 'extends', 'is not a template that is shipped.');
  });

/** A template of somebody's own as an FAQ document. */
export async function templateDocument(
  json: unknown,
  lang: string,
  load?: LoadTemplate,
): Promise<FaqDocument> {
  return publish(await readTemplate(json, `${PLACE}${languageFolder(lang)}/own`, importTools(load), silent));
}

export interface Base {
  readonly name: string;
  readonly json: unknown;
  readonly document: FaqDocument;
  /** How much the template has in common with the questions that it was looked for with. */
  readonly likeness: number;
}

/** The shipped template in a language that has the most in common with some questions. */
export async function nearestTemplate(
  lang: string,
  entries: readonly Pick<Entry, 'id' | 'question'>[],
  load: LoadTemplate = loadShipped,
): Promise<Base> {
  const folder = languageFolder(lang);
  const wanted = new Map(entries.map(({ id, question }) => [id, question]));
  const likenessOf = ({ sections }: FaqDocument) =>
    sections
      .flatMap((section) => section.entries)
      .reduce((sum, { id, question }) => {
        const asked = wanted.get(id);
        return sum + (asked === undefined ? 0 : asked === question ? 3 : 1);
      }, 0);
  const bases = await Promise.all(
    ['general', ...templateNames.filter((name) => name !== 'general')].map(async (name): Promise<Base> => {
      const json = await load(folder, name);
      const draft = await readTemplate(json, `${PLACE}${folder}/${name}`, importTools(load), silent);
      const document = publish(draft);
      return { name, json, document, likeness: likenessOf(document) };
    }),
  );
  return bases.reduce((best, one) => (one.likeness > best.likeness ? one : best));
}
