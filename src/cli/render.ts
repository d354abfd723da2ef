import { writeFile } from 'node:fs/promises';
import { EXPAND, HEADING_LEVELS } from '../element/faq-options.ts';
import { FaqError } from '../model/errors.ts';
import type { Faq } from '../model/faq.ts';
import type { ElementOptions } from '../outputs/element-html.ts';
import type { OutputOptions } from '../outputs/output-options.ts';
import { defineCommand, type Given } from './command.ts';
import { elementAttributes } from './element-attributes.ts';
import { type FaqSource, LANG, OVERRIDES, prepare, SET, sourceOf, TEMPLATE } from './faq-source.ts';
import { type Files, readFiles } from './files.ts';
import { outputOptions } from './output-choice.ts';
import { gapCount, quoted, sentence } from './report.ts';
import { baseAddress, siteAddress, wholeSite } from './site-address.ts';
import type { Io } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const FORMS = ['static', 'element', 'page', 'handout', 'structured-data'] as const;
type Form = (typeof FORMS)[number];

const options = {
  as: {
    value: 'FORM',
    choices: FORMS,
    help: 'static: <details> for any editor. element: <faq-embed> with the FAQ in it until the script is there. page: a whole page with its style. handout: for paper, with every answer. structured-data: the questions for search engines, beside one of the others. Default: static.',
  },
  template: TEMPLATE,
  lang: LANG,
  overrides: OVERRIDES,
  set: SET,
  open: {
    value: 'IDS',
    help: 'Entries that are open at first: ids with commas between, first, all or none. Default: all for static, else none.',
  },
  expand: {
    value: 'MANY|ONE',
    choices: EXPAND,
    help: 'How many entries may be open at a time. Default: many.',
  },
  sections: { value: 'IDS', help: 'Sections to show, in this order. Default: all.' },
  'heading-level': {
    value: 'LEVEL',
    choices: HEADING_LEVELS,
    help: "The title's heading level. Default: 2. A page's is always 1.",
  },
  base: {
    value: 'URL',
    help: 'For element: where the built files are hosted, https://… or a path on your site.',
  },
  'overrides-url': {
    value: 'URL',
    help: 'For element: the address of the overrides on your site. Without it they stand in the attribute as JSON.',
  },
  stylesheet: {
    value: 'URL',
    help: 'For element: the address of prerendered.css, for pages whose policy allows no <style>.',
  },
  nonce: { value: 'NONCE', help: 'For element: what the policy of the page asks for.' },
  site: {
    value: 'URL',
    help: 'The address of your site: links to it stay in the tab. Without it every whole address counts as another site.',
  },
  output: { value: 'FILE', short: 'o', help: 'Writes to a file instead of standard output.' },
} as const;

export const renderCommand = defineCommand({
  name: 'render',
  summary: 'writes the FAQ as HTML',
  about: [
    'Lays your overrides over a template and writes the result to standard output. Questions without an answer are left out; standard error says how many, and what was wrong with the files.',
  ],
  options,
  examples: [
    'faq-embed render --overrides clinic.json > faq.html',
    'faq-embed render --overrides clinic.json --as page --output faq.html',
    'faq-embed render --overrides clinic.json --as element --base https://faq.example.com --overrides-url /clinic.json',
    'faq-embed render --set bookingUrl=https://outlook.office.com/book/northwind@example.com/ --as handout > handout.html',
  ],
  async run(given, operands, io) {
    if (operands.length)
      throw new UsageError(`"${operands[0]}" is not expected here. Write --overrides FILE.`);
    const form = (given.as ?? 'static') as Form;
    refuseMisplaced(form, given);
    if (form === 'element') baseAddress(given.base);
    const files = readFiles(io);
    const source = await sourceOf(given, files);
    const { faq } = await prepare(source, files);
    const chosen = outputOptions(given, faq, {
      open: form === 'static' ? 'all' : 'none',
      level: form === 'page' ? 1 : 2,
    });
    const element = form === 'element' && (await elementOptions(given, source, faq, files));
    const site = given.site === undefined ? {} : { site: wholeSite(given.site) };
    const html = await htmlOf(form, faq, { ...chosen, ...element, ...site });
    await write(html, given.output, io);
    for (const problem of faq.problems) io.err(`Warning: ${sentence(problem)}\n`);
    const gaps = gapCount(faq);
    if (gaps) io.err(`${gaps}: ${checkHint(given)}\n`);
    return 0;
  },
});

type RenderGiven = Given<typeof options>;

const FOR_ELEMENT = ['base', 'overrides-url', 'stylesheet', 'nonce'] as const;
/** Paper has every answer, and nothing opens on it. Programs read, they see nothing. */
const NOT_FOR = {
  handout: ['open', 'expand', 'sections', 'heading-level'],
  'structured-data': ['open', 'expand', 'heading-level'],
} as const;

/** @throws {UsageError} for an option that would do nothing. */
function refuseMisplaced(form: Form, given: RenderGiven): void {
  const unused = [
    ...(form === 'element' ? [] : FOR_ELEMENT),
    ...(form === 'handout' || form === 'structured-data' ? NOT_FOR[form] : []),
  ];
  const first = unused.find((name) => given[name] !== undefined);
  if (first) throw new UsageError(`--${first} is not for --as ${form}.`);
  if (form === 'page' && (given['heading-level'] ?? '1') !== '1')
    throw new UsageError("The title of a page is the page's own: its level is 1.");
}

async function elementOptions(given: RenderGiven, source: FaqSource, faq: Faq, files: Files) {
  const { stylesheet, nonce } = given;
  return {
    base: baseAddress(given.base),
    attributes: await elementAttributes(given, source, faq, files),
    ...(stylesheet !== undefined && { stylesheet: siteAddress('--stylesheet', stylesheet) }),
    ...(nonce !== undefined && { nonce }),
  };
}

/** The DOM library takes longer to load than all the rest: only here, and only when there is HTML to write. */
async function htmlOf(form: Form, faq: Faq, chosen: OutputOptions | ElementOptions): Promise<string> {
  const [{ JSDOM }, { answerHtml }] = await Promise.all([
    import('jsdom'),
    import('../outputs/answer-html.ts'),
  ]);
  // To programs it is of no use that a link opens a new tab.
  const read = form === 'structured-data' ? { ...faq, messages: {} } : faq;
  const answer = answerHtml(read, new JSDOM('').window, chosen.site);
  switch (form) {
    case 'page':
      return (await import('../outputs/page-html.ts')).pageHtml(faq, answer, chosen);
    case 'element':
      return (await import('../outputs/element-html.ts')).elementHtml(faq, answer, chosen as ElementOptions);
    case 'structured-data':
      return (await import('../outputs/structured-data.ts')).structuredData(faq, answer, chosen);
    case 'handout':
      return (await import('../outputs/handout-html.ts')).handoutHtml(faq, answer);
    default:
      return (await import('../outputs/static-html.ts')).staticHtml(faq, answer, chosen);
  }
}

async function write(html: string, file: string | undefined, io: Io): Promise<void> {
  const text = html.endsWith('\n') ? html : `${html}\n`;
  if (file === undefined) return io.out(text);
  try {
    await writeFile(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new FaqError(
      'wrong-shape',
      file,
      '',
      `cannot be written (${code}). Is it in a folder that you may write to?`,
    );
  }
}

/** The command that lists the gaps of what was rendered. */
function checkHint({ overrides, template, lang, set }: RenderGiven): string {
  if (!overrides) return 'give --overrides FILE with your facts, or --set, and run faq-embed check FILE.';
  const more = Object.entries({ template, lang }).flatMap(([name, value]) =>
    value ? [`--${name}`, value] : [],
  );
  const args = [overrides, ...more, ...set.flatMap((pair) => ['--set', pair])];
  return `run faq-embed check ${args.map(quoted).join(' ')}`;
}
