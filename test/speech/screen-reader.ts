/** Orca, a screen reader, on a page in Firefox: keys in, speech out. Display, bus and settings are its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { until } from '../pages/widget.ts';
import { findFirefox, findProgram } from '../support/browsers.ts';

/** Each version of Orca has words of its own. */
const ORCA = '43';
/** The one that Orca's modules are installed for, whichever is first in the path. */
const PYTHON = '/usr/bin/python3';

/** Why Orca cannot be heard here; undefined where it can. */
export const noScreenReader: string | undefined = lacking();

function lacking(): string | undefined {
  const asked = spawnSync(PYTHON, ['-c', 'from orca.orca_platform import version; print(version)']);
  if (asked.status !== 0) return 'no Orca: install orca, at-spi2-core, dbus, xdotool, xvfb';
  const version = String(asked.stdout).trim();
  if (!version.startsWith(`${ORCA}.`)) return `Orca ${version}: the transcript is of Orca ${ORCA}`;
  const missing = ['Xvfb', 'dbus-daemon', 'xdotool'].filter((name) => !findProgram(name));
  try {
    findFirefox();
  } catch {
    missing.push('Firefox');
  }
  if (!missing.length) return undefined;
  const reason = `Orca without ${missing.join(', ')}`;
  if (process.env.REQUIRE_CAPABILITIES) throw new Error(`${reason}, and REQUIRE_CAPABILITIES is set.`);
  return reason;
}

export interface ScreenReader {
  /** Presses a key, or keys that go together, by xdotool's names, and returns what is said until all is quiet. */
  press(keys: string): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Opens a page, and returns when it is ready and all has been said of its loading. */
export async function startScreenReader(url: string, isReady: () => boolean): Promise<ScreenReader> {
  const folder = await mkdtemp(join(tmpdir(), 'faq-embed-orca-'));
  const programs: Program[] = [];
  const stop = async () => {
    for (const program of programs.reverse()) await program.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      HOME: folder,
      TMPDIR: folder,
      XDG_RUNTIME_DIR: folder,
      LANG: 'C.UTF-8',
      GSETTINGS_BACKEND: 'memory',
      GNOME_ACCESSIBILITY: '1',
    };
    const start = (name: string, ...args: string[]) => {
      const program = new Program(name, args, env);
      programs.push(program);
      return program;
    };
    const display = start('Xvfb', '-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp');
    env.DISPLAY = `:${await display.line()}`;
    // Starts the accessibility bus for the first who asks for it.
    const address = `unix:path=${join(folder, 'bus')}`;
    const bus = start('dbus-daemon', '--session', '--nofork', `--address=${address}`, '--print-address=3');
    env.DBUS_SESSION_BUS_ADDRESS = await bus.line();
    const script = fileURLToPath(new URL('./recorded-orca.py', import.meta.url));
    const ear = new Ear(start(PYTHON, script, join(folder, 'orca')));
    await ear.quiet();

    const profile = join(folder, 'profile');
    await mkdir(profile);
    await writeFile(join(profile, 'user.js'), preferences);
    start(findFirefox().path, '--no-remote', '--profile', profile, '--width', '1280', '--height', '980', url);
    await until(() => isReady() && ear.heard.some((text) => text.startsWith('Finished loading ')), 60_000);
    await ear.quiet();
    return {
      async press(keys) {
        ear.forget();
        const { status, stderr } = spawnSync('xdotool', ['key', keys], { env });
        if (status !== 0) throw new Error(`xdotool key ${keys}: ${stderr}`);
        await until(() => ear.released === keys.split('+').length, 10_000);
        await ear.quiet();
        return ear.heard;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A running program, and what it writes to its file descriptor 3. */
class Program {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  #complaints = '';

  constructor(
    readonly name: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
  ) {
    this.#child = spawn(name, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    this.#child.stderr?.on('data', (text: Buffer) => {
      this.#complaints = `${this.#complaints}${text}`.slice(-2000);
    });
    this.#lines = createInterface({ input: this.#child.stdio[3] as Readable })[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.name} has ended. ${this.#complaints}`);
    return value;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }
}

/** One of the lines of recorded-orca.py, which says what they mean. */
type Line = { said: string } | { key: string } | { quiet: number };

class Ear {
  heard: string[] = [];
  /** Keys. */
  released = 0;
  #quiet = 0;
  #fault: unknown;

  constructor(orca: Program) {
    this.#listen(orca).catch((fault: unknown) => {
      this.#fault = fault;
    });
  }

  async #listen(orca: Program): Promise<void> {
    for (;;) {
      const line = JSON.parse(await orca.line()) as Line;
      this.#quiet = 'quiet' in line ? line.quiet : 0;
      if ('said' in line) this.heard.push(line.said);
      if ('key' in line) this.released++;
    }
  }

  forget(): void {
    this.heard = [];
    this.released = 0;
    this.#quiet = 0;
  }

  /** Where something has been said there is seldom more to come; where nothing has, it may be late. */
  quiet(): Promise<void> {
    return until(() => {
      if (this.#fault) throw this.#fault;
      return this.#quiet >= (this.heard.length ? 12 : 40);
    }, 30_000);
  }
}

const preferences = Object.entries({
  'accessibility.force_disabled': -1, // on, whoever asks
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  // Orca would say that it has loaded.
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.acceptedVersion': 999,
})
  .map(([name, value]) => `user_pref("${name}", ${value});\n`)
  .join('');
