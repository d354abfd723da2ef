import { infographicDraft } from '../../src/compile/infographic-draft.ts';
import { FaqError } from '../../src/model/errors.ts';
import { explain } from '../../src/model/explain.ts';
import { infographicFileShape } from '../../src/model/infographic.ts';
import { read } from '../../src/model/read-shape.ts';
import type { ContentTemplate, Found, Rule } from './content-template.ts';
import type { Glossary } from './glossary.ts';
import type { ContentFile } from './read-content.ts';
import { prose, textsOf, VALUE } from './texts.ts';

/** The file with the texts of the infographic. */
export const INFOGRAPHIC = 'infographic';

/** The texts of infographics as rules look at them: their variables are those of all templates of the language. */
export function infographicTemplates(
  files: readonly ContentFile[],
  templates: readonly ContentTemplate[],
  glossaries: ReadonlyMap<string, Glossary>,
): ContentTemplate[] {
  const own = files.filter(({ name }) => name === INFOGRAPHIC);
  const templateOf = (file: ContentFile): ContentTemplate => {
    const english = file.lang === 'en' ? undefined : own.find(({ lang }) => lang === 'en');
    return {
      ...file,
      texts: textsOf(file.json, () => false),
      flat: undefined,
      variables: new Map(
        templates.filter(({ lang }) => lang === file.lang).flatMap(({ variables }) => [...variables]),
      ),
      base: undefined,
      isVariant: templates.some(({ lang, isVariant }) => lang === file.lang && isVariant),
      english: english && templateOf(english),
      glossary: glossaries.get(file.lang),
    };
  };
  return own.map(templateOf);
}

/** The file can be used, for every trade in it. */
export const usable: Rule = ({ json, lang }) => {
  const found: Found[] = [];
  const report = (...[code, path, ...what]: [FaqError['code'], string, ...string[]]) => {
    found.push({ path, message: explain(new FaqError(code, '', '', ...what)) ?? what.join(' ') });
  };
  const file = read(infographicFileShape, json, '', report);
  if (!file) return [...found, { path: '', message: 'is not a file with the texts of an infographic.' }];
  if (file.lang !== lang) found.push({ path: 'lang', message: `is "${file.lang}". Write "${lang}".` });
  if (!found.length)
    for (const name of Object.keys(file.templates ?? {}))
      infographicDraft(json, '', { lineage: [name] }, (code, path, ...what) =>
        report(code, `templates.${name}.${path.replace(/^infographic\./, '')}`, ...what),
      );
  return found;
};

/** What stands in a column of a third of a page, and is read in passing. */
const LONGEST = { panel: 170, heading: 44 } as const;
const DENSE = { panel: 90, heading: 22 } as const;
const NAME = 'Northwind';

/** What is read from a wall is short. */
export const shortPanels: Rule = ({ texts, lang }) => {
  const [language = ''] = lang.split('-');
  const limits = ['zh', 'ja', 'ko'].includes(language) ? DENSE : LONGEST;
  return texts.flatMap(({ path, kind, text }): Found[] => {
    if (kind !== 'panel' && kind !== 'heading') return [];
    const length = [...prose(text).replaceAll(VALUE, NAME)].length;
    return length <= limits[kind]
      ? []
      : [{ path, message: `has ${length} characters. Say it in no more than ${limits[kind]}.` }];
  });
};
