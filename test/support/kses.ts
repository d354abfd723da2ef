/** WordPress's own rules for what authors may write, run by PHP on the files of a WordPress. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wordpress = process.env.WORDPRESS_PATH || '/usr/share/wordpress';

/** Why the rules cannot be run here; nothing when they can. Debian: `php-cli` and `wordpress`. */
export const noKses: string | undefined = !existsSync(`${wordpress}/wp-includes/kses.php`)
  ? `no WordPress in ${wordpress}: install it, or set WORDPRESS_PATH`
  : spawnSync('php', ['-v']).status !== 0
    ? 'no php: install php-cli'
    : undefined;

export interface AfterKses {
  /** What is saved. */
  kept: string[];
  /** What a page in the classic editor shows of it. */
  shown: string[];
}

/** What WordPress keeps of texts that an author saves. One call for many: PHP takes a moment to start. */
export function kses(texts: readonly string[]): AfterKses {
  const script = fileURLToPath(new URL('./kses.php', import.meta.url));
  const output = execFileSync('php', [script, wordpress], {
    input: JSON.stringify(texts),
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(output.toString()) as AfterKses;
}
