import { type Browser, chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../support/browsers.ts';

/** The address of anything but the bench's own server is not found, at once: a contestant asks a CDN for icons. */
export async function launch(): Promise<Browser> {
  const { path, env } = await findChromium();
  const rules = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  return chromium.launch({
    executablePath: path,
    args: [...chromiumArgs, rules],
    env: { ...process.env, ...env } as Record<string, string>,
  });
}
