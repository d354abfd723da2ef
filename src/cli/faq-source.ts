import type { Data } from '../fill/read-values.ts';
import { languages, templateNames } from '../load/shipped-templates.ts';
import { FaqError } from '../model/errors.ts';
import { matchLanguage } from '../model/match-language.ts';
import { hint } from '../model/nearest-name.ts';
import { isTemplateName, templateUrl } from '../model/template-url.ts';
import { shown } from './command.ts';
import { addressOf, type Files, isAddress, isOnWeb, notOnWeb } from './files.ts';
import { shownAddress } from './report.ts';
import { UsageError } from './usage-error.ts';

/** Options of every command that makes an FAQ. */
export const TEMPLATE = {
  value: 'NAME|FILE|URL',
  help: 'A shipped template by name, or a template file or URL. Default: the one the overrides name, else general.',
} as const;
export const LANG = {
  value: 'TAG',
  help: 'The language of a shipped template, such as en. Default: that of the overrides, else en.',
} as const;
export const OVERRIDES = {
  value: 'FILE|URL|-',
  help: 'Your changes to the template. - reads standard input.',
} as const;
export const SET = {
  value: 'NAME=VALUE',
  many: true,
  help: 'Sets a variable, as a data-* attribute does: --set bookingUrl=https://… Takes precedence over the overrides.',
} as const;

/** The templates as they are written, with the guidance that the published ones are without. */
export const authoring = new URL(__AUTHORING_PATH__, import.meta.url).href;

interface TemplateAddress {
  readonly address: string;
  /** As a person names it: `en/general`. */
  readonly label: string;
  /** The language's folder, of a template that is shipped. */
  readonly folder?: string;
}

/**
 * The address of a template that is shipped by name, or of a file of somebody's.
 *
 * @throws {UsageError} for a name or a language that is not known.
 */
export function templateAddress(named = 'general', lang = 'en'): TemplateAddress {
  if (named === '-' || !isTemplateName(named)) return { address: addressOf(named), label: named };
  const folder = knownFolder(lang);
  if (!templateNames.includes(named))
    throw new UsageError(
      `"${shown(named)}" is not a template in "${folder}".${hint(named, templateNames)} Write the name of a file with its extension, or as ./${shown(named)}.`,
    );
  return { address: templateUrl(named, `${authoring}${folder}/`), label: `${folder}/${named}`, folder };
}

/** @throws {UsageError} for a language without a template. */
export function knownFolder(lang: string): string {
  const folder = matchLanguage(lang, languages);
  if (folder) return folder;
  throw new UsageError(`There is no template in "${shown(lang)}". Known: ${languages.join(', ')}.`);
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

/** Where an FAQ comes from, as the options say: addresses of files, and values. */
export interface FaqSource extends Omit<TemplateAddress, 'address'> {
  readonly template: string;
  readonly overrides?: string | undefined;
  readonly data: Data;
  /** The reader's language; without it the template's. */
  readonly lang?: string | undefined;
  /** The template that the overrides name, where another one was asked for. */
  readonly passedOver?: { readonly own: string; readonly used: string };
}

interface SourceOptions {
  readonly template?: string | undefined;
  readonly lang?: string | undefined;
  readonly overrides?: string | undefined;
  readonly set: readonly string[];
}

/** The options as addresses. Reads the overrides, which may say for which template and in which language they are. */
export async function sourceOf(given: SourceOptions, files: Files): Promise<FaqSource> {
  const data = variablesOf(given.set);
  const overrides = given.overrides === undefined ? undefined : addressOf(given.overrides);
  // What is wrong on the command line is said before anything is read.
  templateAddress(given.template, given.lang);
  const own = overrides === undefined ? {} : await ownChoice(overrides, files);
  const lang = given.lang ?? own.lang;
  const { address, label, folder } =
    given.template === undefined
      ? ownTemplate(own.template, lang, overrides ?? '')
      : templateAddress(given.template, lang);
  const isOther =
    given.template !== undefined &&
    own.template !== undefined &&
    bareAddress(given.template) !== bareAddress(own.template);
  return {
    template: address,
    overrides,
    data,
    lang,
    label,
    ...(folder && { folder }),
    ...(isOther && { passedOver: { own: shownAddress(own.template ?? ''), used: given.template } }),
  };
}

/** The template that overrides name. A name that is not known is their mistake, not the command line's. */
function ownTemplate(named: string | undefined, lang: string | undefined, overrides: string) {
  if (named === undefined || !isTemplateName(named) || templateNames.includes(named))
    return templateAddress(named, lang);
  const known = hint(named, templateNames);
  throw new FaqError(
    'unknown-name',
    overrides,
    'template',
    `there is no template "${shown(named)}".${known}`,
  );
}

/** Names and addresses, comparable. */
const bareAddress = (named: string): string => (isTemplateName(named) ? named : addressOf(named));

/** The template and the language that overrides name; a language only if there is a template in it. */
async function ownChoice(
  overrides: string,
  files: Files,
): Promise<{ template?: string | undefined; lang?: string | undefined }> {
  const { template, lang } = ((await files.json(overrides)) ?? {}) as { template?: unknown; lang?: unknown };
  const named = typeof template === 'string' && template.trim() ? template.trim() : undefined;
  const isFile = named !== undefined && !isTemplateName(named);
  const file = isFile && URL.canParse(named, overrides) ? new URL(named, overrides).href : undefined;
  if (file && isOnWeb(overrides) && !isOnWeb(file)) throw notOnWeb(overrides, 'template');
  if (file && !isAddress(file))
    throw new FaqError(
      'wrong-shape',
      overrides,
      'template',
      `"${shown(String(named))}" is not the name of a file.`,
    );
  return {
    template: file ?? named,
    lang: typeof lang === 'string' ? matchLanguage(lang, languages) : undefined,
  };
}
