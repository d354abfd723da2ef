import { PARTS } from '../part-words.ts';
import { agreement } from './agreement.ts';
import { brackets } from './brackets.ts';
import { complete, suggested } from './complete.ts';
import { type ContentTemplate, ContentTemplates, type Found, type Rule } from './content-template.ts';
import { type Glossary, parseGlossary } from './glossary.ts';
import { glossaryAvoided, glossaryUsed } from './glossary-kept.ts';
import { INFOGRAPHIC, infographicTemplates, shortPanels, usable } from './infographics.ts';
import { leftoverEnglish } from './leftover-english.ts';
import { lengths } from './lengths.ts';
import { links } from './links.ts';
import { markdown } from './markdown.ts';
import { noAdvice } from './no-advice.ts';
import { noVariableNames } from './no-variable-names.ts';
import { partWordsFaults } from './part-words.ts';
import { PENDING } from './pending.ts';
import { placeholdersKnown } from './placeholders-known.ts';
import { quotedTexts } from './quoted-texts.ts';
import { type Content, type ContentFile, type Problem, readContent } from './read-content.ts';
import { realLabels } from './real-labels.ts';
import { sameStructure } from './same-structure.ts';
import { serviceName } from './service-name.ts';
import { typography } from './typography.ts';

/** What every language has. */
const TEMPLATES = ['general', 'healthcare', 'therapy', 'financial-services', 'retail', 'team'];
const GLOSSARY = 'glossary';

const RULES: readonly Rule[] = [
  complete,
  suggested,
  sameStructure,
  placeholdersKnown,
  links,
  markdown,
  leftoverEnglish,
  noAdvice,
  noVariableNames,
  quotedTexts,
  lengths,
  glossaryAvoided,
  glossaryUsed,
  typography,
  realLabels,
  serviceName,
  agreement,
  brackets,
];

/** What the texts of the infographic are held to. */
const INFOGRAPHIC_RULES: readonly Rule[] = [
  usable,
  // That of a variant is a whole one, too.
  (template) => sameStructure({ ...template, isVariant: false }),
  (template) => placeholdersKnown(template).filter(({ path }) => !path.startsWith('variables.')),
  links,
  markdown,
  leftoverEnglish,
  noAdvice,
  shortPanels,
  glossaryAvoided,
  glossaryUsed,
  typography,
  serviceName,
];

/** What a language that is behind the English is not asked for yet. */
const LATER: readonly Rule[] = [sameStructure, placeholdersKnown, suggested, glossaryUsed, realLabels];

export interface CheckedContent {
  /** All that there are, whatever was asked for. */
  readonly langs: readonly string[];
  readonly texts: number;
  readonly files: number;
  readonly problems: readonly Problem[];
}

/**
 * Everything that is wrong with the files of these languages; without any, of all, from those that are pending only what
 * they are asked for already.
 */
export async function checkContent(
  folder: URL,
  wanted: readonly string[] = [],
  pending = PENDING,
): Promise<CheckedContent> {
  const content = await readContent(folder);
  const langs = wanted.length ? wanted : content.langs;
  const { glossaries, problems: ofGlossaries } = readGlossaries(content);
  const templates = new ContentTemplates(content.files, glossaries);
  const all: ContentTemplate[] = [];
  for (const file of content.files.filter(isTemplate)) all.push(await templates.template(file));
  const checked = all.filter(({ lang }) => langs.includes(lang));
  const ofTemplates = checked.flatMap((template) => {
    const isPending = !wanted.length && pending.includes(template.lang);
    const rules = isPending ? RULES.filter((rule) => !LATER.includes(rule)) : RULES;
    const found = [...templates.found(template.url), ...rules.flatMap((rule) => rule(template))];
    return found.map((one) => inFile(template, one));
  });
  const ofParts = content.files
    .filter(({ lang }) => langs.includes(lang))
    .flatMap((file) => {
      const part = PARTS.find((name) => name === file.name);
      return part ? partWordsFaults(file, part, all).map((one) => inFile(file, one)) : [];
    });
  const infographics = infographicTemplates(content.files, all, glossaries).filter(({ lang }) =>
    langs.includes(lang),
  );
  const ofInfographics = infographics.flatMap((template) =>
    INFOGRAPHIC_RULES.flatMap((rule) => rule(template)).map((one) => inFile(template, one)),
  );
  const mine = ({ file }: Problem) => langs.some((lang) => file.startsWith(`faq-templates/${lang}/`));
  return {
    langs: content.langs,
    texts: [...checked, ...infographics].reduce((sum, { texts }) => sum + texts.length, 0),
    files: content.files.filter(({ lang }) => langs.includes(lang)).length,
    problems: [
      ...langs.flatMap((lang) => foldersFaults(lang, content, all)),
      ...[...content.problems, ...ofGlossaries].filter(mine),
      ...ofTemplates,
      ...ofParts,
      ...ofInfographics,
    ],
  };
}

const isTemplate = ({ name }: ContentFile) => ![GLOSSARY, INFOGRAPHIC, ...PARTS].includes(name);

const inFile = ({ path: file }: ContentFile, { path, message }: Found): Problem => ({ file, path, message });

function readGlossaries({ files }: Content): { glossaries: Map<string, Glossary>; problems: Problem[] } {
  const problems: Problem[] = [];
  const glossaries = new Map<string, Glossary>();
  for (const file of files.filter(({ name }) => name === GLOSSARY)) {
    const report = (_: string, path: string, ...[message = '']: string[]) => {
      problems.push(inFile(file, { path, message }));
    };
    const glossary = parseGlossary(file.json, report);
    if (!glossary) continue;
    glossaries.set(file.lang, glossary);
    if (glossary.lang !== file.lang) report('', 'lang', `is "${glossary.lang}" in the folder ${file.lang}.`);
  }
  return { glossaries, problems };
}

/**
 * Every language has every template, its glossary, the words of the search and of the other parts, and the texts of the
 * infographic; one that only changes another language needs none.
 */
function foldersFaults(
  lang: string,
  { files, langs, problems }: Content,
  templates: readonly ContentTemplate[],
): Problem[] {
  if (!langs.includes(lang)) {
    return [
      { file: `faq-templates/${lang}`, path: '', message: `is not there. There are ${langs.join(', ')}.` },
    ];
  }
  const own = templates.filter((template) => template.lang === lang);
  const isVariant = own.length > 0 && own.every((template) => template.isVariant);
  const english = files.filter((file) => file.lang === 'en' && isTemplate(file)).map(({ name }) => name);
  const besides = [GLOSSARY, INFOGRAPHIC, ...PARTS];
  const names = [...new Set([...TEMPLATES, ...english, ...(isVariant ? [] : besides)])];
  const broken = problems.filter(({ path }) => !path).map(({ file }) => file);
  return names
    .map((name) => `faq-templates/${lang}/${name}.json`)
    .filter((path) => !files.some((file) => file.path === path) && !broken.includes(path))
    .map((file) => ({ file, path: '', message: 'is not there. Every language has all of them.' }));
}
