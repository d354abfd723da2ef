import { FaqError } from '../errors.ts';
import { attributeOf } from '../explain.ts';
import { EXPAND, HEADING_LEVELS } from '../faq-options.ts';
import { readBookingLink } from '../pipeline/booking-link.ts';
import type { Faq } from '../pipeline/faq.ts';
import { isTemplateName } from '../pipeline/template-url.ts';
import { defineCommand, type Given, shown } from './command.ts';
import { languageFolder, prepare, sourceOf, variablesOf } from './faq-source.ts';
import { readFiles } from './files.ts';
import type { Io } from './io.ts';
import { refusal, sentence, tidy } from './report.ts';
import { FORMS, isData, isFramed, isPackage, type SnippetForm, type SnippetParts } from './snippet-forms.ts';
import { SYSTEMS, type System, type SystemName } from './systems.ts';
import { UsageError } from './usage-error.ts';

const options = {
  for: {
    value: 'SYSTEM',
    choices: Object.keys(SYSTEMS),
    help: 'What your site is built with.',
  },
  base: {
    value: 'URL',
    help: 'Where the built files are hosted: https://… or a path on your site. For react and vue, where the folder faq-templates is; default there: the root of the site.',
  },
  'booking-url': {
    value: 'URL',
    help: 'Your public booking page: the link inside, and the variable bookingUrl.',
  },
  template: {
    value: 'NAME|URL',
    help: 'The template: one that is shipped, by name, or the URL of yours. Default: general.',
  },
  lang: {
    value: 'TAG',
    help: 'The language. Default: that of the page, and English for what stands in the snippet.',
  },
  overrides: { value: 'URL', help: 'The address of your overrides on your site.' },
  faq: {
    value: 'NAME',
    help: 'For frames and links: the JSON file beside frame.html, such as northwind for northwind.json.',
  },
  set: { value: 'NAME=VALUE', many: true, help: 'Sets a variable: --set phone="+1 206 555 0142".' },
  label: { value: 'TEXT', help: "The link's text. Default: the template's own." },
  open: { value: 'IDS', help: 'Entries that are open at first: ids with commas between, first or all.' },
  expand: { value: 'MANY|ONE', choices: EXPAND, help: 'How many entries may be open at a time.' },
  sections: { value: 'IDS', help: 'Sections to show, in this order.' },
  'heading-level': { value: 'LEVEL', choices: HEADING_LEVELS, help: "The title's heading level." },
  theme: { value: 'THEME', choices: ['auto', 'light', 'dark'], help: 'Colours.' },
} as const;
type SnippetGiven = Given<typeof options>;

export const snippetCommand = defineCommand({
  name: 'snippet',
  summary: 'prints what to paste into your site, and where',
  about: [
    'Prints three lines: what to do in that system, the snippet, and what to know. The snippet carries a link that works before and without the widget.',
    'Frames and links (sharepoint, google-sites, link) need --for, --base and --faq; all the others --for, --base and --booking-url, and react and vue no --base.',
  ],
  options,
  examples: [
    'faq-embed snippet --for wordpress-admin --base https://faq.example.com --booking-url https://outlook.office.com/book/northwind@example.com/',
    'faq-embed snippet --for sharepoint --base https://faq.example.com --faq northwind',
  ],
  async run(given, operands, io) {
    if (operands.length)
      throw new UsageError(
        `"${shown(operands[0] ?? '')}" is not expected here. Did you mean --for ${shown(operands[0] ?? '')}?`,
      );
    const name = given.for as SystemName | undefined;
    if (name === undefined)
      throw new UsageError(
        `Which system? Add --for, for example --for wordpress-admin. Known are: ${Object.keys(SYSTEMS).join(', ')}.`,
      );
    const system: System = SYSTEMS[name];
    const parts = isFramed(system.form)
      ? await framedParts(given, name, io)
      : await widgetParts(given, name, system.form, io);
    const facts = { base: parts.base, host: hostOf(parts.base), href: parts.href, file: `${given.faq}.json` };
    const lines = [system.todo(facts), FORMS[system.form](parts), system.know(facts)];
    io.out(`${lines.join('\n')}\n`);
    return 0;
  },
});

/** A frame or a link: everything but the language and the colours stands in a file beside the framed page. */
async function framedParts(given: SnippetGiven, system: SystemName, io: Io): Promise<SnippetParts> {
  const base = baseOf(given.base, system);
  const { faq: file, lang, theme } = given;
  if (file === undefined || !/^[a-z\d-]+$/.test(file)) {
    const what = file === undefined ? 'Add --faq' : `--faq: "${shown(file)}" is not such a name. Give`;
    throw new UsageError(
      `${what}, the name of the JSON file beside frame.html, of letters a to z, digits and hyphens. Example: --faq northwind`,
    );
  }
  const elsewhere = [
    'template',
    'overrides',
    'booking-url',
    'open',
    'expand',
    'sections',
    'heading-level',
  ] as const;
  const unused: string[] = elsewhere.filter((name) => given[name] !== undefined);
  if (given.set.length) unused.push('set');
  if (unused.length)
    io.err(
      `Warning: ${unused.map((name) => `--${name}`).join(', ')}: not for --for ${system}. It stands in ${file}.json beside frame.html.\n`,
    );
  const faq = await faqOf({ ...given, template: undefined, set: [] }, {}, io);
  const query = new URLSearchParams({ faq: file, ...(lang && { lang }), ...(theme && { theme }) });
  return {
    base,
    options: {},
    variables: {},
    href: `${base}/frame.html?${query}`,
    label: given.label ?? faq.title,
  };
}

async function widgetParts(
  given: SnippetGiven,
  system: SystemName,
  form: SnippetForm,
  io: Io,
): Promise<SnippetParts> {
  const base = isPackage(form) && given.base === undefined ? '' : baseOf(given.base, system);
  if (given.faq !== undefined)
    io.err(`Warning: --faq: for frames and links only. Here --overrides names your file.\n`);
  const set = variablesOf(given.set);
  const href = bookingOf(given['booking-url'] ?? set.bookingUrl);
  const variables = {
    bookingUrl: href,
    ...set,
    ...(given['booking-url'] !== undefined && { bookingUrl: href }),
  };
  if (isData(form)) refuseNames(Object.keys(variables));
  const faq = await faqOf(given, variables, io);
  const label = given.label ?? faq.actions.find(({ id }) => id === 'book')?.label ?? faq.title;
  return { base, options: elementOptions(given, form, base), variables, href, label };
}

function elementOptions(given: SnippetGiven, form: SnippetForm, base: string): Record<string, string> {
  const { template, overrides } = given;
  if (template !== undefined && !isTemplateName(template)) checkLink('--template', template);
  if (overrides !== undefined) checkLink('--overrides', overrides);
  const named = [
    'template',
    'overrides',
    'lang',
    'open',
    'expand',
    'sections',
    'heading-level',
    'theme',
  ] as const;
  const chosen = named.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]] as const]));
  return Object.fromEntries([
    ...chosen,
    ...(isPackage(form) ? [['templates', `${base}/faq-templates/`]] : []),
  ]);
}

/** In a template's words, for the link's text; also says what is wrong with the values. */
async function faqOf(given: SnippetGiven, data: Readonly<Record<string, string>>, io: Io): Promise<Faq> {
  const { template, lang } = given;
  if (lang !== undefined) languageFolder(lang);
  const files = readFiles(io);
  const isShipped = template === undefined || isTemplateName(template);
  const source = await sourceOf({ template: isShipped ? template : undefined, lang, set: [] }, files);
  const { faq } = await prepare({ ...source, request: { ...source.request, data } }, files);
  // Another template, and overrides, may have other variables.
  const hasAll = isShipped && given.overrides === undefined;
  for (const problem of faq.problems)
    if (hasAll || problem.code !== 'unknown-name') io.err(`Warning: ${sentence(problem)}\n`);
  return faq;
}

function baseOf(base: string | undefined, system: SystemName): string {
  if (base === undefined)
    throw new UsageError(
      `Where are the built files? Add --base, for example --base https://faq.example.com for --for ${system}.`,
    );
  checkLink('--base', base);
  return base.replace(/\/+$/, '');
}

/** An address that goes into the snippet: of the web, or of the site itself. */
function checkLink(name: string, link: string): void {
  const isAddress = /^https?:\/\/[^/\s]/i.test(link)
    ? URL.canParse(link)
    : /^(?!\/\/|[^/?#]*:)(?![^/]+\.[a-z]{2,}\/)[^\s\\]+$/i.test(link);
  if (!isAddress)
    throw new UsageError(
      `${name}: "${shown(link)}" is not an address. Write it with https:// in front, or as a path on your site. Example: ${name} https://faq.example.com`,
    );
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

/** Names that are options where options are data-* attributes too. */
const TAKEN = [
  'template',
  'overrides',
  'lang',
  'expand',
  'open',
  'sections',
  'headingLevel',
  'theme',
  'templates',
  'loading',
  'links',
  'faqEmbed',
  'faqFallback',
];

function refuseNames(names: readonly string[]): void {
  const taken = names.find((name) => TAKEN.includes(name));
  if (taken !== undefined)
    throw new UsageError(
      `--set ${taken}: in this form ${attributeOf(taken)} is an option, not a variable. Set it in your overrides.`,
    );
}

const hostOf = (base: string): string => (URL.canParse(base) ? tidy(new URL(base).host) : 'your own site');
