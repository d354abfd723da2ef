import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** `npm pack`, and whoever installs from a repository: what is packed has to be there. */
export function main(): void {
  const isBuilt = existsSync(new URL('../dist/types/index.d.ts', import.meta.url));
  if (!isBuilt) execFileSync('npm run build', { shell: true, stdio: 'inherit' });
}
