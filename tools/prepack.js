// @ts-check
// npm runs this before it packs: builds what is not there. No `prepare`, of which npm warns everybody who installs the package.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync(new URL('../dist/types/index.d.ts', import.meta.url)))
  execFileSync('npm run build', { shell: true, stdio: ['ignore', process.stderr, process.stderr] });
