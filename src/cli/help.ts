import { type AnyCommand, HELP, type Option } from './command.ts';

const WIDTH = 96;

/** The program's own help: its commands. */
export function programHelp(commands: readonly AnyCommand[]): string {
  return [
    'faq-embed: a ready-written FAQ about online appointments, for your website',
    '',
    ...section('Usage', [
      'faq-embed <command> [options]',
      'faq-embed <command> --help',
      'faq-embed --version',
    ]),
    ...section('Commands', columns(commands.map(({ name, summary }) => [name, summary]))),
    ...section('Exit status', columns(STATUS)),
  ].join('\n');
}

const STATUS: readonly (readonly [string, string])[] = [
  ['0', 'done'],
  ['1', 'a file, an address or a value has problems or cannot be used'],
  ['2', 'the command line was not understood'],
];

/** A command's help, from its table. */
export function commandHelp(command: AnyCommand): string {
  const { name, operands, summary, about, options, examples } = command;
  const all: [string, Option][] = [...Object.entries(options), ['help', HELP]];
  return [
    `faq-embed ${name}: ${summary}`,
    '',
    ...section('Usage', [`faq-embed ${name}${operands ? ` ${operands}` : ''} [options]`]),
    ...about.flatMap((paragraph) => [...wrap(paragraph, WIDTH), '']),
    ...section('Options', columns(all.map(([key, option]) => [written(key, option), meaning(option)]))),
    ...section('Examples', examples),
  ].join('\n');
}

const written = (name: string, { short, value, many }: Option) =>
  `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}${many ? ' …' : ''}`;

const meaning = ({ help, choices }: Option) => (choices ? `${help} One of: ${choices.join(', ')}.` : help);

const section = (title: string, lines: readonly string[]) => [
  `${title}:`,
  ...lines.map((line) => `  ${line}`.trimEnd()),
  '',
];

/** Two columns, the second one wrapped. What is too long for the first has a line to itself. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(30, Math.max(...rows.map(([left]) => left.length)));
  return rows.flatMap(([left, right]) => {
    const lines = wrap(right, WIDTH - width - 4);
    const rest = lines.map((line) => ' '.repeat(width + 2) + line);
    if (left.length > width) return [left, ...rest];
    return [`${left.padEnd(width)}  ${lines[0] ?? ''}`, ...rest.slice(1)];
  });
}

/** A text in lines that are not longer than a width, unless one word is. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
