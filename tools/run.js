// @ts-check
// node tools/run.js <name> [arguments]: runs tools/<name>.ts, which Node 20 cannot do by itself.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name, ...args] = process.argv.slice(2);
if (!name) throw new Error('Which tool? node tools/run.js <name>, for a file tools/<name>.ts');
const path = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
/** @type {{ module: { main: (args: string[]) => Promise<number | void> } }} */
const { module } = await runnerImport(path);
process.exitCode = (await module.main(args)) ?? 0;
