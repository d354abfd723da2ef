/** The command line as a function: arguments in, exit status out. */
export async function main(args: readonly string[]): Promise<number> {
  process.stderr.write(`faq-embed: "${args[0] ?? ''}" is not a command.\n`);
  return 2;
}
