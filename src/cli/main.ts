import { tidy } from '../check/sentences.ts';
import { asFaqError } from '../model/errors.ts';
import { nearestName } from '../model/nearest-name.ts';
import { checkCommand } from './check.ts';
import { type AnyCommand, shown } from './command.ts';
import { compileCommand } from './compile-command.ts';
import { diffCommand } from './diff.ts';
import { commandHelp, programHelp } from './help.ts';
import { renderCommand } from './render.ts';
import { sentence } from './report.ts';
import { snippetCommand } from './snippet.ts';
import type { Io } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export const COMMANDS: readonly AnyCommand[] = [
  compileCommand,
  renderCommand,
  checkCommand,
  snippetCommand,
  diffCommand,
];

/** The command line as a function: arguments in, exit status out. Never throws. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [name = '', ...rest] = args;
  const command = COMMANDS.find((one) => one.name === name);
  const help = `Run faq-embed ${command ? `${name} ` : ''}--help.`;
  try {
    if (command) return await run(command, rest, io);
    return program(name, rest, io);
  } catch (error) {
    if (io.env.FAQ_EMBED_DEBUG) io.err(`${(error as Error).stack}\n`);
    const isUsage = error instanceof UsageError;
    const text = isUsage ? `${tidy(error.message)}\n${help}` : sentence(asFaqError(error, 'faq-embed'));
    io.err(`${text}\n`);
    return isUsage ? 2 : 1;
  }
}

function run(command: AnyCommand, args: readonly string[], io: Io): Promise<number> | number {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  if (!options.some((arg) => arg === '--help' || arg === '-h')) return command.start(args, io);
  io.out(commandHelp(command));
  return 0;
}

function program(name: string, [topic]: readonly string[], io: Io): number {
  if (name === '--version') {
    io.out(`${__VERSION__}\n`);
    return 0;
  }
  if (['--help', '-h', 'help'].includes(name)) {
    const command = COMMANDS.find((one) => one.name === topic);
    if (topic !== undefined && !command) throw new UsageError(unknownCommand(topic));
    io.out(command ? commandHelp(command) : programHelp(COMMANDS));
    return 0;
  }
  if (name) throw new UsageError(unknownCommand(name));
  io.err(programHelp(COMMANDS));
  return 2;
}

function unknownCommand(name: string): string {
  const names = COMMANDS.map((one) => one.name);
  const near = nearestName(name, names);
  return `"${shown(name)}" is not a command.${near ? ` Did you mean "${near}"?` : ` There are ${names.join(', ')}.`}`;
}
