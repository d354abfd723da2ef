import { compile, publish } from '../../compile/compile.ts';
import { languageFolder } from '../../load/shipped-templates.ts';
import type { Overrides } from '../../model/content-model.ts';
import type { FaqDocument } from '../../model/faq-document.ts';
import { differences } from './document-patches.ts';
import type { LostParts } from './lost.ts';
import { importTools, type LoadTemplate, nearestTemplate, PLACE, silent } from './shipped-bases.ts';
import { unlike } from './unlike-documents.ts';

/**
 * Changes that make an FAQ document of the template that is nearest to it. What they cannot say is found by making it, and
 * comparing.
 */
export async function documentOverrides(
  document: FaqDocument,
  lost: LostParts,
  load?: LoadTemplate,
): Promise<Overrides> {
  const entries = document.sections.flatMap((section) => section.entries);
  const base = await nearestTemplate(document.lang, entries, load);
  const overrides: Overrides = {
    template: base.name,
    lang: document.lang,
    ...differences(base.document, document),
  };
  const made = await compile(
    {
      template: { json: base.json, source: `${PLACE}${languageFolder(document.lang)}/${base.name}` },
      overrides: { json: overrides, source: 'overrides' },
      lang: document.lang,
    },
    importTools(load),
    silent,
  );
  for (const where of unlike(document, publish(made))) lost.add('other', where);
  return overrides;
}
