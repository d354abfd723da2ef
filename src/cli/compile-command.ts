import { publish } from '../compile/compile.ts';
import { languages } from '../load/shipped-templates.ts';
import { matchLanguage } from '../model/match-language.ts';
import { defineCommand } from './command.ts';
import { LANG, OVERRIDES, type PreparedFaq, prepare, sourceOf, TEMPLATE } from './faq-source.ts';
import { addressOf, type Files, readFiles } from './files.ts';
import { gapCount, sentence } from './report.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

export const compileCommand = defineCommand({
  name: 'compile',
  summary: 'makes the FAQ document that the element shows',
  about: [
    'Lays your overrides over a template and writes one JSON file, complete and checked: put it on your site and name it with src=. It says what it said when it was made, until you compile it anew.',
    'Where the overrides have "languages", one file is written for each: northwind.json in the first language, then northwind.en.json, northwind.de.json and so on, for src="northwind.{lang}.json". --lang makes the document of one language alone.',
  ],
  options: {
    overrides: OVERRIDES,
    template: TEMPLATE,
    lang: LANG,
    output: {
      value: 'FILE',
      short: 'o',
      help: 'Writes to a file instead of standard output; asked for where there are several languages.',
    },
  },
  examples: [
    'faq-embed compile --overrides clinic.json -o northwind.json',
    'faq-embed compile --overrides clinic.json --lang de > northwind.de.json',
    'faq-embed compile --template healthcare --lang fr -o healthcare.json',
  ],
  async run(given, operands, io) {
    if (operands.length)
      throw new UsageError(`"${operands[0]}" is not expected here. Write --overrides FILE.`);
    const files = readFiles(io);
    const { overrides, output } = given;
    const tags = given.lang === undefined && overrides ? await languagesOf(addressOf(overrides), files) : [];
    if (tags.length > 1 && output === undefined)
      throw new UsageError(
        `The overrides are in ${tags.length} languages (${tags.join(', ')}): name a file with -o, or one language with --lang.`,
      );
    const made: {
      readonly file: string | undefined;
      readonly text: string;
      readonly faq: PreparedFaq['faq'];
    }[] = [];
    for (const tag of tags.length > 1 ? tags : [given.lang]) {
      const source = await sourceOf({ ...given, lang: tag, set: [] }, files);
      const { faq, customized } = await prepare(source, files);
      made.push({
        file: tags.length > 1 && tag && output ? withLanguage(output, tag) : output,
        text: `${JSON.stringify(publish(customized))}\n`,
        faq,
      });
    }
    const [first] = made;
    const all = tags.length > 1 && first ? [{ ...first, file: output }, ...made] : made;
    const input = overrides === undefined ? undefined : addressOf(overrides);
    for (const { file, text } of all)
      if (file === undefined) io.out(text);
      else await writeWhole(file, text, [input]);
    for (const { faq, file } of made) {
      for (const problem of faq.problems) io.err(`Warning: ${sentence(problem)}\n`);
      const gaps = gapCount(faq);
      if (gaps)
        io.err(
          `${file ?? 'The document'}: ${gaps}: run faq-embed check${overrides ? ` ${overrides}` : ''}\n`,
        );
    }
    return 0;
  },
});

/** The languages of overrides: their own first, then those under `languages` that there is a template in. */
async function languagesOf(overrides: string, files: Files): Promise<string[]> {
  const json = ((await files.json(overrides)) ?? {}) as { lang?: unknown; languages?: unknown };
  const others =
    typeof json.languages === 'object' && json.languages !== null ? Object.keys(json.languages) : [];
  const own = typeof json.lang === 'string' ? json.lang : undefined;
  const known = others.filter((tag) => matchLanguage(tag, languages));
  return [...new Set([...(own && matchLanguage(own, languages) ? [own] : []), ...known])];
}

/** `faq/northwind.json` → `faq/northwind.de.json`. */
const withLanguage = (file: string, tag: string): string =>
  /\.json$/i.test(file) ? file.replace(/\.json$/i, `.${tag}.json`) : `${file}.${tag}.json`;
