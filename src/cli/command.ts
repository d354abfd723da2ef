import { parseArgs } from 'node:util';
import { hint } from '../model/nearest-name.ts';
import type { Io } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** One option of a command: what `--help` says of it, and what the parser makes of it. */
export interface Option {
  readonly help: string;
  /** The placeholder for its value in the help, such as `FILE`; an option without one is on or off. */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** Whether it may be given several times. */
  readonly many?: true;
  /** One letter. */
  readonly short?: string;
}
export type Options = Readonly<Record<string, Option>>;

/** What was given for the options of a table. */
export type Given<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { value: string }
    ? O[K] extends { many: true }
      ? readonly string[]
      : string | undefined
    : boolean;
};

/** A command of the program. Help and parser are made from the same table, so that they cannot differ. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** The operands in the usage line, such as `FILE…`. */
  readonly operands?: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Paragraphs for the command's own help. */
  readonly about: readonly string[];
  readonly options: O;
  readonly examples: readonly string[];
  /** @returns the exit status. */
  readonly run: (given: Given<O>, operands: readonly string[], io: Io) => Promise<number>;
}

/** A command as the dispatcher sees it. */
export interface AnyCommand extends Omit<Command, 'run'> {
  readonly start: (args: readonly string[], io: Io) => Promise<number>;
}

/** Joins a table of options with what runs on what was given for them. */
export const defineCommand = <const O extends Options>({ run, ...command }: Command<O>): AnyCommand => ({
  ...command,
  start: (args, io) => {
    const { given, operands } = parseOptions(command.options, args);
    return run(given, operands, io);
  },
});

/** Every command has it. */
export const HELP = { short: 'h', help: 'Shows this help.' } as const;

/**
 * Arguments by a table of options.
 *
 * @throws {UsageError} for an option that is not in the table, a value that is missing, unknown or not asked for, and an
 * option given twice that may be given once.
 */
export function parseOptions<const O extends Options>(
  options: O,
  args: readonly string[],
): { readonly given: Given<O>; readonly operands: readonly string[] } {
  const table = new Map(Object.entries<Option>(options));
  // Strict parsing would word its own errors, without the nearest known name.
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      [...table].map(([name, { value, short }]) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = table.get(name);
    if (!option) throw new UsageError(unknownOption(rawName, [...table.keys()]));
    const before = values.get(name) ?? [];
    if (before.length && !option.many) throw new UsageError(`${rawName} is given twice. Give it once.`);
    values.set(name, [...before, readOption(rawName, option, value, token.inlineValue)]);
  }
  const given = Object.fromEntries(
    [...table].map(([name, { value, many }]) => {
      const all = values.get(name) ?? [];
      return [name, value ? (many ? all : all[0]) : all.length > 0];
    }),
  );
  return { given: given as Given<O>, operands };
}

function unknownOption(rawName: string, known: readonly string[]): string {
  const isShort = !rawName.startsWith('--');
  const names = [...known, 'help'].map((name) => `--${name}`);
  return `${rawName} is not an option here.${isShort ? ` Known: ${names.join(', ')}.` : hint(rawName, names)}`;
}

function readOption(
  rawName: string,
  { value: asked, choices }: Option,
  value: string | undefined,
  isInline: boolean | undefined,
): string {
  if (!asked) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value. Leave out "=${shown(value)}".`);
    return '';
  }
  if (value === undefined || (!isInline && /^-./.test(value)))
    throw new UsageError(
      `${rawName} needs a value: ${rawName} ${choices?.[0] ?? asked}. One that begins with "-" is written ${rawName}=…`,
    );
  if (choices && !choices.includes(value))
    throw new UsageError(`${rawName}: "${shown(value)}" is not a value for it.${hint(value, choices)}`);
  return value;
}

/** What somebody typed, in a sentence: on one line and not too long. */
export const shown = (text: string): string => {
  const line = text.replace(/\p{C}+/gu, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
