import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cell, code, table } from './markdown.ts';

/** What somebody wrote: the part that is wrong, and where it stands. */
type Mistake = readonly [what: string, wrong: string, around?: (wrong: string) => string];

const whole = (wrong: string) => `{ ${wrong} }`;
const inVariables = (wrong: string) => `{ "variables": { ${wrong} } }`;
const inBasics = (wrong: string) => `{ "sections": { "basics": { ${wrong} } } }`;
const inEntries = (wrong: string) => inBasics(`"entries": { ${wrong} }`);
const inPayment = (wrong: string) => inEntries(`"payment": { ${wrong} }`);

const MISTAKES: readonly Mistake[] = [
  ['a comma is missing', '"variables": { "phone": "1"\n"email": "a@b.example" }'],
  ['a quotation mark inside a text', '"title": "The "best" clinic"'],
  ['an answer as plain text', '"payment": "By card."', inEntries],
  ['an entry outside of "entries"', '"payment": { "answer": "By card." }', inBasics],
  ['entries as a list', '"entries": [{ "id": "payment", "answer": "By card." }]', inBasics],
  ['a variable at the top', '"phone": "+1 206 555 0142"'],
  ['an entry at the top', '"payment": { "answer": "By card." }'],
  ['"text" for "answer"', '"text": "By card."', inPayment],
  ['a misspelt entry', '"paymnt": null', inEntries],
  ['an id with a space', '"my question": { "question": "Q?", "answer": "A." }', inEntries],
  ['a misspelt variable', '"answer": "Call {{fone}}."', inPayment],
  ['one brace', '"answer": "Call {phone}."', inPayment],
  ['an empty text', '"phone": ""', inVariables],
  ['words in a telephone number', '"phone": "020 7946 0958 (ask for Ana)"', inVariables],
  ['an amount without its currency', '"price": "45"', inVariables],
  ['a length of time in words', '"cancellationNotice": "a day or so"', inVariables],
  [
    'the address of the staff’s page',
    '"bookingUrl": "https://outlook.office.com/bookings/homepage"',
    inVariables,
  ],
  ['an image', '"answer": "<img src=\\"map.png\\"> By card."', inPayment],
  ['a link without https://', '"answer": "See [our fees](www.example.com/fees)."', inPayment],
  ['a language as people write it', '"lang": "en-UK"'],
];

/** Each mistake with what the built `faq-embed check` says of it. */
export function mistakesTable(): string {
  const folder = mkdtempSync(join(tmpdir(), 'faq-embed-mistakes-'));
  try {
    const files = MISTAKES.map(([, wrong, around = whole], at) => {
      const path = join(folder, `${at}.json`);
      writeFileSync(path, around(wrong));
      return path;
    });
    const said = sentencesOf(files);
    return table(
      ['mistake', 'written', 'what `check` says'],
      MISTAKES.map(([what, wrong], at) => [what, code(wrong.replaceAll('\n', ' ')), cell(said[at] ?? '')]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Finding {
  readonly path: string;
  readonly message: string;
}

function sentencesOf(paths: readonly string[]): string[] {
  const { files } = JSON.parse(checked(paths)) as {
    files: { file: string; problems: Finding[]; notes: Finding[] }[];
  };
  return files.map(({ file, problems, notes }) => {
    const [first] = [...problems, ...notes];
    if (!first)
      throw new Error(
        `check finds nothing wrong with ${MISTAKES[files.findIndex((one) => one.file === file)]?.[0]}.`,
      );
    const message = first.message.replace(`${file}: `, '');
    return message.startsWith(first.path) ? message : `${first.path}: ${message}`;
  });
}

/** The program's JSON, though its exit status says that there are problems: there must be. */
function checked(paths: readonly string[]): string {
  try {
    return execFileSync('node', ['dist/cli.js', 'check', '--json', ...paths], { encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
