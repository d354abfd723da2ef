import { localeOf } from '../fill/locale-of.ts';
import type { Overrides, Patches } from '../model/content-model.ts';
import type { Report } from '../model/errors.ts';
import type { Draft } from '../model/faq-document.ts';
import { matchLanguage } from '../model/match-language.ts';
import { namesAnywhere } from '../model/placeholders.ts';
import { asMeant } from './as-meant.ts';
import { noteTexts } from './author-notes.ts';
import { checkLinks } from './check-links.ts';
import { checkValues } from './check-values.ts';
import { type CompiledPatches, compilePatches, hasMarkdown } from './compiled-patches.ts';
import type { ReadMarkdown } from './markdown.ts';
import { overlayContent, overlayVariables } from './overlay.ts';
import { withAdvice } from './overrides-advice.ts';
import { parseOverrides } from './parse-overrides.ts';
import { withPlainTexts } from './plain-fields.ts';
import { readTemplate, type Tools } from './read-template.ts';

export { publish } from './publish.ts';
export { type Load, readTemplate, type Tools } from './read-template.ts';

/** A JSON file, and what it is called in reports. */
export interface JsonSource {
  readonly json: unknown;
  readonly source: string;
}

export interface CompileRequest {
  /** A template or an FAQ document; its source is its URL. */
  readonly template: JsonSource;
  readonly overrides?: JsonSource | undefined;
  /** The reader's language, by which the overrides' `languages` are chosen. Default: the template's. */
  readonly lang?: string | undefined;
}

/**
 * The author's side in one piece: parse ► overlay ► compile. What comes out can be published and filled; its labels and
 * guidance are still there.
 *
 * @throws {FaqError} when the template or the overrides cannot be used at all. What costs a part only is reported.
 */
export async function compile(
  { template, overrides, lang }: CompileRequest,
  tools: Tools,
  reportTo: (source: string) => Report,
): Promise<Draft> {
  const base = await readTemplate(template.json, template.source, tools, reportTo);
  return overrides ? withOverrides(base, overrides, lang, tools, reportTo(overrides.source)) : base;
}

/** The second half of {@link compile}: a template that is read already, with an organization's changes on it. */
export async function withOverrides(
  base: Draft,
  overrides: JsonSource,
  lang: string | undefined,
  tools: Tools,
  report: Report,
): Promise<Draft> {
  const meant = asMeant(overrides.json, base.lang, report);
  const parsed = parseOverrides(meant, overrides.source, withAdvice(report, base));
  const layers = layersOf(parsed, base, lang || base.lang, report);
  const read = layers.some(({ patches }) => hasMarkdown(patches)) ? await tools.markdown() : noMarkdown;
  return customize(base, layers, parsed, read);
}

const noMarkdown: ReadMarkdown = (text) => [text];

/** Changes in the order in which they are laid over each other, with where reports say that they stand. */
interface Layer {
  readonly patches: Patches;
  readonly report: Report;
}

/** What applies to every language, then what applies to the reader's. */
function layersOf(overrides: Overrides, base: Draft, lang: string, report: Report): Layer[] {
  const { template: _, brand: __, gaps: ___, translatedFrom: ____, languages = {}, ...rest } = overrides;
  const common = withKnownLocale(rest, report);
  const tags = Object.keys(languages).filter((tag) => languages[tag]);
  const nearest = matchLanguage(lang, tags);
  // Words in the template's own language before words that would stand among those of another.
  const tag =
    nearest && sameLanguage(nearest, base.lang) ? nearest : (matchLanguage(base.lang, tags) ?? nearest);
  const own = tag === undefined ? undefined : languages[tag];
  const { lang: written, ...facts } = common;
  const isOther = written !== undefined && !sameLanguage(written, base.lang);
  if (!tag || !own) {
    if (isOther) report('other-language', 'lang', written, base.lang);
    return [{ patches: common, report }];
  }
  if (!sameLanguage(tag, base.lang)) report('other-language', `languages.${tag}`, tag, base.lang);
  const ownReport = within(`languages.${tag}`, report);
  return [
    { patches: isOther ? facts : common, report },
    { patches: withKnownLocale(own, ownReport), report: ownReport },
  ];
}

/** A language tag that `Intl` cannot read must cost no more than itself. */
function withKnownLocale(patches: Patches, report: Report): Patches {
  const { lang, ...others } = patches;
  if (lang === undefined) return patches;
  try {
    return { ...patches, lang: Intl.getCanonicalLocales(lang)[0] ?? lang };
  } catch {
    report('wrong-value', 'lang', 'lang', JSON.stringify(lang));
    return others;
  }
}

/** One language in one script. */
const sameLanguage = (one: string, other: string) => matchLanguage(one, [other]) !== undefined;

const within =
  (place: string, report: Report): Report =>
  (code, path, ...what) =>
    report(code, `${place}.${path}`, ...what);

/** A draft with every layer of changes on it. Variables come last: only the finished texts tell which of them are used. */
function customize(
  base: Draft,
  layers: readonly Layer[],
  { brand, languages }: Overrides,
  read: ReadMarkdown,
): Draft {
  const names = Object.keys(base.variables);
  for (const { patches, report } of layers) noteTexts(patches, names, report);
  // What is wrong with a language is said when the document is filled.
  const lang = localeOf(
    layers.reduce((tag, { patches }) => patches.lang ?? tag, base.lang),
    () => {},
  );
  const elsewhere = new Set(namesAnywhere(languages));
  const compiled = layers.map(({ patches, report }): [CompiledPatches, Report] => [
    compilePatches(
      checkLinks(checkValues(withPlainTexts(patches, report), base, lang, report), report),
      read,
      report,
    ),
    report,
  ]);
  const content = compiled.reduce((draft, [patches, report]) => overlayContent(draft, patches, report), base);
  const whole = compiled.reduce(
    (draft, [{ variables }, report]) => overlayVariables(draft, variables, base, report, elsewhere),
    content,
  );
  const { brand: before, ...rest } = whole;
  return brand === null ? rest : { ...whole, ...(brand && { brand: { ...before, ...brand } }) };
}
