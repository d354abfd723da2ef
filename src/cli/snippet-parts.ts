import { refusal } from '../check/sentences.ts';
import { words } from '../element/faq-options.ts';
import { readBookingLink } from '../fill/booking-link.ts';
import { markedHref } from '../fill/ref-id.ts';
import { attributeOf } from '../model/attribute-name.ts';
import { FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import { isTemplateName } from '../model/template-url.ts';
import {
  isData,
  isPackage,
  type Preload,
  type SnippetForm,
  type SnippetParts,
} from '../outputs/snippet/snippet-forms.ts';
import {
  frameHref,
  isFramedName,
  linkLabel,
  preloadOf,
  takenName,
} from '../outputs/snippet/snippet-parts.ts';
import { SYSTEMS, type SystemName } from '../outputs/snippet/systems.ts';
import { shown } from './command.ts';
import { knownFolder, sourceOf, variablesOf } from './faq-source.ts';
import { readFiles } from './files.ts';
import { prepare } from './prepared-faq.ts';
import { refIdOf } from './ref-id-option.ts';
import { sentence } from './report.ts';
import { baseAddress, siteAddress } from './site-address.ts';
import type { SnippetGiven } from './snippet-options.ts';
import type { Io } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const NOT_LAZY = 'Warning: --lazy: only for snippets with embed.js.\n';
/** What src/embed/frame.ts leaves out. */
const LEFT_OUT = ['feedback', 'feedback-url', 'booking'] as const;
const IN_THE_FILE = [
  'src',
  'overrides',
  'booking-url',
  'set',
  'open',
  'expand',
  'sections',
  'heading-level',
] as const;

/** A frame or a link: everything except language and colours comes from a file beside the framed page. */
export async function framedParts(given: SnippetGiven, system: SystemName, io: Io): Promise<SnippetParts> {
  const base = baseAddress(given.base);
  const { faq: file, template, lang, theme, search, view, languages, feedback, booking } = given;
  if (template !== undefined && !isTemplateName(template))
    throw new UsageError('--template: the framed page takes the name of a shipped template.');
  if (file === undefined || !isFramedName(file)) {
    const what = file === undefined ? 'Add --faq,' : `--faq: "${shown(file)}" is not such a name. Give`;
    throw new UsageError(
      `${what} the name of the JSON file beside frame.html, of letters a to z, digits and hyphens. Example: --faq northwind`,
    );
  }
  const unused = IN_THE_FILE.filter((name) => given[name]?.length).map((name) => `--${name}`);
  if (unused.length)
    io.err(
      `Warning: ${unused.join(', ')}: not for --for ${system}. The frame shows ${file}.json beside frame.html.\n`,
    );
  const left = SYSTEMS[system].form === 'link' ? (['feedback-url'] as const) : LEFT_OUT;
  const asked = left.filter((name) => given[name] !== undefined).map((name) => `--${name}`);
  if (asked.length)
    io.err(`Warning: ${asked.join(', ')}: not for --for ${system}: the framed page ignores it.\n`);
  if (given.lazy) io.err(NOT_LAZY);
  const faq = await faqOf({ ...given, set: [] }, {}, io);
  return {
    base,
    options: {},
    variables: {},
    href: frameHref(base, {
      ...{ faq: file, template, lang, theme, search, view, languages },
      ...(SYSTEMS[system].form === 'link' && { feedback, booking }),
      refId: refIdOf(given['ref-id']),
    }),
    label: given.label?.trim() || faq.title,
  };
}

export async function widgetParts(given: SnippetGiven, form: SnippetForm, io: Io): Promise<SnippetParts> {
  const base = isPackage(form) && given.base === undefined ? '' : baseAddress(given.base);
  if (given.faq !== undefined)
    io.err(`Warning: --faq: for frames and links only. Here --overrides names your file.\n`);
  if (given.lazy && !isData(form)) io.err(NOT_LAZY);
  const set = variablesOf(given.set);
  const href = bookingOf(given['booking-url'] ?? set.bookingUrl);
  const refId = refIdOf(given['ref-id']);
  // An attribute would take precedence over the overrides, so with overrides the address belongs there.
  const isOurs = (given.overrides ?? given.src) === undefined || set.bookingUrl !== undefined;
  const variables = { ...set, ...(isOurs && { bookingUrl: href }) };
  if (isData(form)) refuseNames(Object.keys(variables));
  const faq = await faqOf(given, { bookingUrl: href, ...variables }, io);
  const label = given.label?.trim() || linkLabel(faq);
  return {
    base,
    options: elementOptions(given, form, base),
    variables,
    href: refId === undefined ? href : markedHref(href, refId),
    label,
    ...(form === 'element' && { preload: askedFirst(given, base) }),
    ...(isPackage(form) && { imports: importsOf(given) }),
  };
}

/** The modules of the package that an app has to import for what it shows; with --base the element loads files instead. */
function importsOf({
  base,
  src,
  template = 'general',
  lang = 'en',
  languages,
  search,
}: SnippetGiven): string[] {
  if (base !== undefined) return [];
  const folders = words(languages?.replaceAll(',', ' ') ?? lang).map(knownFolder);
  const name = src === undefined ? template : search === undefined || search === 'off' ? '' : 'search';
  return isTemplateName(name) ? [...new Set(folders)].map((folder) => `templates/${folder}/${name}`) : [];
}

/** What the element asks for first. A template that overrides name themselves is known when they are there. */
function askedFirst({ src, lang, template, overrides }: SnippetGiven, base: string): Preload {
  const isKnown = overrides === undefined || template !== undefined;
  const folder = isKnown && lang !== undefined ? knownFolder(lang) : undefined;
  return preloadOf(base, { src, folder, template, overrides });
}

/** Options of `snippet` that are options of the element, in the order in which `elementAttributes` has them. */
const SHOWN = [
  'src',
  'template',
  'lang',
  'overrides',
  'open',
  'expand',
  'sections',
  'heading-level',
  'theme',
  'ref-id',
  'search',
  'view',
  'languages',
  'feedback',
  'feedback-url',
  'booking',
] as const;

function elementOptions(given: SnippetGiven, form: SnippetForm, base: string): Record<string, string> {
  const { template } = given;
  if (template !== undefined && !isTemplateName(template)) siteAddress('--template', template);
  for (const name of ['overrides', 'template'] as const)
    if (given.src !== undefined && given[name] !== undefined)
      throw new UsageError(`--src names a whole FAQ: leave out --${name}.`);
  if (given.src?.includes('{lang}') === false && words(given.languages).length > 1)
    throw new UsageError(
      '--languages: --src names one document, in one language. Write {lang} for what differs in the names: --src "/northwind.{lang}.json"',
    );
  for (const name of ['src', 'overrides', 'feedback-url'] as const) {
    const address = given[name];
    if (address !== undefined) siteAddress(`--${name}`, address.replaceAll('{lang}', 'en'));
  }
  const chosen = SHOWN.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]));
  const lazy = given.lazy && isData(form) ? [['loading', 'lazy']] : [];
  // Without --base the app imports its templates.
  const templates = isPackage(form) && base ? [['templates', `${base}/faq-templates/`]] : [];
  return Object.fromEntries([...chosen, ...lazy, ...templates]);
}

/** The FAQ, for the link's text and for warnings about the values. */
async function faqOf(given: SnippetGiven, data: Readonly<Record<string, string>>, io: Io): Promise<Faq> {
  const { template, lang } = given;
  if (lang !== undefined) knownFolder(lang);
  const files = readFiles(io);
  const isShipped = template === undefined || isTemplateName(template);
  const source = await sourceOf({ template: isShipped ? template : undefined, lang, set: [] }, files);
  const { faq } = await prepare({ ...source, data }, files);
  // Another template, and overrides, may have other variables.
  const hasAll = isShipped && (given.overrides ?? given.src) === undefined;
  for (const problem of faq.problems)
    if (hasAll || problem.code !== 'unknown-name') io.err(`Warning: ${sentence(problem)}\n`);
  return faq;
}

function bookingOf(url: string | undefined): string {
  if (url === undefined)
    throw new UsageError(
      'Where are appointments booked? Add --booking-url, for example --booking-url https://outlook.office.com/book/northwind@example.com/',
    );
  const link = readBookingLink(url);
  if ('href' in link) return link.href;
  throw new FaqError('wrong-shape', '--booking-url', '', refusal(url, link.refused));
}

function refuseNames(names: readonly string[]): void {
  const taken = takenName(names);
  if (taken !== undefined)
    throw new UsageError(
      `--set ${taken}: in this form ${attributeOf(taken)} is an option, not a variable. Set it in your overrides.`,
    );
}
