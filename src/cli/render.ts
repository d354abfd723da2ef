import { gapCount } from '../check/sentences.ts';
import { joinDay } from '../fill/join-day.ts';
import { isDocument } from '../model/document-format.ts';
import type { Faq } from '../model/faq.ts';
import { asFile, type OutputForm, presetOf, renderForm } from '../outputs/forms.ts';
import { type InfographicForm, isInfographic } from '../outputs/infographic/make-infographic.ts';
import { lostLinks } from '../outputs/join-day/mail-link.ts';
import { defineCommand, shown } from './command.ts';
import { attributesFor } from './element-attributes.ts';
import { type FaqSource, sourceOf } from './faq-source.ts';
import { addressOf, type Files, readFiles } from './files.ts';
import { outputOptions } from './output-choice.ts';
import { prepare } from './prepared-faq.ts';
import { markedFaq } from './ref-id-option.ts';
import { renderInfographic } from './render-infographic.ts';
import {
  documentOperand,
  options,
  type RenderGiven,
  refuseMisplaced,
  staticOptions,
} from './render-options.ts';
import { quoted, sentence } from './report.ts';
import { baseAddress, siteAddress, wholeSite } from './site-address.ts';
import type { Io } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

export const renderCommand = defineCommand({
  name: 'render',
  operands: '[DOCUMENT]',
  summary: 'writes the FAQ as HTML, or as an infographic',
  about: [
    'Writes an FAQ document (DOCUMENT: a file or URL), or a template with your overrides, to standard output. Questions without an answer are left out; standard error says how many, and lists problems in the files.',
  ],
  options,
  examples: [
    'faq-embed render --overrides clinic.json > faq.html',
    'faq-embed render --overrides clinic.json --styled > faq.html',
    'faq-embed render northwind.json --as page --output faq.html',
    'faq-embed render --overrides clinic.json --as page --output faq.html',
    'faq-embed render --overrides clinic.json --as element --base https://faq.example.com --overrides-url /clinic.json',
    'faq-embed render --overrides clinic.json --as join --output join.html',
    'faq-embed render --overrides clinic.json --as join-email --site https://clinic.example.com > reminder.html',
    'faq-embed render --overrides clinic.json --as infographic-pdf --output clinic.pdf',
    'faq-embed render --set bookingUrl=https://outlook.office.com/book/northwind@example.com/ --as handout > handout.html',
  ],
  async run(given, operands, io) {
    const document = documentOperand(operands, given);
    const form = (given.as ?? 'static') as OutputForm | InfographicForm;
    refuseMisplaced(form, given);
    if (isInfographic(form) && document !== undefined)
      throw new UsageError(
        `"${shown(document)}" is an FAQ document, which does not name its trade, so an infographic of it could lack an emergency line or a fraud warning. Use --overrides with the file it was compiled from.`,
      );
    if (form === 'element') baseAddress(given.base);
    const files = readFiles(io);
    if (document !== undefined) await refuseOthers(document, files);
    const source = await sourceOf(document === undefined ? given : { ...given, template: document }, files);
    const prepared = await prepare(source, files);
    const whole = markedFaq(prepared.faq, given['ref-id']);
    const isJoin = form === 'element' && given.view === 'join';
    const faq = isJoin ? (joinDay(whole) ?? whole) : whole;
    if (isInfographic(form)) {
      const marked = { ...prepared, faq };
      const { content, problems } = await renderInfographic(form, given, source, marked, files, io);
      await write(content, given.output, files, io);
      for (const problem of [...faq.problems, ...problems]) io.err(`Warning: ${sentence(problem)}\n`);
      return 0;
    }
    const preset = presetOf(form);
    const chosen = outputOptions(given, faq, isJoin ? { ...preset, open: 'all' } : preset);
    const element = form === 'element' ? await elementOptions(given, source, files) : {};
    const site = given.site === undefined ? {} : { site: wholeSite(given.site) };
    const html = await renderForm(form, faq, { ...chosen, ...element, ...site, ...staticOptions(given) });
    await write(asFile(html), given.output, files, io);
    for (const problem of faq.problems) io.err(`Warning: ${sentence(problem)}\n`);
    if (form === 'join-email' || form === 'join-text') io.err(lostWarning(faq, given.site));
    const gaps = gapCount(faq);
    if (gaps) io.err(`${gaps}: ${checkHint({ ...given, document })}\n`);
    return 0;
  },
});

/** What a message cannot lead to. */
function lostWarning(faq: Faq, site: string | undefined): string {
  const lost = lostLinks(joinDay(faq) ?? faq, site);
  return lost.length
    ? `Warning: ${lost.map(quoted).join(', ')}: a path leads nowhere in an email and is left out. Add --site with the address of your site.\n`
    : '';
}

type WithDocument = RenderGiven & { readonly document: string | undefined };

/** @throws {UsageError} for a file that is no FAQ document. */
async function refuseOthers(document: string, files: Files): Promise<void> {
  if (isDocument(await files.json(addressOf(document)))) return;
  throw new UsageError(
    `"${shown(document)}" is not an FAQ document. Write --overrides FILE for your changes, --template FILE for a template.`,
  );
}

async function elementOptions(given: RenderGiven, source: FaqSource, files: Files) {
  const { stylesheet, nonce } = given;
  return {
    base: baseAddress(given.base),
    attributes: await attributesFor(given, source, files),
    ...(stylesheet !== undefined && { stylesheet: siteAddress('--stylesheet', stylesheet) }),
    ...(nonce !== undefined && { nonce }),
  };
}

async function write(
  text: string | Uint8Array,
  file: string | undefined,
  files: Files,
  io: Io,
): Promise<void> {
  if (file === undefined) io.out(String(text));
  else await writeWhole([{ file, text }], files.addresses());
}

/** The command that lists the gaps of what was rendered. */
function checkHint({ document, overrides, template, lang, set }: WithDocument): string {
  const file = document ?? overrides;
  if (!file) return 'give --overrides FILE with your facts, or --set, and run faq-embed check FILE.';
  const more = Object.entries({ template, lang }).flatMap(([name, value]) =>
    value ? [`--${name}`, value] : [],
  );
  const args = [file, ...more, ...set.flatMap((pair) => ['--set', pair])];
  return `run faq-embed check ${args.map(quoted).join(' ')}`;
}
