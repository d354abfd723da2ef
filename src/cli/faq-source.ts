import { customize, readTemplate } from '../compile/compile.ts';
import { matchLanguage } from '../load/match-language.ts';
import { type FaqRequest, prepareFaq } from '../load/prepare-faq.ts';
import { languages, templateNames } from '../load/shipped-templates.ts';
import type { Template } from '../model/content-model.ts';
import { FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import { hint } from '../model/nearest-name.ts';
import { isTemplateName, templateUrl } from '../model/template-url.ts';
import { shown } from './command.ts';
import { addressOf, type Files } from './files.ts';
import { UsageError } from './usage-error.ts';

/** Options of every command that makes an FAQ. */
export const TEMPLATE = {
  value: 'NAME|FILE|URL',
  help: 'The template: one that is shipped, by name, or a file or URL of yours. Default: general.',
} as const;
export const LANG = {
  value: 'TAG',
  help: "The language of a shipped template, such as en. Default: the overrides' own, else en.",
} as const;
export const OVERRIDES = {
  value: 'FILE|URL|-',
  help: "The organization's changes. - reads standard input.",
} as const;
export const SET = {
  value: 'NAME=VALUE',
  many: true,
  help: 'Sets a variable, as a data-* attribute does: --set bookingUrl=https://… Wins over the overrides.',
} as const;

/** The templates as they are written, with the guidance that the published ones are without. */
const authoring = new URL(__AUTHORING_PATH__, import.meta.url).href;

/**
 * The address of a template that is shipped by name, or of a file of somebody's.
 *
 * @throws {UsageError} for a name or a language that is not known.
 */
export function templateAddress(named = 'general', lang = 'en'): { address: string; label: string } {
  if (!isTemplateName(named)) return { address: addressOf(named), label: named };
  const folder = languageFolder(lang);
  if (!templateNames.includes(named))
    throw new UsageError(
      `"${shown(named)}" is not a template in "${folder}".${hint(named, templateNames)} A file of yours is named with its ending, or as ./${shown(named)}.`,
    );
  return { address: templateUrl(named, `${authoring}${folder}/`), label: `${folder}/${named}` };
}

/** @throws {UsageError} for a language without a template. */
export function languageFolder(lang: string): string {
  const folder = matchLanguage(lang, languages);
  if (folder) return folder;
  throw new UsageError(`There is no template in "${shown(lang)}". Known are: ${languages.join(', ')}.`);
}

/** The variables of `--set`, by name. */
export function variablesOf(set: readonly string[]): Record<string, string> {
  const pairs = set.map((pair) => {
    const [, name, value = ''] = /^([A-Za-z]\w*)=(.*)$/s.exec(pair) ?? [];
    if (name) return [name, value] as const;
    throw new UsageError(
      `--set expects NAME=VALUE, got "${shown(pair)}". Example: --set phone="+1 206 555 0142"`,
    );
  });
  const names = pairs.map(([name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice) throw new UsageError(`--set ${twice} is given twice. Give it once.`);
  return Object.fromEntries(pairs);
}

/** Where an FAQ comes from, as the options say. */
export interface FaqSource {
  readonly request: FaqRequest;
  /** The template, as a person names it: `en/general`. */
  readonly label: string;
}

interface SourceOptions {
  readonly template?: string | undefined;
  readonly lang?: string | undefined;
  readonly overrides?: string | undefined;
  readonly set: readonly string[];
}

/** The options as a request. Reads the overrides, whose `lang` says which language the template should have. */
export async function sourceOf(given: SourceOptions, files: Files): Promise<FaqSource> {
  const data = variablesOf(given.set);
  const overrides = given.overrides === undefined ? undefined : addressOf(given.overrides);
  // What is wrong on the command line is said before anything is read.
  templateAddress(given.template, given.lang);
  const lang = given.lang ?? (overrides && (await ownLanguage(overrides, files)));
  const { address, label } = templateAddress(given.template, lang);
  return { request: { template: address, overrides, data }, label };
}

/** The language that overrides say they are in, if there is a template in it. */
async function ownLanguage(overrides: string, files: Files): Promise<string | undefined> {
  const lang = ((await files.json(overrides)) as { lang?: unknown } | null)?.lang;
  return typeof lang === 'string' ? matchLanguage(lang, languages) : undefined;
}

/** An FAQ with what it was made from. */
export interface PreparedFaq {
  readonly faq: Faq;
  /** The template as it is without the organization's changes. */
  readonly template: Template;
  /** The template with them. */
  readonly customized: Template;
}

/** @throws {FaqError} when the template or the overrides cannot be used at all. */
export async function prepare({ request }: FaqSource, files: Files): Promise<PreparedFaq> {
  const { template: url, overrides, data = {} } = request;
  const own = typeof overrides === 'string' ? overrides : undefined;
  const faq = await prepareFaq(request, files.chain(own));
  // Once more, for what an FAQ does not say: labels, guidance, and how the template reads without the changes.
  const silent = () => () => {};
  const template = await readTemplate(await files.json(url), url, files.chain(own), silent);
  const customized = customize(template, own && (await files.json(own)), own ?? 'overrides', silent);
  return { faq: { ...faq, problems: [...faq.problems, ...unknownNames(data, faq)] }, template, customized };
}

/** On a page any data-* attribute may stand on the element for other reasons; here a name was meant. */
const unknownNames = (data: NonNullable<FaqRequest['data']>, { variables }: Faq) =>
  Object.keys(data)
    .filter((name) => !variables.includes(name))
    .map(
      (name) =>
        new FaqError(
          'unknown-name',
          'attribute',
          `variables.${name}`,
          `nothing uses it.${hint(name, variables)}`,
        ),
    );
