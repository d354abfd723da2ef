import { gapCount, tidy } from '../check/sentences.ts';
import type { Faq } from '../model/faq.ts';
import { documentLanguages, documentText, withLanguage } from '../outputs/document-files.ts';
import { defineCommand, shown } from './command.ts';
import { type FaqSource, LANG, OVERRIDES, sourceOf, TEMPLATE } from './faq-source.ts';
import { type Files, readFiles } from './files.ts';
import { prepare } from './prepared-faq.ts';
import { quoted, sentence } from './report.ts';
import type { Io } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

export const compileCommand = defineCommand({
  name: 'compile',
  summary: 'makes the FAQ document that the element shows',
  about: [
    'Applies your overrides to a template and writes one complete, checked JSON file. Put it on your site and name it with src=. It does not change until you compile it again.',
    'If the overrides have "languages", there is one file for each: northwind.json in the first language, then northwind.en.json, northwind.de.json and so on, for src="northwind.{lang}.json". With --lang, only that language is written.',
  ],
  options: {
    overrides: OVERRIDES,
    template: TEMPLATE,
    lang: LANG,
    output: {
      value: 'FILE',
      short: 'o',
      help: 'Writes to a file instead of standard output. Required with several languages.',
    },
  },
  examples: [
    'faq-embed compile --overrides clinic.json -o northwind.json',
    'faq-embed compile --overrides clinic.json --lang de > northwind.de.json',
    'faq-embed compile --template healthcare --lang fr -o healthcare.json',
  ],
  async run(given, operands, io) {
    if (operands.length)
      throw new UsageError(`"${shown(operands[0] ?? '')}" is not expected here. Write --overrides FILE.`);
    const files = readFiles(io);
    const { output } = given;
    const first = await madeIn(given.lang, given, files);
    const tags = given.lang === undefined ? await languagesOf(first, files, io) : [];
    if (tags.length < 2) {
      if (output === undefined) io.out(first.text);
      else await writeWhole([{ file: output, text: first.text }], files.addresses());
      report(first, output, given, io);
      return 0;
    }
    if (output === undefined)
      throw new UsageError(
        `The overrides are in ${tags.length} languages (${tags.join(', ')}): name a file with -o, or one language with --lang.`,
      );
    const made = await Promise.all(
      tags.map(async (tag) => ({ ...(await madeIn(tag, given, files)), file: withLanguage(output, tag) })),
    );
    await writeWhole([{ file: output, text: made[0]?.text ?? first.text }, ...made], files.addresses());
    for (const one of made) report(one, one.file, { ...given, lang: one.source.lang }, io);
    return 0;
  },
});

interface CompileGiven {
  readonly overrides: string | undefined;
  readonly template: string | undefined;
  readonly lang: string | undefined;
}
interface Made {
  readonly text: string;
  readonly faq: Faq;
  readonly source: FaqSource;
}

/** The document in a language; without one in the overrides' own. */
async function madeIn(lang: string | undefined, given: CompileGiven, files: Files): Promise<Made> {
  const source = await sourceOf({ ...given, lang, set: [] }, files);
  const { faq, customized } = await prepare(source, files);
  return { text: documentText(customized), faq, source };
}

function report({ faq }: Made, file: string | undefined, given: CompileGiven, io: Io): void {
  for (const problem of faq.problems) io.err(`Warning: ${sentence(problem)}\n`);
  const gaps = gapCount(faq);
  if (!gaps) return;
  const { overrides, template, lang } = given;
  const more = Object.entries({ template, lang }).flatMap(([name, value]) =>
    value ? [`--${name}`, value] : [],
  );
  const hint = overrides
    ? `run faq-embed check ${[overrides, ...more].map(quoted).join(' ')}`
    : 'give --overrides FILE with your facts.';
  io.err(`${file === undefined ? '' : `${tidy(file)}: `}${gaps}: ${hint}\n`);
}

/** The languages of overrides: their own first, then those under `languages`. One that there is no template in is reported. */
async function languagesOf({ source, faq }: Made, files: Files, io: Io): Promise<readonly string[]> {
  const { overrides, folder } = source;
  const json = overrides === undefined ? {} : ((await files.json(overrides)) ?? {});
  const { known, unknown } = documentLanguages(json, faq.lang, Boolean(folder));
  for (const tag of unknown)
    io.err(`Warning: languages.${shown(tag)} is left out: there is no template in that language.\n`);
  return known;
}
